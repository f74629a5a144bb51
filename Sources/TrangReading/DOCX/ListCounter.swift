import TrangModel

/// Counts the points of a document's lists as Word does.
struct ListCounter {
    private let numbering: DocumentNumbering
    /// The last number of every level, by abstract list.
    private var numbers: [String: [Int?]] = [:]
    /// Lists whose own beginnings were heeded, by level.
    private var begun: Set<String> = []

    init(_ numbering: DocumentNumbering) { self.numbering = numbering }

    /// What Word sets before the next point of a list; nil where the paragraph is no point.
    mutating func next(_ reference: ListReference) -> ListMark? {
        guard let list = reference.number, list != "0" else { return nil }
        let index =
            reference.level ?? numbering.level(boundTo: reference.style, of: list) ?? 0
        guard (0..<9).contains(index) else { return nil }
        guard let abstract = numbering.abstract(of: list),
            let level = numbering.level(index, of: list)
        else { return ListMark(level: index, label: "", sign: "•") }
        count(index, level, list, abstract)
        if level.format == "bullet" { return bullet(index, level) }
        let label = label(level, list, abstract).foldedSpaces
        if label.isEmpty { return nil }
        // A sign that somebody chose as the text of a number.
        guard label.contains(where: { $0.isLetter || $0.isNumber }) else {
            return ListMark(level: index, label: "", sign: label)
        }
        return ListMark(level: index, label: label, sign: label, isClose: level.isClose)
    }

    private mutating func count(
        _ index: Int, _ level: DocumentNumbering.Level, _ list: String, _ abstract: String
    ) {
        var counts = numbers[abstract] ?? Array(repeating: nil, count: 9)
        let start = numbering.ownStart(index, of: list)
        if let start, begun.insert(list + "/" + String(index)).inserted {
            counts[index] = start
        } else {
            counts[index] = counts[index].map { min($0, 1 << 30) + 1 } ?? start ?? level.start
        }
        for deeper in (index + 1)..<max(10, index + 1) where deeper < 9 {
            let restart = numbering.level(deeper, of: list)?.restart ?? deeper
            if index < restart { counts[deeper] = nil }
        }
        numbers[abstract] = counts
    }

    private func bullet(_ index: Int, _ level: DocumentNumbering.Level) -> ListMark {
        let shown = SymbolFont.text(level.text, font: level.font).foldedSpaces
        let isPlain = shown.count == 1 && "-–—+*•●○▪■→✓".contains(shown)
        return ListMark(level: index, label: "", sign: isPlain ? shown : "•")
    }

    /// The number as it is printed, the numbers of higher levels in their places.
    private func label(
        _ level: DocumentNumbering.Level, _ list: String, _ abstract: String
    ) -> String {
        var label = ""
        var rest = Substring(level.text)
        while let sign = rest.firstIndex(of: "%") {
            label += rest[..<sign]
            rest = rest[rest.index(after: sign)...]
            guard let digit = rest.first?.wholeNumberValue, (1...9).contains(digit) else {
                label += "%"
                continue
            }
            rest = rest.dropFirst()
            let other = numbering.level(digit - 1, of: list)
            let number = numbers[abstract]?[digit - 1] ?? other?.start ?? 1
            let format = level.isLegal ? "decimal" : other?.format ?? "decimal"
            label += ListNumber.text(number, format)
        }
        return label + rest
    }
}

/// What stands before a point of a list.
package struct ListMark: Hashable, Sendable {
    /// How deep the point lies, 0 being the highest.
    package var level: Int
    /// The number as printed, `1.` or `a)`; empty before a sign.
    package var label: String
    /// The sign, `-` or `+`; the label where there is one.
    package var sign: String
    /// Whether nothing stands between the number and the text.
    var isClose = false

    package init(level: Int, label: String, sign: String, isClose: Bool = false) {
        (self.level, self.label, self.sign, self.isClose) = (level, label, sign, isClose)
    }
}

/// Writes a number in one of Word's forms; those that are not known are written in digits.
enum ListNumber {
    static func text(_ number: Int, _ format: String) -> String {
        switch format {
        case "upperRoman": roman(number)
        case "lowerRoman": roman(number).lowercased()
        case "upperLetter": letter(number)
        case "lowerLetter": letter(number).lowercased()
        case "decimalZero": number < 10 && number >= 0 ? "0\(number)" : "\(number)"
        case "decimalEnclosedCircle":
            (1...20).contains(number)
                ? Unicode.Scalar(UInt32(0x245F + number)).map { String($0) } ?? "\(number)"
                : "\(number)"
        case "none", "bullet": ""
        default: "\(number)"
        }
    }

    private static func roman(_ number: Int) -> String {
        guard (1...3999).contains(number) else { return "\(number)" }
        let parts = [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
            (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ]
        var (rest, text) = (number, "")
        for (value, sign) in parts {
            while rest >= value { (rest, text) = (rest - value, text + sign) }
        }
        return text
    }

    /// A to Z, then AA, BB and so on.
    private static func letter(_ number: Int) -> String {
        guard (1...780).contains(number),
            let letter = Unicode.Scalar(UInt32(0x41 + (number - 1) % 26))
        else { return "\(number)" }
        return String(repeating: String(letter), count: (number - 1) / 26 + 1)
    }
}
