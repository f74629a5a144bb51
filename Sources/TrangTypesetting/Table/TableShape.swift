import TrangModel

/// A cell at its place in the grid of a table.
struct PlacedCell {
    var cell: TableCell
    var row: Int
    var column: Int
    var columnSpan: Int
    var rowSpan: Int

    var columns: Range<Int> { column..<(column + columnSpan) }
    var rows: Range<Int> { row..<(row + rowSpan) }
}

/// Finds the places of cells that cover several columns or rows. A cell that finds no room in its
/// row goes into a further row, so that nothing is lost.
struct TableShape {
    private(set) var cells: [PlacedCell] = []
    private(set) var rowCount = 0
    /// The cells that cover several rows.
    private(set) var tall: [PlacedCell] = []
    private var starts: [Int] = []

    /// - Parameter columns: the columns that the rows fill.
    init(_ rows: [[TableCell]], columns: Range<Int>) {
        guard !columns.isEmpty else { return }
        var queue = rows
        /// How many rows further down each column is covered.
        var covered = [Int](repeating: 0, count: columns.count)
        var index = 0
        while index < queue.count {
            var column = 0
            starts.append(cells.count)
            for (number, cell) in queue[index].enumerated() {
                while column < columns.count, covered[column] > 0 { column += 1 }
                guard column < columns.count else {
                    queue.insert(Array(queue[index][number...]), at: index + 1)
                    break
                }
                var span = 1
                while span < cell.columnSpan, column + span < columns.count,
                    covered[column + span] == 0
                { span += 1 }
                cells.append(
                    PlacedCell(
                        cell: cell, row: index, column: columns.lowerBound + column,
                        columnSpan: span, rowSpan: max(1, cell.rowSpan)))
                for covering in column..<(column + span) {
                    covered[covering] = max(1, cell.rowSpan)
                }
                column += span
            }
            for column in covered.indices { covered[column] = max(0, covered[column] - 1) }
            index += 1
        }
        rowCount = queue.count
        for index in cells.indices {
            cells[index].rowSpan = min(cells[index].rowSpan, rowCount - cells[index].row)
        }
        starts.append(cells.count)
        tall = cells.filter { $0.rowSpan > 1 }
    }

    /// The cells that begin in a row.
    func cells(in row: Int) -> ArraySlice<PlacedCell> { cells[starts[row]..<starts[row + 1]] }
}
