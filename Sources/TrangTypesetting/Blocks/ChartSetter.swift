import TrangCharts
import TrangModel

extension Setter {
    /// Sets a chart: a figure with one sentence in its stead, and its data as a table whose cells are
    /// the labels that are drawn. Its rows may part at a page's end.
    func set(_ block: ChartBlock, measure: Double, under parent: NodeID) -> [Slug] {
        let node = structure.add(.figure, under: parent)
        structure[node].alternative = block.alternative
        let drawing = Charts.draw(block.chart, style: block.style, width: measure, shaper: shaper)
        var cells = ChartCells(block.table, structure: &structure, under: parent)
        var head: Slug?
        if let strip = drawing.head {
            head = slug(strip, figure: node, cells: &cells)
            head?.breakBefore = keepNext ? .forbidden : .allowed
        }
        var slugs: [Slug] = head.map { [$0] } ?? []
        let repeated = head.map { [$0.repeated] } ?? []
        for (index, strip) in drawing.strips.enumerated() {
            var slug = slug(strip, figure: node, cells: &cells)
            slug.continuation = repeated
            // The first and the last rows do not stand alone on a page.
            let isNearEnd = index > 0 && index >= drawing.strips.count - 2
            if (index == 0 && head != nil) || index == 1 || isNearEnd {
                slug.breakBefore = .forbidden
            }
            slugs.append(slug)
        }
        cells.finish(&structure)
        if places != nil { places?.merge(cells.places) { $1 } }
        return joined(slugs, before: block.spaceBefore)
    }

    private func slug(_ strip: Strip, figure: NodeID, cells: inout ChartCells) -> Slug {
        Slug(
            .marks(
                strip.marks.compactMap { mark in
                    if case .spot = mark.content, places == nil { return nil }
                    if let run = mark.run, let cell = cells.cell(of: run.text) {
                        return mark.tagged(.content(cell))
                    }
                    return mark.tagged(.content(figure))
                }), height: strip.height)
    }
}

extension String {
    /// The text with one space where there are several, and none at its ends.
    fileprivate var singleSpaced: String {
        var last: UInt8 = 0x20
        for byte in utf8 {
            if byte == 0x20, last == 0x20 { return split(separator: " ").joined(separator: " ") }
            last = byte
        }
        return last == 0x20 ? split(separator: " ").joined(separator: " ") : self
    }
}

/// The cells of a chart's data, and which of their words are drawn already.
struct ChartCells {
    private struct Cell {
        let node: NodeID
        let text: String
        /// What of the text is not drawn yet.
        var rest: Substring
        var place: Place?
    }

    private var cells: [Cell] = []
    /// Where the last label was found: labels come in about the order of the table.
    private var from = 0

    init(_ table: ChartTable, structure: inout StructureTree, under parent: NodeID) {
        guard !table.rows.isEmpty else { return }
        let node = structure.add(.table, under: parent)
        let head = structure.add(.tableRow, under: structure.add(.tableHead, under: node))
        func add(
            _ text: String, _ role: Role, _ scope: HeaderScope?, under row: NodeID,
            _ place: Place? = nil
        ) {
            let cell = structure.add(role, under: row)
            structure[cell].scope = scope
            cells.append(Cell(node: cell, text: text, rest: text[...], place: place))
        }
        for text in table.header { add(text, .tableHeaderCell, .column, under: head) }
        let body = structure.add(.tableBody, under: node)
        for (number, row) in table.rows.enumerated() {
            let line = structure.add(.tableRow, under: body)
            let places = table.places.indices.contains(number) ? table.places[number] : []
            for (index, text) in row.enumerated() {
                add(
                    text, index == 0 ? .tableHeaderCell : .tableCell, index == 0 ? .row : nil,
                    under: line, places.indices.contains(index) ? places[index] : nil)
            }
        }
    }

    /// The cell that a label belongs to: the next one whose words go on with it.
    mutating func cell(of label: String) -> NodeID? {
        let words = label.singleSpaced
        guard !words.isEmpty else { return nil }
        for step in cells.indices {
            let index = (from + step) % cells.count
            let own = cells[index].rest.utf8
            // Bytes, because the text is NFC.
            guard own.starts(with: words.utf8) else { continue }
            // A number is one word: "1" is not the head of "131".
            let rest = cells[index].rest[own.index(own.startIndex, offsetBy: words.utf8.count)...]
            guard rest.isEmpty || rest.first == " " else { continue }
            cells[index].rest = rest.drop(while: { (character: Character) in character == " " })
            from = index
            return cells[index].node
        }
        return nil
    }

    /// Where the cells were written.
    var places: [NodeID: Place] {
        var places: [NodeID: Place] = [:]
        for cell in cells { places[cell.node] = cell.place }
        return places
    }

    /// What is drawn nowhere, or only in part, is said as the cell's text.
    func finish(_ structure: inout StructureTree) {
        for cell in cells where !cell.rest.isEmpty { structure[cell.node].actualText = cell.text }
    }
}
