import Testing
import TrangTestSupport

@testable import TrangReading

/// The numbers that Word sets before points of lists and headings.
@Suite struct WordNumberTests {
    typealias File = WordFile

    static func read(_ body: String, _ numbering: String, styles: String = "") throws -> Manuscript
    {
        var file = File(body)
        (file.numbering, file.styles) = (numbering, styles)
        return try DOCXTests.read(file.bytes)
    }

    static let outline = File.list(
        1,
        [("upperRoman", "%1."), ("decimal", "%2."), ("lowerLetter", "%3)"), ("decimal", "%2.%4")])

    @Test func `numbers go down the levels and begin anew below a higher one`() throws {
        let levels = [0, 1, 2, 2, 1, 2, 3, 3, 0, 1, 3]
        let body = levels.enumerated().map { File.point("điểm \($0)", list: 1, level: $1) }.joined()
        let passages = try Self.read(body, Self.outline).passages
        let labels = ["I.", "1.", "a)", "b)", "2.", "a)", "2.1", "2.2", "II.", "1.", "1.1"]
        #expect(passages.map(\.text) == labels.enumerated().map { "\($1) điểm \($0)" })
        #expect(passages.map(\.mark?.level) == levels)
        #expect(passages.allSatisfy { $0.kind == .listItem })
    }

    @Test(arguments: [
        ("decimal", ["1", "2", "3"]), ("upperRoman", ["I", "II", "III"]),
        ("lowerRoman", ["i", "ii", "iii"]), ("upperLetter", ["A", "B", "C"]),
        ("lowerLetter", ["a", "b", "c"]), ("decimalZero", ["01", "02", "03"]),
        ("khongBiet", ["1", "2", "3"]),
    ])
    func `forms of numbers`(format: String, numbers: [String]) throws {
        let body = (0..<3).map { _ in File.point("x", list: 1) }.joined()
        let texts = try Self.read(body, File.list(1, [(format, "(%1)")])).passages.map(\.text)
        #expect(texts == numbers.map { "(\($0)) x" })
    }

    @Test func `long Roman numbers and letters beyond the last one`() {
        #expect(ListNumber.text(1994, "upperRoman") == "MCMXCIV")
        #expect([26, 27, 53].map { ListNumber.text($0, "upperLetter") } == ["Z", "AA", "AAA"])
        #expect(
            ListNumber.text(-4, "upperRoman") == "-4" && ListNumber.text(0, "lowerLetter") == "0")
    }

    @Test func `two lists of one kind count together until one begins anew`() throws {
        let numbering =
            File.list(1, [("decimal", "%1.")])
            + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>"
            + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\">"
            + "<w:startOverride w:val=\"7\"/></w:lvlOverride></w:num>"
        let body = [1, 2, 3, 3].map { File.point("x", list: $0) }.joined()
        #expect(
            try Self.read(body, numbering).passages.map(\.text) == ["1. x", "2. x", "7. x", "8. x"])
    }

    @Test func `a list's own level goes before the common one`() throws {
        let numbering =
            "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"4\"/>"
            + "<w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum>"
            + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>"
            + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\">"
            + "<w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"upperLetter\"/><w:lvlText w:val=\"Mục %1:\"/></w:lvl>"
            + "</w:lvlOverride></w:num>"
        let body = File.point("x", list: 1) + File.point("y", list: 2)
        #expect(try Self.read(body, numbering).passages.map(\.text) == ["4. x", "Mục E: y"])
    }

    @Test func `levels that go on, and digits for Roman numbers above`() throws {
        let numbering =
            "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"upperRoman\"/>"
            + "<w:lvlText w:val=\"%1.\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"decimal\"/>"
            + "<w:lvlRestart w:val=\"0\"/><w:isLgl/><w:lvlText w:val=\"%1.%2\"/></w:lvl></w:abstractNum>"
            + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>"
        let body = [0, 1, 0, 1].map { File.point("x", list: 1, level: $0) }.joined()
        #expect(
            try Self.read(body, numbering).passages.map(\.text) == [
                "I. x", "1.1 x", "II. x", "2.2 x",
            ])
    }

    @Test func `styles number headings and points, and 0 takes a paragraph out`() throws {
        let styles =
            "<w:style w:type=\"paragraph\" w:styleId=\"H\"><w:name w:val=\"heading 1\"/><w:pPr><w:numPr>"
            + "<w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"H2\"><w:name w:val=\"heading 2\"/>"
            + "<w:basedOn w:val=\"H\"/></w:style>"
        let numbering = Self.outline.replacing(
            "<w:lvl w:ilvl=\"1\">", with: "<w:lvl w:ilvl=\"1\"><w:pStyle w:val=\"H2\"/>")
        let body =
            File.paragraph("Kinh tế", style: "H") + File.paragraph("Nông nghiệp", style: "H2")
            + File.point("Không số", list: 0, style: "H") + File.paragraph("Xã hội", style: "H")
        let passages = try Self.read(body, numbering, styles: styles).passages
        #expect(
            passages.map(\.text) == ["I. Kinh tế", "1. Nông nghiệp", "Không số", "II. Xã hội"])
        #expect(
            passages.map(\.kind) == [.heading(1), .heading(2), .heading(1), .heading(1)])
    }

    @Test func `bullets are signs and no text; cells keep their numbers`() throws {
        let numbering =
            File.list(1, [("bullet", "-"), ("bullet", "+"), ("bullet", "\u{F0B7}")])
            + File.list(2, [("decimal", "%1")])
        let table =
            "<w:tbl><w:tr><w:tc>\(File.point("", list: 2))</w:tc><w:tc>\(File.paragraph("Thu"))</w:tc></w:tr>"
            + "<w:tr><w:tc>\(File.point("", list: 2))</w:tc><w:tc>\(File.paragraph("Chi"))</w:tc></w:tr></w:tbl>"
        let manuscript = try Self.read(
            File.point("a", list: 1) + File.point("b", list: 1, level: 1)
                + File.point("c", list: 1, level: 2) + table, numbering)
        #expect(manuscript.passages.prefix(3).map(\.text) == ["a", "b", "c"])
        #expect(manuscript.passages.prefix(3).map(\.mark?.sign) == ["-", "+", "•"])
        #expect(manuscript.passages.suffix(2).map(\.cells) == [["1", "Thu"], ["2", "Chi"]])
    }

    @Test func `a deleted point is not counted, and lists that are not there are bullets`() throws {
        let deleted =
            "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr><w:rPr>"
            + "<w:del w:id=\"1\"/></w:rPr></w:pPr><w:del w:id=\"2\"><w:r><w:delText>cũ</w:delText></w:r>"
            + "</w:del></w:p>"
        let body =
            File.point("một", list: 1) + deleted + File.point("hai", list: 1)
            + File.point("lạ", list: 99)
        let passages = try Self.read(body, File.list(1, [("decimal", "%1.")])).passages
        #expect(passages.map(\.text) == ["1. một", "2. hai", "lạ"])
        #expect(passages[2].mark?.sign == "•")
    }
}
