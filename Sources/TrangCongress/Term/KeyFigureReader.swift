import TrangModel
import TrangReading
import TrangReports

/// Reads `key-figures.csv`: the big numbers of the summary.
struct KeyFigureReader {
    let findings: Findings

    static let numberNames = ["Số", "Number"]
    static let unitNames = ["Đơn vị", "ĐVT", "Unit"]
    static let labelNames = ["Nhãn", "Label"]

    func read(_ table: CSVTable) -> [KeyFigure] {
        let columns = ColumnFinder(table, findings: findings)
        guard let number = columns.required(Self.numberNames) else { return [] }
        let unit = columns.index(Self.unitNames)
        guard let label = columns.required(Self.labelNames) else { return [] }
        return table.rows.map { row in
            KeyFigure(
                number: row[number].text.foldedSpaces,
                unit: unit.map { row[$0].text.foldedSpaces } ?? "",
                label: row[label].text.foldedSpaces, place: row[number].place)
        }
    }
}

/// Finds columns by any of their names.
struct ColumnFinder {
    let table: CSVTable
    let findings: Findings

    init(_ table: CSVTable, findings: Findings) {
        self.table = table
        self.findings = findings
    }

    /// The column that has one of the names.
    func index(_ names: [String]) -> Int? {
        let keys = names.map(ColumnName.key)
        return table.header.firstIndex { keys.contains(ColumnName.key($0.text)) }
    }

    /// A column that must be there.
    func required(_ names: [String]) -> Int? {
        if let index = index(names) { return index }
        findings.add(
            .missingColumn(name: names[0]),
            at: table.header.first?.place ?? Place(file: table.file))
        return nil
    }
}
