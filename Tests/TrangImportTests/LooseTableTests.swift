import Testing
import TrangReading
import TrangTestSupport

@testable import TrangImport

/// Tables that are boxes, heads and signatures are text; names of bodies are no authors.
@Suite struct LooseTableTests {
    typealias File = WordFile

    static func draft(_ body: String) throws -> ImportDraft {
        let manuscript = try DOCXReader(file: "a.docx").read(File(body).bytes)
        return ArticleReader.read(manuscript, unit: UnitName("phường A"), years: "2015-2020")
    }

    static func paragraphs(_ draft: ImportDraft) -> [String] {
        draft.blocks.compactMap { block in
            switch block.content {
            case .paragraph(let text), .heading(_, let text), .listItem(let text): text
            default: nil
            }
        }
    }

    static func cell(_ texts: [String]) -> String {
        "<w:tc>" + texts.map { File.paragraph($0) }.joined() + "</w:tc>"
    }

    @Test func `a box of one cell is its paragraphs`() throws {
        let box = "<w:tbl><w:tr>\(Self.cell(["Câu một.", "Câu hai."]))</w:tr></w:tbl>"
        let draft = try Self.draft(
            File.paragraph("Phường có nhiều thuận lợi.") + box + File.paragraph("Hết bài."))
        #expect(
            Self.paragraphs(draft) == [
                "Phường có nhiều thuận lợi.", "Câu một.", "Câu hai.", "Hết bài.",
            ])
        #expect(draft.blocks.map(\.lines) == [1...1, 2...2, 3...3, 4...4])
    }

    @Test func `a row alone is no table, two rows are one`() throws {
        let start = File.paragraph("Phường có nhiều thuận lợi.")
        let row = try Self.draft(
            start + File.table([["Ô TRÁI", "", "Ô phải"]]) + start)
        #expect(
            row.blocks.map(\.content)[1...2] == [.paragraph("Ô TRÁI"), .paragraph("Ô phải")])
        let table = try Self.draft(start + File.table([["Năm", "Số"], ["2019", "12"]]) + start)
        #expect(
            table.blocks.map(\.content).contains(.table([["Năm", "Số"], ["2019", "12"]])))
    }

    @Test func `head and signature that are tables are no tables`() throws {
        let head = File.table([
            ["ĐẢNG BỘ QUẬN B", "ĐẢNG CỘNG SẢN VIỆT NAM"],
            ["Số 12-BC/ĐU", "B, ngày 5 tháng 6 năm 2020"],
        ])
        let end =
            "<w:tbl><w:tr>" + Self.cell(["Nơi nhận:", "- Như trên;"])
            + Self.cell(["T/M ĐẢNG ỦY", "BÍ THƯ"]) + "</w:tr><w:tr>" + Self.cell([""])
            + Self.cell(["Nguyễn Văn An"]) + "</w:tr></w:tbl>"
        let draft = try Self.draft(
            head + File.paragraph("Phường có nhiều thuận lợi.")
                + File.paragraph("Đảng bộ có nhiều cố gắng.") + end)
        #expect(draft.letterhead.count == 9)
        #expect(
            Self.paragraphs(draft) == ["Phường có nhiều thuận lợi.", "Đảng bộ có nhiều cố gắng."])
        // A table of data may have such a column.
        let data = File.table([["Nơi nhận", "Số bản"], ["Chi bộ 1", "3"]])
        #expect(
            try Self.draft(File.paragraph("Phường có nhiều thuận lợi.") + data).blocks.count == 2)
    }

    @Test(arguments: [
        ("ĐẶNG NỞ", true), ("Trần Thị Năm", true), ("Lê An - Hồ Thị Bé", true),
        ("Nguyễn An và Đỗ Bình", true), ("ĐẢNG BỘ PHƯỜNG A", false),
        ("NHIỆT LIỆT CHÀO MỪNG", false),
        ("HỒ CHÍ MINH MUÔN NĂM", false), ("Văn Phòng Đảng Ủy", false), ("Đoàn Thanh Niên", false),
        ("Trân Trọng", false), ("Hết", false), ("Nguyễn An và Chi Bộ", false),
    ])
    func `an author is a person with the name of a family`(line: String, isAuthor: Bool) throws {
        let draft = try Self.draft(
            File.paragraph("Phường có nhiều thuận lợi.") + File.paragraph("Hết bài này.")
                + File.paragraph(line))
        #expect(draft.author?.text == (isAuthor ? line : nil))
        #expect(Self.paragraphs(draft).contains(line) == !isAuthor)
    }

    @Test func `an author stands in no box`() throws {
        let text = File.paragraph("Phường có nhiều thuận lợi.") + File.paragraph("Hết bài này.")
        let art =
            "<w:p><w:r><w:pict><v:shape><v:textpath string=\"NGUYỄN VĂN AN\"/></v:shape></w:pict></w:r></w:p>"
        for box in [art, File.table([["NGUYỄN VĂN AN"]])] {
            let draft = try Self.draft(text + box)
            #expect(draft.author == nil)
            #expect(Self.paragraphs(draft).last == "NGUYỄN VĂN AN")
        }
        let named = try Self.draft(text + File.paragraph("Bài: Thanh Tình"))
        #expect(named.author?.text == "Thanh Tình")
    }
}
