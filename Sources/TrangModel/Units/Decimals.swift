extension Double {
    /// The number with at most `places` decimals, a point, and no trailing zeros: the same text on
    /// every machine and in every locale, for dumps and machine-readable output.
    package func plain(_ places: Int = 2) -> String {
        guard let (sign, whole, rest) = parts(places) else { return "0" }
        guard rest > 0 else { return Self.text(sign, whole, 0, 0) }
        var (digits, count) = (rest, places)
        while digits % 10 == 0 { (digits, count) = (digits / 10, count - 1) }
        return Self.text(sign, whole, digits, count)
    }

    /// The number with exactly `places` decimals and a point.
    package func fixed(_ places: Int) -> String {
        guard let (sign, whole, rest) = parts(places) else { return "0" }
        return Self.text(sign, whole, rest, places)
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

    private static func text(_ isNegative: Bool, _ whole: Int, _ rest: Int, _ places: Int) -> String
    {
        var text = isNegative ? "-" : ""
        text += String(whole)
        guard places > 0 else { return text }
        text += "."
        var power = 1
        for _ in 1..<places { power *= 10 }
        while power > rest, power > 1 {
            text += "0"
            power /= 10
        }
        return text + String(rest)
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
