import FoundationEssentials

/// Dates as PDF writes them, always in UTC.
enum PDFDate {
    /// `2020-06-20T00:00:00Z`, as XMP wants it.
    static func iso(_ seconds: Int) -> String {
        Date(timeIntervalSince1970: Double(seconds)).formatted(.iso8601)
    }

    /// `D:20200620000000Z`, as PDF wants it.
    static func pdf(_ seconds: Int) -> String {
        "D:" + iso(seconds).filter(\.isNumber) + "Z"
    }
}
