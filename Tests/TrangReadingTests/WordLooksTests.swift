import Testing
import TrangModel
import TrangTestSupport

@testable import TrangReading

/// What is struck out, hidden, set in capitals, raised or stressed in a Word document.
@Suite struct WordLooksTests {
    typealias File = WordFile

    static func left(_ manuscript: Manuscript) -> [LeftOutText: [String]] {
        var left: [LeftOutText: [String]] = [:]
        for remark in manuscript.remarks {
            if case .leftOut(let kind, let texts) = remark.kind { left[kind] = texts }
        }
        return left
    }

    @Test(arguments: [
        ("<w:strike/>", LeftOutText.struck), ("<w:dstrike/>", .struck),
        ("<w:strike w:val=\"true\"/>", .struck), ("<w:strike w:val=\"on\"/>", .struck),
        ("<w:vanish/>", .hidden), ("<w:webHidden/>", .hidden), ("<w:specVanish/>", .hidden),
        ("<w:vanish w:val=\"1\"/>", .hidden),
    ])
    func `text that is struck out or hidden is left out and named`(
        property: String, kind: LeftOutText
    ) throws {
        let manuscript = try DOCXTests.read(
            "<w:p>\(File.run("Kết nạp "))\(File.run("35", properties: property))"
                + "\(File.run(" mươi", properties: property))\(File.run(" 36 đảng viên."))</w:p>")
        #expect(manuscript.passages.map(\.text) == ["Kết nạp 36 đảng viên."])
        #expect(manuscript.remarks.map(\.kind) == [.leftOut(kind, ["35 mươi"])])
        #expect(manuscript.remarks[0].line == 1)
    }

    @Test(arguments: ["strike", "dstrike", "vanish", "webHidden", "specVanish"])
    func `what is switched off is taken`(property: String) throws {
        let manuscript = try DOCXTests.read(
            "<w:p>" + File.run("một ", properties: "<w:\(property) w:val=\"0\"/>")
                + File.run("hai ", properties: "<w:\(property) w:val=\"false\"/>")
                + File.run("ba", properties: "<w:\(property) w:val=\"off\"/>") + "</w:p>")
        #expect(manuscript.passages.map(\.text) == ["một hai ba"])
        #expect(manuscript.remarks.isEmpty)
    }

