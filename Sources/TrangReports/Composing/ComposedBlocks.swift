import TrangModel

extension [Inline] {
    /// The same words in capitals.
    var uppercased: [Inline] {
        map { inline in
            guard case .span(var span) = inline else { return inline }
            span.text = span.text.uppercased()
            return .span(span)
        }
    }
}

extension Block {
    /// Whether the block is a table or a chart, or holds one.
    var isData: Bool {
        switch self {
        case .table, .chart: true
        case .group(let blocks, _), .nextTop(let blocks), .float(let blocks, _),
            .turned(let blocks):
            blocks.contains(where: \.isData)
        case .box(let frame): frame.blocks.contains(where: \.isData)
        case .row(let row): row.cells.contains { $0.blocks.contains(where: \.isData) }
        default: false
        }
    }

    /// Whether the block is more than space and rules.
    var hasContent: Bool {
        switch self {
        case .gap, .rule, .pageBreak: false
        case .row(let row): row.cells.contains { $0.blocks.contains(where: \.hasContent) }
        case .group(let blocks, _), .nextTop(let blocks), .float(let blocks, _),
            .turned(let blocks):
            blocks.contains(where: \.hasContent)
        case .box(let frame): frame.blocks.contains(where: \.hasContent)
        case .columns(let columns): columns.blocks.contains(where: \.hasContent)
        case .paragraph, .quotation, .list, .figure, .table, .chart, .sideNote, .contents: true
        }
    }
}
