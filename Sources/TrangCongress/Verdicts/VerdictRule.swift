import TrangModel
import TrangReading

/// What a verdict would be by the figures alone. The stated verdict is always the one printed; a
/// computed one only warns.
enum VerdictRule {
    /// The computed verdict; nil when it cannot be decided.
    static func computed(_ indicator: Indicator) -> VerdictKind? {
        guard let target = indicator.target, let value = indicator.effective?.value else {
            return nil
        }
        // "trên 93" is itself a bound: it is above 93.
        let isAbove = ["trên", "hơn", ">"].contains(indicator.effective?.qualifier ?? "")
        switch target.bound {
        case .words: return nil
        case .least(let bound):
            if indicator.direction == .lower { return most(value, bound.value, target.strict) }
            if value > bound.value || (isAbove && value == bound.value) { return .exceeded }
            return value == bound.value ? (target.strict ? .missed : .met) : .missed
        case .most(let bound): return most(value, bound.value, target.strict)
        case .range(let low, let high):
            switch indicator.direction {
            case .within: return value >= low.value && value <= high.value ? .met : .missed
            case .higher:
                return value > high.value ? .exceeded : value >= low.value ? .met : .missed
            case .lower:
                return value < low.value ? .exceeded : value <= high.value ? .met : .missed
            }
        }
    }

    private static func most(_ value: Double, _ bound: Double, _ strict: Bool) -> VerdictKind {
        value < bound ? .exceeded : value == bound ? (strict ? .missed : .met) : .missed
    }

    /// The verdict of an item with several parts: missed if any part is, exceeded if all are met
    /// and one exceeded.
    static func combined(_ kinds: [VerdictKind?]) -> VerdictKind? {
        var known: [VerdictKind] = []
        for kind in kinds {
            guard let kind else { return nil }
            known.append(kind)
        }
        guard !known.isEmpty else { return nil }
        if known.contains(.missed) { return .missed }
        return known.contains(.exceeded) ? .exceeded : .met
    }
}
