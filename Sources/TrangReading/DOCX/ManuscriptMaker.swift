import TrangModel

/// Turns what was read of a Word document's parts into a manuscript.
struct ManuscriptMaker {
    var manuscript: Manuscript
    let archive: ZipArchive
    /// How many documents this one stands inside of.
    let depth: Int
    var texts = RunText()
    /// How many files inside were met; each may be as large as a document.
    var files = 0
    private let styles: DocumentStyles
    /// The pictures that were taken, by their part.
    private var known: [String: Int] = [:]

    init(file: String, styles: DocumentStyles, archive: ZipArchive, depth: Int) {
        manuscript = Manuscript(file: file, passages: [])
        manuscript.isWordDocument = true
        (self.styles, self.archive, self.depth) = (styles, archive, depth)
    }

    /// Adds the document's own text.
    mutating func add(_ body: DocumentBody, _ relations: Relations) throws(PackageFault) {
        for piece in body.pieces {
            switch piece {
            case .paragraph(let paragraph, _):
                add(paragraph)
                try add(paragraph.pictures, relations)
            case .row(let row, _):
                add(row)
                try add(row.pictures, relations)
            case .file(let relation, let line):
                try addFile(relation, relations, line: line)
            }
        }
        addRemarks(body, relations)
    }

    private mutating func add(_ paragraph: DocumentBody.Paragraph) {
        let lines = paragraph.number...paragraph.number
        var isFirst = true
        for text in self.lines(paragraph.runs) {
            var text = text
            if isFirst, let mark = paragraph.mark, !mark.label.isEmpty {
                text =
                    StyledText([.init(mark.label + (mark.isClose ? "" : " "), style(text))])
                    + text
            }
            var passage = Passage(kind(paragraph), text.text, lines: lines)
            passage.isApart = true
            passage.isInBox = paragraph.isInBox
            if !text.isPlain { passage.styled = [text] }
            if isFirst { passage.mark = paragraph.mark }
            manuscript.passages.append(passage)
            isFirst = false
        }
        if paragraph.isInBox, !isFirst {
            manuscript.remarks.append(ManuscriptRemark(kind: .textBox, line: paragraph.number))
        }
    }

    /// A number looks like the words that it stands before.
    private func style(_ text: StyledText) -> StyledText.Style {
        text.isStrong ? .strong : []
    }

    private mutating func add(_ row: DocumentBody.Row) {
        let whole = row.cells.map { texts.text($0) }
        let cells = whole.map(\.folded)
        guard cells.contains(where: { !$0.pieces.isEmpty }) else { return }
        let words = cells.map(\.text)
        var passage = Passage(
            .row(table: row.table), words.joined(separator: " | "), lines: row.numbers)
        passage.cells = words
        let lines = whole.map { $0.lines.map(\.folded).filter { !$0.pieces.isEmpty } }
        if lines.contains(where: { $0.count > 1 }) { passage.cellLines = lines }
        if !cells.allSatisfy(\.isPlain) { passage.styled = cells }
        manuscript.passages.append(passage)
    }

    /// Adds what is to be said of a part.
    private mutating func addRemarks(_ body: DocumentBody, _ relations: Relations) {
        manuscript.remarks += body.remarks
        for link in body.links {
            guard let address = link.address ?? link.relation.flatMap({ relations.addresses[$0] })
            else { continue }
            manuscript.remarks.append(
                ManuscriptRemark(
                    kind: .link(text: link.text.foldedSpaces, address: address), line: link.line))
        }
        for object in body.objects { add(object, relations) }
    }

    /// Adds the notes at the foot or the end.
    mutating func addNotes(_ body: DocumentBody, _ relations: Relations) throws(PackageFault) {
        var notes: [(label: String, text: StyledText)] = []
        var pictures: [DocumentBody.Image] = []
        for piece in body.pieces {
            let text: StyledText
            let label: String
            switch piece {
            case .paragraph(let paragraph, let note?):
                text = self.text(paragraph)
                label = note
                pictures += paragraph.pictures
            case .row(let row, let note?):
                text = StyledText(words(row))
                label = note
                pictures += row.pictures
            default: continue
            }
            guard !text.pieces.isEmpty else { continue }
            if let last = notes.last, last.label == label {
                notes[notes.count - 1].text = last.text + StyledText(" ") + text
            } else {
                notes.append((label, text))
            }
        }
        let last = manuscript.passages.last?.lines.upperBound ?? 1
        for (label, text) in notes {
            guard let marked = manuscript.passages.first(where: { $0.text.contains("[^\(label)]") })
            else {
                manuscript.remarks.append(
                    ManuscriptRemark(kind: .noteWithoutMark(text.text), line: last))
                continue
            }
            var passage = Passage(.footnote(label), text.text, lines: marked.lines)
            if !text.isPlain { passage.styled = [text] }
            manuscript.passages.append(passage)
        }
        addMarginPictures(pictures, relations, line: last)
        addRemarks(besides: body, relations)
    }

