import Testing
import TrangCongress
import TrangImport
import TrangModel
import TrangReading
import TrangTestSupport

@testable import Trang

/// The files of an import say what was found, sign by sign.
@Suite struct ImportFileTests {
    static let signs = [
        "a", "bé", "1.", "2)", "#", "*", "**", "_x_", "`", "<b>", "[a](b)", "![c]", "&amp;", "&",
        "|",
        ">", "-", "+", "=", "---", "\\", "~", "“", "”", "\"", "'", "http://a.vn", ":", "<!--",
        "-->",
        "%", "12 - 15%", "[^1]", "!", "\u{A0}", "•", "(c)", "$", "{d}", "1-",
    ]

    @Test(arguments: 0..<300)
    func `a paragraph in Markdown prints as it was written`(seed: Int) throws {
        var generator = Generator(seed: UInt64(seed))
        let words = (0..<Int.random(in: 1...9, using: &generator)).map { _ in
            Self.signs.randomElement(using: &generator) ?? ""
        }
        let text = words.joined(separator: Bool.random(using: &generator) ? " " : "").foldedSpaces
        let blocks = try MarkdownReader.read(MarkdownText.paragraph(text), file: "a.md")
        guard blocks.count == 1, case .paragraph(let inlines) = blocks[0].content else {
            Issue.record("\(text): \(blocks)")
            return
        }
        #expect(inlines.plainText == text)
    }

    @Test(arguments: 0..<200)
    func `a scalar of term.yaml reads as it was`(seed: Int) throws {
        var generator = Generator(seed: UInt64(seed))
        let pieces = Self.signs + ["null", "yes", ": ", " #", "2015-2020", "\t", "\u{85}", "\u{7}"]
        let text = (0..<Int.random(in: 1...6, using: &generator)).map { _ in
            pieces.randomElement(using: &generator) ?? ""
        }.joined()
        guard !text.isEmpty else { return }
        let node = try YAMLReader.read("k: " + TermFile.scalar(text), file: "a.yaml")
        guard case .map(let entries) = node.content,
            case .scalar(let read) = entries[0].value.content
        else {
            Issue.record("\(text)")
            return
        }
        #expect(read == text)
    }

    @Test func `a comment is closed by nothing inside it`() {
        var draft = ImportDraft(unit: "phường A")
        draft.blocks = [
            ImportBlock(
                content: .caption(
                    PhotoCaption(caption: "Đường --> \"phố\"", credit: "Ảnh: A", picture: nil)),
                lines: 3...3)
        ]
        let text = SummaryText(
            draft: draft, pictures: [], alternatives: [],
            captionNote: ImportWords(language: .english).captionNote
        ).text
        #expect(text.ranges(of: "-->").count == 1 && text.hasSuffix("-->\n"))
    }
}
