package import TrangReading

/// Tells apart what an article or a report is made of. Every passage goes to exactly one place: a field,
/// a block of the text, the rows of one indicator, or the residue.
package struct ArticleReader {
    let passages: [Passage]
    let isMarkdown: Bool
    let years: String
    var draft: ImportDraft
    /// The passages that have their place already.
    var taken: Set<Int> = []
    /// Blocks by the passage that they begin with, to be put in order at the end.
    var blocks: [(index: Int, block: ImportBlock)] = []
    /// Whether the file itself says what its headings are.
    var hasStyledHeadings = false
    /// Whether empty lines part the paragraphs.
    let hasGaps: Bool

    private init(_ manuscript: Manuscript, unit: UnitName, years: String) {
        let parted = LooseTables.parted(manuscript.passages)
        passages = manuscript.isMarkdown ? parted : TypedSigns.settled(parted)
        isMarkdown = manuscript.isMarkdown
        self.years = years
        let texts = passages.map(\.text)
        draft = ImportDraft(unit: unit.text)
        draft.isMarkdown = isMarkdown
        hasGaps = passages.dropFirst().contains { $0.isApart }
        if unit.isSlug {
            let printed = unit.printed(in: texts)
            draft.unit = printed ?? unit.text
            if printed == nil { doubt(.unitNotInText(unit.text)) }
        } else if !texts.contains(where: { $0.contains(unit.text) }) {
            doubt(.unitNotInText(unit.text))
        }
        draft.superior = UnitName.above(
            draft.unit, levels: ArticleWords.superiorLevels, in: texts)
        let above = draft.superior ?? draft.unit
        let province = UnitName.above(above, levels: ArticleWords.provinceLevels, in: texts)
        draft.province = province == draft.superior ? nil : province
    }

    /// Reads a manuscript.
    ///
    /// - Parameter years: the years of the term reported on, such as `2015-2020`.
    package static func read(
        _ manuscript: Manuscript, unit: UnitName, years: String
    ) -> ImportDraft {
        var reader = ArticleReader(manuscript, unit: unit, years: years)
        reader.takeSigns()
        reader.takeFootnotes()
        reader.takeCaptions()
        reader.takeLetterhead()
        reader.takeCongress()
        reader.takeTitle()
        // A headline by its style says nothing of the others.
        reader.hasStyledHeadings = reader.open.contains(where: reader.isHeading)
        reader.takeAuthor()
        reader.takeTables()
        reader.takeIndicators()
        reader.takeText()
        // Blocks of one passage keep the order in which they were found.
        reader.draft.blocks = reader.blocks.enumerated()
            .sorted { ($0.element.index, $0.offset) < ($1.element.index, $1.offset) }
            .map(\.element.block)
        reader.settleLists()
        reader.reportUnderlines()
        reader.finish()
        return reader.draft
    }

    mutating func doubt(_ doubt: ImportDoubt, at index: Int? = nil) {
        draft.doubts.append(
            PlacedDoubt(doubt: doubt, line: index.map { passages[$0].lines.lowerBound }))
    }

    mutating func add(_ content: ImportBlock.Content, at index: Int, lines: ClosedRange<Int>? = nil)
    {
        taken.insert(index)
        var block = ImportBlock(content: content, lines: lines ?? passages[index].lines)
        block.styled = styled(content, at: index)
        blocks.append((index, block))
    }

    func text(_ index: Int) -> ImportText {
        ImportText(text: passages[index].text, lines: passages[index].lines)
    }

    /// The passages without a place, in order.
    var open: [Int] { passages.indices.filter { !taken.contains($0) } }

    /// The next passage without a place.
    func nextOpen(after index: Int) -> Int? {
        passages.indices[(index + 1)...].first { !taken.contains($0) }
    }

    // MARK: Signs, notes, captions

    private mutating func takeSigns() {
        for index in passages.indices {
            let passage = passages[index]
            switch passage.kind {
            case .picture, .row: continue
            default:
                guard PassageForm.isSigns(passage.text) else { continue }
                taken.insert(index)
                draft.residue.append(
                    ImportResidue(text: passage.text, lines: passage.lines, reason: .signsOnly))
            }
        }
    }

    private mutating func takeFootnotes() {
        for index in open {
            if case .footnote(let label) = passages[index].kind {
                add(.footnote(label: label, passages[index].text), at: index)
            }
        }
    }

    private mutating func takeCaptions() {
        var seen: [String: Int] = [:]
        for index in open where isPlain(index) {
            let text = passages[index].text
            guard !text.hasPrefix("!["), var parts = PassageForm.caption(text) else { continue }
            if let line = seen[text] {
                taken.insert(index)
                draft.residue.append(
                    ImportResidue(
                        text: text, lines: passages[index].lines, reason: .repeated(line: line)))
                continue
            }
            // "Bài và ảnh: ..." at the end names the author.
            guard !ArticleWords.authorCues.contains(where: text.lowercased().hasPrefix) else {
                continue
            }
            seen[text] = passages[index].lines.lowerBound
            var first = index
            if parts.caption.isEmpty, index > 0, !taken.contains(index - 1), isPlain(index - 1),
                passages[index - 1].text.count <= 300, !passages[index].isApart
            {
                parts.caption = passages[index - 1].text
                first = index - 1
                taken.insert(index)
                doubt(.captionByNeighbour, at: first)
            }
            let lines = passages[first].lines.lowerBound...passages[index].lines.upperBound
            let picture = pictureBefore(first)
            if picture == nil { doubt(.captionWithoutPicture(parts.caption), at: first) }
            add(
                .caption(
                    PhotoCaption(
                        caption: parts.caption, credit: parts.credit,
                        picture: picture.map(\.picture))), at: first, lines: lines)
        }
        for index in open {
            if case .picture(let picture) = passages[index].kind {
                add(
                    .caption(PhotoCaption(caption: "", credit: "", picture: picture)), at: index)
            }
        }
    }

    /// The picture that stands right before a caption; it gets the caption's block.
    private mutating func pictureBefore(_ index: Int) -> (index: Int, picture: Int)? {
        guard index > 0, !taken.contains(index - 1),
            case .picture(let picture) = passages[index - 1].kind
        else { return nil }
        taken.insert(index - 1)
        return (index - 1, picture)
    }

    func isPlain(_ index: Int) -> Bool {
        switch passages[index].kind {
        case .text, .listItem: true
        default: false
        }
    }

    // MARK: Tables

    private mutating func takeTables() {
        var index = 0
        while index < passages.count {
            guard case .row(let table) = passages[index].kind else {
                index += 1
                continue
            }
            var end = index
            while end < passages.count, passages[end].kind == .row(table: table) { end += 1 }
            let rows = Array(passages[index..<end])
            for taking in index..<end { taken.insert(taking) }
            let lines = rows[0].lines.lowerBound...rows[rows.count - 1].lines.upperBound
            if let reading = TableIndicators.read(rows) {
                draft.indicators += reading.rows
                draft.doubts += reading.doubts
                takeTitle(ofTableAt: index)
                // The names of the columns stand in the header of the file.
                draft.indicatorHeadings.append(
                    ImportText(
                        text: rows[0].cells.joined(separator: " | "), lines: rows[0].lines))
                let read = Set(reading.rows.map(\.lines))
                for row in rows.dropFirst() where !read.contains(row.lines) {
                    draft.indicatorHeadings.append(
                        ImportText(
                            text: row.cells.filter { !$0.isEmpty }.joined(separator: " | "),
                            lines: row.lines))
                }
            } else {
                var block = ImportBlock(content: .table(rows.map(\.cells)), lines: lines)
                block.styled = Self.styled(rows)
                blocks.append((index, block))
            }
            index = end
        }
    }

    /// The line above a table of indicators names it when it speaks of them.
    private mutating func takeTitle(ofTableAt index: Int) {
        guard let above = passages.indices[..<index].last(where: { !taken.contains($0) }),
            isHeading(above) || isPlain(above),
            passages[above..<index].dropFirst().allSatisfy({ PassageForm.isSigns($0.text) }),
            passages[above].text.lowercased().contains(ArticleWords.indicatorList),
            PassageForm.isHeadingLike(passages[above].text)
                || passages[above].text.count <= 140 && passages[above].text.hasSuffix(":")
        else { return }
        draft.indicatorHeadings.append(text(above))
        taken.insert(above)
    }

    private mutating func finish() {
        let hasHeading = draft.blocks.contains {
            if case .heading = $0.content { true } else { false }
        }
        if !hasHeading { doubt(.noHeadings) }
        draft.residue.sort { $0.lines.lowerBound < $1.lines.lowerBound }
        draft.doubts = draft.doubts.enumerated()
            .sorted { ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset) }
            .map(\.element)
    }
}
