/// A spreadsheet's number format: up to four sections, for positive, negative and zero numbers and for
/// texts. What it prints is in Vietnamese form, comma before decimals and dots between thousands.
struct NumberFormat: Hashable {
    /// One section.
    struct Section: Hashable {
        var tokens: [Token] = []
        /// `[>=100]`.
        var condition: Condition?
        /// What stands between thousands: a dot, or the space of `# ##0`, or nothing.
        var thousands = ""
        /// How many times a thousand the number is divided by.
        var thousandfold = 0
        var percents = 0
        /// Exponents and fractions: the plain number is printed instead.
        var isPlain = false
        /// Whether it is for texts: it has `@`.
        var isText = false
        /// Whether names of months and days are English whatever the settings: `[$-409]`.
        var isEnglish = false
        /// What it shows of a day or a time; nothing when it shows none.
        var date: DateParts {
            tokens.contains { $0.datePart != nil }
                ? DateParts(tokens: tokens, isEnglish: isEnglish) : DateParts()
        }
        var decimals: Int { tokens.count { if case .fraction = $0 { true } else { false } } }
        var wholes: Int { tokens.count { if case .whole = $0 { true } else { false } } }
    }

    enum Token: Hashable {
        case literal(String)
        /// A place for a digit; a needed one is printed as 0 when the number has none.
        case whole(needed: Bool)
        case point
        case fraction(needed: Bool)
        case general
        case date(DatePart)

        var datePart: DatePart? { if case .date(let part) = self { part } else { nil } }
        var words: String? { if case .literal(let words) = self { words } else { nil } }
    }

    struct Condition: Hashable {
        var comparison: String
        var value: Double

        func holds(_ number: Double) -> Bool {
            switch comparison {
            case "<": number < value
            case "<=": number <= value
            case ">": number > value
            case ">=": number >= value
            case "<>": number != value
            default: number == value
            }
        }
    }

    private(set) var sections: [Section]

    init(_ code: String) { sections = NumberFormatParser.sections(code) }

    /// What the format shows of a date, when it is one.
    var date: DateParts { sections.first?.date ?? DateParts() }

    /// What the format shows of a date that is stored as this number.
    func date(for value: Double) -> DateParts { section(for: value).date }

    /// Whether texts are not shown: the fourth section is there and empty.
    var hidesTexts: Bool { sections.count > 3 && sections[3].tokens.isEmpty }

    /// Prints a text: formats may set words around it.
    func text(_ words: String) -> String {
        let last = sections.count > 3 ? sections[3] : sections.last
        guard let section = last, section.isText else { return words }
        return section.tokens.map { $0 == .general ? words : $0.words ?? "" }.joined()
    }

    /// Prints a number that is no date.
    func text(_ value: Double) -> String {
        let section = section(for: value)
        var number = StoredDecimal(value)
        let isNegative = number.isNegative && !number.isZero
        number.isNegative = false
        guard !section.isPlain else { return (isNegative ? "-" : "") + number.plain }
        number.scale(by: 2 * section.percents - 3 * section.thousandfold)
        let rounded = section.tokens.contains(.general) ? number : fitted(number, section)
        let text = Self.fill(section, rounded).foldedSpaces
        // Brackets and colours stand for the sign; neither survives on paper.
        guard isNegative, !rounded.isZero, !text.isEmpty, !saysSign(section, of: value) else {
            return text
        }
        var body = text
        if body.contains("("), body.contains(")") { body.removeAll { "()".contains($0) } }
        return body.contains("-") || body.contains("−") ? body : "-" + body
    }

    /// Whether a section for negative numbers says so in words of its own: `0;"giảm "0`.
    private func saysSign(_ section: Section, of value: Double) -> Bool {
        func words(_ section: Section) -> [String] {
            section.tokens.compactMap(\.words).map { $0.filter { !"() ".contains($0) } }
        }
        let other = self.section(for: -value)
        guard other != section, isOnlyForNegatives(section) else { return false }
        let known = Set(words(other))
        return words(section).contains { !$0.isEmpty && !known.contains($0) }
    }

    /// Only such a section leaves out the minus.
    private func isOnlyForNegatives(_ section: Section) -> Bool {
        if let condition = section.condition {
            return condition.comparison.hasPrefix("<") && condition.comparison != "<>"
                && condition.value <= 0
        }
        guard let first = sections.first?.condition else {
            return sections.count > 1 && sections[1] == section
        }
        return first.comparison.hasPrefix(">") && first.value <= 0
    }

    private func fitted(_ number: StoredDecimal, _ section: Section) -> StoredDecimal {
        number.isZero ? number : number.rounded(decimals: section.decimals)
    }

    private func section(for value: Double) -> Section {
        let numeric = sections.prefix(3)
        guard let first = numeric.first else { return Section(tokens: [.general]) }
        if numeric.contains(where: { $0.condition != nil }) {
            return numeric.first { $0.condition?.holds(value) == true }
                ?? numeric.last { $0.condition == nil } ?? first
        }
        if value < 0, numeric.count > 1 { return numeric[1] }
        if value == 0, numeric.count > 2 { return numeric[2] }
        return first
    }

    /// Puts the digits into their places.
    private static func fill(_ section: Section, _ number: StoredDecimal) -> String {
        let (whole, wholes) = (number.whole, section.wholes)
        var fraction = number.fraction[...]
        var (text, place) = ("", 0)
        /// The digit with so many digits after it.
        func digit(_ left: Int, _ needed: Bool) -> String {
            let isThere = left < whole.count
            guard isThere || needed else { return "" }
            let mark = left > 0 && left % 3 == 0 ? section.thousands : ""
            return (isThere ? String(whole[whole.count - 1 - left]) : "0") + mark
        }
        // Decimals are printed to the last that is needed or not zero.
        var shown = 0
        for (index, needed) in section.fractionNeeds.enumerated()
        where needed || index < fraction.count {
            shown = index + 1
        }
        for token in section.tokens {
            switch token {
            case .literal(let words): text += words
            case .general: text += number.plain
            case .date: continue
            case .whole(let needed):
                let left = wholes - 1 - place
                if place == 0 {
                    for more in stride(from: whole.count - 1, to: left, by: -1) {
                        text += digit(more, false)
                    }
                }
                let isLast = left == 0 && shown > 0
                text += digit(left, needed || isLast)
                place += 1
            case .point:
                if wholes == 0 { text += whole.isEmpty ? "0" : whole.map(String.init).joined() }
                if shown > 0 { text += "," }
            case .fraction:
                guard shown > 0 else { continue }
                shown -= 1
                text += String(fraction.popFirst() ?? 0)
            }
        }
        return text
    }
}

extension NumberFormat.Section {
    /// Which decimals are printed in any case.
    fileprivate var fractionNeeds: [Bool] {
        tokens.compactMap { if case .fraction(let needed) = $0 { needed } else { nil } }
    }
}
