import TrangCongress
import TrangImport
import TrangReading

/// Writes `summary.md` from what was found in a text.
struct SummaryText {
    let draft: ImportDraft
    /// The paths of the manuscript's pictures below the term folder; nil where one cannot be used.
    let pictures: [String?]
    /// Words for those who cannot see the pictures.
    let alternatives: [String]
    /// What is said of a caption whose picture is not there.
    let captionNote: (ClosedRange<Int>) -> String
    /// Whether `[^1]` is a mark of a footnote.
    private let hasNotes: Bool

    init(
        draft: ImportDraft, pictures: [String?], alternatives: [String],
        captionNote: @escaping (ClosedRange<Int>) -> String
    ) {
        (self.draft, self.pictures, self.alternatives) = (draft, pictures, alternatives)
        self.captionNote = captionNote
        hasNotes = draft.blocks.contains { if case .footnote = $0.content { true } else { false } }
    }

    /// The whole file.
    var text: String {
        var pieces: [String] = []
        var list = ListText()
        for block in draft.blocks {
            let piece = self.piece(block)
            if case .listItem = block.content {
                let item = list.item(
                    piece, block.place ?? ListPlace(depth: 0, mark: .bullet), in: pieces.isEmpty)
                if item.isJoined, !pieces.isEmpty {
                    pieces[pieces.count - 1] += "\n" + item.text
                } else {
                    pieces.append(item.text)
                }
                continue
            }
            list = ListText()
            if !piece.isEmpty { pieces.append(piece) }
        }
        return pieces.joined(separator: "\n\n") + "\n"
    }

    private func piece(_ block: ImportBlock) -> String {
        func inline(_ text: String, _ index: Int = 0) -> String {
            let styled = block.styled.indices.contains(index) ? block.styled[index] : nil
            return self.inline(text, styled)
        }
        switch block.content {
        case .heading(let level, let text):
            return String(repeating: "#", count: level) + " " + inline(text)
        case .paragraph(let text): return draft.isMarkdown ? text : inline(text)
        case .listItem(let text): return inline(text)
        case .quotation(let paragraphs, let speaker):
            let lines =
                paragraphs.enumerated().map { inline($1, $0) } + (speaker.map { ["— " + $0] } ?? [])
            return lines.map { "> " + $0 }.joined(separator: "\n>\n")
        case .caption(let caption): return photo(caption, block.lines)
        case .table(let rows): return table(rows, block.styled)
        case .footnote(let label, let text): return "[^\(label)]: " + inline(text)
        }
    }

    private func inline(_ text: String, _ styled: StyledText? = nil) -> String {
        guard !draft.isMarkdown else { return text }
        guard let styled, styled.text == text else {
            return MarkdownText.paragraph(text, hasNotes: hasNotes)
        }
        return EmphasisText(hasNotes: hasNotes).text(styled)
    }

    private func photo(_ caption: PhotoCaption, _ lines: ClosedRange<Int>) -> String {
        let title = [caption.caption, caption.credit].filter { !$0.isEmpty }.joined(separator: " ")
        if let index = caption.picture, let path = pictures[index] {
            return MarkdownText.picture(path, alternative: alternatives[index], title: title)
        }
        guard !title.isEmpty else { return "" }
        let picture = MarkdownText.picture("photos/anh.jpg", alternative: "", title: title)
        // Nothing inside may close the comment.
        let inside = picture.replacing("-->", with: "--&gt;")
        return "<!-- \(captionNote(lines)) \(inside) -->"
    }

    private func table(_ rows: [[String]], _ styled: [StyledText]) -> String {
        let count = rows.map(\.count).max() ?? 0
        var place = 0
        func line(_ cells: [String]) -> String {
            let texts = cells.map { cell -> String in
                defer { place += 1 }
                let words = styled.indices.contains(place) ? styled[place] : nil
                return MarkdownText.cell(inline(cell, words))
            }
            let padded = texts + Array(repeating: "", count: count - cells.count)
            return "| " + padded.joined(separator: " | ") + " |"
        }
        let rule = "|" + String(repeating: " --- |", count: count)
        return ([line(rows[0]), rule] + rows.dropFirst().map(line)).joined(separator: "\n")
    }
}
