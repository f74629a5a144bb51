import Testing
import TrangModel
import TrangReading
import TrangTestSupport

@testable import TrangImport

/// Manuscripts of one endless paragraph end, and are read as short ones are.
@Suite(.timeLimit(.minutes(5))) struct LongManuscriptTests {
    static func draft(_ text: String) -> ImportDraft {
        ArticleReader.read(
            MarkdownManuscript.read(text, file: "a.md"), unit: UnitName("phường A"),
            years: "2015-2020")
    }

    @Test(arguments: [
        "Đồng chí Vũ Chí Đồng, Bí thư Chi bộ 24, cho biết: “Nhân dân tin tưởng”.\n",
        "Đồng chí Vũ Chí Đồng, Bí thư Chi bộ 24, cho biết: “Nhân dân\n", "“a “b ", "\"a \"b ",
        "ông Vũ Đồng, Bí thư, ông Vũ Đồng - Bí thư, ",
    ])
    func `people and marks without end are looked at once`(text: String) {
        let whole = String(repeating: text, count: 200_000 / text.utf8.count)
        let draft = Self.draft(whole)
        #expect(draft.blocks.count == 1)
        _ = Quotations([whole]).quotation(at: 0) { _ in true }
    }

    @Test func `posts are found however much follows them`() {
        let tail = String(repeating: " Nhân dân thi đua", count: 5_000)
        let people = Quotations.people(
            in: "Đồng chí Vũ Chí Đồng, Bí thư Chi bộ 24, Trưởng ban." + tail, passage: 0)
        #expect(people.first?.name == "Vũ Chí Đồng")
        #expect(people.first?.posts.first == "Bí thư Chi bộ 24")
    }

    @Test func `the last mark that opens something long begins the quotation`() {
        let long = "một hai ba bốn năm sáu bảy tám chín"
        for (open, close) in [("“", "”"), ("\"", "\"")] {
            let text = "Ông nói: \(open)ngắn\(close) rồi nói: \(open)\(long)\(close) ông An nói."
            let found = Quotations([text]).quotation(at: 0) { _ in true }
            #expect(found?.before == "Ông nói: \(open)ngắn\(close) rồi nói:")
            #expect(found?.paragraphs.first?.hasPrefix(open + long + close) == true)
            let short = "Ông nói: \(open)một hai ba\(close) ông An nói."
            #expect(Quotations([short]).quotation(at: 0) { _ in true } == nil)
        }
    }

    @Test func `lines that go on are joined in their order`() {
        let lines = (0..<20_000).map { "dòng \($0)" }
        let manuscript = MarkdownManuscript.read(lines.joined(separator: "\n"), file: "a.md")
        #expect(manuscript.passages.count == 1)
        #expect(manuscript.passages.first?.text == lines.joined(separator: " "))
        #expect(manuscript.passages.first?.lines == 1...20_000)
    }
}
