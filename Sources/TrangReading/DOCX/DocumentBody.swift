import TrangModel

/// Reads the paragraphs, tables and pictures of a part: the document itself, its notes, its margins.
/// Text boxes stand twice in a file, for new and for old programs; they are taken once.
final class DocumentBody: XMLListener {
    /// A run of text with the font that it names.
    struct Run {
        var text: String
        var font: String?
    }

    /// A paragraph as it is being read.
    struct Paragraph {
        var number: Int
        var style: String?
        var outline: Int?
        var isListed: Bool?
        var runs: [Run] = []
        var pictures: [Image] = []
        var isInBox = false
        /// Paragraphs of text boxes that are anchored here.
        var inner: [Piece] = []
    }

    /// A picture by its relation.
    struct Image {
        var relation: String
        var alternative: String
    }

    /// A row of a table.
    struct Row {
        var table: Int
        var cells: [[Run]]
        var pictures: [Image]
        var numbers: ClosedRange<Int>
    }

    /// A footnote's label, where the part is that of notes.
    enum Piece {
        case paragraph(Paragraph, note: String?)
        case row(Row)
    }

    private(set) var pieces: [Piece] = []
    private(set) var remarks: [ManuscriptRemark] = []
    /// Links: their texts and relations.
    private(set) var links: [(text: String, relation: String, line: Int)] = []

    private let styles: DocumentStyles
    private let notePrefix: String
    private var paragraphs: [Paragraph] = []
    private var count = 0
    private var font: String?
    /// How many elements are open whose content is not taken, or only noted.
    private var skipped = 0
    private var changes = 0
    private var deleted: String?
    private var inserted: (text: String, depth: Int)?
    private var choices: [Bool] = []
    private var boxes = 0
    private var tables: [Row] = []
    private var tableCount = 0
    private var cellDepth = 0
    private var span = 1
    private var note: String?
    private var alternative = ""
    private var link: (relation: String, text: String)?

    /// - Parameter notePrefix: what stands before the number of a note in its label.
    init(styles: DocumentStyles, notePrefix: String = "") {
        self.styles = styles
        self.notePrefix = notePrefix
    }

    let wanted: Set<String> = [
        "w:pStyle", "w:outlineLvl", "w:numId", "w:rFonts", "w:gridSpan", "w:footnote", "w:endnote",
        "w:footnoteReference", "w:endnoteReference", "w:sym", "w:hyperlink", "a:blip",
        "v:imagedata", "wp:docPr", "w:br", "w:comment",
    ]
    var isDone: Bool { false }

    func start(_ name: String, _ attributes: [XMLAttribute]) throws(PackageFault) {
        if skipped > 0 || Self.isPassedOver(name) || isSecondChoice(name) {
            skipped += 1
            return
        }
        switch name {
        case "w:p":
            count += 1
            guard count < PackageLimits.items else { throw PackageFault(.tooLarge(what: "w:p")) }
            paragraphs.append(Paragraph(number: count, isInBox: boxes > 0))
        case "w:pPrChange", "w:rPrChange": changes += 1
        case "w:del", "w:moveFrom": if deleted == nil { deleted = "" }
        case "w:ins", "w:moveTo":
            inserted = (inserted?.text ?? "", (inserted?.depth ?? 0) + 1)
        case "w:txbxContent": boxes += 1
        case "mc:AlternateContent": choices.append(false)
        case "mc:Choice": if !choices.isEmpty { choices[choices.count - 1] = true }
        case "w:r": font = nil
        case "w:tbl":
            if tables.isEmpty { tableCount += 1 }
            tables.append(emptyRow)
        case "w:tr": if tables.count == 1 { tables[0] = emptyRow }
        case "w:tc":
            cellDepth += 1
            if tables.count == 1, cellDepth == 1 { tables[0].cells.append([]) }
            span = 1
        case "w:hyperlink": if let id = attributes["r:id"] { link = (id, "") }
        case "w:footnote", "w:endnote":
            let kind = attributes["w:type"] ?? "normal"
            note = kind == "normal" ? notePrefix + (attributes["w:id"] ?? "") : nil
        default: if changes == 0 { property(name, attributes) }
        }
    }