    /// Adds what is to be said of a part beside the text, once: its numbers of paragraphs are its own, and the heads of
    /// several sections may be one.
    mutating func addRemarks(besides body: DocumentBody, _ relations: Relations) {
        let before = manuscript.remarks
        manuscript.remarks = []
        addRemarks(body, relations)
        let own = manuscript.remarks.map { ManuscriptRemark(kind: $0.kind, line: nil) }
        manuscript.remarks = before
        for remark in own where !manuscript.remarks.contains(remark) {
            manuscript.remarks.append(remark)
        }
    }

    /// A paragraph's text with its number, on one line.
    mutating func text(_ paragraph: DocumentBody.Paragraph) -> StyledText {
        let label = paragraph.mark?.label ?? ""
        let text = texts.text(paragraph.runs).folded
        return label.isEmpty || text.pieces.isEmpty ? text : StyledText(label + " ") + text
    }

    /// The words of a row that stands where no table can be.
    mutating func words(_ row: DocumentBody.Row) -> String {
        row.cells.map { texts.text($0).folded.text }.filter { !$0.isEmpty }
            .joined(separator: " | ")
    }

    /// The manuscript, its texts in Unicode.
    func finished() -> Manuscript {
        var manuscript = manuscript
        let whole = manuscript.passages.map(\.text).joined(separator: "\n")
        if let guess = LegacyDetector.guess(mistaken: whole) {
            func converted(_ text: String) -> String {
                TextDecoding.hasVietnameseLetters(text) ? text : guess.encoding.text(mistaken: text)
            }
            for index in manuscript.passages.indices {
                manuscript.passages[index].text = converted(manuscript.passages[index].text)
                manuscript.passages[index].cells = manuscript.passages[index].cells.map(converted)
                manuscript.passages[index].cellLines = manuscript.passages[index].cellLines.map {
                    $0.map { $0.mapped(converted) }
                }
                manuscript.passages[index].styled = manuscript.passages[index].styled.map {
                    $0.mapped(converted)
                }
            }
            manuscript.remarks.append(
                ManuscriptRemark(kind: .converted(encoding: guess.encoding.rawValue), line: nil))
        }
        for encoding in texts.encodings.sorted(by: { $0.rawValue < $1.rawValue }) {
            manuscript.remarks.append(
                ManuscriptRemark(kind: .converted(encoding: encoding.rawValue), line: nil))
        }
        for text in texts.lost {
            let remark = ManuscriptRemark(kind: .raisedText(text), line: nil)
            if !manuscript.remarks.contains(remark) { manuscript.remarks.append(remark) }
        }
        return manuscript
    }

    private func kind(_ paragraph: DocumentBody.Paragraph) -> Passage.Kind {
        if let outline = paragraph.outline { return outline < 9 ? .heading(outline + 1) : .text }
        if let level = styles.level(paragraph.style) { return .heading(level) }
        return paragraph.mark == nil ? .text : .listItem
    }

    /// The lines of a paragraph: those of a list that was typed with line breaks are parted, others
    /// are one.
    private mutating func lines(_ runs: [DocumentBody.Run]) -> [StyledText] {
        let whole = texts.text(runs)
        let pieces = whole.lines.map(\.folded).filter { !$0.pieces.isEmpty }
        let isList = pieces.count > 1 && pieces.dropFirst().contains { ListStart.begins($0.text) }
        return isList || pieces.isEmpty ? pieces : [whole.folded]
    }

    private mutating func add(
        _ images: [DocumentBody.Image], _ relations: Relations
    ) throws(PackageFault) {
        for image in images {
            guard let part = relations.targets[image.relation], archive.has(part) else {
                let name = relations.addresses[image.relation] ?? image.relation
                manuscript.remarks.append(
                    ManuscriptRemark(kind: .unusablePicture(name), line: image.line))
                continue
            }
            let index = try picture(part, image.alternative, image.line)
            manuscript.passages.append(
                Passage(.picture(index), "", lines: image.line...image.line))
        }
    }

    private mutating func picture(
        _ part: String, _ alternative: String, _ line: Int
    ) throws(PackageFault) -> Int {
        if let index = known[part] { return index }
        let bytes = try self.bytes(part)
        var picture = ManuscriptPicture(
            name: part, kind: nil, bytes: [],
            alternative: TextDecoding.normalized(alternative).foldedSpaces)
        do throws(Diagnostic) {
            picture.kind = try ImageHeader.readWhole(bytes, name: part, place: nil).kind
            picture.bytes = bytes
        } catch {
            manuscript.remarks.append(ManuscriptRemark(kind: .unusablePicture(part), line: line))
        }
        manuscript.pictures.append(picture)
        known[part] = manuscript.pictures.count - 1
        return manuscript.pictures.count - 1
    }

    /// A whole part.
    func bytes(_ part: String) throws(PackageFault) -> [UInt8] {
        var bytes: [UInt8] = []
        try archive.read(part) { piece in
            bytes += piece
            return true
        }
        return bytes
    }
}
