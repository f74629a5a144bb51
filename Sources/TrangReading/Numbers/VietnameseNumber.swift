/// A number as it is written in Vietnamese: comma for decimals, dot or a space for thousands. Kept exactly,
/// as digits and a count of decimals. Source: CLDR 45 `vi`; Luật Kế toán.
package struct VietnameseNumber: Hashable, Sendable {
    /// All digits as one whole number.
    package var digits: Int
    /// How many of them stand after the comma.
    package var decimals: Int

    package init(digits: Int, decimals: Int) {
        self.digits = digits
        self.decimals = decimals
    }

    /// The nearest floating-point number.
    package var value: Double {
        var power = 1.0
        for _ in 0..<decimals { power *= 10 }
        return Double(digits) / power
    }

    /// Reads `11,74`, `3.366`, `3 366`, `1.868,25`, `-0,5`. Nil for anything else: `1.5`, `12,5,5`, `1,`,
    /// `1.234 567`.
    package init?(_ text: some StringProtocol) {
        var bytes = Array(text.utf8)[...]
        if bytes.contains(where: { $0 == 0x20 || $0 >= 0x80 }) {
            guard let dotted = Self.dotted(text) else { return nil }
            bytes = dotted[...]
        }
        var negative = false
        if bytes.first == UInt8(ascii: "-") || bytes.first == UInt8(ascii: "+") {
            negative = bytes.removeFirst() == UInt8(ascii: "-")
        } else if bytes.starts(with: "−".utf8) {
            negative = true
            bytes = bytes.dropFirst(3)
        }
        /// The number, how many digits it has, how many stand since the last point, and those of the first
        /// group.
        var (digits, count, group, first) = (0, 0, 0, 0)
        var isGrouped = false
        var decimals: Int?
        for byte in bytes {
            switch byte {
            case 0x30...0x39:
                guard count < 18 else { return nil }
                digits = digits * 10 + Int(byte) - 0x30
                count += 1
                if let known = decimals { decimals = known + 1 } else { group += 1 }
            case UInt8(ascii: ".") where decimals == nil:
                guard group > 0, isGrouped ? group == 3 : group <= 3 else { return nil }
                if !isGrouped { (isGrouped, first) = (true, digits) }
                group = 0
            case UInt8(ascii: ",") where decimals == nil: decimals = 0
            default: return nil
            }
        }
        guard isGrouped ? group == 3 && first > 0 : group > 0, decimals != 0 else { return nil }
        self.init(digits: negative ? -digits : digits, decimals: decimals ?? 0)
    }

    /// The text with dots for the spaces between thousands; nil when it has both.
    private static func dotted(_ text: some StringProtocol) -> [UInt8]? {
        guard text.contains(where: \.isGap) else { return Array(text.utf8) }
        guard !text.contains(".") else { return nil }
        return Array(String(text.map { $0.isGap ? "." : $0 }).utf8)
    }

    /// What is written as one number at the beginning of a text, a slip such as `12,5,5` included; a space
    /// belongs to it only between groups of three digits.
    static func written(at text: Substring) -> Substring {
        var end = text.startIndex
        /// The digits since the last sign, and whether spaces may follow them.
        var (group, isFirst, mayGroup) = (0, true, true)
        while end < text.endIndex {
            let character = text[end]
            if character.isPlainDigit {
                group += 1
            } else if character == "." || character == "," {
                (group, mayGroup) = (0, false)
            } else if character.isGap, mayGroup, isFirst ? (1...3).contains(group) : group == 3 {
                let next = text[text.index(after: end)...].prefix { $0.isPlainDigit }
                guard next.count == 3 else { break }
                (group, isFirst) = (0, false)
            } else {
                break
            }
            end = text.index(after: end)
        }
        return text[..<end]
    }
}

extension Character {
    /// A space between thousands, or between a number and its unit; spreadsheets write all three.
    package var isGap: Bool { self == " " || self == "\u{A0}" || self == "\u{202F}" }
    /// 0 to 9 and no other of Unicode's digits.
    package var isPlainDigit: Bool { ("0"..."9").contains(self) }
}
