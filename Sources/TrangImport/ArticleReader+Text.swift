import TrangReading

extension ArticleReader {
    /// Gives all that is left its place in the text: headings, quotations, paragraphs.
    mutating func takeText() {
        let quotations = Quotations(passages.map(\.text))
        let left = Set(open)
        let hasTop = hasTopHeadings
        for index in open where !taken.contains(index) {
            let passage = passages[index]
            if case .heading(let level) = passage.kind {
                add(.heading(min(level, 3), passage.text), at: index)
            } else if !hasStyledHeadings, !isMarkdown, isHeadingByForm(index) {
                let level = PassageForm.level(passage.text)
                add(.heading(level ?? (hasTop ? 2 : 1), passage.text), at: index)
                doubt(.headingByForm(passage.text), at: index)
            } else if !isMarkdown, takeQuotation(index, quotations, left: left) {
                continue
            } else {
                takeParagraph(index)
            }
        }
    }

    private mutating func takeParagraph(_ index: Int) {
        let text = passages[index].text
        if Quotations.isOpen(text) { doubt(.quotationOpen, at: index) }
        let sign = isMarkdown ? nil : ListSign(passages[index])
        if passages[index].kind == .listItem, sign?.isNumbered != true {
            add(.listItem(text), at: index)
        } else if !isMarkdown, sign?.isNumbered != true, let item = PassageForm.bullet(text) {
            add(.listItem(item), at: index)
        } else {
            add(.paragraph(isMarkdown ? indented(text, index) : text), at: index)
        }
        blocks[blocks.count - 1].block.sign = sign
        let reading = SentenceReader.read(text, lines: passages[index].lines)
        if reading.isIndicator, !reading.rows[0].verdict.isEmpty, !reading.rows[0].result.isEmpty {
            let row = reading.rows[0]
            let cells = [row.result, row.unit, row.verdict].filter { !$0.isEmpty }
            doubt(.indicatorInProse(row.name + ": " + cells.joined(separator: " ")), at: index)
        }
    }

    private mutating func takeQuotation(
        _ index: Int, _ quotations: Quotations, left: Set<Int>
    ) -> Bool {
        let isParagraph: (Int) -> Bool = { other in
            left.contains(other) && isPlain(other)
                && !(isHeadingByForm(other) && !hasStyledHeadings)
        }
        guard let found = quotations.quotation(at: index, isParagraph: isParagraph) else {
            return false
        }
        let last = index + found.paragraphs.count - 1
        let lines = passages[index].lines.lowerBound...passages[last].lines.upperBound
        if !found.before.isEmpty {
            add(.paragraph(found.before), at: index, lines: passages[index].lines)
        }
        add(.quotation(found.paragraphs, speaker: found.speaker), at: index, lines: lines)
        for other in index...last { taken.insert(other) }
        if let unknown = found.unknown { doubt(.speakerUnknown(unknown), at: index) }
        return true
    }

    /// Whether a plain line is a heading: short, without a full stop, and something follows it.
    private func isHeadingByForm(_ index: Int) -> Bool {
        let passage = passages[index]
        guard passage.kind == .text && !passage.isCell || isNumberedHeading(passage),
            PassageForm.isHeadingLike(passage.text)
        else { return false }
        guard
            let next = passages.indices[(index + 1)...].first(where: {
                !taken.contains($0) || !PassageForm.isSigns(passages[$0].text)
            })
        else { return false }
        let isSet =
            passage.isApart || !hasGaps || PassageForm.level(passage.text) != nil
        if PassageForm.level(passage.text) == 1 { return isSet }
        return isSet && (passages[next].isApart || passages[next].text.count > passage.text.count)
    }

    /// Whether a line that Word numbers stands out as a heading does; others are points of a list.
    private func isNumberedHeading(_ passage: Passage) -> Bool {
        guard passage.kind == .listItem, passage.mark?.label.isEmpty == false else { return false }
        return PassageForm.level(passage.text) == 1 || passage.styled.first?.isStrong == true
    }

    /// Points of lists in Markdown stand as deep as they were written.
    private func indented(_ text: String, _ index: Int) -> String {
        String(repeating: " ", count: passages[index].indent) + text
    }

    /// Whether the text has headings that show their level by number or capitals.
    private var hasTopHeadings: Bool {
        passages.indices.contains { index in
            (passages[index].kind == .text && !passages[index].isCell
                || isNumberedHeading(passages[index]))
                && PassageForm.isHeadingLike(passages[index].text)
                && PassageForm.level(passages[index].text) == 1
                && draft.title?.lines != passages[index].lines
                && draft.congressLine?.lines != passages[index].lines
                && draft.author?.lines != passages[index].lines
        }
    }
}
