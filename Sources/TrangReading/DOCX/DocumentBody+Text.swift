import TrangModel

/// What is taken of a part: words, signs, pictures, and the paragraphs and cells that hold them.
extension DocumentBody {
    /// Why what stands here is left out; nil when it is taken.
    private func reason(_ look: RunFormat) -> LeftOutText? {
        leaving.last ?? (controls.contains(true) ? .prompt : nil) ?? look.leaving
    }

    func add(_ text: String, isMark: Bool = false) {
        // A sign takes the room of its looks, too.
        size += 4 + text.utf8.count
        if let outer = fields.lastIndex(where: { !$0.isInResult }) {
            // A result inside what another field asks for.
            fields[outer].instruction += text
            return
        }
        if isMargin, fields.contains(where: \.isPageNumber) { return }
        let look = styles.look(
            formats.last ?? RunFormat(), paragraph: paragraphs.last?.style,
            table: tableStyles.last ?? nil)
        for index in fields.indices { fields[index].add(text) }
        if let reason = reason(look) {
            leftOut.add(text, reason, line: count)
            taken += 1
            return
        }
        inserted?.text += text
        link?.text += text
        guard !paragraphs.isEmpty else { return }
        if text.contains(where: { !$0.isWhitespace }) {
            taken += 1
            leftOut.close()
        }
        paragraphs[paragraphs.count - 1].runs.append(Run(text: text, look: look, isMark: isMark))
    }

    func addPicture(_ relation: String) {
        let look = styles.look(
            formats.last ?? RunFormat(), paragraph: paragraphs.last?.style,
            table: tableStyles.last ?? nil)
        taken += 1
        size += 20 + alternative.utf8.count
        guard !paragraphs.isEmpty, fields.allSatisfy(\.isInResult) else { return }
        if let reason = reason(look) {
            leftOut.add(alternative.isEmpty ? relation : alternative, reason, line: count)
            return
        }
        let image = Image(relation: relation, alternative: alternative, line: count)
        if tables.isEmpty {
            paragraphs[paragraphs.count - 1].pictures.append(image)
        } else {
            tables[0].pictures.append(image)
        }
        alternative = ""
    }

    func add(_ object: EmbeddedObject.Kind, _ relation: String, name: String = "") {
        taken += 1
        objects.append(
            EmbeddedObject(
                kind: object, relation: relation, name: name, alternative: alternative,
                line: max(1, count)))
    }

    /// Adds the words of a drawing, such as an old WordArt, which are no paragraph in the file.
    func addWordArt(_ words: String?) {
        guard let words, !words.foldedSpaces.isEmpty, !paragraphs.isEmpty else { return }
        size += 20 + words.utf8.count
        taken += 1
        count += 1
        var art = Paragraph(number: count, isInBox: true)
        art.runs = [Run(text: words)]
        paragraphs[paragraphs.count - 1].inner.append(.paragraph(art, note: note))
    }

    func setProperties(_ isOpen: Bool) {
        guard let last = paragraphs.indices.last else { return }
        paragraphs[last].isInProperties = isOpen
        guard !isOpen, !paragraphs[last].isEndless else { return }
        number(last)
    }

    /// Gives a paragraph the number that Word sets before it.
    private func number(_ index: Int) {
        let reference = paragraphs[index].list.over(styles.list(paragraphs[index].style))
        paragraphs[index].mark = counter.next(reference)
    }

    func endParagraph() {
        _ = formats.popLast()
        guard var paragraph = paragraphs.popLast() else { return }
        leftOut.close()
        if !tables.isEmpty, boxes == 0 || cellDepth > 0 {
            // In a table only the words count.
            guard !tables[0].cells.isEmpty else { return }
            if let label = paragraph.mark?.label, !label.isEmpty {
                let rest = paragraph.mark?.isClose == true ? "" : " "
                paragraph.runs.insert(Run(text: label + rest), at: 0)
            }
            tables[0].cells[tables[0].cells.count - 1] += paragraph.runs + [Run(text: "\n")]
            for case .paragraph(let inner, _) in paragraph.inner {
                tables[0].cells[tables[0].cells.count - 1] += inner.runs + [Run(text: "\n")]
            }
            tables[0].numbers = min(tables[0].numbers.lowerBound, paragraph.number)...count
            return
        }
        let piece = Piece.paragraph(paragraph, note: note)
        if paragraphs.isEmpty {
            pieces.append(piece)
            pieces += paragraph.inner
        } else {
            paragraphs[paragraphs.count - 1].inner.append(piece)
            paragraphs[paragraphs.count - 1].inner += paragraph.inner
        }
    }

    func endCell() {
        if tables.count == 1, cellDepth == 1, !tables[0].cells.isEmpty {
            for _ in 1..<max(2, span) where span > 1 { tables[0].cells.append([]) }
        }
        cellDepth -= 1
        span = 1
    }
}
