import Testing
import TrangModel
import TrangTestSupport

@testable import TrangReading

/// Titles above the names of columns and a row below them that only numbers them are no figures; figures that look
/// like such a row stay.
@Suite struct TableHeadTests {
    typealias Book = WorkbookFile

    /// A table of texts as CSV and as a workbook: its names and how many rows it has.
    static func heads(_ text: String) throws -> [[String]] {
        let rows = text.split(separator: "\n").map {
            $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
        }
        let cells = rows.enumerated().map { row, fields in
            fields.enumerated().filter { !$0.element.isEmpty }.map { column, field in
                Book.text(spreadsheetColumn(column) + String(row + 1), field)
            }.joined()
        }
        let tables = [
            try CSVReader.read(text, file: "a.csv"),
            try XLSXReader(file: "a.xlsx", findings: Findings()).read(Book(rows: cells).bytes),
        ]
        return tables.map { $0.header.map(\.text) + [String($0.rows.count)] }
    }

    static let titled = [
        "BÁO CÁO SỐ LIỆU;;\nThôn;Số hộ;Tỷ lệ\nĐông;5;6\n",
        "BÁO CÁO SỐ LIỆU;;\n(Kèm theo Công văn số 5);;\n;;\n;;Đơn vị tính: hộ\nThôn;Số hộ;Tỷ lệ\nĐông;5;6\n",
        "SỐ LIỆU 2020;SỐ LIỆU 2020;SỐ LIỆU 2020\n;;\nThôn;Số hộ;Tỷ lệ\nĐông;5;6\n",
        "2020;;\nThôn;Số hộ;Tỷ lệ\nĐông;5;6\n",
        "SỐ LIỆU;;\nThôn;Số hộ;Tỷ lệ\n(1);(2);(3)\nĐông;5;6\n",
        "Thôn;Số hộ;Tỷ lệ\n1;2;3\nĐông;5;6\n", "Thôn;Số hộ;Tỷ lệ\nA;1;2\nĐông;5;6\n",
        "Thôn;Số hộ;Tỷ lệ\na;b;(1)\nĐông;5;6\n",
        "Thôn;Số hộ;Tỷ lệ\n(1);(2);(3=2/1x100%)\nĐông;5;6\n",
        "Thôn;Số hộ;Tỷ lệ\n[1];[2];[3]\nĐông;5;6\n", "Thôn;Số hộ;Tỷ lệ\n-1;-2;-3\nĐông;5;6\n",
        "Thôn;Số hộ;Tỷ lệ\nA;1;2 = 1:3\nĐông;5;6\n",
    ]

    @Test(arguments: titled)
    func `titles and numbers of columns are passed over`(text: String) throws {
        #expect(
            try Self.heads(text)
                == [[String]](repeating: ["Thôn", "Số hộ", "Tỷ lệ", "1"], count: 2))
    }

    static let figures: [(text: String, rows: Int)] = [
        // Nothing but figures, letters that name, numbers that do not begin at 1, words among them, a row further down.
        ("Tháng;Thu;Chi\n1;2;3\n2;4;5\n", 2), ("Lớp;Nam;Nữ\nA;1;2\nB;3;4\n", 2),
        ("Thôn;Thu;Chi\n2;3;4\nĐông;4;5\n", 2), ("Thôn;Thu;Chi\n1;2;4\nĐông;4;5\n", 2),
        ("Thôn;Thu;Chi\nMột;1;2\nĐông;4;5\n", 2), ("Thôn;Thu;Chi\nĐông;4;5\n1;2;3\n", 2),
        ("Thôn;Thu;Chi\n1;2;3\n", 1), ("Tổ;Số hộ\n1;2\nTổ mới;3\n", 2), ("Số\n1\n2\n", 2),
        ("Tuổi;Số\n1;2\n2;9\n3;4\n", 3),
        ("Thôn;Thu;Chi\n1;;2\nĐông;4;5\n", 2), ("Tổ;Thu;Chi\n1;2;3\nB;4;5\nC;6;7\n", 3),
    ]

    @Test(arguments: figures)
    func `figures are never taken for numbers of columns`(text: String, rows: Int) throws {
        for head in try Self.heads(text) { #expect(head.last == String(rows)) }
    }

    @Test func `what was passed over is kept with its place`() throws {
        let table = try CSVReader.read(
            "Số liệu, năm 2020\nThôn,Số hộ,Tỷ lệ\n(1),(2),(3)\nĐông,5,6\nTây,7,8\n", file: "a.csv")
        #expect(table.titles.map(\.text) == ["Số liệu, năm 2020"])
        #expect(table.titles.first?.place.line == 1)
        #expect(table.columnNumbers.map(\.text) == ["(1)", "(2)", "(3)"])
        #expect(table.columnNumbers.first?.place.cell == "A3")
        #expect(table.rows.map { $0[0].place.line } == [4, 5])
    }

    @Test(arguments: [
        "Tên\nAn;1\nBình;2\n", "Tên;Tên\nAn;Bình\nChi;Dũng\n", "BẢNG\na;b\n", "a,b\nc,d,e\nf,g,h\n",
        "Năm\n2016;5\n2017;6\n",
    ])
    func `what may be names is no title`(text: String) {
        #expect(throws: Diagnostic.self) { try CSVReader.read(text, file: "a.csv") }
    }
}
