import FoundationEssentials

/// A day of the Gregorian calendar.
package struct CalendarDate: Hashable, Sendable {
    package let year: Int
    package let month: Int
    package let day: Int

    private static let calendar = {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        return calendar
    }()

    /// Nil for what is no day, such as 30 February.
    package init?(year: Int, month: Int, day: Int) {
        let parts = DateComponents(year: year, month: month, day: day)
        guard parts.isValidDate(in: Self.calendar) else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// Reads `2020-06-20`; nil for anything that is no day since 1900.
    package init?(iso: String) {
        let parts = iso.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.count) == [4, 2, 2],
            parts.allSatisfy({ $0.allSatisfy(\.isPlainDigit) }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
            year >= 1900
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The day that begins so many days after 1970-01-01.
    package init(daysSince1970 days: Int) {
        let date = Date(timeIntervalSince1970: Double(days) * 86_400)
        let parts = Self.calendar.dateComponents([.year, .month, .day], from: date)
        (year, month, day) = (parts.year ?? 1970, parts.month ?? 1, parts.day ?? 1)
    }

    /// Seconds from 1970-01-01 to the beginning of the day, UTC.
    package var secondsSince1970: Int {
        let parts = DateComponents(year: year, month: month, day: day)
        return Int(Self.calendar.date(from: parts)?.timeIntervalSince1970 ?? 0)
    }

    /// Days from 1970-01-01.
    package var daysSince1970: Int { secondsSince1970 / 86_400 }
}
