import TrangCongress
import TrangImport
import TrangReading

/// Writes `import-notes.md`: what was uncertain, what found no place, and where every line stands.
struct ImportNotes {
    let draft: ImportDraft
    let manuscript: Manuscript
    let words: ImportWords
    /// The counts, as the command says them.
    let summary: String

    /// The whole file.
    var text: String {
        var lines = [
            "# " + words.notesTitle(manuscript.file), "", summary, "", words.notesLead, "",
            "## " + words.uncertain, "",
        ]
        let doubts = draft.doubts.map { (line: $0.line, text: words.text($0.doubt)) }
        let remarks = manuscript.remarks.map { (line: $0.line, text: words.text($0.kind)) }
        let all = (remarks + doubts).enumerated()
            .sorted { ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset) }
            .map(\.element)
        for entry in all { lines.append("- " + words.at(entry.line) + entry.text) }
        if all.isEmpty { lines.append(words.nothing) }
        lines += ["", "## " + words.residue, ""]
        for residue in draft.residue {
            let reason: String
            switch residue.reason {
            case .signsOnly: reason = words.signsOnly
            case .repeated(let line): reason = words.repeated(line)
            }
            lines.append(
                "- " + words.at(residue.lines.lowerBound) + reason + ": `"
                    + residue.text.replacing("`", with: "'") + "`")
        }
        if draft.residue.isEmpty { lines.append(words.nothing) }
        lines += ["", "## " + words.places, ""] + places
        return lines.joined(separator: "\n") + "\n"
    }

    /// Where the lines stand, one file a line.
    private var places: [String] {
        var fields: [ClosedRange<Int>] =
            (draft.letterhead + draft.indicatorHeadings).map(\.lines)
        fields += [draft.congressLine, draft.title, draft.author].compactMap { $0?.lines }
        return [
            ("term.yaml", fields), ("summary.md", draft.blocks.map(\.lines)),
            ("indicators.csv", draft.indicators.map(\.lines)),
        ].filter { !$0.1.isEmpty }.map { "- `\($0.0)`: " + words.list($0.1) }
    }
}
