/// Dates as PDF writes them, always in UTC.
enum PDFDate {
    /// Year, month and day of a day counted from 1970-01-01 (H. Hinnant, "chrono-compatible
    /// low-level date algorithms").
    static func civil(day: Int) -> (year: Int, month: Int, day: Int) {
        let z = day + 719_468
        let era = (z >= 0 ? z : z - 146_096) / 146_097
        let dayOfEra = z - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        return (
            yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
            dayOfYear - (153 * shifted + 2) / 5 + 1
        )
    }

    /// `2020-06-20T00:00:00Z`, as XMP wants it.
    static func iso(_ seconds: Int) -> String {
        let parts = parts(seconds)
        return "\(pad(parts[0], 4))-\(pad(parts[1]))-\(pad(parts[2]))T"
            + "\(pad(parts[3])):\(pad(parts[4])):\(pad(parts[5]))Z"
    }

    /// `D:20200620000000Z`, as PDF wants it.
    static func pdf(_ seconds: Int) -> String {
        let parts = parts(seconds)
        return "D:" + pad(parts[0], 4) + parts.dropFirst().map { pad($0) }.joined() + "Z"
    }

    private static func parts(_ seconds: Int) -> [Int] {
        let day = Int((Double(seconds) / 86_400).rounded(.down))
        let rest = seconds - day * 86_400
        let (year, month, dayOfMonth) = civil(day: day)
        return [year, month, dayOfMonth, rest / 3600, rest / 60 % 60, rest % 60]
    }

    private static func pad(_ number: Int, _ width: Int = 2) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