    @Test func `underlined words are kept, links and what has no line are not underlined`() throws {
        var file = File(
            "<w:p>" + File.run("một ", properties: "<w:u w:val=\"single\"/>")
                + File.run("hai ", properties: "<w:u w:val=\"none\"/>")
                + File.run("ba ", properties: "<w:rStyle w:val=\"Ke\"/>")
                + File.run("bốn ", properties: "<w:rStyle w:val=\"Ke\"/><w:u w:val=\"none\"/>")
                + File.run("năm ", properties: "<w:rStyle w:val=\"Lk\"/>")
                + File.run("sáu", properties: "<w:u w:val=\"dotted\"/>") + "</w:p>")
        file.styles =
            "<w:style w:type=\"character\" w:styleId=\"Ke\"><w:rPr><w:u w:val=\"double\"/></w:rPr></w:style>"
            + "<w:style w:type=\"character\" w:styleId=\"Lk\"><w:name w:val=\"Hyperlink\"/><w:rPr><w:u w:val=\"single\"/></w:rPr></w:style>"
        let pieces = try DOCXTests.read(file.bytes).passages.first?.styled.first?.pieces ?? []
        #expect(
            pieces.filter { $0.style == .underlined }.map { $0.text.foldedSpaces }
                == ["một", "ba", "sáu"])
    }

    @Test func `styles strike out and hide, and the run has the last word`() throws {
        var file = File(
            "<w:p>\(File.run("a ", properties: "<w:rStyle w:val=\"Gach\"/>"))"
                + "\(File.run("b ", properties: "<w:rStyle w:val=\"Con\"/>"))"
                + "\(File.run("c", properties: "<w:rStyle w:val=\"Gach\"/><w:strike w:val=\"0\"/>"))</w:p>"
                + File.paragraph("ẩn cả đoạn", style: "An")
                + "<w:p><w:pPr><w:pStyle w:val=\"An\"/></w:pPr>"
                + File.run("hiện", properties: "<w:vanish w:val=\"false\"/>") + "</w:p>")
        file.styles =
            "<w:style w:type=\"character\" w:styleId=\"Gach\"><w:rPr><w:strike/></w:rPr></w:style>"
            + "<w:style w:type=\"character\" w:styleId=\"Con\"><w:basedOn w:val=\"Gach\"/></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"An\"><w:rPr><w:vanish/></w:rPr></w:style>"
        let manuscript = try DOCXTests.read(file.bytes)
        #expect(manuscript.passages.map(\.text) == ["c", "hiện"])
        #expect(Self.left(manuscript) == [.struck: ["a b"], .hidden: ["ẩn cả đoạn"]])
        #expect(manuscript.remarks.map(\.line) == [1, 2])
    }

    @Test func `the defaults of a document hide, the format of a table's first row does not`()
        throws
    {
        var file = File(
            File.paragraph("ẩn")
                + "<w:p>\(File.run("hiện", properties: "<w:vanish w:val=\"0\"/>"))</w:p>")
        file.styles =
            "<w:docDefaults><w:rPrDefault><w:rPr><w:vanish/></w:rPr></w:rPrDefault></w:docDefaults>"
        #expect(try DOCXTests.read(file.bytes).passages.map(\.text) == ["hiện"])
        file = File(
            "<w:tbl><w:tblPr><w:tblStyle w:val=\"T\"/></w:tblPr><w:tr><w:tc>\(File.paragraph("ô"))</w:tc>"
                + "</w:tr></w:tbl>")
        file.styles =
            "<w:style w:type=\"table\" w:styleId=\"T\"><w:tblStylePr w:type=\"firstRow\"><w:rPr>"
            + "<w:strike/></w:rPr></w:tblStylePr></w:style>"
        #expect(try DOCXTests.read(file.bytes).passages.map(\.text) == ["ô"])
    }

    @Test func `the looks of a paragraph's end are not those of its words`() throws {
        let manuscript = try DOCXTests.read(
            "<w:p><w:pPr><w:rPr><w:strike/><w:vanish/><w:caps/></w:rPr></w:pPr>\(File.run("chữ thường"))</w:p>"
        )
        #expect(manuscript.passages.map(\.text) == ["chữ thường"])
        #expect(manuscript.remarks.isEmpty)
    }

    @Test func `moved text is taken once, deletions are named once a kind`() throws {
        func deleted(_ text: String) -> String {
            "<w:del w:id=\"1\"><w:r><w:delText>\(text)</w:delText></w:r></w:del>"
        }
        let manuscript = try DOCXTests.read(
            "<w:p><w:moveFrom w:id=\"3\">\(File.run("câu dời"))</w:moveFrom>\(deleted("một"))"
                + "\(File.run("Giữ"))\(deleted("hai"))</w:p>"
                + "<w:p><w:moveTo w:id=\"4\">\(File.run("câu dời"))</w:moveTo>\(deleted("ba"))</w:p>"
        )
        #expect(manuscript.passages.map(\.text) == ["Giữ", "câu dời"])
        #expect(Self.left(manuscript) == [.moved: ["câu dời"], .deleted: ["một", "hai", "ba"]])
    }

    @Test func `capitals are capitals, small capitals stay as typed`() throws {
        var file = File(
            "<w:p>\(File.run("Đảng bộ phường nguyễn ưỡn", properties: "<w:caps/>"))"
                + File.run(" và Ủy ban", properties: "<w:smallCaps/>") + "</w:p>"
                + File.paragraph("kết quả", style: "Hoa"))
        file.styles =
            "<w:style w:type=\"paragraph\" w:styleId=\"Hoa\"><w:rPr><w:caps/></w:rPr></w:style>"
        #expect(
            try DOCXTests.read(file.bytes).passages.map(\.text) == [
                "ĐẢNG BỘ PHƯỜNG NGUYỄN ƯỠN và Ủy ban", "KẾT QUẢ",
            ])
    }

    @Test func `raised and lowered digits stay so, what has no sign is kept and named`() throws {
        func high(_ text: String) -> String {
            File.run(text, properties: "<w:vertAlign w:val=\"superscript\"/>")
        }
        func low(_ text: String) -> String {
            File.run(text, properties: "<w:rStyle w:val=\"Duoi\"/>")
        }
        var file = File(
            "<w:p>\(File.run("5 km"))\(high("2"))\(File.run(", 7 m"))\(high("3"))"
                + "\(File.run(", CO"))\(low("2"))\(File.run(", H"))\(low("12"))\(File.run(", x"))"
                + high("ab") + File.run(", 3.10") + high("10") + "</w:p>")
        file.styles =
            "<w:style w:type=\"character\" w:styleId=\"Duoi\"><w:rPr>"
            + "<w:vertAlign w:val=\"subscript\"/></w:rPr></w:style>"
        let manuscript = try DOCXTests.read(file.bytes)
        #expect(manuscript.passages.map(\.text) == ["5 km², 7 m³, CO₂, H₁₂, xab, 3.10^10"])
        #expect(manuscript.remarks.map(\.kind) == [.raisedText("ab"), .raisedText("10")])
    }

    @Test func `bold and italic come along, runs of one look as one piece`() throws {
        var file = File(
            "<w:p>\(File.run("Thu "))\(File.run("ngân ", properties: "<w:b/>"))"
                + "\(File.run("sách", properties: "<w:b w:val=\"1\"/>"))"
                + "\(File.run(" tăng", properties: "<w:i/>"))</w:p>"
                + "<w:p><w:pPr><w:pStyle w:val=\"Dam\"/></w:pPr>\(File.run("Đậm"))"
                + File.run(" thường", properties: "<w:rStyle w:val=\"Manh\"/>") + "</w:p>")
        file.styles =
            "<w:style w:type=\"paragraph\" w:styleId=\"Dam\"><w:rPr><w:b/></w:rPr></w:style>"
            + "<w:style w:type=\"character\" w:styleId=\"Manh\"><w:rPr><w:b/></w:rPr></w:style>"
        let passages = try DOCXTests.read(file.bytes).passages
        #expect(
            passages.map { $0.styled.first?.pieces } == [
                [.init("Thu "), .init("ngân sách", .strong), .init(" tăng", .italic)],
                [.init("Đậm", .strong), .init(" thường")],
            ])
    }

    @Test func `a letter and its mark in two runs are one letter`() throws {
        let manuscript = try DOCXTests.read(
            "<w:p>\(File.run("thê", properties: "<w:b/>"))\(File.run("\u{301} giới"))</w:p>")
        #expect(manuscript.passages.map(\.text) == ["thế giới"])
        let bytes = Array("thế giới".utf8)
        #expect(Array(manuscript.passages[0].text.utf8) == bytes)
        #expect(
            manuscript.passages[0].styled.first?.pieces == [
                .init("thế", .strong), .init(" giới"),
            ])
    }

    @Test func `a document of more words than any text may have is refused while it is read`() {
        let run = File.run(String(repeating: "từ ", count: 1000))
        let error = #expect(throws: Diagnostic.self) {
            try DOCXTests.read("<w:p>" + String(repeating: run, count: 400) + "</w:p>")
        }
        #expect(error?.finding.code == "docx-syntax", "\(String(describing: error))")
    }

    @Test func `marks of the rarer picture fonts are signs, all others are named`() throws {
        func sign(_ font: String, _ code: String) -> String {
            "<w:r><w:sym w:font=\"\(font)\" w:char=\"\(code)\"/></w:r>"
        }
        let manuscript = try DOCXTests.read(
            "<w:p>\(File.run("Đạt "))\(sign("Wingdings 2", "F050"))\(sign("Wingdings 2", "52"))"
                + sign("Wingdings 3", "F074") + sign("Webdings", "F061")
                + sign("Wingdings 2", "F06C")
                + File.run("\u{F0A3}", font: "Wingdings 2") + "</w:p><w:p>" + File.run("Hết")
                + sign("Webdings", "F0FF") + sign("Webdings", "F0FF") + sign("Hoa Văn", "F041")
                + File.run("\u{F0D0}.", font: "Wingdings 3") + "</w:p>")
        #expect(manuscript.passages.map(\.text) == ["Đạt ✓☑◀✓③☐", "Hết."])
        #expect(
            manuscript.remarks == [
                ManuscriptRemark(kind: .sign(name: "Webdings F0FF", count: 2), line: 2),
                ManuscriptRemark(kind: .sign(name: "Hoa Văn F041", count: 1), line: 2),
                ManuscriptRemark(kind: .sign(name: "Wingdings 3 F0D0", count: 1), line: 2),
            ])
    }
}
