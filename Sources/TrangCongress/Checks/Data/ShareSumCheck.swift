import TrangModel
import TrangReading
import TrangReports

/// A column of shares in percent should make a hundred.
enum ShareSumCheck: DataSetCheck {
    typealias OtherSum = OtherShareSum

    static let findings: [any CheckFinding.Type] = [OtherSum.self]
    private static let totals: Set<String> = ["tổng", "tổng số", "tổng cộng", "cộng"]

    static func check(_ set: DataSet, findings: Findings) {
        for (index, field) in set.table.header.enumerated() {
            let key = ColumnName.key(field.text)
            guard key.holds("%"), key.hasPrefix("tỷ trọng") || key.hasPrefix("cơ cấu") else {
                continue
            }
            let parts = set.table.rows.filter { !totals.contains(ColumnName.key($0[0].text)) }
            let numbers = parts.map { (try? Quantity.read($0[index].text))?.printedNumber }
            let known = numbers.compactMap { $0 }
            guard known.count == numbers.count, known.count > 1 else { continue }
            let sum = known.reduce(0) { $0 + $1.value }
            // Parts of a whole of which the rest is not said are no slip.
            guard abs(sum - 100) > 0.05 * Double(known.count), sum > 90 else { continue }
            findings.add(
                OtherSum(name: set.name, sum: sum.vietnamese(2)), at: Place(file: set.table.file))
        }
    }
}
