import Foundation
import Testing
import TrangModel
import TrangTestSupport

@testable import TrangReading

/// What is larger than any file that a person makes is refused at its place, and what is not ends.
@Suite(.timeLimit(.minutes(5))) struct ReadingLimitTests {
    static func fault(_ read: () throws -> Void) -> Diagnostic? {
        do { try read() } catch { return error as? Diagnostic }
        return nil
    }

    static func markdown(_ text: String) -> Diagnostic? {
        fault { _ = try MarkdownReader.read(text, file: "f.md") }
    }

    static func repeated(_ text: String, _ count: Int) -> String {
        String(repeating: text, count: count)
    }

    // MARK: Files

    @Test func `a file that is too large is refused before a byte is read`() throws {
        let folder = try ScratchFolder()
        let path = folder.path + "/a.csv"
        #expect(FileManager.default.createFile(atPath: path, contents: nil))
        // Sparse: reading it would ask for a terabyte.
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try file.truncate(atOffset: 1 << 40)
        try file.close()
        let place = Place(file: "x.md", line: 3)
        let found = Self.fault { _ = try readBytes(path, display: "a.csv", at: place, most: 99) }
        #expect(found?.finding == .tooLarge(.file(bytes: 1 << 40), most: 99))
        #expect(found?.finding.code == "too-large" && found?.severity == .error)
        #expect(found?.place == place)
        let alone = Self.fault { _ = try readBytes(path, display: "a.csv", at: nil, most: 99) }
        #expect(alone?.place == Place(file: "a.csv"))
        let source = SourceFolder(path: folder.path, display: "t", names: ["a.csv"])
        let text = Self.fault { _ = try source.readText("a.csv") }
        #expect(text?.finding == .tooLarge(.file(bytes: 1 << 40), most: ReadingLimits.table))
        #expect(text?.place == Place(file: "t/a.csv"))
        #expect(FileStatus.bytes(path, most: 99) == nil)
    }

    @Test func `a file of just the size is read whole`() throws {
        let folder = try ScratchFolder()
        try folder.write("abc", "a")
        #expect(
            try readBytes(folder.path + "/a", display: "a", at: nil, most: 3) == Array("abc".utf8))
        #expect(
            Self.fault { _ = try readBytes(folder.path + "/a", display: "a", at: nil, most: 2) }
                != nil)
    }

    // MARK: Texts

    @Test(arguments: ["&", "*", "_", "[", "]", "<", ">", "!", "`", "\\", "~"])
    func `signs of Markdown are counted before it is read`(sign: String) {
        let line = Self.repeated(sign + " a", 100) + "\n\n"
        let whole = Self.repeated(line, ReadingLimits.signs / 100)
        let found = Self.markdown(whole + "a " + sign)
        #expect(found?.finding == .tooLarge(.signs, most: ReadingLimits.signs))
        #expect(
            found?.place == Place(file: "f.md", line: 2 * ReadingLimits.signs / 100 + 1, column: 3))
    }

    @Test func `lines, words and blocks are counted`() {
        let lines = Self.markdown(Self.repeated("\n", ReadingLimits.lines))
        #expect(lines?.finding == .tooLarge(.lines, most: ReadingLimits.lines))
        #expect(Self.markdown(Self.repeated("\n", ReadingLimits.lines - 1)) == nil)
        let word = Self.markdown("a\nđ " + Self.repeated("x", ReadingLimits.word + 1))
        #expect(word?.finding == .tooLarge(.word, most: ReadingLimits.word))
        #expect(word?.place == Place(file: "f.md", line: 2, column: 3))
        #expect(Self.markdown("a " + Self.repeated("x", ReadingLimits.word)) == nil)
        let blocks = Self.markdown(Self.repeated("a\n\n", ReadingLimits.blocks + 1))
        #expect(blocks?.finding == .tooLarge(.blocks, most: ReadingLimits.blocks))
        #expect(blocks?.place?.line == 2 * ReadingLimits.blocks + 1)
        #expect(Self.markdown(Self.repeated("a\n\n", ReadingLimits.blocks)) == nil)
    }

    @Test(arguments: ["- a\n", "> a\n\n", "# a\n", "1. a\n\n", "| a | b |\n"])
    func `points, quotations, headings and rows are blocks`(block: String) {
        let head = block.hasPrefix("|") ? "| a | b |\n|---|---|\n" : ""
        let found = Self.markdown(head + Self.repeated(block, ReadingLimits.blocks + 1))
        #expect(found?.finding == .tooLarge(.blocks, most: ReadingLimits.blocks))
    }

    @Test(arguments: [
        "*a **b ", "a** b* ", "_a ", "[a](", "![", "[a][b] ", "<a ", "`a", "&a ", "\\*", "- ",
        "1. ",
        "[^", "[^1]: ", "<!-- ", "<?", "<![CDATA[", "|", "|\n", "~", "](", "[a](<", "<<!A ",
    ])
    func `signs within their number end, whatever they mean`(text: String) {
        // As many as may be, in lines so that no word is too long.
        let count = ReadingLimits.signs / max(1, text.count { "&*_[]<>!`\\~".contains($0) }) - 1
        let line = Self.repeated(text, 64) + "\n"
        _ = Self.markdown(Self.repeated(line, min(count, 60_000) / 64))
    }

    @Test(arguments: ["", "> ", "  "])
    func `cells of tables count as many as the header has, however few are written`(lead: String) {
        func table(_ columns: Int, _ rows: Int) -> String {
            lead + Self.repeated("| a ", columns) + "|\n" + lead + Self.repeated("|---", columns)
                + "|\n" + Self.repeated(lead + "b\n", rows)
        }
        let narrow = table(98, 1_990) + lead + "\n" + lead + "c | d\n\nVăn bản.\n"
        #expect(Self.markdown(narrow) == nil)
        let long = Self.markdown(narrow + table(98, 40))
        #expect(long?.finding == .tooLarge(.cells, most: ReadingLimits.textCells))
        #expect((1_995...2_030).contains(long?.place?.line ?? 0))
        let wide = Self.markdown(table(ReadingLimits.textColumns, 1))
        #expect(wide?.finding == .tooLarge(.columns, most: ReadingLimits.textColumns))
        #expect(wide?.place?.line == 2)
    }

    @Test func `short rows of a CSV file count as long ones`() {
        let header = (0..<2_000).map { "c\($0)" }.joined(separator: ",")
        let found = Self.fault {
            _ = try CSVReader.read(header + "\n" + Self.repeated("a\n", 600), file: "f.csv")
        }
        #expect(found?.finding == .tooLarge(.cells, most: ReadingLimits.cells))
    }

    @Test func `of a line in another encoding only the start is looked at and shown`() {
        let line = Array("Th\u{b5}nh ph\u{e8} ".unicodeScalars.map { UInt8($0.value) })
        let bytes = [UInt8](repeatElement(line, count: 50_000).joined())
        let found = Self.fault { _ = try TextDecoding.decode(bytes, file: "f.md") }
        guard case .legacyEncoding(_, let shown) = found?.finding else {
            Issue.record("another finding")
            return
        }
        #expect((100...4_000).contains(shown.utf8.count))
    }

    @Test func `footnotes have the numbers of their marks, also many`() throws {
        let count = 9_000
        let marks = (1...count).map { "a[^\($0)]" }.joined(separator: "\n")
        let notes = (1...count).reversed().map { "[^\($0)]: n\($0)" }.joined(separator: "\n\n")
        let blocks = try MarkdownReader.read(marks + "\n\n" + notes, file: "f")
        let found = blocks.compactMap { block -> String? in
            guard case .footnote(let number, let inner) = block.content,
                case .paragraph(let inlines) = inner.first?.content
            else { return nil }
            return "\(number) \(inlines.plainText)"
        }
        #expect(found == (1...count).map { "\($0) n\($0)" })
    }

    @Test func `comments that one sign ends are looked for once`() throws {
        var lines = CommentLines(Self.repeated("- <!-- a\n", 90_000) + "--> b")
        for line in 1...90_000 { lines.take(line: line, column: 3) }
        #expect(lines.isChanged)
        #expect(lines.text.hasPrefix("- \n\n") && lines.text.hasSuffix("\nb"))
        // A line may end one comment and hold another.
        var two = CommentLines("<!-- a\n--> b <!-- c\nd --> e")
        two.take(line: 1, column: 1)
        #expect(two.text == "\nb <!-- c\nd --> e")
        two.take(line: 2, column: 3)
        #expect(two.text == "\nb \ne" || two.text == "\nb  \ne" || two.text == "\nb \n e")
    }

    // MARK: Letters

    @Test func `thirty marks may stand on a letter, and one more is refused at it`() throws {
        let marks = Self.repeated("\u{301}", ReadingLimits.marks)
        let text = "đúng\nxã a" + marks
        #expect(try TextDecoding.decode(Array(text.utf8), file: "f").hasPrefix("đúng"))
        for mark in ["\u{301}", "\u{20E3}", "\u{200D}", "\u{FE0F}"] {
            let found = Self.fault {
                _ = try TextDecoding.decode(Array((text + mark).utf8), file: "f.csv")
            }
            #expect(found?.finding == .tooLarge(.marks, most: ReadingLimits.marks))
            #expect(found?.place == Place(file: "f.csv", line: 2, column: 4))
        }
    }

    @Test func `a million marks are put in order piece by piece, and none is lost`() {
        let text = "a" + Self.repeated("\u{301}\u{323}", 500_000)
        let composed = NormalForm.composed(text)
        #expect(composed.unicodeScalars.count > 999_900)
        #expect(NormalForm.decomposed("ệ") == "e\u{323}\u{302}")
        #expect(NormalForm.composed("e\u{302}\u{323}").unicodeScalars.count == 1)
    }

    // MARK: Tables

    @Test func `cells, columns, long cells and long words are refused at their place`() {
        func csv(_ text: String) -> Diagnostic? {
            Self.fault { _ = try CSVReader.read(text, file: "f.csv") }
        }
        let cells = csv("a,b\n" + Self.repeated(",\n", ReadingLimits.cells / 2))
        #expect(cells?.finding == .tooLarge(.cells, most: ReadingLimits.cells))
        #expect(cells?.place?.line == ReadingLimits.cells / 2 + 1)
        let columns = csv(Self.repeated(",", ReadingLimits.columns + 1))
        #expect(columns?.finding == .tooLarge(.columns, most: ReadingLimits.columns))
        #expect(columns?.place?.line == 1 && columns?.place?.column == ReadingLimits.columns + 1)
        let long = Self.repeated("a ", ReadingLimits.cell / 2)
        let cell = csv("a,b\nx,\"\(long)a\"\n")
        #expect(cell?.finding == .tooLarge(.cell, most: ReadingLimits.cell))
        #expect(cell?.place == Place(file: "f.csv", line: 2, column: 3, cell: "B2"))
        #expect(csv("a,b\nx,\"\(long)\"\n") == nil)
        let word = csv("a,b\nx," + Self.repeated("a", ReadingLimits.word + 1))
        #expect(word?.finding == .tooLarge(.word, most: ReadingLimits.word))
        #expect(word?.place?.cell == "B2")
    }

    @Test func `a hundred thousand rows are read`() throws {
        let rows = (0..<100_000).map { "mục \($0),1,2,ghi chú" }.joined(separator: "\n")
        let table = try CSVReader.read("a,b,c,d\n" + rows, file: "f.csv")
        #expect(table.rows.count == 100_000 && table.rows[99_999][0].text == "mục 99999")
        try table.checkRows(most: 100_000)
        let found = Self.fault { try table.checkRows(most: 99_999) }
        #expect(found?.finding == .tooLarge(.rows, most: 99_999))
        #expect(found?.place?.line == 100_001)
    }

    @Test func `a letter of a workbook may have no more marks either`() {
        let text = "a" + Self.repeated("\u{301}", ReadingLimits.marks + 2)
        let rows = [WorkbookFile.text("A1", "x"), WorkbookFile.text("A2", text)]
        let book = WorkbookFile(rows: rows)
        let found = Self.fault {
            _ = try XLSXReader(file: "f.xlsx", findings: Findings()).read(book.bytes)
        }
        #expect(found?.finding == .tooLarge(.marks, most: ReadingLimits.marks))
        #expect(found?.place?.cell == "A2" && found?.place?.sheet != nil)
    }

    @Test func `a cell of a workbook is as long as one of a text at most`() throws {
        let long = Self.repeated("a ", ReadingLimits.cell / 2) + "ab"
        let rows = [
            WorkbookFile.text("A1", "a") + WorkbookFile.text("B1", "b"),
            WorkbookFile.text("A2", "x") + WorkbookFile.text("B2", long),
        ]
        let book = WorkbookFile(rows: rows)
        let found = Self.fault {
            _ = try XLSXReader(file: "a.xlsx", findings: Findings()).read(book.bytes)
        }
        #expect(found?.finding == .tooLarge(.cell, most: ReadingLimits.cell))
        #expect(found?.place?.cell == "B2")
    }

    // MARK: Others

    @Test func `a value of YAML is refused at its place`() {
        func yaml(_ text: String) -> Diagnostic? {
            Self.fault { _ = try YAMLReader.read(text, file: "t.yaml") }
        }
        let long = Self.repeated("a ", ReadingLimits.value / 2)
        let value = yaml("a: b\nc: \"\(long)a\"")
        #expect(value?.finding == .tooLarge(.value, most: ReadingLimits.value))
        #expect(value?.place == Place(file: "t.yaml", line: 2, column: 4))
        #expect(yaml("c: \"\(long)\"") == nil)
        let word = yaml("c: " + Self.repeated("a", ReadingLimits.word + 1))
        #expect(word?.finding == .tooLarge(.word, most: ReadingLimits.word))
    }

    @Test func `an imported text has no more passages than a text has blocks`() throws {
        let text = (0...ReadingLimits.blocks).map { "Dòng \($0)" }.joined(separator: "\n")
        for manuscript in [
            TextManuscript.read(text, file: "a.txt"),
            MarkdownManuscript.read(text.replacing("\n", with: "\n\n"), file: "a.md"),
        ] {
            let found = Self.fault { try manuscript.checkSize() }
            #expect(found?.finding == .tooLarge(.blocks, most: ReadingLimits.blocks))
            #expect(found?.place?.line != nil)
        }
        var document = Manuscript(
            file: "a.docx",
            passages: [
                Passage(.text, "a", lines: 1...1),
                Passage(.text, Self.repeated("x", ReadingLimits.word + 1), lines: 2...2),
            ])
        document.isWordDocument = true
        let found = Self.fault { try document.checkSize() }
        #expect(found?.finding == .tooLarge(.word, most: ReadingLimits.word))
        #expect(found?.place == Place(file: "a.docx", line: 2))
    }

    /// Elements that add a sign, a picture, a link or a remark, none of them a word in a run of its own.
    @Test(arguments: [
        "<w:tab/>", "<w:br/>", "<w:cr/>", "<w:noBreakHyphen/>", "<w:t>a</w:t>", "<m:t>a</m:t>",
        "<w:instrText>mười chữ</w:instrText>", "<a:blip r:embed=\"rId7\"/>",
        "<w:footnoteReference w:id=\"1\"/>", "<v:textpath string=\"a\"/>",
    ])
    func `what one run of a Word document adds counts towards the limit of its words`(
        element: String
    ) {
        let text = Self.repeated("a ", ReadingLimits.text / 2 - 500)
        let field = element.contains("instr") ? "<w:fldChar w:fldCharType=\"begin\"/>" : ""
        let file = WordFile(
            "<w:p><w:r><w:t>" + text + "</w:t>" + field + Self.repeated(element, 400)
                + "</w:r></w:p>")
        let found = Self.fault { _ = try DOCXReader(file: "a.docx").read(file.bytes) }
        #expect(found?.finding == .document(reason: .tooLarge(what: "w:t")))
    }

    @Test func `a picture may not claim more than memory has`() {
        func jpeg(channels: UInt8, side: UInt8) -> [UInt8] {
            let parts = (0..<channels).flatMap { number -> [UInt8] in [number, 0x11, 0] }
            let frame: [UInt8] = [8, side, 0, side, 0, channels] + parts
            return [0xFF, 0xD8, 0xFF, 0xC0, 0, UInt8(frame.count + 2)] + frame
                + [0xFF, 0xDA, 0, 2, 0, 0xFF, 0xD9]
        }
        func problem(_ bytes: [UInt8]) -> Finding? {
            Self.fault { _ = try ImageHeader.read(bytes, name: "a", place: nil) }?.finding
        }
        #expect(
            problem(jpeg(channels: 4, side: 0xFF))
                == .unreadableImage(path: "a", reason: .tooLarge))
        #expect(problem(jpeg(channels: 4, side: 0x10)) == nil)
        #expect(
            problem(jpeg(channels: 3, side: 0xFF))
                == .unreadableImage(path: "a", reason: .tooLarge))
        #expect(problem(jpeg(channels: 3, side: 0x10)) == nil)
    }
}
