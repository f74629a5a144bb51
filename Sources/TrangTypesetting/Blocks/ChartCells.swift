import TrangModel

/// The data of a chart in the structure tree: a table whose cells are the labels that are drawn.
struct ChartCells {
    private struct Cell {
        let node: NodeID
        let text: String
        let place: Place?
    }

    private(set) var nodes: [ChartCell: NodeID] = [:]
    private var cells: [Cell] = []
    /// The cells whose words are drawn.
    private var drawn: Set<NodeID> = []

    init(_ table: ChartTable, structure: inout StructureTree, under parent: NodeID) {
        guard !table.rows.isEmpty else { return }
        let node = structure.add(.table, under: parent)
        let head = structure.add(.tableRow, under: structure.add(.tableHead, under: node))
        func add(
            _ text: String, as name: ChartCell, scope: HeaderScope?, under row: NodeID,
            _ place: Place? = nil
        ) {
            let cell = structure.add(scope == nil ? .tableCell : .tableHeaderCell, under: row)
            structure[cell].scope = scope
            nodes[name] = cell
            cells.append(Cell(node: cell, text: text, place: place))
        }
        for (column, text) in table.header.enumerated() {
            add(text, as: .head(column), scope: .column, under: head)
        }
        let body = structure.add(.tableBody, under: node)
        for (number, row) in table.rows.enumerated() {
            let line = structure.add(.tableRow, under: body)
            let places = table.places.indices.contains(number) ? table.places[number] : []
            for (column, text) in row.enumerated() {
                add(
                    text, as: .cell(row: number, column: column),
                    scope: column == 0 ? .row : nil, under: line,
                    places.indices.contains(column) ? places[column] : nil)
            }
        }
    }

    /// Remembers which cells are drawn.
    mutating func note(_ marks: [Mark]) {
        for mark in marks { if let node = mark.tag.node { drawn.insert(node) } }
    }

    /// Where the cells were written.
    var places: [NodeID: Place] {
        var places: [NodeID: Place] = [:]
        for cell in cells { places[cell.node] = cell.place }
        return places
    }

    /// What is drawn nowhere is said as the cell's text.
    func finish(_ structure: inout StructureTree) {
        for cell in cells where !cell.text.isEmpty && !drawn.contains(cell.node) {
            structure[cell.node].actualText = cell.text
        }
    }
}