    /// What says something of a paragraph or adds a sign to it.
    private func property(_ name: String, _ attributes: [XMLAttribute]) {
        let value = attributes["w:val"]
        let last = paragraphs.count - 1
        switch name {
        case "w:pStyle": if last >= 0 { paragraphs[last].style = value }
        case "w:outlineLvl": if last >= 0 { paragraphs[last].outline = value.flatMap { Int($0) } }
        case "w:numId": if last >= 0 { paragraphs[last].isListed = value != "0" }
        case "w:rFonts": font = attributes["w:ascii"]
        case "w:gridSpan": span = max(1, min(64, value.flatMap { Int($0) } ?? 1))
        case "w:tab": add("\t")
        case "w:br": add(attributes["w:type"] == "page" ? " " : "\n")
        case "w:cr": add("\n")
        case "w:noBreakHyphen": add("\u{2011}")
        case "w:sym":
            let code = attributes["w:char"].flatMap { UInt32($0, radix: 16) }
            if let sign = code.flatMap({ SymbolFont.sign(code: $0, font: attributes["w:font"]) }) {
                add(sign)
            }
        case "w:footnoteReference": if let id = attributes["w:id"] { add("[^\(id)]") }
        case "w:endnoteReference": if let id = attributes["w:id"] { add("[^e\(id)]") }
        case "wp:docPr": alternative = attributes["descr"] ?? ""
        case "a:blip": if let id = attributes["r:embed"] { addPicture(id) }
        case "v:imagedata": if let id = attributes["r:id"] { addPicture(id) }
        default: break
        }
    }

    func end(_ name: String, text: String) {
        if skipped > 0 {
            skipped -= 1
            return
        }
        switch name {
        case "w:t": add(SymbolFont.text(text, font: font))
        case "w:delText": deleted? += SymbolFont.text(text, font: font)
        case "m:t":
            add(text)
            if !text.isEmpty { remarks.append(ManuscriptRemark(kind: .formula(text), line: count)) }
        case "w:pPrChange", "w:rPrChange": changes -= 1
        case "w:del", "w:moveFrom": endDeletion()
        case "w:ins", "w:moveTo": endInsertion()
        case "w:txbxContent": boxes -= 1
        case "mc:AlternateContent": choices.removeLast()
        case "w:p": endParagraph()
        case "w:tc": endCell()
        case "w:tr":
            if tables.count == 1, !tables[0].cells.isEmpty { pieces.append(.row(tables[0])) }
        case "w:tbl": if !tables.isEmpty { tables.removeLast() }
        case "w:hyperlink":
            if let link { links.append((link.text, link.relation, count)) }
            link = nil
        case "w:footnote", "w:endnote": note = nil
        default: break
        }
    }

    /// Phonetic texts and the codes of fields are no text.
    private static func isPassedOver(_ name: String) -> Bool {
        ["w:rt", "w:instrText", "w:delInstrText"].contains(name)
    }

    private func isSecondChoice(_ name: String) -> Bool {
        (name == "mc:Fallback" || name == "mc:Choice") && choices.last == true
    }

    private var emptyRow: Row {
        Row(table: tableCount, cells: [], pictures: [], numbers: (count + 1)...(count + 1))
    }

    private func add(_ text: String) {
        if deleted != nil {
            deleted? += text
            return
        }
        inserted?.text += text
        link?.text += text
        guard !paragraphs.isEmpty else { return }
        let run = Run(
            text: text, font: font ?? styles.font(paragraphs[paragraphs.count - 1].style))
        paragraphs[paragraphs.count - 1].runs.append(run)
    }

    private func addPicture(_ relation: String) {
        guard deleted == nil, !paragraphs.isEmpty else { return }
        let image = Image(relation: relation, alternative: alternative)
        if tables.isEmpty {
            paragraphs[paragraphs.count - 1].pictures.append(image)
        } else {
            tables[0].pictures.append(image)
        }
        alternative = ""
    }

    private func endDeletion() {
        let text = (deleted ?? "").foldedSpaces
        deleted = nil
        if !text.isEmpty { remarks.append(ManuscriptRemark(kind: .deletedText(text), line: count)) }
    }

    private func endInsertion() {
        guard let current = inserted else { return }
        guard current.depth == 1 else {
            inserted = (current.text, current.depth - 1)
            return
        }
        inserted = nil
        let text = current.text.foldedSpaces
        if !text.isEmpty {
            remarks.append(ManuscriptRemark(kind: .insertedText(text), line: count))
        }
    }

    private func endParagraph() {
        guard let paragraph = paragraphs.popLast() else { return }
        if !tables.isEmpty, boxes == 0 || cellDepth > 0 {
            // In a table only the words count.
            guard !tables[0].cells.isEmpty else { return }
            tables[0].cells[tables[0].cells.count - 1] += paragraph.runs + [Run(text: "\n")]
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

    private func endCell() {
        if tables.count == 1, cellDepth == 1, !tables[0].cells.isEmpty {
            for _ in 1..<max(2, span) where span > 1 { tables[0].cells.append([]) }
        }
        cellDepth -= 1
        span = 1
    }
}
