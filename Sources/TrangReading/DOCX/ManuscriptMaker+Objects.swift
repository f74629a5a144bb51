import TrangModel

/// What is no text, or stands beside the text: it is named.
extension ManuscriptMaker {
    /// Names an object with the words in it.
    mutating func add(_ object: EmbeddedObject, _ relations: Relations) {
        let part = relations.targets[object.relation]
        var words: [String] = []
        if let part, object.kind == .diagram || object.kind == .chart, archive.has(part) {
            let reader = EmbeddedWords()
            // What can be read of a damaged part is named all the same.
            _ = try? XMLStream.read(part, of: archive, reader)
            words = reader.words
        }
        if !object.alternative.foldedSpaces.isEmpty {
            words.insert(object.alternative.foldedSpaces, at: 0)
        }
        let place = part ?? relations.addresses[object.relation] ?? ""
        let name = [object.name, place].filter { !$0.isEmpty }.joined(separator: ", ")
        manuscript.remarks.append(
            ManuscriptRemark(
                kind: .notRead(object.kind, name: name, words: words.joined(separator: "; ")),
                line: object.line))
    }

    /// Notes the text of a head, a foot or a comment, which is no part of the report.
    mutating func addMargin(
        _ body: DocumentBody, _ relations: Relations, isComment: Bool
    ) throws(PackageFault) {
        var pictures: [DocumentBody.Image] = []
        for piece in body.pieces {
            let words: String
            switch piece {
            case .paragraph(let paragraph, _):
                words = text(paragraph).text
                pictures += paragraph.pictures
            case .row(let row, _):
                words = self.words(row)
                pictures += row.pictures
            case .file: continue
            }
            guard words.contains(where: { $0.isLetter || $0.isNumber }) else { continue }
            let remark = ManuscriptRemark(
                kind: isComment ? .comment(words) : .pageMargin(words), line: nil)
            if !manuscript.remarks.contains(remark) { manuscript.remarks.append(remark) }
        }
        addMarginPictures(pictures, relations, line: nil)
        addRemarks(besides: body, relations)
    }

    /// Names the pictures of notes and margins, which have no place in the text.
    mutating func addMarginPictures(
        _ images: [DocumentBody.Image], _ relations: Relations, line: Int?
    ) {
        for image in images {
            let part =
                relations.targets[image.relation] ?? relations.addresses[image.relation]
                ?? image.relation
            let remark = ManuscriptRemark(
                kind: .notRead(.picture, name: part, words: image.alternative.foldedSpaces),
                line: line)
            if !manuscript.remarks.contains(remark) { manuscript.remarks.append(remark) }
        }
    }

    /// Takes the text of a file that Word would show in a place of the document.
    mutating func addFile(
        _ relation: String, _ relations: Relations, line: Int
    ) throws(PackageFault) {
        files += 1
        guard let part = relations.targets[relation], archive.has(part),
            files <= (depth == 0 ? 20 : 2),
            let embedded = EmbeddedText.read(try bytes(part), name: part, depth: depth)
        else {
            let name = relations.targets[relation] ?? relations.addresses[relation] ?? relation
            manuscript.remarks.append(
                ManuscriptRemark(kind: .notRead(.document, name: name, words: ""), line: line))
            return
        }
        manuscript.remarks.append(ManuscriptRemark(kind: .embeddedText(part), line: line))
        for remark in embedded.remarks {
            manuscript.remarks.append(ManuscriptRemark(kind: remark.kind, line: line))
        }
        for passage in embedded.passages {
            var passage = passage
            passage.lines = line...line
            manuscript.passages.append(passage)
        }
    }
}
