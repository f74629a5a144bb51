import TrangReading

/// Writes a text some of whose words stand out as Markdown. Its words are those of the text, whatever signs stand in it:
/// where Markdown would read other words, nothing stands out.
struct EmphasisText {
    /// Whether `[^1]` is a mark of a footnote.
    let hasNotes: Bool

    /// The text as a paragraph of Markdown.
    func text(_ styled: StyledText) -> String {
        let plain = MarkdownText.paragraph(styled.text, hasNotes: hasNotes)
        guard !styled.isPlain else { return plain }
        let marked = MarkdownText.escapedStart(marked(styled.pieces))
        if says(marked, styled.text) { return marked }
        // Asterisks depend on what stands around them; tags do not.
        let underlined = styled.keeping(.underlined)
        let tagged = MarkdownText.escapedStart(self.marked(underlined.pieces))
        return !underlined.isPlain && says(tagged, styled.text) ? tagged : plain
    }

    /// Whether Markdown reads the words of a text in what was written.
    private func says(_ marked: String, _ words: String) -> Bool {
        guard let blocks = try? MarkdownReader.read(marked, file: ""), blocks.count == 1,
            case .paragraph(let inlines) = blocks[0].content
        else { return false }
        return inlines.plainText == words
    }

    private func marked(_ pieces: [StyledText.Piece]) -> String {
        var result = ""
        for (index, piece) in pieces.enumerated() {
            let before = index > 0 ? pieces[index - 1].text.last : nil
            let after = index + 1 < pieces.count ? pieces[index + 1].text.first : nil
            let signs = Self.signs(piece.style)
            guard !piece.style.isEmpty,
                let core = Self.core(piece.text, before: before, after: after)
            else {
                result += inline(piece.text)
                continue
            }
            result += inline(String(piece.text[..<core.lowerBound])) + signs.open
            result += inline(String(piece.text[core])) + signs.close
            result += inline(String(piece.text[core.upperBound...]))
        }
        return result
    }

    private func inline(_ text: String) -> String {
        MarkdownText.inline(text, hasNotes: hasNotes)
    }

    private static func signs(_ style: StyledText.Style) -> (open: String, close: String) {
        let count = (style.contains(.strong) ? 2 : 0) + (style.contains(.italic) ? 1 : 0)
        let stars = String(repeating: "*", count: count)
        return style.contains(.underlined) ? ("<u>" + stars, stars + "</u>") : (stars, stars)
    }

    /// The words of a piece that can stand between asterisks: without the space at its ends, and without signs that
    /// touch a letter outside. Nil where nothing is left.
    private static func core(
        _ text: String, before: Character?, after: Character?
    ) -> Range<String.Index>? {
        var start = text.startIndex
        var end = text.endIndex
        var outer = before
        while start < end, text[start].isWhitespace || isSign(text[start]) && touches(outer) {
            outer = text[start]
            start = text.index(after: start)
        }
        outer = after
        while start < end {
            let last = text.index(before: end)
            guard text[last].isWhitespace || isSign(text[last]) && touches(outer) else { break }
            outer = text[last]
            end = last
        }
        return text[start..<end].contains { $0.isLetter || $0.isNumber } ? start..<end : nil
    }

    private static func touches(_ outer: Character?) -> Bool {
        outer.map { !$0.isWhitespace && !$0.isPunctuation } ?? false
    }

    private static func isSign(_ character: Character) -> Bool {
        character.isPunctuation || character.isSymbol
    }
}
