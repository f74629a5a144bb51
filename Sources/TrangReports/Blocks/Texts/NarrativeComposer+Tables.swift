import TrangModel
import TrangReading

/// Tables of the running text.
extension NarrativeComposer {
    func table(
        _ header: [[MarkdownInline]], _ rows: [[[MarkdownInline]]], _ alignments: [Character]
    ) -> Block {
        let head = context.style(look.tableHead)
        let cell = context.style(look.tableCell)
        let columns = header.indices.map { index in
            let sign = alignments.indices.contains(index) ? alignments[index] : "l"
            return TableColumn(
                width: .natural,
                alignment: sign == "r" ? .right : sign == "c" ? .center : .left)
        }
        let cells = rows.map { row in
            row.map { TableCell(inlines($0, cell.font), style: cell) }
        }
        return .table(
            Table(
                columns: columns,
                header: [header.map { TableCell(inlines($0, head.font), style: head) }],
                groups: [TableGroup(label: nil, continuedLabel: nil, rows: cells)],
                design: TableDesignKeys().design(context),
                summary: header.map(\.plainText).joined(separator: ", ")))
    }

    /// The cells of a table that has only its first row. A table needs cells below its header; a box or a line of cells
    /// is text, and stands as the paragraphs that the cells are.
    func cells(_ cells: [[MarkdownInline]], _ body: TextStyle, at place: Place) -> [Block] {
        let words = cells.map(\.plainText).filter { !$0.allSatisfy(\.isWhitespace) }
        if !words.isEmpty {
            context.findings.add(
                .tableWithoutRows(header: words.joined(separator: " | ")), at: place)
        }
        let style = cells.count > 1 ? body.flushLeft : body
        return cells.flatMap { paragraph($0, style, isFirst: true) }
    }
}
