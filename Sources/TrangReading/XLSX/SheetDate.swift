/// A day and a time as a spreadsheet counts them.
struct SheetDate: Hashable {
    var year: Int
    var month: Int
    var day: Int
    /// Of the day.
    var seconds: Int
    /// All hours since day 0.
    var hours: Int

    /// - Parameters:
    ///   - serial: days, with the time as their fraction.
    ///   - countsFrom1904: whether day 0 is the first of January 1904; else day 1 is the first of January
    ///     1900, and 1900 has a 29 February, as Lotus had it.
    /// - Returns: nil before day 0 and after the year 9999.
    init?(serial: Double, countsFrom1904: Bool) {
        guard serial >= 0, serial < 2_958_466 else { return nil }
        var days = Int(serial)
        seconds = Int(((serial - Double(days)) * 86_400).rounded())
        if seconds == 86_400 { (days, seconds) = (days + 1, 0) }
        hours = days * 24 + seconds / 3600
        if countsFrom1904 {
            days += 1462
        } else if days == 60 || days == 0 {
            (year, month, day) = days == 60 ? (1900, 2, 29) : (1900, 1, 0)
            return
        } else if days < 60 {
            days += 1
        }
        // Days since 1 March of year 0, in the proleptic Gregorian calendar; day 0 is 30 December 1899.
        let z = days + 693_899
        let era = z / 146_097
        let ofEra = z % 146_097
        let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * ofYear + 2) / 153
        day = ofYear - (153 * shifted + 2) / 5 + 1
        month = shifted < 10 ? shifted + 3 : shifted - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        guard year <= 9999 else { return nil }
    }

    /// Reads `2020-06-20` or `2020-06-20T08:00:00`.
    init?(iso: String) {
        let parts = iso.prefix { $0 != "T" }.split(separator: "-").map { Int($0) ?? -1 }
        guard parts.count == 3, (1...9999).contains(parts[0]), (1...12).contains(parts[1]),
            (1...31).contains(parts[2])
        else { return nil }
        (year, month, day) = (parts[0], parts[1], parts[2])
        let clock = iso.dropFirst(11).prefix(8).split(separator: ":").map { Int($0) ?? 0 }
        (seconds, hours) = (0, 0)
        for (part, unit) in zip(clock, [3600, 60, 1]) where (0..<60).contains(part) {
            seconds += part * unit
        }
    }

    /// As it is printed: `20/06/2020`, `06/2020`, `2020`, with `08:00` where the format has a time.
    func text(_ parts: NumberFormat.DateParts) -> String {
        let clock =
            Self.two(parts.isElapsed ? hours : seconds / 3600) + ":"
            + Self.two(seconds / 60 % 60)
        guard parts.isDate else { return clock }
        let date =
            parts.day || !parts.year
            ? "\(Self.two(day))/\(Self.two(month))/\(year)"
            : parts.month ? "\(Self.two(month))/\(year)" : "\(year)"
        return parts.time && seconds > 0 ? "\(date) \(clock)" : date
    }

    /// What was probably typed, when the spreadsheet took it for a date: `10-12`.
    func typed(_ parts: NumberFormat.DateParts) -> String? {
        guard parts.month else { return nil }
        return parts.day || !parts.year
            ? "\(min(day, month))-\(max(day, month))" : "\(month)-\(Self.two(year % 100))"
    }

    private static func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
}
