import Foundation
import Testing
import Trang
import TrangModel
import TrangTestSupport

/// Words that pages have of themselves, in the language of the document.
@Suite struct PageWordsTests {
    /// What stands on the pages of charts in a language, and what a listener hears of them.
    private func said(in language: String) throws -> String {
        var document = Document(title: "Lake") {
            for mark in [ChartElement.Mark.bars, .columns, .lines, .dumbbell, .slope] {
                var chart = ChartElement(
                    mark, categories: ["2023", "2024"],
                    series: [.init("North", [12, 14]), .init("South", [9, nil])])
                let _ = chart.unit = "litres"
                let _ = chart.targets = mark == .bars ? [.atLeast(10), nil] : []
                chart
            }
        }
        document.language = language
        let folder = try ScratchFolder()
        let path = try LibraryTests.write(try document.pdf(fonts: LibraryTests.fonts), folder)
        return try Command.run("pdftotext", [path, "-"]).output
    }

    @Test(arguments: ["en", "en-GB", "vi", "fr"])
    func `charts speak the language of their document`(language: String) throws {
        let text = try said(in: language)
        let isEnglish = language.hasPrefix("en")
        #expect(text.contains("Unit: litres") == isEnglish)
        #expect(text.contains("Đơn vị: litres") == !isEnglish)
        #expect(text.contains("target") == isEnglish && text.contains("mức đề ra") == !isEnglish)
    }

    @Test func `a listener hears courses, extremes and changes in either language`() {
        let (english, vietnamese) = (PageWords.english, PageWords.vietnamese)
        let (from, to) = (PageWords.NamedValue("2015", "3,1"), PageWords.NamedValue("2020", "4"))
        #expect(
            english.course("Income", from, to, .up) == "Income rises from 3,1 (2015) to 4 (2020)")
        #expect(
            vietnamese.course("Thu nhập", from, to, .down)
                == "Thu nhập giảm từ 3,1 (2015) xuống 4 (2020)")
        #expect(
            vietnamese.course("Thu nhập", from, to, .level)
                == "Thu nhập giữ nguyên từ 3,1 (2015) lên 4 (2020)")
        #expect(english.extremes(from, to) == "Highest: 2015, 3,1; lowest: 2020, 4")
    }
}
