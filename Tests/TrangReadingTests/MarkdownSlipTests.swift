import Testing
import TrangModel

@testable import TrangReading

/// What Markdown drops or prints otherwise than it was meant.
@Suite struct MarkdownSlipTests {
    static func read(_ text: String) throws -> (inlines: [MarkdownInline], found: [Diagnostic]) {
        let findings = Findings()
        let blocks = try MarkdownReader.read(text, file: "a.md", findings: findings)
        let inlines = blocks.flatMap { block -> [MarkdownInline] in
            if case .paragraph(let inlines) = block.content { inlines } else { [] }
        }
        return (inlines, findings.all)
    }

    @Test(arguments: [
        ("Một.\n\n<!-- quên đóng\nHai.\n\n# Ba\n\nBốn.\n", 3, 1, 4, "quên đóng Hai. # Ba Bốn."),
        ("> Một.\n>\n> <!-- hai\n> ba\n\nBốn.\n", 3, 3, 2, "hai ba"),
        ("<!-- một\n\nHai.\n\n<!-- ba -->\n\nBốn.\n", 1, 1, 2, "một Hai."),
    ])
    func `a comment that is never closed names what it hides`(
        text: String, line: Int, column: Int, lines: Int, words: String
    ) throws {
        let found = try Self.read(text).found
        #expect(found.map(\.finding) == [.markdownUnclosed(.comment, text: words, lines: lines)])
        #expect(found.map(\.place) == [Place(file: "a.md", line: line, column: column)])
    }

    @Test(arguments: [
        "<!-- một -->\n\nHai.\n", "<!-- một\nhai -->\n", "<!-- a --> <!-- b -->\n", "<!-- -->\n",
        "```\nmột\n```\n", "~~~~\n```\n~~~~\n", "> ```\n> một\n> ```\n",
        "- a\n\n  ```\n  b\n  ```\n",
        "    bốn chỗ trống\n", "```\nmột\n```", "```\r\nmột\r\n```\r\n", "````\n```\n````   \n",
    ])
    func `what is closed says nothing`(text: String) throws {
        #expect(try Self.read(text).found.isEmpty)
    }

    @Test(arguments: [
        ("Một.\n\n```\nHai.\n\n# Ba\n", 3, 2, "Hai. # Ba"), ("~~~\n```\nHai\n", 1, 2, "``` Hai"),
        ("````\nmột\n```\n", 1, 2, "một ```"),
    ])
    func `code that is never closed is said to be`(
        text: String, line: Int, lines: Int, words: String
    ) throws {
        let found = try Self.read(text).found
        #expect(found.map(\.finding) == [.markdownUnclosed(.code, text: words, lines: lines)])
        #expect(found.map(\.place?.line) == [line])
    }

    @Test(arguments: [
        (
            "![Ảnh](photos/Ảnh hội nghị.png \"Chú. Ảnh: A\")", "photos/Ảnh hội nghị.png",
            "Chú. Ảnh: A"
        ),
        ("![Ảnh](photos/a b (1).JPG)", "photos/a b (1).JPG", ""),
        ("![Ảnh] (photos/b.PNG)", "photos/b.PNG", ""),
        ("![Ảnh]  ( photos/b c.PNG \"x\" )", "photos/b c.PNG", "x"),
        (
            "![Ảnh](a.png \"Phát động \"Tết trồng cây\" (2020). Ảnh: A\")", "a.png",
            "Phát động \"Tết trồng cây\" (2020). Ảnh: A"
        ),
        ("![Ảnh](a.png “Chú “thích”. Ảnh: A”)", "a.png", "Chú “thích”. Ảnh: A"),
        ("![Ảnh](a.png \"Nói \\\"vậy\\\"\")", "a.png", "Nói \"vậy\""),
        ("![Ảnh](<a b.png> \"x\")", "a b.png", "x"),
        ("![Ảnh](<a b.png> \"x \"y\"\")", "a b.png", "x \"y\""),
        ("![Ảnh] (<a b.png>)", "a b.png", ""),
        ("![Ảnh](a.png 'x \"y\"')", "a.png", "x \"y\""),
    ])
    func `a picture is read as it is meant`(written: String, path: String, title: String) throws {
        let (inlines, found) = try Self.read(written + " rồi ![b](b.png)")
        #expect(found.isEmpty)
        guard inlines.count == 3, case .image(path, title, "Ảnh", _) = inlines[0],
            case .image("b.png", _, _, let place) = inlines[2]
        else {
            Issue.record("\(inlines)")
            return
        }
        #expect(place.column == written.count + 6)
    }

    @Test(arguments: [
        "![Ảnh]( \"Chú thích\")", "![Ảnh]( “Chú thích”)", "![Ảnh](a b.png 'x')", "![Ảnh](a.png \"x",
        "[trang](https://a.vn/một hai)", "[thư](mailto:a b@c.vn)",
    ])
    func `a picture or link that stays text is named`(text: String) throws {
        let (inlines, found) = try Self.read("Xem " + text)
        #expect(inlines.plainText == "Xem " + text)
        #expect(found.map(\.finding) == [.addressAsText(text: text)])
    }

    @Test(arguments: [
        "\\!\\[Ảnh](a b.png)", "\\[trang\\](https://a.vn/một hai)", "Số [1] (năm 2020).",
        "Thật![1] (xem trang 5)", "[1](xem dưới)", "`![a](b c.png)`", "`![a] (b.png “c”)`",
    ])
    func `what is meant as text is text`(text: String) throws {
        let (inlines, found) = try Self.read(text)
        #expect(inlines.plainText == text.replacing("\\", with: "").replacing("`", with: ""))
        #expect(found.isEmpty)
    }

    @Test func `code and long lines keep their signs`() throws {
        let code = "```\n![a] (b c.png “d”)\n```\n"
        let blocks = try MarkdownReader.read(code, file: "a.md")
        #expect(blocks.map(\.content) == [.code("![a] (b c.png “d”)\n")])
        let indented = try MarkdownReader.read("    ![a](b c.png \"d \"e\"\")\n", file: "a.md")
        #expect(indented.map(\.content) == [.code("![a](b c.png \"d \"e\"\")\n")])
    }
}
