import TrangModel
import TrangReading

/// How an indicator went from one term to another.
enum Development: Hashable {
    /// By so much, in the printed decimals; `percent` where growth in percent makes sense.
    case change(by: Double, decimals: Int, percent: Double?, isShare: Bool, isAbout: Bool)
    /// Either result is no single number.
    case words
    /// The units differ.
    case otherUnit
    case new, dropped
    /// A term between has it, but neither end does, or there is only one.
    case unknown

    /// Compares the first and the last term that have a number for it.
    init(_ item: Comparison.Item) {
        let known = item.entries.compactMap { $0 }
        guard let last = item.entries.last, let last else {
            self = .dropped
            return
        }
        guard known.count > 1 else {
            self = .new
            return
        }
        guard let first = known.dropLast().first(where: { $0.effective?.value != nil }),
            let from = first.effective?.printedNumber, let to = last.effective?.printedNumber
        else {
            let isUnsaid = known.allSatisfy { $0.effective == nil } || last.effective == nil
            self = isUnsaid ? .unknown : .words
            return
        }
        let (unit, before) = (UnitKind(last.unit), UnitKind(first.unit))
        if let unit, let before, !unit.agrees(with: before) {
            self = .otherUnit
            return
        }
        let isShare = unit?.isShare == true
        let difference = to.value - from.value
        self = .change(
            by: difference, decimals: max(from.decimals, to.decimals),
            percent: isShare || from.value <= 0 ? nil : 100 * difference / from.value,
            isShare: isShare,
            isAbout: [first, last].contains { $0.effective?.qualifier.isEmpty == false })
    }

    /// The change in words and figures: `tăng 25 (12,5%)`, `giảm 0,4 điểm %`.
    func words(unit: String) -> String {
        switch self {
        case .new: return "mới"
        case .dropped: return "không còn"
        case .otherUnit: return "khác đơn vị"
        case .words, .unknown: return "–"
        case .change(let by, let decimals, let percent, let isShare, let isAbout):
            let size = abs(by).vietnamese(decimals)
            guard by != 0, size.contains(where: { "123456789".contains($0) }) else {
                return isAbout ? "gần như không đổi" : "không đổi"
            }
            var words = (by > 0 ? "tăng " : "giảm ") + (isAbout ? "khoảng " : "") + size
            if isShare { words += unit.hasPrefix("‰") ? " điểm ‰" : " điểm %" }
            if let percent { words += " (\(abs(percent).vietnamese(1))%)" }
            return words
        }
    }
}
