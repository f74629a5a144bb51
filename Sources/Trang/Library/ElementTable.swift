import TrangModel
import TrangReading

/// Composes a table of a document; columns of numbers stand on their commas.
struct ElementTable {
    let look: DocumentLook

    func table(_ table: TableElement) -> Table {
        let width = max(table.header.count, table.rows.map(\.count).max() ?? 0)
        func text(_ row: [String], _ column: Int) -> String {
            row.indices.contains(column) ? row[column].foldedSpaces : ""
        }
        let columns = (0..<width).map { column in
            let cells = table.rows.map { text($0, column) }.filter { !$0.isEmpty }
            let isNumeric =
                !cells.isEmpty && cells.allSatisfy { DecimalPlace.find($0) != nil }
            return TableColumn(width: .natural, alignment: isNumeric ? .decimal : .left)
        }
        let rows = table.rows.map { row in
            (0..<width).map { column in
                TableCell(
                    [look.span(text(row, column), look.cell)], style: look.cell,
                    wholeLength: columns[column].alignment == .decimal
                        ? DecimalPlace.find(text(row, column)) : nil)
            }
        }
        return Table(
            columns: columns,
            header: [
                (0..<width).map {
                    TableCell([look.span(text(table.header, $0), look.head)], style: look.head)
                }
            ],
            groups: [TableGroup(label: nil, continuedLabel: nil, rows: rows)],
            design: TableDesign(
                padding: 4.6, gutter: 10, headRule: Rule(thickness: 0.9, color: look.ink),
                groupRule: look.hairline, rules: .rows),
            summary: table.header.joined(separator: ", "))
    }
}
