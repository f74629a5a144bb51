/// A day and a time as a spreadsheet counts them.
struct SheetDate: Hashable {
    var year: Int
    var month: Int
    var day: Int
    /// Of the day.
    var seconds: Int
    /// The part of a second, in as many decimals as asked for.
    var fraction = 0
    /// All seconds since day 0.
    var elapsed: Int
    /// Counted from Sunday, which is 0.
    var weekday: Int

    /// - Parameters:
    ///   - serial: days, with the time as their fraction.
    ///   - decimals: how many decimals seconds are rounded to, 3 at most.
    ///   - countsFrom1904: whether day 0 is the first of January 1904; else day 1 is the first of January
    ///     1900, and 1900 has a 29 February, as Lotus had it.
    /// - Returns: nil before day 0 and after the year 9999.
    init?(serial: Double, decimals: Int = 0, countsFrom1904: Bool) {
        guard serial >= 0, serial < 2_958_466 else { return nil }
        var days = Int(serial)
        let unit = [1, 10, 100, 1000][min(max(decimals, 0), 3)]
        let ticks = Int(((serial - Double(days)) * 86_400 * Double(unit)).rounded())
        (seconds, fraction) = (ticks / unit, ticks % unit)
        if seconds == 86_400 { (days, seconds) = (days + 1, 0) }
        elapsed = days * 86_400 + seconds
        if countsFrom1904 { days += 1462 }
        // As spreadsheets have it, for whom day 1 is a Sunday; wrong before March 1900.
        weekday = (days + 6) % 7
        if !countsFrom1904 {
            if days == 60 || days == 0 {
                (year, month, day) = days == 60 ? (1900, 2, 29) : (1900, 1, 0)
                return
            }
            if days < 60 { days += 1 }
        }
        let date = CalendarDate(serial: days)
        (year, month, day) = (date.year, date.month, date.day)
        guard year <= 9999 else { return nil }
    }

    /// - Parameters:
    ///   - iso: a day, a time or both, as ISO 8601 has them. A zone is passed over: a cell shows the time that it holds.
    ///   - decimals: how many decimals seconds are rounded to, 3 at most.
    init?(iso: ISOTime, decimals: Int = 0) {
        let time = (iso.seconds ?? 0) / 86_400
        guard let date = iso.day else {
            self.init(serial: time, decimals: decimals, countsFrom1904: false)
            return
        }
        let count = date.serial
        // Before March 1900 spreadsheets count other days than the calendar has.
        if count > 60 {
            self.init(serial: Double(count) + time, decimals: decimals, countsFrom1904: false)
            return
        }
        self.init(date, seconds: Int(iso.seconds ?? 0))
    }

    private init(_ date: CalendarDate, seconds: Int) {
        (year, month, day) = (date.year, date.month, date.day)
        weekday = ((date.serial + 6) % 7 + 7) % 7
        (self.seconds, elapsed) = (seconds, seconds)
    }

    /// As it is printed: what the cell shows, but for whole dates in figures, which are printed as Vietnamese
    /// writes them, `20/06/2020`.
    func text(_ parts: DateParts) -> String {
        let date = parts.plainDate
        let isEnglish = parts.isEnglish && date == nil
        var text = ""
        for (index, token) in parts.tokens.enumerated() {
            if let date, date.contains(index) {
                if index == date.lowerBound { text += plain }
            } else if let part = token.datePart {
                text += self.text(part, isEnglish: isEnglish, hasHalves: parts.hasHalves)
            } else {
                text += token.words ?? ""
            }
        }
        return text.foldedSpaces
    }

    private var plain: String { "\(Self.two(day))/\(Self.two(month))/\(year)" }

    private func text(_ part: DatePart, isEnglish: Bool, hasHalves: Bool) -> String {
        let names = isEnglish ? DateNames.english : DateNames.vietnamese
        return switch part {
        case .day(let count):
            switch count {
            case 1, 2: Self.padded(day, count)
            case 3: names.shortDays[weekday]
            default: names.days[weekday]
            }
        case .month(let count):
            switch count {
            case 1, 2: Self.padded(month, count)
            case 3: names.shortMonths[month - 1]
            case 5: String(names.months[month - 1].prefix(1))
            default: names.months[month - 1]
            }
        case .year(let count): count < 3 ? Self.two(year % 100) : String(year)
        case .hour(let count):
            Self.padded(hasHalves ? (seconds / 3600 + 11) % 12 + 1 : seconds / 3600, count)
        case .minute(let count): Self.padded(seconds / 60 % 60, count)
        case .second(let count): Self.padded(seconds % 60, count)
        case .fraction(let count): "," + Self.padded(fraction, count)
        case .hours(let count): Self.padded(elapsed / 3600, count)
        case .minutes(let count): Self.padded(elapsed / 60, count)
        case .seconds(let count): Self.padded(elapsed, count)
        case .half(let isShort):
            String(names.halves[seconds < 43_200 ? 0 : 1].prefix(isShort ? 1 : 2))
        }
    }

    /// What was probably typed, when the spreadsheet took it for a date: `10-12`.
    func typed(_ parts: DateParts) -> String? {
        guard parts.month else { return nil }
        return parts.day || !parts.year
            ? "\(min(day, month))-\(max(day, month))" : "\(month)-\(Self.two(year % 100))"
    }

    private static func padded(_ number: Int, _ count: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, count - digits.count)) + digits
    }

    private static func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
}

extension CalendarDate {
    /// Day 0 of spreadsheets is 30 December 1899, as they count from March 1900 on.
    private static let start = -25_569

    /// The day of a spreadsheet's number.
    fileprivate init(serial: Int) { self.init(daysSince1970: serial + Self.start) }

    /// The day as spreadsheets count it.
    fileprivate var serial: Int { daysSince1970 - Self.start }
}
