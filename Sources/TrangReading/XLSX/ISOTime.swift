/// A day, a time of the day, or both, as ISO 8601 writes them: `2020-06-20`, `08:30`, `2020-06-20T08:30:15.5Z`;
/// also a year, a month of a year, and a duration: `2020`, `2020-06`, `PT5H30M`.
struct ISOTime: Hashable {
    /// How much of the day is known.
    enum Precision: Int { case day, month, year }

    /// The first one of the month or the year when no more is known.
    private(set) var day: CalendarDate?
    private(set) var precision = Precision.day
    /// Seconds since midnight, or of the duration; nil without a time.
    private(set) var seconds: Double?
    private(set) var isDuration = false

    /// - Returns: nil when it is neither, or no day of the calendar.
    init?(_ text: String) {
        let text = text.foldedSpaces
        if text.first == "P" || text.first == "p" {
            guard let seconds = Self.duration(text.dropFirst()) else { return nil }
            (self.seconds, isDuration) = (seconds, true)
            return
        }
        var rest = Substring(text)
        if let mark = rest.firstIndex(where: { "Tt ".contains($0) }) {
            if mark > rest.startIndex {
                guard readDay(rest[..<mark]), precision == .day else { return nil }
            }
            rest = rest[rest.index(after: mark)...]
        } else if !rest.contains(":") {
            guard readDay(rest) else { return nil }
            return
        }
        guard let seconds = Self.seconds(rest) else { return nil }
        self.seconds = seconds
    }

    /// Whether a text is a day or a duration in a form that no cell shows: a week, a day of the year, years and
    /// months without a day on which they began.
    static func isOther(_ text: String) -> Bool {
        text.wholeMatch(of: /[0-9]{4}-?[Ww][0-9]{2}(-?[1-7])?|[0-9]{4}-[0-9]{3}/) != nil
            || text.wholeMatch(
                of:
                    /[-+]?[Pp](?=[0-9Tt])([0-9]+([.,][0-9]+)?[YyMmWwDd])*([Tt]([0-9]+([.,][0-9]+)?[HhMmSs])+)?/
            )
                != nil
    }

    private mutating func readDay(_ text: Substring) -> Bool {
        var parts = text.split(separator: "-", omittingEmptySubsequences: false)
        if parts.count == 1, text.count == 8 {
            parts = [text.prefix(4), text.dropFirst(4).prefix(2), text.suffix(2)]
        }
        guard (1...3).contains(parts.count), parts[0].count == 4,
            let year = Self.number(parts[0]), (1...9999).contains(year)
        else { return false }
        let month = parts.count > 1 ? Self.number(parts[1]) : 1
        let day = parts.count > 2 ? Self.number(parts[2]) : 1
        guard let month, let day, let date = CalendarDate(year: year, month: month, day: day)
        else { return false }
        self.day = date
        precision = [.year, .month, .day][parts.count - 1]
        return true
    }

    private static func seconds(_ text: Substring) -> Double? {
        // The zone.
        let clock = text.prefix { !"Zz+-".contains($0) }
        var parts = clock.split(separator: ":", omittingEmptySubsequences: false)
        // `T1020` and `T102030`, as days without hyphens have it.
        if parts.count == 1, [2, 4, 6].contains(clock.count) {
            parts = stride(from: 0, to: clock.count, by: 2).map { clock.dropFirst($0).prefix(2) }
        }
        guard (1...3).contains(parts.count), !parts[0].isEmpty, let hour = number(parts[0]),
            let minute = parts.count > 1 ? number(parts[1]) : 0, hour <= 24, minute < 60
        else { return nil }
        let whole = Double(hour * 3600 + minute * 60)
        guard parts.count == 3 else { return whole }
        let written = parts[2].replacing(",", with: ".")
        guard written.first?.isNumber == true, let second = Double(written), second < 61 else {
            return nil
        }
        return whole + second
    }

    /// The seconds of days, hours, minutes and seconds; years and months have no length.
    private static func duration(_ text: Substring) -> Double? {
        guard
            let match = text.wholeMatch(
                of:
                    /(?:([0-9]{1,9})[Dd])?(?:[Tt](?:([0-9]{1,9})[Hh])?(?:([0-9]{1,9})[Mm])?(?:([0-9]{1,9}(?:[.,][0-9]+)?)[Ss])?)?/
            )
        else { return nil }
        let parts = [match.output.1, match.output.2, match.output.3, match.output.4]
        guard parts.contains(where: { $0 != nil }) else { return nil }
        return zip(parts, [86_400, 3600, 60, 1]).reduce(0) { sum, part in
            sum + part.1 * (part.0.flatMap { Double($0.replacing(",", with: ".")) } ?? 0)
        }
    }

    private static func number(_ text: Substring) -> Int? {
        text.allSatisfy { ("0"..."9").contains($0) } ? Int(text) : nil
    }
}
