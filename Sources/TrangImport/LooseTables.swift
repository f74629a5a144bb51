import TrangReading

/// Tables that hold no data. Word sets text in a box, or beside other text, as a table; it is text all the same, and
/// a table with nothing below its header would be none.
enum LooseTables {
    /// The passages with the rows of such tables as paragraphs.
    static func parted(_ passages: [Passage]) -> [Passage] {
        var result: [Passage] = []
        var index = 0
        while index < passages.count {
            guard case .row(let table) = passages[index].kind else {
                result.append(passages[index])
                index += 1
                continue
            }
            var end = index + 1
            while end < passages.count, passages[end].kind == .row(table: table) { end += 1 }
            let rows = Array(passages[index..<end])
            let isFirst = result.allSatisfy { PassageForm.isSigns($0.text) }
            let isText =
                rows.count == 1 || isFirst && isLetterhead(rows)
                || isSignature(rows) && isEnd(passages[end...])
            result += isText ? rows.flatMap(paragraphs) : rows
            index = end
        }
        return result
    }

    /// The body that writes, and beside it the motto.
    private static func isLetterhead(_ rows: [Passage]) -> Bool {
        let cells = openings(rows[0])
        return rows.count <= 4 && cells.count == 2 && rows.allSatisfy { openings($0).count <= 2 }
            && PassageForm.isCapitals(cells[0]) && Letterhead.isHead(cells[1])
    }

    /// Who gets the document, and beside it who signs.
    private static func isSignature(_ rows: [Passage]) -> Bool {
        guard rows.count <= 8, rows.allSatisfy({ openings($0).count <= 2 }) else { return false }
        let all = rows.flatMap(openings)
        return all.contains(where: Letterhead.opensEnd)
            && all.contains(where: PassageForm.isCapitals)
    }

    /// Whether nothing but short lines follows.
    private static func isEnd(_ rest: ArraySlice<Passage>) -> Bool {
        rest.count <= 8 && rest.allSatisfy { $0.cells.isEmpty && $0.text.count <= 140 }
    }

    /// What the cells of a row begin with, empty ones left out.
    private static func openings(_ row: Passage) -> [String] {
        lines(row).compactMap { $0.first?.text }
    }

    private static func lines(_ row: Passage) -> [[StyledText]] {
        guard row.cellLines.isEmpty else { return row.cellLines }
        let styled = row.styled.isEmpty ? row.cells.map { StyledText($0) } : row.styled
        return styled.map { $0.pieces.isEmpty ? [] : [$0] }
    }

    private static func paragraphs(_ row: Passage) -> [Passage] {
        lines(row).flatMap { $0 }.enumerated().map { index, text in
            // Each paragraph of a Word document has a number of its own.
            let number = min(row.lines.lowerBound + index, row.lines.upperBound)
            var passage = Passage(.text, text.text, lines: number...number)
            passage.isCell = true
            if !text.isPlain { passage.styled = [text] }
            return passage
        }
    }
}
