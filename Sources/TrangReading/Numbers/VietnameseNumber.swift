/// A number as it is written in Vietnamese: comma for decimals, dot for thousands. Kept exactly, as
/// digits and a count of decimals. Source: CLDR 45 `vi`; Luật Kế toán.
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

    /// Reads `11,74`, `3.366`, `1.868,25`, `-0,5`. Nil for anything else: `1.5`, `12,5,5`, `1,`.
    package init?(_ text: some StringProtocol) {
        var body = Substring(text)
        var negative = false
        if let sign = body.first, sign == "-" || sign == "−" || sign == "+" {
            negative = sign != "+"
            body.removeFirst()
        }
        let parts = body.split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = parts.first else { return nil }
        let groups = whole.split(separator: ".", omittingEmptySubsequences: false)
        guard let first = groups.first, !first.isEmpty, first.allSatisfy(\.isPlainDigit) else {
            return nil
        }
        if groups.count > 1 {
            guard first.count <= 3, first != "0" else { return nil }
            for group in groups.dropFirst() {
                guard group.count == 3, group.allSatisfy(\.isPlainDigit) else { return nil }
            }
        }
        let fraction = parts.count == 2 ? parts[1] : ""
        guard parts.count == 1 || (!fraction.isEmpty && fraction.allSatisfy(\.isPlainDigit)) else {
            return nil
        }
        let all = groups.joined() + fraction
        guard all.count <= 18, let digits = Int(all) else { return nil }
        self.init(digits: negative ? -digits : digits, decimals: fraction.count)
    }
}

extension Character {
    /// 0 to 9 and no other of Unicode's digits.
    package var isPlainDigit: Bool { ("0"..."9").contains(self) }
}
