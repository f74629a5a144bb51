extension Double {
    /// The number with at most `places` decimals, a point, and no trailing zeros: the same text on
    /// every machine and in every locale, for dumps and machine-readable output.
    package func plain(_ places: Int = 2) -> String {
        var bytes: [UInt8] = []
        write(plain: places, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends the number as `plain` gives it.
    package func write(plain places: Int, to bytes: inout [UInt8]) {
        guard let (sign, whole, rest) = parts(places) else { return bytes.append(0x30) }
        var (digits, count) = (rest, rest > 0 ? places : 0)
        while count > 0, digits % 10 == 0 { (digits, count) = (digits / 10, count - 1) }
        Self.write(sign, whole, digits, count, to: &bytes)
    }

    /// The number with exactly `places` decimals and a point.
    package func fixed(_ places: Int) -> String {
        guard let (sign, whole, rest) = parts(places) else { return "0" }
        var bytes: [UInt8] = []
        Self.write(sign, whole, rest, places, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether the rounded number is below zero, what stands before the point and what behind it; nil for
    /// what is no number that people write.
    private func parts(_ places: Int) -> (isNegative: Bool, whole: Int, rest: Int)? {
        guard isFinite, abs(self) < 1e15 else { return nil }
        var power = 1.0
        for _ in 0..<places { power *= 10 }
        let scaled = (abs(self) * power).rounded()
        let whole = (scaled / power).rounded(.down)
        return (self < 0 && scaled > 0, Int(whole), Int(scaled - whole * power))
    }

    private static func write(
        _ isNegative: Bool, _ whole: Int, _ rest: Int, _ places: Int, to bytes: inout [UInt8]
    ) {
        if isNegative { bytes.append(UInt8(ascii: "-")) }
        whole.write(digits: 1, to: &bytes)
        guard places > 0 else { return }
        bytes.append(UInt8(ascii: "."))
        rest.write(digits: places, to: &bytes)
    }

    /// The number as it is written in Vietnamese: comma for decimals, dot for thousands.
    /// Source: CLDR 45, `vi`; minimum grouping digits is 1, so `3.366`.
    package func vietnamese(_ places: Int) -> String {
        let parts = fixed(places).split(separator: ".", omittingEmptySubsequences: false)
        var whole = parts[0]
        let sign = whole.hasPrefix("-") ? "-" : ""
        if !sign.isEmpty { whole.removeFirst() }
        var grouped = ""
        for (index, digit) in whole.enumerated() {
            if index > 0, (whole.count - index) % 3 == 0 { grouped.append(".") }
            grouped.append(digit)
        }
        return sign + grouped + (parts.count > 1 ? "," + parts[1] : "")
    }
}

extension Int {
    /// Appends the digits of a number that is not negative, with zeros before them where they are fewer
    /// than `digits`.
    package func write(digits: Int, to bytes: inout [UInt8]) {
        let part = 100_000_000
        var (rest, least) = (self, digits)
        if rest >= part || digits > 8 {
            (rest / part).write(digits: digits - 8, to: &bytes)
            (rest, least) = (rest % part, 8)
        }
        // Eight digits fit into a number: the first stands lowest.
        var (packed, count) = (UInt64(0), 0)
        repeat {
            packed = packed << 8 | UInt64(0x30 + rest % 10)
            (rest, count) = (rest / 10, count + 1)
        } while rest > 0 || count < least
        for _ in 0..<count {
            bytes.append(UInt8(truncatingIfNeeded: packed))
            packed >>= 8
        }
    }
}
