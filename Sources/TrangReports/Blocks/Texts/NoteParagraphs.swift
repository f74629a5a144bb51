import TrangModel

extension Block {
    /// The words of a block as paragraphs, where nothing else can stand: a note holds no lists and tables.
    var paragraphs: [Paragraph] {
        switch self {
        case .paragraph(let paragraph): return [paragraph]
        case .list(let list):
            return list.items.flatMap { item -> [Paragraph] in
                var inner = item.blocks.flatMap(\.paragraphs)
                guard !inner.isEmpty else {
                    return [Paragraph(item.label, style: list.style)]
                }
                let gap = item.label.compactMap { inline -> Inline? in
                    guard case .span(var span) = inline else { return nil }
                    span.text = " "
                    return .span(span)
                }
                inner[0].content = item.label + gap.prefix(1) + inner[0].content
                return inner
            }
        case .quotation(let quotation):
            var paragraphs = quotation.paragraphs
            // A mark that would hang large stands before its words, as large as they are.
            if var mark = quotation.mark, !paragraphs.isEmpty {
                mark.font = paragraphs[0].style.font
                paragraphs[0].content.insert(.span(mark), at: 0)
            }
            return paragraphs + [quotation.speaker].compactMap { $0 }
        case .table(let table):
            let rows = table.header + table.groups.flatMap(\.rows)
            return rows.flatMap { row in
                row.filter { !$0.content.isEmpty }.map { Paragraph($0.content, style: $0.style) }
            }
        default: return []
        }
    }
}
