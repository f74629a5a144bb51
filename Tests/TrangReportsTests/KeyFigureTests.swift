import Testing
import TrangModel
import TrangReading

@testable import TrangReports

/// Big numbers side by side.
@Suite struct KeyFigureTests {
    /// Words set without a layout, as those of a document built in Swift.
    private struct Plain: WordSetting {
        let ink = Color.black
        let hairline = Color.black

        func style(_ name: StyleName) -> TextStyle {
            TextStyle(font: Font(Face(name.name), size: 20), leading: 24)
        }

        func span(_ text: String, _ font: Font, at place: Place?) -> Inline {
            .span(Span(text, font: font, place: place))
        }
    }

    private func cells(_ count: Int, most: Int) -> [[Bool]] {
        let numbers = (0..<count).map { BigNumber("\($0)", unit: "hộ", label: "Một") }
        return KeyFigureRows(Plain()).rows(numbers, most: most, gutter: 17).map {
            $0.cells.map { !$0.blocks.isEmpty }
        }
    }

    @Test func `rows are as full as one another, and what is left of the last is room`() {
        #expect(cells(0, most: 4).isEmpty)
        #expect(cells(3, most: 4) == [[true, true, true]])
        #expect(cells(5, most: 4) == [[true, true, true], [true, true, false]])
        #expect(cells(8, most: 4).map(\.count) == [4, 4])
        #expect(cells(2, most: 1) == [[true], [true]])
    }

    @Test func `every word of a number stands once, a long unit in a line of its own`() {
        for (unit, lines) in [("%", 2), ("hộ dân", 2), ("triệu đồng một người", 3), ("", 2)] {
            let rows = KeyFigureRows(Plain()).rows(
                [BigNumber("12", unit: unit, label: "Thu nhập")], most: 4, gutter: 17)
            let paragraphs = rows[0].cells[0].blocks.flatMap(\.paragraphs)
            #expect(paragraphs.count == lines, "\(unit)")
            let words = paragraphs.map { $0.content.plainText.replacing("\u{2060}", with: "") }
            let said = words.joined(separator: " ").words.joined(separator: " ")
            #expect(said.replacing(" %", with: "%").contains("12"))
            #expect(said.hasSuffix("Thu nhập") && said.contains(unit), "\(said)")
        }
    }
}
