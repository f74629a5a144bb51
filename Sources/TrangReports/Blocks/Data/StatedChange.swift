import TrangModel
import TrangReading

/// A change as its author states it: `125`, `−50`, `33,3%`, `giảm hơn 0,8 điểm %`, `gấp 1,5 lần`.
struct StatedChange {
    enum Measure { case amount, share, times }
    /// How near the figures must come to what is stated.
    enum Nearness { case exact, more, less, about }

    var number: VietnameseNumber
    var measure = Measure.amount
    var nearness = Nearness.exact
    /// Whether it says that there is less; nil when neither sign nor word tells.
    var falls: Bool?
    /// Whether it says how many times as much there is, not how much more.
    var isMultiple = false

    private static let directions = [
        "tăng": false, "thêm": false, "+": false, "giảm": true, "bớt": true, "-": true, "−": true,
        "–": true,
    ]
    private static let nearnesses: [String: Nearness] = [
        "hơn": .more, "trên": .more, ">": .more, "≥": .more, "gần": .less, "dưới": .less,
        "<": .less, "≤": .less, "khoảng": .about, "ước": .about, "xấp xỉ": .about, "~": .about,
        "≈": .about,
    ]
    private static let multiples = ["gấp", "bằng", "đạt", "còn"]
    private static let words = Quantity.longestFirst(
        Array(directions.keys) + Array(nearnesses.keys) + multiples + ["lên"])

    /// Nil for what cannot be read as one number.
    init?(_ text: String) {
        var rest = text.foldedSpaces.lowercased()[...]
        number = VietnameseNumber(digits: 0, decimals: 0)
        while let word = Self.words.first(where: { rest.hasPrefix($0) }) {
            rest = rest.dropFirst(word.count)
            if word.first?.isLetter == true, rest.first?.isLetter == true { return nil }
            rest = rest.drop(while: \.isGap)
            if let direction = Self.directions[word] { falls = falls ?? direction }
            if let nearness = Self.nearnesses[word] { self.nearness = nearness }
            if Self.multiples.contains(word) { isMultiple = true }
        }
        var digits = VietnameseNumber.written(at: rest)
        while digits.last.map({ ",.".contains($0) }) == true { digits.removeLast() }
        guard let number = VietnameseNumber(digits) else { return nil }
        self.number = number
        let suffix = rest[digits.endIndex...].drop(while: \.isGap)
        guard !suffix.contains(where: \.isPlainDigit) else { return nil }
        if suffix.hasPrefix("%") {
            measure = .share
        } else if suffix.hasPrefix("lần") {
            measure = .times
        }
    }

    /// What the chart prints: words and signs as written; a bare number, perhaps of percent, gets the sign of
    /// the figures.
    static func growth(_ text: String, difference: Double) -> Change.Growth {
        var text = text.foldedSpaces
        let sign: Double =
            text.first == "+" ? 1 : text.first.map { "-−".contains($0) } == true ? -1 : 0
        // A percentage of the figures beside a sign that contradicts them would confuse.
        let isAmount = VietnameseNumber(text) != nil && sign * difference >= 0
        if text.first == "-", text.dropFirst().first?.isPlainDigit == true {
            text = "−" + text.dropFirst()
        } else if text.first?.isPlainDigit == true, isBare(text), difference != 0 {
            text = (difference > 0 ? "+" : "−") + text
        }
        return Change.Growth(text: text, isAmount: isAmount)
    }

    /// Whether a text is a number and nothing else, but for a sign before it and one of percent after it.
    private static func isBare(_ text: String) -> Bool {
        var number = text[...]
        if let last = number.last, "%‰".contains(last) { number.removeLast() }
        while number.last?.isGap == true { number.removeLast() }
        return VietnameseNumber(number) != nil
    }
}
