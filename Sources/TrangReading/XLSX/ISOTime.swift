/// A day, a time of the day, or both, as ISO 8601 writes them: `2020-06-20`, `08:30`, `2020-06-20T08:30:15.5Z`.
struct ISOTime: Hashable {
    private(set) var day: CalendarDate?
    /// Seconds since midnight; nil without a time.
    private(set) var seconds: Double?

    /// - Returns: nil when it is neither, or no day of the calendar.
    init?(_ text: String) {
        var rest = Substring(text.foldedSpaces)
        if let mark = rest.firstIndex(where: { "Tt ".contains($0) }) {
            if mark > rest.startIndex {
                guard let day = Self.day(rest[..<mark]) else { return nil }
                self.day = day
            }
            rest = rest[rest.index(after: mark)...]
        } else if !rest.contains(":") {
            guard let day = Self.day(rest) else { return nil }
            self.day = day
            return
        }
        guard let seconds = Self.seconds(rest) else { return nil }
        self.seconds = seconds
    }

    private static func day(_ text: Substring) -> CalendarDate? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(number)
        guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
            (1...9999).contains(year)
        else { return nil }
        return CalendarDate(year: year, month: month, day: day)
    }

    private static func seconds(_ text: Substring) -> Double? {
        // The zone.
        let clock = text.prefix { !"Zz+-".contains($0) }
        let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), let hour = number(parts[0]),
            let minute = number(parts[1]), hour <= 24, minute < 60
        else { return nil }
        let whole = Double(hour * 3600 + minute * 60)
        guard parts.count == 3 else { return whole }
        let written = parts[2].replacing(",", with: ".")
        guard written.first?.isNumber == true, let second = Double(written), second < 61 else {
            return nil
        }
        return whole + second
    }

    private static func number(_ text: Substring) -> Int? {
        text.allSatisfy { ("0"..."9").contains($0) } ? Int(text) : nil
    }
}
