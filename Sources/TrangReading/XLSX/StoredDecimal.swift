/// A stored number as decimal digits, 15 of them at most, as spreadsheets show them: 11.74 and not
/// 11.740000000000000213.
struct StoredDecimal: Hashable {
    var isNegative: Bool
    /// Without zeros at either end; empty for zero.
    private(set) var digits: [UInt8]
    /// How many of the digits stand before the decimal mark; may be negative.
    private(set) var point: Int

    private static let most = 15

    /// - Parameter value: a finite number.
    init(_ value: Double) {
        isNegative = value < 0
        digits = []
        point = 0
        // The shortest digits that give the same number back.
        let text = value.magnitude.description
        let parts = text.split(separator: "e")
        let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
        var hasPoint = false
        for byte in (parts.first ?? "").utf8 {
            if byte == UInt8(ascii: ".") {
                hasPoint = true
            } else if (48...57).contains(byte) {
                digits.append(byte - 48)
                if !hasPoint { point += 1 }
            }
        }
        point += exponent
        trim()
        if digits.count > Self.most { self = rounded(keeping: Self.most) }
    }

    private mutating func trim() {
        let zeros = digits.prefix { $0 == 0 }.count
        digits.removeFirst(zeros)
        point -= zeros
        while digits.last == 0 { digits.removeLast() }
        if digits.isEmpty { point = 0 }
    }

    /// Multiplies by a power of ten. Nothing has no places to move.
    mutating func scale(by places: Int) { if !isZero { point += places } }

    var isZero: Bool { digits.isEmpty }

    /// Rounded half away from zero to a count of decimals.
    func rounded(decimals: Int) -> StoredDecimal { rounded(keeping: point + decimals) }

    private func rounded(keeping count: Int) -> StoredDecimal {
        var result = self
        guard count < digits.count else { return result }
        guard count >= 0 else {
            result.digits = []
            result.trim()
            return result
        }
        result.digits.removeLast(digits.count - count)
        if digits[count] >= 5 {
            var index = count - 1
            while index >= 0, result.digits[index] == 9 {
                result.digits[index] = 0
                index -= 1
            }
            if index >= 0 {
                result.digits[index] += 1
            } else {
                result.digits.insert(1, at: 0)
                result.point += 1
            }
        }
        result.trim()
        return result
    }

    /// The digits before the decimal mark, none for a number below one.
    var whole: [UInt8] {
        guard point > 0 else { return [] }
        return (0..<point).map { $0 < digits.count ? digits[$0] : 0 }
    }

    /// The digits after the decimal mark.
    var fraction: [UInt8] {
        guard digits.count > point else { return [] }
        return point >= 0
            ? Array(digits[point...]) : Array(repeating: 0, count: -point) + digits
    }

    /// As the format General shows it, with a decimal comma and no dots.
    var plain: String {
        guard !isZero else { return "0" }
        let sign = isNegative ? "-" : ""
        if point > 21 || point < -15 {
            let rest = digits.dropFirst()
            let mantissa = Self.text(digits.prefix(1)) + (rest.isEmpty ? "" : "," + Self.text(rest))
            return "\(sign)\(mantissa)E\(point > 0 ? "+" : "")\(point - 1)"
        }
        let before = whole.isEmpty ? "0" : Self.text(whole[...])
        return sign + before + (fraction.isEmpty ? "" : "," + Self.text(fraction[...]))
    }

    private static func text(_ digits: ArraySlice<UInt8>) -> String {
        digits.map(String.init).joined()
    }
}
