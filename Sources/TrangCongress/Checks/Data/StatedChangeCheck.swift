import TrangModel
import TrangReading
import TrangReports

/// Start and stated change of a row should give its end.
enum StatedChangeCheck: DataSetCheck {
    typealias OtherChange = ChangeCheck.OtherChange

    static let findings: [any CheckFinding.Type] = [OtherChange.self]
    private static let start = ["đầu nhiệm kỳ", "đầu kỳ", "năm đầu", "đầu năm"]
    private static let end = ["cuối nhiệm kỳ", "cuối kỳ", "hiện nay", "năm cuối", "cuối năm"]
    private static let change = ["tăng", "tăng thêm", "tăng, giảm", "tăng/giảm", "chênh lệch"]

    static func check(_ set: DataSet, findings: Findings) {
        let keys = set.table.header.map { ColumnName.key($0.text) }
        guard let start = keys.firstIndex(where: start.contains),
            let end = keys.firstIndex(where: end.contains),
            let change = keys.firstIndex(where: change.contains)
        else { return }
        let check = ChangeCheck(
            findings: findings, header: set.table.header, name: 0, start: start, end: end,
            change: change)
        set.table.rows.forEach(check.check)
    }
}
