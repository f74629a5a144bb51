import TrangModel
import TrangReading

/// What a verdict would be by the figures alone. The stated verdict is always the one printed; a
/// computed one only warns.
enum VerdictRule {
    /// The computed verdict; nil when it cannot be decided.
    static func computed(_ indicator: Indicator) -> VerdictKind? {
        computed(indicator, isLower: indicator.isLowerBetter)
    }

    /// The same, where it is known whether less is better.
    static func computed(_ indicator: Indicator, isLower: Bool) -> VerdictKind? {
        guard let target = indicator.target, let result = indicator.effective,
            let value = result.value, indicator.countsAlike, !isOpen(result, value, target)
        else { return nil }
        // "trên 93" is itself a bound: it is above 93.
        let word = result.qualifier.lowercased()
        let side = ["trên", "hơn", ">"].contains(word) ? 1 : ["dưới", "<"].contains(word) ? -1 : 0
        switch target.bound {
        case .words: return nil
        case .least(let bound), .most(let bound):
            let isMost = if case .most = target.bound { true } else { isLower }
            let order = value == bound.value ? side : value > bound.value ? 1 : -1
            if order == 0 { return target.strict ? .missed : .met }
            return (order > 0) != isMost ? .exceeded : .missed
        case .range(let low, let high):
            if indicator.direction == .within {
                return value >= low.value && value <= high.value ? .met : .missed
            }
            if isLower {
                return value < low.value ? .exceeded : value <= high.value ? .met : .missed
            }
            return value > high.value ? .exceeded : value >= low.value ? .met : .missed
        }
    }

    private static let rough: Set<String> = [
        "khoảng", "gần", "xấp xỉ", "ước", "ước đạt", "~", "≈",
    ]

    /// Whether a rough result lies so near a bound that it may be on either side.
    private static func isOpen(_ result: Quantity, _ value: Double, _ target: Target) -> Bool {
        rough.contains(result.qualifier.lowercased())
            && target.numbers.contains { abs($0 - value) <= 0.02 * abs($0) }
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
