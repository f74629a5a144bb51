import Testing
import TrangModel

@testable import TrangReading

/// Places in Markdown are those of the file, in characters, whatever stands before.
@Suite struct MarkdownPlaceTests {
    private static let picture = "![ảnh](x.jpg)"

    @Test(arguments: [
        "Đoạn ạ #.", "<!-- một\nhai -->\n\nĐoạn #", "<!-- a --> Đoạn #", "<!-- a\nb --> Đoạn #",
        "> <!-- ạ --> Đoạn #", "Đoạn[^1].\n\n[^1]: Chú thích\n    tiếp.\n\nĐoạn #",
        "Đoạn[^1].\n\n[^1]: Chú thích #", "| a | b |\n|---|---|\n| 1 | ố # |",
        "- một\n\n  đoạn #", "> - ố\n>   - ộ #", "# Đề mục #", "Đề mục #\n======",
        "Một\n*hai* bả #",
        "**đậm** #", "[chữ](https://a.vn) #", "```\nạ\n```\n\nĐoạn #", "A &amp; ạ #",
        "[ạ]: https://a.vn\n\nĐoạn #", "---\ntitle: ạ\n---\n\nĐoạn #", "   Đoạn #",
    ])
    func `a picture is where it was written`(text: String) throws {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let line = try #require(lines.firstIndex { $0.contains(" #") })
        // The last one: a heading has its own.
        let mark = try #require(lines[line].lastIndex(of: "#"))
        let column = lines[line].distance(from: lines[line].startIndex, to: mark) + 1
        var written = lines.map(String.init)
        written[line] =
            lines[line][..<mark] + Self.picture
            + lines[line][lines[line].index(after: mark)...]
        let blocks = try MarkdownReader.read(written.joined(separator: "\n"), file: "f")
        #expect(Self.images(blocks) == [Place(file: "f", line: line + 1, column: column)])
    }

    @Test func `many places of one line have each its column`() throws {
        let text = String(repeating: "ạ `b` *ố* ", count: 3000)
        let blocks = try MarkdownReader.read(text, file: "f")
        guard case .paragraph(let inlines) = blocks.first?.content else {
            Issue.record("no paragraph")
            return
        }
        // Code is where its words begin.
        let columns = inlines.compactMap { inline in
            if case .code(_, let place) = inline { place.column } else { nil }
        }
        #expect(columns == (0..<3000).map { 4 + 10 * $0 })
    }

    private static func images(_ blocks: [MarkdownBlock]) -> [Place] {
        blocks.flatMap { block -> [Place] in
            switch block.content {
            case .heading(_, let inlines), .paragraph(let inlines): images(inlines)
            case .quote(let inner), .footnote(_, let inner): images(inner)
            case .list(_, _, _, let items): items.flatMap(images)
            case .table(let header, let rows, _): (header + rows.flatMap { $0 }).flatMap(images)
            case .code, .html, .thematicBreak: []
            }
        }
    }

    private static func images(_ inlines: [MarkdownInline]) -> [Place] {
        inlines.flatMap { inline -> [Place] in
            switch inline {
            case .image(_, _, _, let place): [place]
            case .emphasis(let inner), .strong(let inner), .link(_, let inner, _): images(inner)
            default: []
            }
        }
    }
}
