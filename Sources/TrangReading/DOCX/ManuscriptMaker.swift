import TrangModel

/// Turns what was read of a Word document's parts into a manuscript.
struct ManuscriptMaker {
    private var manuscript: Manuscript
    private let styles: DocumentStyles
    private let archive: ZipArchive
    /// The pictures that were taken, by their part.
    private var known: [String: Int] = [:]
    private var encodings: Set<TextEncoding> = []

    init(file: String, styles: DocumentStyles, archive: ZipArchive) {
        manuscript = Manuscript(file: file, passages: [])
        manuscript.isWordDocument = true
        (self.styles, self.archive) = (styles, archive)
    }

    /// Adds the document's own text.
    mutating func add(_ body: DocumentBody, _ relations: Relations) throws(PackageFault) {
        for piece in body.pieces {
            switch piece {
            case .paragraph(let paragraph, _):
                let texts = lines(paragraph.runs)
                let lines = paragraph.number...paragraph.number
                for text in texts {
                    var passage = Passage(kind(paragraph), text, lines: lines)
                    passage.isApart = true
                    manuscript.passages.append(passage)
                }
                if paragraph.isInBox, !texts.isEmpty {
                    manuscript.remarks.append(
                        ManuscriptRemark(kind: .textBox, line: paragraph.number))
                }
                try add(paragraph.pictures, relations, lines)
            case .row(let row):
                let cells = row.cells.map { text($0).foldedSpaces }
                if cells.contains(where: { !$0.isEmpty }) {
                    var passage = Passage(
                        .row(table: row.table), cells.joined(separator: " | "), lines: row.numbers)
                    passage.cells = cells
                    manuscript.passages.append(passage)
                }
                try add(row.pictures, relations, row.numbers)
            }
        }
        manuscript.remarks += body.remarks
        for link in body.links {
            if let address = relations.addresses[link.relation] {
                manuscript.remarks.append(
                    ManuscriptRemark(
                        kind: .link(text: link.text.foldedSpaces, address: address),
                        line: link.line))
            }
        }
    }

    /// Adds the notes at the foot or the end.
    mutating func addNotes(_ body: DocumentBody) throws(PackageFault) {
        var texts: [(label: String, text: String)] = []
        for case .paragraph(let paragraph, let note?) in body.pieces {
            let text = self.text(paragraph.runs).foldedSpaces
            guard !text.isEmpty else { continue }
            if texts.last?.label == note {
                texts[texts.count - 1].text += " " + text
            } else {
                texts.append((note, text))
            }
        }
        let last = manuscript.passages.last?.lines.upperBound ?? 1
        for (label, text) in texts {
            let marked = manuscript.passages.first { $0.text.contains("[^\(label)]") }
            manuscript.passages.append(
                Passage(.footnote(label), text, lines: marked?.lines ?? last...last))
        }
        manuscript.remarks += body.remarks
    }

    /// Notes the text of a head, a foot or a comment, which is no part of the report.
    mutating func addMargin(_ body: DocumentBody, isComment: Bool) {
        for case .paragraph(let paragraph, _) in body.pieces {
            let text = self.text(paragraph.runs).foldedSpaces
            guard text.contains(where: \.isLetter) else { continue }
            let remark = ManuscriptRemark(
                kind: isComment ? .comment(text) : .pageMargin(text), line: nil)
            if !manuscript.remarks.contains(remark) { manuscript.remarks.append(remark) }
        }
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
            }
            manuscript.remarks.append(
                ManuscriptRemark(kind: .converted(encoding: guess.encoding.rawValue), line: nil))
        }
        for encoding in encodings.sorted(by: { $0.rawValue < $1.rawValue }) {
            manuscript.remarks.append(
                ManuscriptRemark(kind: .converted(encoding: encoding.rawValue), line: nil))
        }
        return manuscript
    }

    private func kind(_ paragraph: DocumentBody.Paragraph) -> Passage.Kind {
        if let outline = paragraph.outline { return outline < 9 ? .heading(outline + 1) : .text }
        if let level = styles.level(paragraph.style) { return .heading(level) }
        return paragraph.isListed ?? styles.isListed(paragraph.style) ? .listItem : .text
    }

    /// The lines of a paragraph: those of a list that was typed with line breaks are parted, others
    /// are one.
    private mutating func lines(_ runs: [DocumentBody.Run]) -> [String] {
        let pieces = text(runs).split(separator: "\n").map { String($0).foldedSpaces }
            .filter { !$0.isEmpty }
        let isList = pieces.count > 1 && pieces.dropFirst().contains(where: Self.startsItem)
        return isList || pieces.isEmpty ? pieces : [pieces.joined(separator: " ")]
    }

    private static func startsItem(_ text: String) -> Bool {
        if let first = text.first, "-+•*–".contains(first) { return true }
        let digits = text.prefix { $0.isPlainDigit }
        let rest = text.dropFirst(digits.count)
        return (1...3).contains(digits.count) && rest.first.map { "-.)–/".contains($0) } == true
            && rest.dropFirst().first?.isPlainDigit != true
    }

    /// The text of runs in NFC; those in fonts from before Unicode are converted.
    private mutating func text(_ runs: [DocumentBody.Run]) -> String {
        var text = ""
        for run in runs {
            guard let font = run.font?.lowercased(), !TextDecoding.hasVietnameseLetters(run.text),
                let encoding: TextEncoding = font.hasPrefix(".vn")
                    ? .tcvn3 : font.hasPrefix("vni-") ? .vni : nil
            else {
                text += run.text
                continue
            }
            let converted = encoding.text(mistaken: run.text)
            if converted != run.text { encodings.insert(encoding) }
            // `.VnTimeH`: the same codes, drawn as capitals.
            text += encoding == .tcvn3 && font.last == "h" ? converted.uppercased() : converted
        }
        return TextDecoding.normalized(text.replacing("\u{AD}", with: ""))
    }

    private mutating func add(
        _ images: [DocumentBody.Image], _ relations: Relations, _ lines: ClosedRange<Int>
    ) throws(PackageFault) {
        for image in images {
            guard let part = relations.targets[image.relation], archive.has(part) else {
                let name = relations.addresses[image.relation] ?? image.relation
                manuscript.remarks.append(
                    ManuscriptRemark(kind: .unusablePicture(name), line: lines.lowerBound))
                continue
            }
            let index = try picture(part, image.alternative, lines.lowerBound)
            manuscript.passages.append(Passage(.picture(index), "", lines: lines))
        }
    }

    private mutating func picture(
        _ part: String, _ alternative: String, _ line: Int
    ) throws(PackageFault) -> Int {
        if let index = known[part] { return index }
        var bytes: [UInt8] = []
        try archive.read(part) { piece in
            bytes += piece
            return true
        }
        var picture = ManuscriptPicture(
            name: part, kind: nil, bytes: [],
            alternative: TextDecoding.normalized(alternative).foldedSpaces)
        do throws(Diagnostic) {
            picture.kind = try ImageHeader.read(bytes, name: part, place: nil).kind
            picture.bytes = bytes
        } catch {
            manuscript.remarks.append(ManuscriptRemark(kind: .unusablePicture(part), line: line))
        }
        manuscript.pictures.append(picture)
        known[part] = manuscript.pictures.count - 1
        return manuscript.pictures.count - 1
    }
}
