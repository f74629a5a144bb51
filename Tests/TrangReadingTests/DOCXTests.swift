import Foundation
import Testing
import TrangModel
import TrangTestSupport

@testable import TrangReading

/// Word documents as manuscripts.
@Suite struct DOCXTests {
    typealias File = WordFile

    static func read(_ bytes: [UInt8]) throws -> Manuscript {
        try DOCXReader(file: "t/a.docx").read(bytes)
    }

    static func read(_ body: String) throws -> Manuscript { try read(File(body).bytes) }

    static func fixture(_ name: String) throws -> [UInt8] {
        Array(
            try Data(
                contentsOf: URL(
                    fileURLWithPath: Command.root + "/Tests/TrangReadingTests/Fixtures/" + name)))
    }

    @Test func `what another program wrote is read by its styles`() throws {
        let manuscript = try Self.read(Self.fixture("python-docx.docx"))
        let kinds = manuscript.passages.map(\.kind)
        #expect(kinds[1] == .heading(1) && manuscript.passages[1].text == "Hòa Minh vươn lên")
        #expect(kinds[3] == .picture(0) && manuscript.pictures[0].kind == .png)
        #expect(kinds[5] == .heading(1) && kinds[7] == .heading(2))
        #expect(
            manuscript.passages[6].text == "Thu ngân sách đạt 120 tỷ đồng, tăng đều qua các năm.")
        #expect(kinds[8] == .listItem && kinds[9] == .listItem)
        let rows = manuscript.passages.filter { $0.kind == .row(table: 1) }
        #expect(rows.count == 5)
        #expect(rows[1].cells == ["I. Kinh tế", "", "", "", "", ""])
        #expect(rows[2].cells[3...4] == ["12 - 15", "12,5"])
    }

    @Test func `tracked deletions are left out and insertions kept, both with a remark`() throws {
        let manuscript = try Self.read(
            "<w:p>\(File.run("Đạt "))<w:del w:id=\"1\"><w:r><w:delText>10</w:delText></w:r></w:del>"
                + "<w:ins w:id=\"2\">\(File.run("12"))</w:ins>\(File.run(" hộ."))</w:p>")
        #expect(manuscript.passages.map(\.text) == ["Đạt 12 hộ."])
        #expect(
            manuscript.remarks.map(\.kind) == [.insertedText("12"), .leftOut(.deleted, ["10"])])
        #expect(manuscript.remarks.map(\.line) == [1, 1])
    }

    @Test func `a text box is taken once, after the paragraph that holds it`() throws {
        let box = "<w:txbxContent>\(File.paragraph("Trong hộp"))</w:txbxContent>"
        let manuscript = try Self.read(
            "<w:p>\(File.run("Trước"))<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\">\(box)"
                + "</mc:Choice><mc:Fallback><w:pict><v:textbox>\(box)</v:textbox></w:pict>"
                + "</mc:Fallback></mc:AlternateContent></w:r>\(File.run(" sau"))</w:p>"
                + File.paragraph("Cuối"))
        #expect(manuscript.passages.map(\.text) == ["Trước sau", "Trong hộp", "Cuối"])
        #expect(manuscript.passages.map(\.lines.lowerBound) == [1, 2, 3])
        #expect(manuscript.remarks.map(\.kind) == [.textBox])
    }

    @Test func `signs of Symbol and Wingdings are what they show`() throws {
        func sign(_ font: String, _ code: String) -> String {
            "<w:r><w:sym w:font=\"\(font)\" w:char=\"\(code)\"/></w:r>"
        }
        let signs = [
            ("Symbol", "F0B3", "≥"), ("Symbol", "F0A3", "≤"), ("Symbol", "00B1", "±"),
            ("Symbol", "F0B4", "×"), ("Symbol", "F0B7", "•"), ("Symbol", "F061", "α"),
            ("Symbol", "F0B0", "°"), ("Symbol", "F0E5", "∑"), ("Symbol", "F0F2", "∫"),
            ("Symbol", "F0D6", "√"), ("Symbol", "F05A", "Ζ"), ("Symbol", "F07E", "∼"),
            ("Wingdings", "F0FC", "✓"), ("Wingdings", "F0FE", "☑"), ("Wingdings", "F0A8", "☐"),
            ("Wingdings", "F0D8", "•"),
            ("Wingdings", "F083", "③"), ("Wingdings", "F0B3", "\u{E0B3}"), ("Arial", "2265", "≥"),
        ]
        let manuscript = try Self.read(
            "<w:p>" + signs.map { sign($0.0, $0.1) }.joined()
                + File.run("\u{F0B3}", font: "Symbol") + File.run("\u{F0FC}", font: "Wingdings")
                + "</w:p>")
        #expect(manuscript.passages.map(\.text) == [signs.map(\.2).joined() + "≥✓"])
    }

    @Test func `footnotes, links, breaks and signs`() throws {
        var file = File(
            "<w:p>\(File.run("Thu"))<w:r><w:footnoteReference w:id=\"2\"/></w:r>"
                + "<w:r><w:tab/></w:r><w:hyperlink r:id=\"rId9\">\(File.run("trang này"))</w:hyperlink>"
                + "<w:r><w:br/></w:r>\(File.run("tiếp"))<w:r><w:noBreakHyphen/></w:r></w:p>"
                + "<w:p>\(File.run("1- Một"))<w:r><w:br/></w:r>\(File.run("2- Hai"))</w:p>")
        file.relations = [("rId9", "hyperlink", "https://a.vn/x", true)]
        file.footnotes =
            "<w:footnote w:type=\"separator\" w:id=\"0\"><w:p/></w:footnote>"
            + "<w:footnote w:id=\"2\">\(File.paragraph("Theo báo cáo."))</w:footnote>"
        let manuscript = try Self.read(file.bytes)
        #expect(
            manuscript.passages.map(\.text) == [
                "Thu[^2] trang này tiếp\u{2011}", "1- Một", "2- Hai", "Theo báo cáo.",
            ])
        #expect(manuscript.passages[3].kind == .footnote("2"))
        #expect(
            manuscript.remarks.map(\.kind) == [.link(text: "trang này", address: "https://a.vn/x")])
    }

    @Test func `headings go by style, base style and outline level; old formatting does not count`()
        throws
    {
        var file = File(
            File.paragraph("Một", style: "H") + File.paragraph("Hai", style: "Con")
                + "<w:p><w:pPr><w:outlineLvl w:val=\"2\"/></w:pPr>\(File.run("Ba"))</w:p>"
                + "<w:p><w:pPr><w:pPrChange w:id=\"1\"><w:pPr><w:pStyle w:val=\"H\"/></w:pPr>"
                + "</w:pPrChange></w:pPr>\(File.run("Thường"))</w:p>")
        file.styles =
            "<w:style w:styleId=\"H\"><w:name w:val=\"heading 1\"/></w:style>"
            + "<w:style w:styleId=\"Con\"><w:name w:val=\"Của tôi\"/><w:basedOn w:val=\"H\"/></w:style>"
        let kinds = try Self.read(file.bytes).passages.map(\.kind)
        #expect(kinds == [.heading(1), .heading(1), .heading(3), .text])
    }

    @Test func `texts in the fonts from before Unicode are converted`() throws {
        let tcvn = "Tæng gi¸ trÞ s¶n xuÊt"
        let manuscript = try Self.read(
            "<w:p>\(File.run(tcvn, font: ".VnTime"))</w:p><w:p>\(File.run("kinh tÕ", font: ".VnTimeH"))</w:p>"
        )
        #expect(manuscript.passages.map(\.text) == ["Tổng giá trị sản xuất", "KINH TẾ"])
        #expect(manuscript.remarks.map(\.kind) == [.converted(encoding: "tcvn3")])
    }

    @Test func `tables keep their cells, inner tables their words, spans their places`() throws {
        let inner = File.table([["b1", "b2"]])
        let manuscript = try Self.read(
            "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>\(File.paragraph("Nhóm"))</w:tc>"
                + "<w:tc>\(File.paragraph("c"))</w:tc></w:tr>"
                + "<w:tr><w:tc>\(File.paragraph("a"))\(File.paragraph("a2"))</w:tc>"
                + "<w:tc>\(inner)<w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>")
        #expect(
            manuscript.passages.map(\.cells) == [["Nhóm", "", "c"], ["a a2", "b1 b2", ""]])
    }

    @Test(arguments: 0..<40)
    func `damaged bytes give a finding or a manuscript, soon`(seed: Int) throws {
        var generator = Generator(seed: UInt64(seed))
        var bytes = try Self.fixture("python-docx.docx")
        for _ in 0..<Int.random(in: 1...30, using: &generator) {
            bytes[Int.random(in: 0..<bytes.count, using: &generator)] =
                UInt8.random(in: 0...255, using: &generator)
        }
        if seed.isMultiple(of: 4) { bytes.removeLast(bytes.count / (seed + 2)) }
        do { _ = try Self.read(bytes) } catch let fault as Diagnostic {
            #expect(fault.finding.code == "docx-syntax" && fault.place?.file == "t/a.docx")
        }
    }

    @Test func `bombs, locked files, document types and missing parts are refused`() throws {
        func problem(_ bytes: [UInt8]) throws -> DocumentProblem? {
            let fault = try #require(throws: Diagnostic.self) { try Self.read(bytes) }
            if case .document(let problem) = fault.finding { return problem }
            return nil
        }
        #expect(
            try problem(Self.fixture("bomb.docx")) == .tooLarge(what: "word/document.xml"))
        #expect(try problem(Self.fixture("locked.xlsx")) == .locked)
        #expect(try problem(Self.fixture("openpyxl.xlsx")) == .notADocument)
        #expect(try problem([]) == .notADocument)
        #expect(try problem(Array("Đại hội".utf8)) == .notADocument)
        var file = File(File.paragraph("a"))
        file.leftOut = ["word/document.xml"]
        #expect(try problem(file.bytes) == .notADocument)
        file = File(File.paragraph("a"))
        file.parts["word/document.xml"] = Array(
            "<!DOCTYPE a [<!ENTITY b \"bbbb\">]><a>&b;</a>".utf8)
        #expect(try problem(file.bytes) == .unsafeXML(part: "word/document.xml"))
        file.parts["word/document.xml"] = Array("<w:document".utf8)
        #expect(try problem(file.bytes) == .damaged(part: "word/document.xml"))
    }
}
