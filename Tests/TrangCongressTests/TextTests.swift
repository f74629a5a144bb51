import Testing
import TrangModel
import TrangReading
import TrangTestSupport

@testable import TrangCongress
@testable import TrangReports

/// What an author marked in a text, and what becomes of it in a report.
@Suite struct TextTests {
    static let layout = """
        title: T
        page: {margins: {top: 10, bottom: 10, left: 10, right: 10}, grid: 0}
        styles:
          body: {font: Grid, size: 10, leading: 12}
          heading-1: {like: body}
          heading-2: {like: body}
          lead: {like: body}
          quotation: {like: body}
          speaker: {like: body}
          speaker-post: {like: body}
          quote-mark: {like: body}
          author: {like: body}
          note: {like: body}
          caption: {like: body}
          credit: {like: body}
          table-head: {like: body}
          table-cell: {like: body}
          table-group: {like: body}
          table-result: {like: body}
        blocks:

        """

    /// A term as its files say it, composed in a layout of some blocks.
    static func compose(
        _ files: [String: String], _ blocks: String = "  - {block: narrative}\n"
    ) throws -> (blocks: [Block], findings: [Diagnostic]) {
        let folder = try ScratchFolder()
        try folder.write("unit: phường A\nterm: 2015-2020\n", "term.yaml")
        for (name, text) in files { try folder.write(text, name) }
        let findings = Findings()
        let source = SourceFolder(path: folder.path, display: "a", names: folder.files)
        let term = try #require(TermReader(source, findings: findings).read())
        var reader = LayoutReader(families: ["Grid"], findings: findings)
        let read = reader.read(Self.layout + blocks, file: "l.yaml", name: "l")
        let layout = try #require(read, "\(findings.all)")
        let composition = Composition(
            subject: CongressSubject(term, for: layout), layout: layout, findings: findings)
        return (composition.compose(layout.blocks), findings.all)
    }

    /// All spans of running text.
    static func spans(_ blocks: [Block]) -> [Span] {
        blocks.flatMap { block -> [Span] in
            let paragraphs: [Paragraph] =
                switch block {
                case .paragraph(let paragraph): [paragraph]
                case .quotation(let quotation): quotation.paragraphs
                default: []
                }
            return paragraphs.flatMap(\.content).compactMap {
                if case .span(let span) = $0 { span } else { nil }
            }
        }
    }

    static func words(_ spans: [Span]) -> String { spans.map(Inline.span).plainText }

    @Test(arguments: ["", "> ", "> “Mở lời” "])
    func `an underlined stretch is underlined whole, whatever is marked in it`(
        start: String
    ) throws {
        let text =
            "# M\n\n\(start)ngoài <u>trơn **đậm** _nghiêng_ [nối](https://vi.example) `mã` "
            + "*đổi</u> hẳn* ra.\n"
        let (blocks, found) = try Self.compose(["summary.md": text])
        #expect(found.isEmpty, "\(found)")
        let spans = Self.spans(blocks)
        let underlined = spans.filter(\.underlined)
        #expect(Self.words(underlined) == "trơn đậm nghiêng nối mã đổi")
        #expect(underlined.first { $0.text == "đậm" }?.font.face.bold == true)
        #expect(underlined.first { $0.text == "nối" }?.link == "https://vi.example")
        #expect(Self.words(spans).hasSuffix("đổi hẳn ra."))
    }

    @Test(arguments: ["", "> ", "> “Mở lời” "])
    func `a language and raised letters hold for all between their tags`(start: String) throws {
        let text =
            "# M\n\n\(start)m<sup>2 **ba**</sup> và <span lang=\"en\">bench **mark**</span> hết.\n"
        let (blocks, found) = try Self.compose(["summary.md": text])
        #expect(found.isEmpty, "\(found)")
        let spans = Self.spans(blocks)
        #expect(Self.words(spans.filter { $0.font.rise > 0 }) == "2 ba")
        #expect(Set(spans.filter { $0.font.rise > 0 }.map(\.font.size)) == [7])
        #expect(Self.words(spans.filter { $0.language == "en" }) == "bench mark")
    }

