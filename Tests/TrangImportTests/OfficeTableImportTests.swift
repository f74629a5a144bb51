import Testing
import TrangReading

@testable import TrangImport

/// Tables of documents with rows that are no indicators, and underlines that have no place.
@Suite struct OfficeTableImportTests {
    static func draft(_ rows: [[String]], underlined: Set<Int> = []) -> ImportDraft {
        let passages = rows.enumerated().map { index, cells in
            var passage = Passage(.row(table: 0), "", lines: (index + 1)...(index + 1))
            passage.cells = cells
            if underlined.contains(index) {
                passage.styled = cells.map { StyledText([StyledText.Piece($0, .underlined)]) }
            }
            return passage
        }
        var manuscript = Manuscript(file: "a.docx", passages: passages)
        manuscript.isWordDocument = true
        return ArticleReader.read(manuscript, unit: UnitName("phường A"), years: "2015-2020")
    }

    static let header = ["TT", "Nội dung", "ĐVT", "Mục tiêu đến 2020", "TH 2020"]

    @Test func `numbers of columns and rows of groups are no indicators`() {
        let draft = Self.draft([
            Self.header, ["(1)", "(2)", "(3)", "(4)", "(5=4/3)"], ["I", "KINH TẾ", "", "", ""],
            ["1", "Thu ngân sách", "tỷ", "10", "12"], ["II", "Xã hội", "", "", ""],
            ["2", "Hộ mới", "hộ", "5", "6"],
        ])
        #expect(draft.indicators.map(\.name) == ["Thu ngân sách", "Hộ mới"])
        #expect(draft.indicators.map(\.group) == ["I. KINH TẾ", "II. Xã hội"])
        #expect(draft.indicators.map(\.result) == ["12", "6"])
        #expect(draft.doubts.contains { $0.doubt == .columnNumbers("(1) (2) (3) (4) (5=4/3)") })
    }

    @Test func `indicators with Roman numbers stay indicators`() {
        let draft = Self.draft([
            Self.header, ["I", "Thu ngân sách", "tỷ", "10", "12"], ["II", "Chi", "", "", ""],
        ])
        #expect(draft.indicators.map(\.name) == ["Thu ngân sách", "Chi"])
    }

    @Test func `underlines in tables of indicators are counted once`() {
        let rows = [
            Self.header, ["1", "Thu ngân sách", "tỷ", "10", "12"], ["2", "Chi", "tỷ", "5", "6"],
        ]
        let doubts = Self.draft(rows, underlined: [1, 2]).doubts.map(\.doubt)
        #expect(doubts.filter { $0 == .underlinesLost(2) }.count == 1)
        #expect(!Self.draft(rows).doubts.contains { $0.doubt == .underlinesLost(0) })
        // In a table of the text nothing is lost.
        let words = Self.draft([["Thôn", "Nghề"], ["Đông", "Dệt"]], underlined: [0, 1])
        #expect(words.blocks.first?.styled.allSatisfy(\.hasUnderline) == true)
        #expect(
            !words.doubts.contains {
                $0.doubt == .underlinesLost(1) || $0.doubt == .underlinesLost(2)
            })
    }
}
