import TrangModel

/// Words on the names of a table's columns and on the rows around them.
enum TableWords {
    /// The column of which a table may have one for every year.
    private static let result = "Kết quả"

    static func english(missing name: String, among: [String]) -> (String, String?) {
        guard !among.isEmpty else {
            return ("there is no column '\(name)'", "it must stand in the first row")
        }
        return (
            "it is not clear which column is '\(name)': \(listed(among, and: "or"))",
            "call the right one '\(name)', and the others by other names"
                + (name == result
                    ? "; the result of one year is called by the year, such as 2016" : "")
        )
    }

    static func vietnamese(missing name: String, among: [String]) -> (String, String?) {
        guard !among.isEmpty else { return ("thiếu cột '\(name)'", "tên cột nằm ở dòng đầu") }
        return (
            "chưa rõ cột nào là '\(name)': \(listed(among, and: "hay"))",
            "đặt tên '\(name)' cho đúng cột đó và tên khác cho cột kia"
                + (name == result
                    ? "; cột kết quả của một năm thì đặt tên bằng năm, ví dụ 2016" : "")
        )
    }

    static func english(_ names: [String], as columns: [String]) -> (String, String?) {
        (
            "read by its meaning: " + pairs(names, columns, "as"),
            "call a column otherwise if something else is meant"
        )
    }

    static func vietnamese(_ names: [String], as columns: [String]) -> (String, String?) {
        (
            "đọc theo nghĩa: " + pairs(names, columns, "là"),
            "nếu cột có nghĩa khác, hãy đặt tên khác"
        )
    }

    static func english(_ rows: PassedRows) -> (String, String?) {
        switch rows {
        case .titles(let texts):
            (
                "passed over above the names of the columns: \(listed(texts, and: "and"))",
                "titles of tables stand in the layout or the text"
            )
        case .columnNumbers(let texts):
            ("a row that only numbers the columns is passed over: \(joined(texts))", nil)
        case .emptyGroup(let text):
            ("no indicator stands below the group '\(shortened(text))'; it is not printed", nil)
        }
    }

    static func vietnamese(_ rows: PassedRows) -> (String, String?) {
        switch rows {
        case .titles(let texts):
            (
                "bỏ qua phần nằm trên tên cột: \(listed(texts, and: "và"))",
                "tiêu đề của bảng đặt ở bố cục hoặc trong bài"
            )
        case .columnNumbers(let texts):
            ("bỏ qua dòng chỉ đánh số cột: \(joined(texts))", nil)
        case .emptyGroup(let text):
            ("nhóm '\(shortened(text))' không có chỉ tiêu nào nên không in", nil)
        }
    }

    private static func pairs(_ names: [String], _ columns: [String], _ word: String) -> String {
        zip(names, columns).map { "'\(shortened($0))' \(word) '\($1)'" }.joined(separator: ", ")
    }

    private static func joined(_ texts: [String]) -> String {
        texts.prefix(20).joined(separator: " ") + (texts.count > 20 ? " …" : "")
    }

    private static func listed(_ texts: [String], and: String) -> String {
        let shown = texts.prefix(8).map { "'\(shortened($0))'" }
        let last = texts.count > 8 ? "…" : shown.last ?? ""
        let first = texts.count > 8 ? shown[...] : shown.dropLast()
        return first.isEmpty ? last : first.joined(separator: ", ") + " \(and) " + last
    }
}
