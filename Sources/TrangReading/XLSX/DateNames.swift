/// The names that a number format shows of months, days and halves of a day.
struct DateNames {
    let months: [String]
    let shortMonths: [String]
    /// From Sunday on.
    let days: [String]
    let shortDays: [String]
    /// Before and after noon.
    let halves: [String]

    /// As Excel shows them under the Vietnamese settings of Windows.
    static let vietnamese = DateNames(
        months: [
            "Một", "Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy", "Tám", "Chín", "Mười", "Mười Một",
            "Mười Hai",
        ].map { "Tháng " + $0 },
        shortMonths: (1...12).map { "Thg\($0)" },
        days: ["Chủ Nhật"] + ["Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy"].map { "Thứ " + $0 },
        shortDays: ["CN"] + (2...7).map { "T\($0)" }, halves: ["SA", "CH"])

    static let english = DateNames(
        months: englishMonths, shortMonths: englishMonths.map { String($0.prefix(3)) },
        days: englishDays, shortDays: englishDays.map { String($0.prefix(3)) },
        halves: ["AM", "PM"])

    private static let englishMonths = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ]
    private static let englishDays = [
        "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
    ]
}
