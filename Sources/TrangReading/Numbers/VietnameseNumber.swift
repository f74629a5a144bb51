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
        var scalars = text.unicodeScalars[...]
        // Spaces stand for the dots; a number has the one or the other.
        let hasGaps = scalars.contains(where: \.isGap)
        var isNegative = false
        if let sign = scalars.first, ["-", "−", "+"].contains(sign) {
            isNegative = sign != "+"
            scalars = scalars.dropFirst()
        }
        /// The number, how many digits it has, how many stand since the last point, and those of the first
        /// group.
        var (digits, count, group, first) = (0, 0, 0, 0)
        var isGrouped = false
        var decimals: Int?
        for scalar in scalars {
            switch scalar {
            case "0"..."9":
                guard count < 18 else { return nil }
                digits = digits * 10 + Int(scalar.value) - 0x30
                count += 1
                if let known = decimals { decimals = known + 1 } else { group += 1 }
            case _ where decimals == nil && (hasGaps ? scalar.isGap : scalar == "."):
                guard group > 0, isGrouped ? group == 3 : group <= 3 else { return nil }
                if !isGrouped { (isGrouped, first) = (true, digits) }
                group = 0
            case "," where decimals == nil: decimals = 0
            default: return nil
            }
        }
        guard isGrouped ? group == 3 && first > 0 : group > 0, decimals != 0 else { return nil }
        self.init(digits: isNegative ? -digits : digits, decimals: decimals ?? 0)
    }

    /// What is written as one number at the beginning of a text, a slip such as `12,5,5` included; a space
    /// belongs to it only between groups of three digits.
    package static func written(at text: Substring) -> Substring {
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
