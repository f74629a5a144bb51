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
            tellMinutes()
            spaceThousands()
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
                if case .date(let part) = section.tokens.last, part.isSecond, peek == "0" {
                    return section.tokens.append(.date(.fraction(more("0", to: 3))))
                }
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
            case "@":
                section.isText = true
                section.tokens.append(.general)
            case "E", "e":
                if let sign = peek, "+-".contains(sign) {
                    section.isPlain = true
                } else if section.wholes == 0 {
                    // The year of an era; outside of East Asia the year.
                    _ = more(character, to: 8)
                    section.tokens.append(.date(.year(4)))
                }
            default: letter(character)
            }
        }

        private var peek: Character? { index < code.count ? code[index] : nil }

        private mutating func literal(_ words: String) { section.tokens.append(.literal(words)) }

        private mutating func digit(needed: Bool) {
            if hasPoint {
                section.tokens.append(.fraction(needed: needed))
            } else {
                if commas > 0 { section.thousands = "." }
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
            if rest.hasPrefix("am/pm") || rest.hasPrefix("sa/ch") {
                index += 4
                return section.tokens.append(.date(.half(isShort: false)))
            }
            if rest.hasPrefix("a/p") {
                index += 2
                return section.tokens.append(.date(.half(isShort: true)))
            }
            guard let part = DatePart(character) else { return literal(String(character)) }
            let count = 1 + more(character, to: 8)
            section.tokens.append(.date(part.with(count)))
        }

        /// Passes the same letter, large or small, and counts how often it stands there.
        private mutating func more(_ letter: Character, to most: Int) -> Int {
            var count = 0
            while count < most, let other = peek, other.lowercased() == letter.lowercased() {
                (index, count) = (index + 1, count + 1)
            }
            return count
        }

        /// `m` is a month, and a minute after hours or before seconds.
        private mutating func tellMinutes() {
            let places = section.tokens.indices.filter {
                section.tokens[$0].datePart?.isCounted == true
            }
            for (order, place) in places.enumerated() {
                guard case .date(.month(let count)) = section.tokens[place], count <= 2 else {
                    continue
                }
                let before = order > 0 ? section.tokens[places[order - 1]].datePart : nil
                let after =
                    order + 1 < places.count ? section.tokens[places[order + 1]].datePart : nil
                if before?.isHour == true || after?.isSecond == true {
                    section.tokens[place] = .date(.minute(count))
                }
            }
        }

        /// `# ##0` has a space between thousands. Excel knows no such sign and repeats no space (it shows
        /// 1234 567); what is meant is a number, so each three digits are set apart.
        private mutating func spaceThousands() {
            let wholes = section.tokens.prefix { $0 != .point && $0 != .general }
            guard let first = wholes.firstIndex(of: .whole(needed: false)) else { return }
            let spaces = wholes.indices.filter { index in
                guard index > first, index + 3 < wholes.endIndex else { return false }
                let isSpace = [" ", "\u{A0}", "\u{202F}"].contains(wholes[index].words)
                return isSpace && wholes[index - 1] == .whole(needed: false)
                    && (1...3).allSatisfy { wholes[index + $0].isWhole }
                    && (index + 4 == wholes.endIndex || !wholes[index + 4].isWhole)
            }
            guard let last = spaces.last, let space = section.tokens[last].words else { return }
            section.thousands = space
            for index in spaces.reversed() { section.tokens.remove(at: index) }
        }

        /// Takes the place of the rest of the section.
        private mutating func takeSystemDay() {
            while let letter = peek, letter != ";" {
                index += 1
                if letter == "\"" { while let other = next(), other != "\"" {} }
            }
            section.tokens += [
                .date(.day(2)), .literal(" "), .date(.month(4)), .literal(" "), .date(.year(4)),
            ]
        }

        /// A colour, a condition, a currency or hours beyond a day.
        private mutating func bracket() {
            var inner = ""
            while let letter = next(), letter != "]" { inner.append(letter) }
            if inner.hasPrefix("$") {
                let symbol = inner.dropFirst().prefix { $0 != "-" }
                if !symbol.isEmpty { literal(String(symbol)) }
                let language = inner.split(separator: "-").dropFirst().first ?? ""
                // Windows' own long date, whatever the code behind it says.
                if language.uppercased() == "F800" { takeSystemDay() }
                if language.hasPrefix("en") || Int(language, radix: 16).map({ $0 & 0x3FF }) == 9 {
                    section.isEnglish = true
                }
            } else if let first = inner.first, "<>=".contains(first) {
                let sign = inner.prefix { "<>=".contains($0) }
                if let value = Double(inner.dropFirst(sign.count)) {
                    section.condition = NumberFormat.Condition(
                        comparison: String(sign), value: value)
                }
            } else if let first = inner.first, let part = DatePart(first)?.elapsed,
                Set(inner.lowercased()).count == 1
            {
                section.tokens.append(.date(part.with(inner.count)))
            }
        }
    }
}

extension NumberFormat.Token {
    fileprivate var isWhole: Bool { if case .whole = self { true } else { false } }
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
        case 14, 27...31, 34...36, 50...58: "dd/mm/yyyy"
        case 15: "d-mmm-yy"
        case 16: "d-mmm"
        case 17: "mmm-yy"
        case 18: "h:mm AM/PM"
        case 19: "h:mm:ss AM/PM"
        case 20, 32: "h:mm"
        case 21, 33: "h:mm:ss"
        case 22: "dd/mm/yyyy h:mm"
        case 37, 38: "#,##0;(#,##0)"
        case 39, 40: "#,##0.00;(#,##0.00)"
        case 41, 42: "#,##0;(#,##0);\"-\""
        case 43, 44: "#,##0.00;(#,##0.00);\"-\""
        case 45: "mm:ss"
        case 46: "[h]:mm:ss"
        case 47: "mm:ss.0"
        case 48: "##0.0E+0"
        default: "General"
        }
    }
}