    @Test func `what is known only on the pages is underlined as well`() throws {
        let text = "# M\n\nXem <u>mục [{title}](#m)</u>.\n"
        let (blocks, _) = try Self.compose(["summary.md": text])
        guard case .paragraph(let paragraph) = blocks.last else { return #expect(Bool(false)) }
        let references = paragraph.content.compactMap {
            if case .reference(let reference) = $0 { reference } else { nil }
        }
        #expect(references.map(\.underlined) == [true])
    }

    @Test func `text after comments that follow each other without end is said`() throws {
        let comments = String(repeating: "<!-- a\nb --> ", count: 20)
        let (blocks, found) = try Self.compose(["summary.md": "# M\n\n\(comments)Câu.\n"])
        let isPrinted = Self.words(Self.spans(blocks)).contains("Câu.")
        #expect(isPrinted || found.contains { $0.finding.code == "content-left-out" })
    }

    @Test func `an address that is none is said where it stands`() throws {
        let text = "# M\n\nMột.\n\nXem **[tệp](file:///a.txt)**.\n"
        let (_, found) = try Self.compose(["summary.md": text])
        #expect(found.map(\.finding) == [.linkIgnored(address: "file:///a.txt")])
        #expect(found.first?.place?.file == "a/summary.md")
        #expect(found.first?.place?.line == 5)
    }

    @Test(arguments: [
        ("lead", "summary.md", "# M\n\nThân.\n", AbsentPart.lead),
        ("photo", "summary.md", "Mở.\n\n# M\n", .photo),
        ("narrative", "summary.md", "Mở.\n", .body), ("narrative", "summary.md", "", .body),
        ("indicator-table", "indicators.csv", "TT,Chỉ tiêu,Kết quả\n", .rows),
        ("key-figures", "key-figures.csv", "Số,Đơn vị,Nhãn\n", .rows),
        ("indicator-sentences", "indicators.csv", "TT,Chỉ tiêu,Kết quả\n", .rows),
        ("each", "so-lieu.csv", "Nội dung,Số\n", .rows),
        ("chart", "indicators.csv", "TT,Chỉ tiêu,Kết quả\n", .rows),
    ])
    func `only what is not there is said not to be there`(
        block: String, file: String, text: String, part: AbsentPart
    ) throws {
        let data = String(file.prefix { $0 != "." })
        let keys =
            switch block {
            case "each": ", data: \(data), blocks: []"
            case "chart": ", data: \(data)"
            case "indicator-table": ", columns: [{show: name}]"
            default: ""
            }
        let layout = "  - {block: \(block)\(keys)}\n"
        let (blocks, found) = try Self.compose([file: text], layout)
        #expect(!blocks.contains { $0.hasContent })
        #expect(
            found.map(\.finding) == [.blockLeftOut(block: block, data: file, part: part)])
        let (_, without) = try Self.compose([:], layout)
        #expect(without.map(\.finding) == [.blockLeftOut(block: block, data: file)])
    }

    @Test func `a table of a text without rows is printed as paragraphs with a note`() throws {
        let text = "# M\n\n| A | B |\n|---|---|\n\n> | C |\n> |---|\n"
        let (blocks, found) = try Self.compose(["summary.md": text])
        #expect(!blocks.contains { $0.isData })
        #expect(Self.spans(blocks).map(\.text) == ["M", "A", "B", "C"])
        #expect(
            found.map(\.finding) == [
                .tableWithoutRows(header: "A | B"), .tableWithoutRows(header: "C"),
            ])
        #expect(found.map(\.place?.line) == [3, 6])
    }

    @Test func `a box of one cell is text in a note and in a list as well`() throws {
        let text =
            "# M\n\nMột.[^1]\n\n- Hai.\n\n  | **Hộp** trong danh sách |\n  |---|\n\n"
            + "[^1]:\n    | Hộp trong chú thích |\n    |---|\n"
        let (blocks, found) = try Self.compose(["summary.md": text])
        let words = "\(blocks)"
        #expect(words.contains("Hộp trong chú") && words.contains("trong danh"))
        #expect(found.filter { $0.finding.code == "table-without-rows" }.count == 2)
    }

    @Test(arguments: [
        "- điểm ở trong\n    - điểm", "> lời ở trong",
        "| a | b |\n    |---|---|\n    | ở trong | c |",
        "1. một\n       - hai ở trong",
    ])
    func `a note loses no words whatever it is made of`(inner: String) throws {
        let text = "# M\n\nMột.[^1]\n\n[^1]: Chú.\n\n    " + inner + "\n"
        let (blocks, _) = try Self.compose(["summary.md": text])
        #expect("\(blocks)".replacing("\u{2060}", with: "").contains("ở trong"))
    }

    @Test func `a table whose only row is empty says nothing`() throws {
        let (blocks, found) = try Self.compose(["summary.md": "# M\n\n|   |  |\n|---|---|\n"])
        #expect(Self.spans(blocks).map(\.text) == ["M"])
        #expect(found.isEmpty)
    }

    @Test func `a table of data without rows is left out with its title`() throws {
        let table = "{block: data-table, data: so-lieu, total: Tổng}"
        let layout =
            "  - {block: group, blocks: [{block: text, text: Bảng, style: body}, \(table)]}\n"
        let (blocks, found) = try Self.compose(["so-lieu.csv": "Nội dung,Số\n"], layout)
        #expect(blocks.isEmpty)
        #expect(
            found.map(\.finding) == [
                .blockLeftOut(block: "data-table", data: "so-lieu.csv", part: .rows)
            ])
    }
}
