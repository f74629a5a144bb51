import TrangModel
import TrangReading
import TrangReports

/// Composes a table of a document; columns of numbers stand on their commas.
struct ElementTable {
    let look: DocumentLook

    func table(_ table: TableElement) -> Table {
        let (cell, head) = (look.style("table-cell"), look.style("table-head"))
        var design = TableDesignKeys()
        design.rules = .rows
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
                    [look.span(text(row, column), cell)], style: cell,
                    wholeLength: columns[column].alignment == .decimal
                        ? DecimalPlace.find(text(row, column)) : nil)
            }
        }
        return Table(
            columns: columns,
            header: [
                (0..<width).map {
                    TableCell([look.span(text(table.header, $0), head)], style: head)
                }
            ],
            groups: [TableGroup(label: nil, continuedLabel: nil, rows: rows)],
            design: design.design(look),
            summary: table.header.joined(separator: ", "))
    }
}
