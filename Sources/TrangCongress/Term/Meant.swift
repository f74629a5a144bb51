import TrangReading

/// What a value that cannot be read was probably meant to be, for hints.
package enum Meant {
    /// The years of a term: `2025–2020` and `2020 đến 2025` name them, too; nil when no year is named.
    package static func years(_ text: String) -> String? {
        let years = numbers(text).filter { (1900...2200).contains($0) }.sorted()
        guard let from = years.first, let to = years.last else { return nil }
        return "\(from)-\(from == to ? from + 5 : to)"
    }

    /// A date as people write it, the day first: `20/6/2020`; nil for what is none.
    static func date(_ text: String) -> String? {
        let parts = numbers(text)
        guard parts.count == 3 else { return nil }
        let isYearFirst = parts[0] > 31
        let (year, day) = isYearFirst ? (parts[0], parts[2]) : (parts[2], parts[0])
        guard (1900...2200).contains(year), (1...12).contains(parts[1]), (1...31).contains(day)
        else { return nil }
        // Of a month that has no such day, the last one.
        let last = (1...day).last { CalendarDate(year: year, month: parts[1], day: $0) != nil }
        func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
        return "\(year)-\(two(parts[1]))-\(two(last ?? day))"
    }

    private static func numbers(_ text: String) -> [Int] {
        text.split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) }
    }
}
