import Testing
import TrangTestSupport

@testable import TrangReading

/// Whatever holds words in a Word document: each word is text, or is named.
@Suite struct WordContainerTests {
    typealias File = WordFile

    /// All that was read of a document, in words.
    static func words(_ manuscript: Manuscript) -> String {
        let texts = manuscript.passages.map { $0.text + " " + $0.cells.joined(separator: " ") }
        return (texts + manuscript.remarks.map { "\($0.kind)" }).joined(separator: "\n")
    }

    static func drawing(_ content: String, words: String = "") -> String {
        "<w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"x\" descr=\"\(words)\"/><a:graphic>"
            + "<a:graphicData>\(content)</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    }

    static func field(_ instruction: String, _ result: String?) -> String {
        func sign(_ kind: String) -> String {
            "<w:r><w:fldChar w:fldCharType=\"\(kind)\"/></w:r>"
        }
        let code = "<w:r><w:instrText>\(instruction)</w:instrText></w:r>"
        return sign("begin") + code + (result.map { sign("separate") + File.run($0) } ?? "")
            + sign("end")
    }

    static func box(_ word: String) -> String {
        let content = "<w:txbxContent>\(File.paragraph(word))</w:txbxContent>"
        return "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\">\(content)</mc:Choice>"
            + "<mc:Fallback><w:pict><v:textbox>\(content)</v:textbox></w:pict></mc:Fallback>"
            + "</mc:AlternateContent></w:r>"
    }

    /// One of every kind, each with a word of its own.
    static let containers: [(word: String, content: String)] = [
        ("Choinho", File.paragraph("Choinho")),
        ("Hopchu", "<w:p>\(box("Hopchu"))</w:p>"),
        ("Khungkhoa", "<w:p>\(drawing("<a:p><a:r><a:t>Khungkhoa</a:t></a:r></a:p>"))</w:p>"),
        (
            "Chucu",
            "<w:p><w:r><w:pict><v:shape><v:textpath string=\"Chucu\"/></v:shape></w:pict></w:r></w:p>"
        ),
        (
            "Hopcu",
            "<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>\(File.paragraph("Hopcu"))</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
        ),
        ("Sodo", "<w:p>\(drawing("<dgm:relIds r:dm=\"rIdD\"/>"))</w:p>"),
        ("Bieudo", "<w:p>\(drawing("<c:chart r:id=\"rIdC\"/>"))</w:p>"),
        ("Motabieudo", "<w:p>\(drawing("<c:chart r:id=\"rIdC\"/>", words: "Motabieudo"))</w:p>"),
        ("Trangweb", "<w:altChunk r:id=\"rIdW\"/>"), ("Vanbanrtf", "<w:altChunk r:id=\"rIdR\"/>"),
        ("Tepchu", "<w:altChunk r:id=\"rIdT\"/>"), ("Tepword", "<w:altChunk r:id=\"rIdX\"/>"),
        ("Tepla", "<w:altChunk r:id=\"rIdL\"/>"),
        (
            "Oducnhung",
            "<w:p><w:r><w:object><o:OLEObject ProgID=\"Oducnhung.12\" r:id=\"rIdO\"/></w:object></w:r></w:p>"
        ),
        ("Congthuc", "<w:p><m:oMath><m:r><m:t>Congthuc</m:t></m:r></m:oMath></w:p>"),
        (
            "Truongdon",
            "<w:p><w:fldSimple w:instr=\" DATE \">\(File.run("Truongdon"))</w:fldSimple></w:p>"
        ),
        ("Truongghep", "<w:p>\(field(" REF a ", "Truongghep"))</w:p>"),
        ("Truongkhong", "<w:p>\(field(" EQ \\f(Truongkhong,2) ", nil))</w:p>"),
        ("Lienket.vn", "<w:p>\(field(" HYPERLINK \"https://Lienket.vn\" ", "đây"))</w:p>"),
        (
            "Dieukhien",
            "<w:sdt><w:sdtPr/><w:sdtContent>\(File.paragraph("Dieukhien"))</w:sdtContent></w:sdt>"
        ),
        (
            "Loinhac",
            "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>\(File.paragraph("Loinhac"))</w:sdtContent></w:sdt>"
        ),
        (
            "Goc",
            "<w:p><w:r><w:ruby><w:rt>\(File.run("Phienam"))</w:rt><w:rubyBase>\(File.run("Goc"))</w:rubyBase></w:ruby></w:r></w:p>"
        ),
        (
            "Phienam",
            "<w:p><w:r><w:ruby><w:rt>\(File.run("Phienam"))</w:rt><w:rubyBase>\(File.run("Goc"))</w:rubyBase></w:ruby></w:r></w:p>"
        ),
        ("Otrongbang", File.table([["Otrongbang", "b"], ["c", "d"]])),
        (
            "Hoptrongbang",
            "<w:tbl><w:tr><w:tc><w:p>\(box("Hoptrongbang"))</w:p></w:tc></w:tr></w:tbl>"
        ),
        (
            "Bangtronghop",
            "<w:p><w:r><w:pict><v:textbox><w:txbxContent>\(File.table([["Bangtronghop"]]))<w:p/></w:txbxContent></v:textbox></w:pict></w:r></w:p>"
        ),
        ("Bangcon", "<w:tbl><w:tr><w:tc>\(File.table([["Bangcon"]]))<w:p/></w:tc></w:tr></w:tbl>"),
        ("Chucangtrang", "<w:p><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>"),
        ("Bangcuoitrang", "<w:p><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>"),
        ("Chukhongdau", "<w:p/>"),
        ("Chucuoivan", "<w:p><w:r><w:endnoteReference w:id=\"3\"/></w:r></w:p>"),
        ("Dautrang", "<w:p/>"), ("Bangdautrang", "<w:p/>"), ("Hinhdautrang", "<w:p/>"),
        ("Lienketdautrang", "<w:p/>"), ("Gachdautrang", "<w:p/>"), ("Hinhmo", "<w:p/>"),
        ("Binhluan", "<w:p/>"), ("Bangbinhluan", "<w:p/>"),
        ("Hopkiem", "<w:p>\(File.run("Hopkiem"))\(File.run("x", properties: "<w:vanish/>"))</w:p>"),
        (
            "Thaythe",
            "<w:p><mc:AlternateContent><mc:Choice Requires=\"xx\"><w:r/></mc:Choice><mc:Fallback>\(File.run("Thaythe"))</mc:Fallback></mc:AlternateContent></w:p>"
        ),
        (
            "Thenho",
            "<w:p><w:smartTag><w:customXml>\(File.run("Thenho"))</w:customXml></w:smartTag></w:p>"
        ),
    ]

    /// A document that holds all of them.
    static func document(_ body: String) -> [UInt8] {
        var file = File(body)
        file.relations = [
            ("rIdD", "diagramData", "diagrams/data1.xml", false),
            ("rIdC", "chart", "charts/chart1.xml", false),
            ("rIdW", "aFChunk", "a1.html", false), ("rIdR", "aFChunk", "a2.rtf", false),
            ("rIdT", "aFChunk", "a3.txt", false), ("rIdX", "aFChunk", "a4.docx", false),
            ("rIdL", "aFChunk", "Tepla.bin", false), ("rIdO", "oleObject", "e/o.bin", false),
            ("rIdE", "endnotes", "endnotes.xml", false), ("rIdH", "header", "header1.xml", false),
            ("rIdM", "comments", "comments.xml", false),
        ]
        file.footnotes =
            "<w:footnote w:id=\"2\">\(File.paragraph("Chucangtrang"))\(File.table([["Bangcuoitrang", "x"]]))</w:footnote>"
            + "<w:footnote w:id=\"9\">\(File.paragraph("Chukhongdau"))</w:footnote>"
        file.parts = [
            "word/diagrams/data1.xml": File.part(
                "dgm:dataModel",
                "<dgm:pt><dgm:t><a:p><a:r><a:t>So</a:t></a:r><a:r><a:t>do</a:t></a:r></a:p></dgm:t></dgm:pt>"
            ),
            "word/charts/chart1.xml": File.part(
                "c:chartSpace",
                "<c:title><a:p><a:r><a:t>Bieudo</a:t></a:r></a:p></c:title><c:v>41,5</c:v>"),
            "word/a1.html": Array(
                "<html><head><style>p{}</style></head><body><p>Trang<b>web</b> &amp; t&#7893;</p></body></html>"
                    .utf8),
            "word/a2.rtf": Array("{\\rtf1{\\fonttbl{\\f0 Arial;}}\\pard V\\u97?nbanrtf\\par}".utf8),
            "word/a3.txt": Array("Tepchu\n".utf8),
            "word/a4.docx": File(File.paragraph("Tepword")).bytes,
            "word/Tepla.bin": [1, 2, 3], "word/e/o.bin": [1, 2, 3],
            "word/endnotes.xml": File.part(
                "w:endnotes", "<w:endnote w:id=\"3\">\(File.paragraph("Chucuoivan"))</w:endnote>"),
            "word/header1.xml": File.part(
                "w:hdr",
                File.paragraph("Dautrang") + File.table([["Bangdautrang", "x"]])
                    + "<w:p>\(drawing("<a:blip r:embed=\"rId1\"/>", words: "Hinhdautrang"))</w:p>"
                    + "<w:p><w:r><w:pict><v:textpath string=\"Hinhmo\"/></w:pict></w:r></w:p>"
                    + "<w:p>\(field(" HYPERLINK https://Lienketdautrang.vn ", "x"))</w:p>"
                    + "<w:p>\(File.run("Gachdautrang", properties: "<w:strike/>"))</w:p>"
                    + "<w:p>\(field(" PAGE ", "4321"))</w:p>"),
            "word/comments.xml": File.part(
                "w:comments",
                "<w:comment w:id=\"1\">\(File.paragraph("Binhluan"))\(File.table([["Bangbinhluan"]]))</w:comment>"
            ),
        ]
        return file.bytes
    }

    @Test func `every word of every container is text or is named`() throws {
        let words = Self.words(
            try DOCXTests.read(Self.document(Self.containers.map(\.content).joined())))
        for container in Self.containers {
            #expect(words.contains(container.word), "\(container.word)")
        }
        // What stands twice in the file is taken once, and pages have no numbers here.
        #expect(words.ranges(of: "Hopchu").count == 1 && words.ranges(of: "Hopcu").count == 1)
        #expect(!words.contains("4321") && !words.contains("Arial") && words.contains("tổ"))
    }

    @Test(arguments: containers.indices)
    func `each container alone holds its word`(index: Int) throws {
        let container = Self.containers[index]
        let words = Self.words(
            try DOCXTests.read(Self.document(File.paragraph("Câu đầu.") + container.content)))
        #expect(words.contains(container.word), "\(words)")
    }

    @Test func `instructions of fields are no text, forms show what was chosen`() throws {
        func form(_ instruction: String, _ data: String) -> String {
            "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData>\(data)</w:ffData></w:fldChar></w:r>"
                + "<w:r><w:instrText>\(instruction)</w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
        }
        let nested =
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> IF </w:instrText></w:r>"
            + Self.field(" MERGEFIELD a ", "trong")
            + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
            + File.run("ngoài") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
        let manuscript = try DOCXTests.read(
            "<w:p>\(nested)\(Self.field(" XE \"mục\" ", nil))</w:p><w:p>"
                + form(
                    " FORMCHECKBOX ",
                    "<w:checkBox><w:default w:val=\"0\"/><w:checked/></w:checkBox>")
                + form(" FORMCHECKBOX ", "<w:checkBox><w:default w:val=\"0\"/></w:checkBox>")
                + form(
                    " FORMDROPDOWN ",
                    "<w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"Tốt\"/><w:listEntry w:val=\"Khá\"/></w:ddList>"
                )
                + "</w:p>")
        #expect(manuscript.passages.map(\.text) == ["ngoài", "☒☐Khá"])
        #expect(manuscript.remarks.isEmpty)
    }

    @Test func `fractions and powers of a formula are no other numbers`() throws {
        func part(_ name: String, _ text: String) -> String {
            "<m:\(name)><m:r><m:t>\(text)</m:t></m:r></m:\(name)>"
        }
        let manuscript = try DOCXTests.read(
            "<w:p><m:oMath><m:f>\(part("num", "1"))\(part("den", "2"))</m:f></m:oMath>\(File.run(" và "))"
                + "<m:oMath><m:sSup>\(part("e", "x"))\(part("sup", "2"))</m:sSup></m:oMath></w:p>")
        #expect(manuscript.passages.map(\.text) == ["1/2 và x²"])
    }

    @Test func `hyphens, breaks and tabs`() throws {
        let manuscript = try DOCXTests.read(
            "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"5\"/></w:tabs></w:pPr>\(File.run("a"))"
                + "<w:r><w:softHyphen/></w:r>\(File.run("b\u{AD}c"))<w:r><w:noBreakHyphen/></w:r>"
                + "<w:r><w:br w:type=\"column\"/></w:r>\(File.run("d"))<w:r><w:br w:type=\"page\"/></w:r>"
                + "\(File.run("e"))<w:r><w:ptab/></w:r>\(File.run("f"))</w:p>")
        #expect(manuscript.passages.map(\.text) == ["abc\u{2011} d e f"])
    }

    @Test func `a document inside itself ends, damaged pieces are named`() throws {
        var inner = File(File.paragraph("sâu nhất")).bytes
        for _ in 0..<6 {
            var file = File("<w:altChunk r:id=\"rIdA\"/>")
            file.relations = [("rIdA", "aFChunk", "in.docx", false)]
            file.parts = ["word/in.docx": inner]
            inner = file.bytes
        }
        let deep = try DOCXTests.read(inner)
        #expect(deep.passages.isEmpty && Self.words(deep).contains("word/in.docx"))
        var file = File(
            "<w:altChunk r:id=\"rIdA\"/><w:altChunk r:id=\"rIdB\"/><w:p>\(Self.drawing("<c:chart r:id=\"rIdC\"/>"))</w:p>"
        )
        file.relations = [
            ("rIdA", "aFChunk", "in.docx", false), ("rIdB", "aFChunk", "khong.html", false),
            ("rIdC", "chart", "c.xml", false),
        ]
        file.parts = ["word/in.docx": [0x50, 0x4B, 3, 4, 5], "word/c.xml": Array("<a><b>".utf8)]
        let words = Self.words(try DOCXTests.read(file.bytes))
        for name in ["word/in.docx", "word/khong.html", "word/c.xml"] {
            #expect(words.contains(name))
        }
    }

    @Test(arguments: 0..<60)
    func `damaged RTF and pages of the web are read to their end`(seed: Int) {
        var generator = Generator(seed: UInt64(seed))
        var rtf = Array("{\\rtf1\\uc1 {\\*\\x a}\\u-10179?\\u-9216? \\'e1\\bin3 abc\\par x}".utf8)
        var html = Array("<p>a&amp;b&#x1EA1;<!-- c --><script>d</script><td>e".utf8)
        for _ in 0..<4 {
            rtf[Int.random(in: 6..<rtf.count, using: &generator)] =
                "{}\\'u-9 "[Int.random(in: 0..<8, using: &generator)]
            html[Int.random(in: 0..<html.count, using: &generator)] =
                "<>&;!-/#"[Int.random(in: 0..<8, using: &generator)]
        }
        _ = RTFText.lines(rtf)
        _ = HTMLText.lines(String(decoding: html, as: UTF8.self))
    }
}

extension String {
    fileprivate subscript(index: Int) -> UInt8 { Array(utf8)[index] }
}
