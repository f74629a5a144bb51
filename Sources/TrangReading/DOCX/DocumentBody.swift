import TrangModel

/// Reads the paragraphs, tables and pictures of a part: the document itself, its notes, its margins.
/// Text boxes stand twice in a file, for new and for old programs; they are taken once.
final class DocumentBody: XMLListener {
    /// A run of text with its looks.
    struct Run {
        var text: String
        var look = RunFormat()
        /// Whether it is the mark of a note, and no text of the author.
        var isMark = false
    }

    /// A paragraph as it is being read.
    struct Paragraph {
        var number: Int
        var style: String?
        var outline: Int?
        var list = ListReference()
        /// What Word sets before it.
        var mark: ListMark?
        var runs: [Run] = []
        var pictures: [Image] = []
        var isInBox = false
        /// Whether its properties are being read.
        var isInProperties = false
        /// Whether its end was deleted or hidden: it is no point of its own.
        var isEndless = false
        /// Paragraphs of text boxes that are anchored here, and what else is.
        var inner: [Piece] = []
    }

    /// A picture by its relation.
    struct Image {
        var relation: String
        var alternative: String
        var line: Int
    }

    /// A row of a table.
    struct Row {
        var table: Int
        var cells: [[Run]]
        var pictures: [Image]
        var numbers: ClosedRange<Int>
    }

    /// The label of a footnote or an endnote, where the part is that of notes.
    enum Piece {
        case paragraph(Paragraph, note: String?)
        case row(Row, note: String?)
        /// A file that Word would show in this place.
        case file(relation: String, line: Int)
    }

    var pieces: [Piece] = []
    var remarks: [ManuscriptRemark] = []
    /// Links: their texts and where to, by a relation or by themselves.
    var links: [(text: String, relation: String?, address: String?, line: Int)] = []
    var leftOut = LeftOutTexts()
    var objects: [EmbeddedObject] = []
    /// Signs that mean something only in their font, each once.
    var signs: [(name: String, count: Int, line: Int)] = []

    let styles: DocumentStyles
    let notePrefix: String
    /// Whether the part is a head or a foot of pages.
    let isMargin: Bool
    var counter: ListCounter
    var paragraphs: [Paragraph] = []
    var count = 0
    /// Bytes of all words so far, also of those that are only noted; a picture counts as some words.
    var size = 0
    /// How much is kept: what is said of the document takes room, too.
    private var held: Int { size + 20 * (remarks.count + links.count + objects.count) }
    /// The formats of the runs that are open; a text box stands inside a run.
    var formats: [RunFormat] = []
    /// How many elements are open whose content is not taken, or only noted.
    var skipped = 0
    var changes = 0
    /// Why text is left out at this place.
    var leaving: [LeftOutText] = []
    var inserted: (text: String, depth: Int)?
    var choices: [(isRead: Bool, before: Int)] = []
    /// How many things were taken so far.
    var taken = 0
    var boxes = 0
    var tables: [Row] = []
    var tableStyles: [String?] = []
    var tableCount = 0
    var cellDepth = 0
    var span = 1
    var note: String?
    var alternative = ""
    var link: (relation: String, text: String)?
    var fields: [FieldCode] = []
    /// Fields that are open inside too many others.
    var tooDeep = 0
    /// Content controls, and whether each shows nothing but its prompt.
    var controls: [Bool] = []

    /// - Parameter notePrefix: what stands before the number of a note in its label.
    init(
        styles: DocumentStyles, numbering: DocumentNumbering, notePrefix: String = "",
        isMargin: Bool = false
    ) {
        self.styles = styles
        self.notePrefix = notePrefix
        self.isMargin = isMargin
        counter = ListCounter(numbering)
    }

    let wanted: Set<String> = Set([
        "w:pStyle", "w:outlineLvl", "w:numId", "w:ilvl", "w:gridSpan", "w:footnote", "w:endnote",
        "w:footnoteReference", "w:endnoteReference", "w:sym", "w:hyperlink", "a:blip",
        "v:imagedata", "wp:docPr", "w:br", "w:comment", "w:tblStyle", "w:fldChar", "w:fldSimple",
        "w:listEntry", "w:result", "w:default", "w:checked", "w:showingPlcHdr", "w:altChunk",
        "w:subDoc", "w:control", "o:OLEObject", "dgm:relIds", "c:chart", "cx:chart", "v:textpath",
        "m:chr", "m:begChr", "m:endChr",
    ]).union(RunFormat.elements)
    var isDone: Bool { false }

