import TrangCongress
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
        var isInList = false
        for block in draft.blocks {
            let piece = self.piece(block)
            if case .listItem = block.content, isInList {
                pieces[pieces.count - 1] += "\n" + piece
            } else if !piece.isEmpty {
                pieces.append(piece)
            }
            if case .listItem = block.content { isInList = true } else { isInList = false }
        }
        return pieces.joined(separator: "\n\n") + "\n"
    }

    private func piece(_ block: ImportBlock) -> String {
        switch block.content {
        case .heading(let level, let text):
            return String(repeating: "#", count: level) + " " + inline(text)
        case .paragraph(let text): return draft.isMarkdown ? text : inline(text)
        case .listItem(let text): return "- " + inline(text)
        case .quotation(let paragraphs, let speaker):
            let lines = paragraphs.map(inline) + (speaker.map { ["— " + $0] } ?? [])
            return lines.map { "> " + $0 }.joined(separator: "\n>\n")
        case .caption(let caption): return photo(caption, block.lines)
        case .table(let rows): return table(rows)
        case .footnote(let label, let text): return "[^\(label)]: " + inline(text)
        }
    }

    private func inline(_ text: String) -> String {
        draft.isMarkdown ? text : MarkdownText.paragraph(text, hasNotes: hasNotes)
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

    private func table(_ rows: [[String]]) -> String {
        let count = rows.map(\.count).max() ?? 0
        func line(_ cells: [String]) -> String {
            let padded = cells + Array(repeating: "", count: count - cells.count)
            return "| "
                + padded.map { MarkdownText.cell($0, isMarkdown: draft.isMarkdown) }
                .joined(separator: " | ") + " |"
        }
        let rule = "|" + String(repeating: " --- |", count: count)
        return ([line(rows[0]), rule] + rows.dropFirst().map(line)).joined(separator: "\n")
    }
}
