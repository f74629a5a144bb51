import TrangModel
import TrangReading

/// How the result of a term is made of the results of its years.
enum YearMeasure: Hashable {
    case average, last, sum

    private static let lastNames = [
        "cuối nhiệm kỳ", "năm cuối", "cuối kỳ", "đến năm", "đến cuối", "đến nay",
    ]
    private static let averageNames = [
        "bình quân", "trung bình", "hằng năm", "hàng năm", "mỗi năm", "/năm",
    ]
    private static let sumNames = [
        "cả nhiệm kỳ", "trong nhiệm kỳ", "toàn nhiệm kỳ", "lũy kế", "luỹ kế", "trong 5 năm",
    ]

    /// How a row's result is made of its years, as its name and unit tell; nil when they do not.
    init?(_ indicator: Indicator) {
        // Income "bình quân đầu người" is an average over people, not over years.
        let text = ColumnName.key(indicator.name + " " + indicator.unit).split(
            separator: "bình quân đầu người", omittingEmptySubsequences: false
        ).joined(separator: " ")
        func names(_ words: [String]) -> Bool { words.contains { text.contains($0) } }
        if names(Self.lastNames) {
            self = .last
        } else if names(Self.averageNames) {
            self = .average
        } else if names(Self.sumNames) {
            self = .sum
        } else {
            return nil
        }
    }

    /// What the years give, and how far their rounding may move it. An average of growth may have been
    /// taken either way.
    func values(_ numbers: [VietnameseNumber]) -> (error: Double, candidates: [Double]) {
        let values = numbers.map(\.value)
        let error = numbers.reduce(0) { max($0, $1.half) }
        switch self {
        case .last: return (numbers.last?.half ?? 0, values.suffix(1))
        case .sum: return (error * Double(values.count), [values.reduce(0, +)])
        case .average:
            let count = Double(values.count)
            var candidates = [values.reduce(0, +) / count]
            if let compound = compoundGrowth(values) { candidates.append(compound) }
            return (error, candidates)
        }
    }

    /// The steady growth that comes to the same as growth of these percentages.
    private func compoundGrowth(_ values: [Double]) -> Double? {
        guard values.allSatisfy({ $0 > -100 && $0 < 1_000 }) else { return nil }
        let product = values.reduce(1) { $0 * (1 + $1 / 100) }
        // The root by Newton's steps: no mathematics library is needed for a check.
        var root = 1 + values.reduce(0, +) / Double(values.count) / 100
        for _ in 0..<60 where root > 0 {
            var power = 1.0
            for _ in 1..<values.count { power *= root }
            let next = root - (power * root - product) / (Double(values.count) * power)
            guard next.isFinite else { return nil }
            root = next
        }
        return (root - 1) * 100
    }
}
