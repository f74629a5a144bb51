extension Double {
    /// The number with at most `places` decimals, a point, and no trailing zeros: the same text on
    /// every machine and in every locale, for dumps and machine-readable output.
    package func plain(_ places: Int = 2) -> String {
        let text = fixed(places)
        guard text.contains(".") else { return text }
        var kept = Substring(text)
        while kept.hasSuffix("0") { kept.removeLast() }
        if kept.hasSuffix(".") { kept.removeLast() }
        return kept == "-0" ? "0" : String(kept)
    }

    /// The number with exactly `places` decimals and a point.
    package func fixed(_ places: Int) -> String {
        guard isFinite, abs(self) < 1e15 else { return "0" }
        var power = 1.0
        for _ in 0..<places { power *= 10 }
        let scaled = (abs(self) * power).rounded()
        let whole = (scaled / power).rounded(.down)
        let rest = Int(scaled - whole * power)
        let sign = self < 0 && scaled > 0 ? "-" : ""
        guard places > 0 else { return sign + String(Int(whole)) }
        let digits = String(rest)
        let padding = String(repeating: "0", count: max(0, places - digits.count))
        return sign + String(Int(whole)) + "." + padding + digits
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
