import TrangModel

extension Block {
    /// Whether a list of contents stands in the block.
    var hasContents: Bool {
        switch self {
        case .contents: true
        case .columns(let columns): columns.blocks.contains(where: \.hasContents)
        case .group(let blocks, _), .nextTop(let blocks), .float(let blocks, _),
            .turned(let blocks):
            blocks.contains(where: \.hasContents)
        case .box(let frame): frame.blocks.contains(where: \.hasContents)
        default: false
        }
    }

    /// The headings in the block, before their pages are known.
    var headings: [OutlineEntry] {
        switch self {
        case .paragraph(let paragraph):
            guard paragraph.role.isHeading else { return [] }
            return [
                OutlineEntry(
                    title: paragraph.content.plainText.foldedSpaces,
                    level: paragraph.role.headingLevel, page: 0, top: 0)
            ]
        case .columns(let columns): return columns.blocks.flatMap(\.headings)
        case .group(let blocks, _), .nextTop(let blocks), .float(let blocks, _),
            .turned(let blocks):
            return blocks.flatMap(\.headings)
        case .row(let row): return row.cells.flatMap { $0.blocks.flatMap(\.headings) }
        case .box(let frame): return frame.blocks.flatMap(\.headings)
        case .list(let list): return list.items.flatMap { $0.blocks.flatMap(\.headings) }
        case .quotation, .figure, .rule, .gap, .table, .chart, .pageBreak, .sideNote, .contents:
            return []
        }
    }
}