    func start(_ name: String, _ attributes: [XMLAttribute]) throws(PackageFault) {
        if skipped > 0 || isSecondChoice(name) {
            skipped += 1
            return
        }
        // Signs, pictures and links are elements of their own: all of them pass here, whatever holds them.
        guard held <= ReadingLimits.text else { throw PackageFault(.tooLarge(what: "w:t")) }
        switch name {
        case "w:p":
            count += 1
            guard count < PackageLimits.items else { throw PackageFault(.tooLarge(what: "w:p")) }
            paragraphs.append(Paragraph(number: count, isInBox: boxes > 0))
            formats.append(RunFormat())
        case "w:r": formats.append(RunFormat())
        case "m:r":
            // What a formula raises stays raised.
            var format = RunFormat()
            format.height = formats.last?.height
            formats.append(format)
        case "w:pPr": if changes == 0 { setProperties(true) }
        case "w:pPrChange", "w:rPrChange": changes += 1
        case "w:txbxContent": boxes += 1
        case "mc:AlternateContent": choices.append((false, taken))
        case "mc:Choice":
            if !choices.isEmpty { choices[choices.count - 1] = (true, taken) }
        case "w:tbl":
            if tables.isEmpty { tableCount += 1 }
            tables.append(emptyRow)
            tableStyles.append(nil)
        case "w:tr": if tables.count == 1 { tables[0] = emptyRow }
        case "w:tc":
            cellDepth += 1
            if tables.count == 1, cellDepth == 1 { tables[0].cells.append([]) }
            span = 1
        case "w:footnote", "w:endnote":
            let kind = attributes["w:type"] ?? "normal"
            note = kind == "normal" ? notePrefix + (attributes["w:id"] ?? "") : nil
        default:
            if changes == 0, !startChange(name), !startPart(name, attributes) {
                property(name, attributes)
            }
        }
    }

    func end(_ name: String, text: String) {
        if skipped > 0 {
            skipped -= 1
            return
        }
        switch name {
        case "w:p": endParagraph()
        case "w:r", "m:r": _ = formats.popLast()
        case "w:pPr": if changes == 0 { setProperties(false) }
        case "w:pPrChange", "w:rPrChange": changes -= 1
        case "w:txbxContent": boxes -= 1
        case "mc:Choice": endChoice()
        case "mc:AlternateContent": _ = choices.popLast()
        case "w:tc": endCell()
        case "w:tr":
            if tables.count == 1, !tables[0].cells.isEmpty {
                pieces.append(.row(tables[0], note: note))
            }
        case "w:tbl":
            _ = tables.popLast()
            _ = tableStyles.popLast()
        case "w:footnote", "w:endnote": note = nil
        case "w:drawing", "w:pict", "w:object": alternative = ""
        default: if changes == 0, !endChange(name) { endPart(name, text) }
        }
    }

    /// Says what was begun and never ended, so that its words are not lost.
    func finish() {
        for field in fields where !field.isInResult && !field.instruction.foldedSpaces.isEmpty {
            remarks.append(
                ManuscriptRemark(kind: .field(field.instruction.foldedSpaces), line: count))
        }
        fields = []
        remarks += leftOut.remarks
        remarks += signs.map {
            ManuscriptRemark(kind: .sign(name: $0.name, count: $0.count), line: $0.line)
        }
    }

    private func isSecondChoice(_ name: String) -> Bool {
        (name == "mc:Fallback" || name == "mc:Choice") && choices.last?.isRead == true
    }

    /// A choice that nothing could be read of leaves its place to the next one.
    private func endChoice() {
        guard let last = choices.last else { return }
        choices[choices.count - 1].isRead = taken > last.before
    }

    private var emptyRow: Row {
        Row(table: tableCount, cells: [], pictures: [], numbers: (count + 1)...(count + 1))
    }
}
