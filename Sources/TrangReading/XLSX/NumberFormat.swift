/// A spreadsheet's number format: up to four sections, for positive, negative and zero numbers and for
/// texts. What it prints is in Vietnamese form, comma before decimals and dots between thousands.
struct NumberFormat: Hashable {
    /// One section.
    struct Section: Hashable {
        var tokens: [Token] = []
        /// `[>=100]`.
        var condition: Condition?
        var hasThousands = false
        /// How many times a thousand the number is divided by.
        var thousandfold = 0
        var percents = 0
        /// Exponents and fractions: the plain number is printed instead.
        var isPlain = false
        var date = DateParts()
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

    /// What a format shows of a date.
    struct DateParts: Hashable {
        var year = false
        var month = false
        var day = false
        var time = false
        var isElapsed = false

        var isDate: Bool { year || month || day }
        var isAny: Bool { isDate || time }
    }

    private(set) var sections: [Section]

    init(_ code: String) { sections = NumberFormatParser.sections(code) }

    /// What the format shows of a date, when it is one.
    var date: DateParts { sections.first?.date ?? DateParts() }

    /// Prints a number that is no date.
    func text(_ value: Double) -> String {
        let section = section(for: value)
        var number = StoredDecimal(value)
        let isNegative = number.isNegative && !number.isZero
        number.isNegative = false
        guard !section.isPlain else { return (isNegative ? "-" : "") + number.plain }
        number.point += 2 * section.percents - 3 * section.thousandfold
        let rounded = section.tokens.contains(.general) ? number : fitted(number, section)
        let text = Self.fill(section, rounded).foldedSpaces
        // Brackets and colours stand for the sign; neither survives on paper.
        guard isNegative, !rounded.isZero, !text.isEmpty else { return text }
        var body = text
        if body.contains("("), body.contains(")") { body.removeAll { "()".contains($0) } }
        return body.contains("-") || body.contains("−") ? body : "-" + body
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
            let mark = section.hasThousands && left > 0 && left % 3 == 0 ? "." : ""
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
