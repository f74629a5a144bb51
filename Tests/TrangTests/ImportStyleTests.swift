import Testing
import TrangCongress
import TrangImport
import TrangReading
import TrangTestSupport

@testable import Trang

/// What stands out in a text stands out in `summary.md`, and lists stand as deep.
@Suite struct ImportStyleTests {
    @Test(arguments: 0..<400)
    func `text that stands out says the same words in Markdown`(seed: Int) throws {
        var generator = Generator(seed: UInt64(seed))
        let styles: [StyledText.Style] = [
            [], .strong, .italic, [.strong, .italic], .underlined, [.strong, .underlined],
        ]
        let pieces = (0..<Int.random(in: 1...6, using: &generator)).map { _ in
            let words = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
                ImportFileTests.signs.randomElement(using: &generator) ?? ""
            }
            let gap = Bool.random(using: &generator) ? " " : ""
            return StyledText.Piece(
                words.joined(separator: gap) + gap, styles.randomElement(using: &generator) ?? [])
        }
        let styled = StyledText(pieces).folded
        let text = EmphasisText(hasNotes: false).text(styled)
        guard !styled.pieces.isEmpty else { return }
        let blocks = try MarkdownReader.read(text, file: "a.md")
        guard blocks.count == 1, case .paragraph(let inlines) = blocks[0].content else {
            Issue.record("\(text): \(blocks)")
            return
        }
        #expect(inlines.plainText == styled.text)
    }

    /// Between `|`: what the next piece looks like, and the piece.
    static let marked: [(pieces: String, markdown: String)] = [
        ("|Thu |b|ngân sách ||tăng", "Thu **ngân sách** tăng"),
        ("b|Kinh tế:||tăng", "**Kinh tế**:tăng"), ("b|Kinh tế:|| tăng", "**Kinh tế:** tăng"),
        ("i|một|bi| hai|b| ba", "*một* ***hai*** **ba**"), ("b|a*b|| c", "**a\\*b** c"),
        ("|(|i|x||)", "(*x*)"), ("b| * ||c", "\\* c"), ("b|1. một|| hai", "**1. một** hai"),
        ("|+|b|x", "\\+**x**"), ("|Thu |u|ngân sách|| tăng", "Thu <u>ngân sách</u> tăng"),
        ("bu|Thu|| tăng", "<u>**Thu**</u> tăng"), ("|a|u|b||c", "a<u>b</u>c"),
        ("u|- một|| hai", "<u>- một</u> hai"),
    ]

    @Test(arguments: marked)
    func `asterisks stand where Markdown reads them`(pieces: String, markdown: String) {
        let parts = pieces.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        var made: [StyledText.Piece] = []
        for index in stride(from: 0, to: parts.count - 1, by: 2) {
            var style: StyledText.Style = []
            if parts[index].contains("b") { style.insert(.strong) }
            if parts[index].contains("i") { style.insert(.italic) }
            if parts[index].contains("u") { style.insert(.underlined) }
            made.append(StyledText.Piece(parts[index + 1], style))
        }
        #expect(EmphasisText(hasNotes: false).text(StyledText(made).folded) == markdown)
    }

    @Test func `lists are nested as they stand`() throws {
        let points: [(Int, ListPlace.Mark, String)] = [
            (0, .number(9, "."), "chín"), (1, .none, "a) chữ"), (2, .bullet, "gạch"),
            (3, .bullet, "cộng"), (0, .number(10, "."), "mười"), (1, .bullet, "gạch hai"),
            (0, .number(11, "."), "mười một"),
        ]
        var draft = ImportDraft(unit: "phường A")
        draft.blocks = points.map { depth, mark, text in
            var block = ImportBlock(content: .listItem(text), lines: 1...1)
            block.place = ListPlace(depth: depth, mark: mark)
            return block
        }
        let text = SummaryText(draft: draft, pictures: [], alternatives: []) { _ in "" }.text
        let outline = try MarkdownReader.read(text, file: "a.md").map(Self.outline).joined()
        #expect(
            outline == "9.[chín a) chữ -[gạch -[cộng ] ] | mười -[gạch hai ] | mười một ] ",
            "\(text)")
    }

    private static func outline(_ block: MarkdownBlock) -> String {
        switch block.content {
        case .paragraph(let inlines): inlines.plainText + " "
        case .list(let isOrdered, let start, let mark, let items):
            (isOrdered ? "\(start)\(mark)" : "-") + "["
                + items.map { $0.map(outline).joined() }.joined(separator: "| ") + "] "
        default: "?"
        }
    }
}
