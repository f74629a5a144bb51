import TrangReading

/// What stands out in the texts of blocks.
extension ArticleReader {
    /// The texts of a block with what stands out in them; empty where nothing does.
    func styled(_ content: ImportBlock.Content, at index: Int) -> [StyledText] {
        let texts: [StyledText]
        switch content {
        case .paragraph(let text), .listItem(let text), .footnote(_, let text):
            texts = [styled(text, of: index)]
        case .heading(_, let text):
            // That a heading is strong says the heading.
            let words = styled(text, of: index).keeping([.italic, .underlined])
            texts = words.pieces.count > 1 ? [words] : [words.keeping(.underlined)]
        case .quotation(let paragraphs, _):
            texts = paragraphs.enumerated().map { styled($1, of: index + $0) }
        case .caption, .table: texts = []
        }
        return texts.allSatisfy(\.isPlain) ? [] : texts
    }

    /// The whole text of a passage, or its beginning or end.
    private func styled(_ text: String, of index: Int) -> StyledText {
        guard let whole = passages[index].styled.first else { return StyledText(text) }
        return whole.text.hasSuffix(text) ? whole.suffix(text) : whole.prefix(text)
    }

    /// Says how many passages are underlined and stand where nothing can be: in tables of indicators, in fields.
    mutating func reportUnderlines() {
        let shown = draft.blocks.filter { $0.styled.contains(where: \.hasUnderline) }
            .reduce(into: Set<Int>()) { $0.formUnion($1.lines) }
        let lost = passages.indices.filter { index in
            passages[index].styled.contains(where: \.hasUnderline)
                && shown.isDisjoint(with: passages[index].lines)
        }
        if let first = lost.first { doubt(.underlinesLost(lost.count), at: first) }
    }

    /// The cells of a table, row by row; its first row is strong as it is.
    static func styled(_ rows: [Passage]) -> [StyledText] {
        let cells = rows.enumerated().flatMap { number, row in
            row.cells.indices.map { index -> StyledText in
                guard row.styled.indices.contains(index) else {
                    return StyledText(row.cells[index])
                }
                return number > 0 ? row.styled[index] : row.styled[index].keeping(.underlined)
            }
        }
        return cells.allSatisfy(\.isPlain) ? [] : cells
    }
}
