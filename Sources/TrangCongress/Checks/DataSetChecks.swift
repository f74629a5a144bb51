import TrangModel
import TrangReading

/// Looks for sums that do not come out in the data sets of a term, whether a layout draws them or not.
struct DataSetChecks {
    let findings: Findings

    private static let start = ["đầu nhiệm kỳ", "đầu kỳ", "năm đầu", "đầu năm"]
    private static let end = ["cuối nhiệm kỳ", "cuối kỳ", "hiện nay", "năm cuối", "cuối năm"]
    private static let change = ["tăng", "tăng thêm", "tăng, giảm", "tăng/giảm", "chênh lệch"]

    /// Checks one data set.
    func check(_ set: DataSet) {
        checkChanges(set.table)
        checkRepeats(set.table)
        checkShares(set)
    }

    /// Start and change should give the end.
    private func checkChanges(_ table: CSVTable) {
        let keys = table.header.map { ColumnName.key($0.text) }
        guard let start = keys.firstIndex(where: Self.start.contains),
            let end = keys.firstIndex(where: Self.end.contains),
            let change = keys.firstIndex(where: Self.change.contains)
        else { return }
        let check = ChangeCheck(
            findings: findings, header: table.header, name: 0, start: start, end: end,
            change: change)
        table.rows.forEach(check.check)
    }

    /// A column of shares in percent should make a hundred.
    private func checkShares(_ set: DataSet) {
        for (index, field) in set.table.header.enumerated() {
            let key = ColumnName.key(field.text)
            guard key.contains("%"), key.hasPrefix("tỷ trọng") || key.hasPrefix("cơ cấu") else {
                continue
            }
            let isTotal = { (row: [CSVField]) in
                ["tổng", "tổng số", "tổng cộng", "cộng"].contains(ColumnName.key(row[0].text))
            }
            let numbers = set.table.rows.filter { !isTotal($0) }.map { number($0[index]) }
            let known = numbers.compactMap { $0 }
            guard known.count == numbers.count, known.count > 1 else { continue }
            let sum = known.reduce(0) { $0 + $1.value }
            guard abs(sum - 100) > 0.05 * Double(known.count) else { continue }
            // Parts of a whole of which the rest is not said are no slip.
            guard sum > 100 || sum > 90 else { continue }
            findings.add(
                .sumNot100(name: set.name, sum: sum.vietnamese(2)), at: Place(file: set.table.file))
        }
    }

    /// The same row twice.
    private func checkRepeats(_ table: CSVTable) {
        var seen: [[String]: Place] = [:]
        for row in table.rows {
            // As written: folding every cell of a long table would cost more than it finds.
            let key = row.map(\.text)
            guard key.contains(where: { !$0.isEmpty }), let place = row.first?.place else {
                continue
            }
            if let first = seen[key] {
                findings.add(
                    .repeatedRow(name: row[0].text.foldedSpaces, first: first.short), at: place)
            } else {
                seen[key] = place
            }
        }
    }

    private func number(_ field: CSVField) -> VietnameseNumber? {
        (try? Quantity.read(field.text))?.printedNumber
    }
}
