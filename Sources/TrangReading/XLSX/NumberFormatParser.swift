/// Reads the code of a number format, such as `#,##0.00" hộ";[Red]-0`.
enum NumberFormatParser {
    /// Codes longer than this are no one's; they print the plain number.
    private static let longest = 2000

    static func sections(_ code: String) -> [NumberFormat.Section] {
        guard code.utf8.count <= longest else { return [general] }
        var scanner = Scanner(Array(code))
        return scanner.sections()
    }

    private static var general: NumberFormat.Section {
        NumberFormat.Section(tokens: [.general])
    }

    private struct Scanner {
        private let code: [Character]
        private var index = 0
        private var section = NumberFormat.Section()
        /// Commas that divide by a thousand, unless more digits follow.
        private var commas = 0
        private var hasPoint = false

        init(_ code: [Character]) { self.code = code }

        mutating func sections() -> [NumberFormat.Section] {
            var sections: [NumberFormat.Section] = []
            while index < code.count {
                if code[index] == ";" {
                    sections.append(finished())
                    index += 1
                } else {
                    token()
                }
            }
            sections.append(finished())
            return sections
        }

        private mutating func finished() -> NumberFormat.Section {
            section.thousandfold += commas
            defer { (section, commas, hasPoint) = (NumberFormat.Section(), 0, false) }
            return section
        }

        private mutating func next() -> Character? {
            guard index < code.count else { return nil }
            defer { index += 1 }
            return code[index]
        }

        private mutating func token() {
            guard let character = next() else { return }
            switch character {
            case "\"":
                var words = ""
                while let letter = next(), letter != "\"" { words.append(letter) }
                literal(words)
            case "\\", "!": if let letter = next() { literal(String(letter)) }
            // Room as wide as a character, and a character that fills the cell.
            case "_": _ = next()
            case "*": _ = next()
            case "[": bracket()
            case "0", "#", "?": digit(needed: character == "0")
            case ".":
                if hasPoint || section.date.isAny { return literal(".") }
                hasPoint = true
                section.thousandfold += commas
                commas = 0
                section.tokens.append(.point)
            case ",": if section.wholes > 0 { commas += 1 } else { literal(",") }
            case "%":
                section.percents += 1
                literal("%")
            case "/": slash()
            case "@": section.tokens.append(.general)
            case "E", "e":
                if let sign = peek, "+-".contains(sign) { section.isPlain = true }
            default: letter(character)
            }
        }

        private var peek: Character? { index < code.count ? code[index] : nil }

        private mutating func literal(_ words: String) { section.tokens.append(.literal(words)) }

        private mutating func digit(needed: Bool) {
            if hasPoint {
                section.tokens.append(.fraction(needed: needed))
            } else {
                if commas > 0 { section.hasThousands = true }
                commas = 0
                section.tokens.append(.whole(needed: needed))
            }
        }

        /// A fraction such as `# ?/?`, or a plain stroke.
        private mutating func slash() {
            let rest = code[index...].prefix { $0 != ";" }
            let isFraction =
                section.wholes > 0 && rest.first.map { "0#?123456789".contains($0) } == true
            if isFraction { section.isPlain = true } else { literal("/") }
        }

        private mutating func letter(_ character: Character) {
            let rest = String(code[(index - 1)...].prefix(7)).lowercased()
            if rest.hasPrefix("general") {
                index += 6
                return section.tokens.append(.general)
            }
            if rest.hasPrefix("am/pm") {
                index += 4
                return section.date.time = true
            }
            if rest.hasPrefix("a/p") {
                index += 2
                return section.date.time = true
            }
            switch character {
            case "y", "Y": section.date.year = true
            case "d", "D": section.date.day = true
            case "h", "H", "s", "S": section.date.time = true
            case "m", "M": month()
            default: literal(String(character))
            }
        }

        /// Months, or minutes beside hours and seconds.
        private mutating func month() {
            let before = code[..<(index - 1)].last { $0.isLetter || $0 == "]" || $0 == ";" }
            while let more = peek, "mM".contains(more) { index += 1 }
            let after = code[index...].first { $0.isLetter || $0 == ";" }
            let isMinute =
                before.map { "hH]".contains($0) } == true && section.date.time
                || after.map { "sS".contains($0) } == true
            if isMinute { section.date.time = true } else { section.date.month = true }
        }

        /// A colour, a condition, a currency or hours beyond a day.
        private mutating func bracket() {
            var inner = ""
            while let letter = next(), letter != "]" { inner.append(letter) }
            if inner.hasPrefix("$") {
                let symbol = inner.dropFirst().prefix { $0 != "-" }
                if !symbol.isEmpty { literal(String(symbol)) }
            } else if let first = inner.first, "<>=".contains(first) {
                let sign = inner.prefix { "<>=".contains($0) }
                if let value = Double(inner.dropFirst(sign.count)) {
                    section.condition = NumberFormat.Condition(
                        comparison: String(sign), value: value)
                }
            } else if let first = inner.first, inner.allSatisfy({ "hHmMsS".contains($0) }),
                "hHmMsS".contains(first)
            {
                section.date.time = true
                section.date.isElapsed = true
            }
        }
    }
}

extension NumberFormat {
    /// The code of a built-in format.
    static func builtIn(_ id: Int) -> String {
        switch id {
        case 1: "0"
        case 2: "0.00"
        case 3: "#,##0"
        case 4: "#,##0.00"
        case 9: "0%"
        case 10: "0.00%"
        case 11: "0.00E+00"
        case 12: "# ?/?"
        case 13: "# ??/??"
        case 14, 15, 27...31, 34...36, 50...58: "dd/mm/yyyy"
        case 16: "d-mmm"
        case 17: "mmm-yy"
        case 18...21, 32, 33, 45, 47: "h:mm:ss"
        case 22: "dd/mm/yyyy h:mm"
        case 37, 38: "#,##0;(#,##0)"
        case 39, 40: "#,##0.00;(#,##0.00)"
        case 41, 42: "#,##0;(#,##0);\"-\""
        case 43, 44: "#,##0.00;(#,##0.00);\"-\""
        case 46: "[h]:mm:ss"
        case 48: "##0.0E+0"
        default: "General"
        }
    }
}
