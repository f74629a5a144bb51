import Foundation
import Testing
import TrangModel
import TrangTestSupport

@testable import TrangReading

/// Workbooks as spreadsheet programs write them.
@Suite struct XLSXTests {
    typealias Book = WorkbookFile

    static func read(
        _ bytes: [UInt8], sheet: SheetChoice? = nil, encoding: TextEncoding? = nil,
        findings: Findings = Findings()
    ) throws(Diagnostic) -> CSVTable {
        try XLSXReader(file: "t/a.xlsx", sheet: sheet, encoding: encoding, findings: findings)
            .read(bytes)
    }

    static func texts(_ table: CSVTable) -> [[String]] {
        ([table.header] + table.rows).map { $0.map(\.text) }
    }

    static func fixture(_ name: String) throws -> [UInt8] {
        let path = Command.root + "/Tests/TrangReadingTests/Fixtures/" + name
        return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    }

    // MARK: Packages

    @Test func `parts are found however a program writes their names`() throws {
        let rows = [Book.text("A1", "Tên"), Book.number("A2", "11.74")]
        let book = Book(rows: rows)
        var turned = book
        turned.parts["xl/_rels/workbook.xml.rels"] = String(
            decoding: try #require(book.files.first { $0.name.hasSuffix("workbook.xml.rels") })
                .bytes,
            as: UTF8.self
        ).split(separator: "\n").dropFirst().joined().replacing(
            "worksheets/sheet1.xml", with: "worksheets\\Sheet1.xml")
        func named(_ name: (String) -> String) -> [UInt8] {
            ZipWriter.archive(turned.files.map { (name($0.name), $0.bytes) })
        }
        for bytes in [
            named { $0.replacing("/", with: "\\") }, named { $0.uppercased() }, named { "/" + $0 },
            named { ".\\" + $0.replacing("/", with: "\\").uppercased() },
        ] {
            #expect(try Self.texts(Self.read(bytes)) == [["Tên"], ["11,74"]])
        }
    }

    @Test func `a workbook without styles is read when no cell has one`() throws {
        var book = Book(rows: [Book.text("A1", "Tên"), Book.number("A2", "11.74")])
        book.leftOut = ["xl/styles.xml"]
        #expect(try Self.texts(Self.read(book.bytes)) == [["Tên"], ["11,74"]])
    }

    // MARK: Values

    @Test(
        arguments: [
            ("10:10:10", "h:mm:ss", "10:10:10"), ("T10:10:10", "h:mm", "10:10"),
            ("08:05", "", "08:05"),
            ("10:10:10.5Z", "mm:ss.0", "10:10,5"), ("10:10:10", "", "10:10:10"),
            ("2021-05-05T10:10:10.5Z", "dd/mm/yyyy h:mm", "05/05/2021 10:10"),
            ("2021-05-05T23:59:59.999+07:00", "dd/mm/yyyy h:mm:ss", "06/05/2021 0:00:00"),
            ("2021-05-05T00:00:00", "", "05/05/2021"),
            ("2021-05-05T10:10:00", "", "05/05/2021 10:10"),
            ("2021-05-05", "dddd", "Thứ Tư"), ("1890-09-02", "dddd d/m/yyyy", "Thứ Ba 02/09/1890"),
            ("2000-02-29", "", "29/02/2000"), ("36:00", "", nil), ("2021-02-29", "", nil),
            ("2021-05-05T", "", nil), ("10:61", "", nil), ("10:10:", "", nil),
            ("2020", "", "2020"), ("2020-06", "", "06/2020"),
            ("2020", "yyyy", "2020"), ("2020", "dd/mm/yyyy", "2020"), ("2020-06", "mm", "06"),
            ("2020-06", "dd/mm/yyyy", "06/2020"), ("2020-06", "yyyy/mm", "2020/06"),
            ("2020-06-30", "dd/mm", "30/06"), ("20200630", "", "30/06/2020"),
            ("2020-06-30T10:20", "", "30/06/2020 10:20"),
            ("2020-06-30T10", "", "30/06/2020 10:00"),
            ("T10:20", "", "10:20"), ("T1020", "h:mm", "10:20"), ("PT5H", "", "05:00"),
            ("PT36H15M", "[h]:mm", "36:15"), ("P1DT2H", "", "26:00"),
            ("PT90.5S", "mm:ss.0", "01:30,5"),
            ("PT5H", "dd/mm/yyyy", "05:00"), ("P1Y2M", "", "P1Y2M"), ("2020-W26", "", "2020-W26"),
            ("44012", "dd/mm/yyyy", "30/06/2020"), ("2020-13", "", nil), ("PT", "", nil),
            ("P", "", nil),
        ] as [(String, String, String?)])
    func `days and times in ISO 8601 are read`(value: String, code: String, shown: String?) throws {
        var book = Book(rows: [
            Book.text("A1", "Giờ"),
            "<c r=\"A2\" s=\"\(code.isEmpty ? 0 : 1)\" t=\"d\"><v>\(value)</v></c>",
            Book.text("A3", "x"),
        ])
        book.formats = [code]
        let findings = Findings()
        let table = try Self.read(book.bytes, findings: findings)
        #expect(table.rows.first?.first?.text == shown ?? "")
        #expect(findings.all.isEmpty == (shown != nil))
    }

    @Test func `a workbook of openpyxl reads as it looks`() throws {
        let findings = Findings()
        let table = try Self.read(Self.fixture("openpyxl.xlsx"), findings: findings)
        #expect(
            table.header.map(\.text) == ["TT", "Chỉ tiêu", "Kết quả", "Ngày", "Đạt", "Ghi chú"])
        #expect(
            table.rows.map { $0[2].text } == [
                "11,74", "3.366", "11,74%", "11,4%/năm", "-1.234,50", "0,3", "2,68", "1.235k",
                "625 hộ", "'007",
            ])
        #expect(
            table.rows[0].map(\.text).suffix(3) == [
                "20/06/2020", "TRUE", "Xếp loại ghi theo nguồn",
            ])
        #expect(table.rows[2][2].place == Place(file: "t/a.xlsx", cell: "C5", sheet: "Chỉ tiêu"))
        #expect(
            findings.all.map(\.finding) == [
                .sheetsUnread(names: ["Khác"]), .hiddenCells(rows: [4], columns: []),
            ])
    }

    static let numbers: [(String, Double, String)] = [
        ("General", 11.740000000000000213, "11,74"), ("General", 0.1 + 0.2, "0,3"),
        ("General", 1e15, "1000000000000000"), ("General", 1.5e-7, "0,00000015"),
        ("General", 1e30, "1E+30"), ("General", -0.0, "0"), ("General", -5, "-5"),
        ("General", 123456789012345680, "123456789012346000"),
        ("0", 11.5, "12"), ("0", 0.4, "0"), ("0", -0.4, "0"), ("0.00", 2.675, "2,68"),
        ("0.00", 1.005, "1,01"), ("0.00", 99.995, "100,00"), ("#,##0", 1234567, "1.234.567"),
        ("#,##0", 999, "999"), ("#,##0.00", 1234.5, "1.234,50"), ("#,##0.##", 1234, "1.234"),
        ("#.##", 0.25, "0,25"), ("0%", 0.35, "35%"), ("0.00%", 0.1174, "11,74%"),
        ("0.0%", 0.07 * 100 / 100, "7,0%"), ("0.00\"%/năm\"", 11.74, "11,74%/năm"),
        ("#,##0\\ \"hộ\"", 625, "625 hộ"), ("#,##0.0,,\" triệu\"", 12_345_678, "12,3 triệu"),
        ("#,##0;(#,##0)", -1234, "-1.234"), ("#,##0;[Red]#,##0", -5, "-5"),
        ("0;-0;\"không\"", 0, "không"), ("[>=100]0\" cao\";0\" thấp\"", 5, "5 thấp"),
        ("[>=100]0\" cao\";0\" thấp\"", 150, "150 cao"), ("#,##0 [$₫-42A]", 5000, "5.000 ₫"),
        ("_(* #,##0_);_(* (#,##0);_(* \"-\"??_)", -3, "-3"),
        ("_(* #,##0_);_(* (#,##0);_(* \"-\"??_)", 0, "-"), ("000", 7, "007"),
        ("0000\" \"000", 912_345, "0912 345"), ("0.00E+00", 12345, "12345"), ("# ?/?", 0.5, "0,5"),
        ("@", 7, "7"), ("", 7, ""), ("General\" hộ\"", 3, "3 hộ"), ("0.000", 1.0005, "1,001"),
        ("0%", 0, "0%"), ("0.0%", 0, "0,0%"), ("0.00%", -0.00001, "0,00%"), ("#,##0%", 0, "0%"),
        ("#,##0.0,", 0, "0,0"), ("0%;-0%;0%", 0, "0%"),
        ("0.0;\"giảm \"0.0", -5, "giảm 5,0"), ("\"tăng \"0;\"giảm \"0;0", -5, "giảm 5"),
        ("[<0]\"giảm \"0;0", -5, "giảm 5"), ("[>=0]\"tăng \"0;\"giảm \"0", -5, "giảm 5"),
        ("0;\"▼\"0", -5, "▼5"), ("0\" hộ\";[Red]0\" hộ\"", -5, "-5 hộ"),
        ("\"giảm \"0", -5, "-giảm 5"),
        ("0;(0)", -5, "-5"), ("# ##0", 234, "234"), ("# ##0", 1234, "1 234"),
        ("# ##0", 1_234_567, "1 234 567"), ("#\u{A0}##0.0", 1234.5, "1\u{A0}234,5"),
        ("00 000", 12345, "12 345"),
    ]

    @Test(arguments: numbers)
    func `numbers print by their format, in Vietnamese form`(
        code: String, value: Double, text: String
    ) {
        #expect(NumberFormat(code).text(value) == text)
    }

    static let dates: [(String, Double, Bool, String)] = [
        ("dd/mm/yyyy", 44002, false, "20/06/2020"), ("dd/mm/yyyy", 42540, true, "20/06/2020"),
        ("m/d/yy h:mm", 44002.5, false, "20/06/2020 12:00"), ("yyyy", 44002, false, "2020"),
        ("mm/yyyy", 44002, false, "06/2020"), ("d-mmm", 44175, false, "10-Thg12"),
        ("h:mm", 0.25, false, "6:00"), ("hh:mm", 0.25, false, "06:00"),
        ("[h]:mm", 1.5, false, "36:00"),
        ("dd/mm/yyyy", 59, false, "28/02/1900"), ("dd/mm/yyyy", 60, false, "29/02/1900"),
        ("dd/mm/yyyy", 61, false, "01/03/1900"), ("dd/mm/yyyy", 1, false, "01/01/1900"),
        ("dd/mm/yyyy", 0, true, "01/01/1904"),
        ("[$-42A]dd mmmm yyyy", 44002, false, "20 Tháng Sáu 2020"),
        ("dd/mm/yyyy", 2_958_465, false, "31/12/9999"), ("mm:ss", 0.5, false, "00:00"),
        ("mm:ss", 330.0 / 86_400, false, "05:30"), ("h:mm:ss", 0.50001, false, "12:00:01"),
        ("mm:ss.0", 330.48 / 86_400, false, "05:30,5"), ("[mm]:ss", 0.5, false, "720:00"),
        ("ss.000", 0.00001, false, "00,864"), ("[ss]", 0.01, false, "864"),
        ("h:mm:ss AM/PM", 0.75, false, "6:00:00 CH"), ("h AM/PM", 0.5, false, "12 CH"),
        ("h \"giờ\" mm \"phút\"", 0.3, false, "7 giờ 12 phút"),
        ("d", 44002, false, "20"), ("m", 44002, false, "6"), ("yy", 44002, false, "20"),
        ("dddd", 44002, false, "Thứ Bảy"), ("ddd", 44003, false, "CN"),
        ("mmmm", 44002, false, "Tháng Sáu"), ("[$-409]mmmm", 44002, false, "June"),
        ("mmm", 44002, false, "Thg6"), ("dddd", 42540, true, "Thứ Bảy"),
        ("\"Ngày\" d \"tháng\" m \"năm\" yyyy", 44002, false, "Ngày 20 tháng 6 năm 2020"),
        ("dddd, dd/mm/yyyy", 44002, false, "Thứ Bảy, 20/06/2020"),
        ("hh:mm dd/mm/yyyy", 44002.5, false, "12:00 20/06/2020"),
        ("dd/mm/yyyy hh:mm", 44002, false, "20/06/2020 00:00"),
        ("dd/mm", 44002, false, "20/06"), ("d/m", 43956, false, "5/5"),
        ("mmm-yy", 44002, false, "Thg6-20"), ("d\\-mmm\\-yy;@", 44002, false, "20-Thg6-20"),
        ("[$-409]d-mmm-yy", 44002, false, "20-Jun-20"),
        ("mmmm yyyy", 44175, true, "Tháng Mười Hai 2024"),
        ("yyyy/mm", 44002, false, "2020/06"), ("yyyy\\-mm", 44002, false, "2020-06"),
        ("m/yyyy", 44002, false, "6/2020"), ("yyyy-mm-dd", 44002, false, "20/06/2020"),
        ("[$-42A]dd/mm;@", 44002, false, "20/06"), ("e", 44002, false, "2020"),
        ("\"ngày\" dd \"tháng\" mm", 44002, false, "ngày 20 tháng 06"),
        ("mm/eeee", 44002, false, "06/2020"), ("dd/mm/ee", 44002, false, "20/06/2020"),
        ("dddd, d mmm", 44002, false, "Thứ Bảy, 20 Thg6"), ("h:mm SA/CH", 0.75, false, "6:00 CH"),
        ("[$-F800]dddd, mmmm dd, yyyy", 44002, false, "20 Tháng Sáu 2020"),
    ]

    @Test(arguments: dates)
    func `dates are days, months and years in both systems`(
        code: String, serial: Double, from1904: Bool, text: String
    ) throws {
        let parts = NumberFormat(code).date
        #expect(parts.isAny)
        let date = try #require(
            SheetDate(serial: serial, decimals: parts.decimals, countsFrom1904: from1904))
        #expect(date.text(parts) == text)
    }

    @Test func `every day from 1900 to 2100 follows the one before`() throws {
        var previous = try #require(SheetDate(serial: 61, countsFrom1904: false))
        for serial in 62...73_415 {
            let date = try #require(SheetDate(serial: Double(serial), countsFrom1904: false))
            let isNext =
                date.day == previous.day + 1 && date.month == previous.month
                || date.day == 1 && previous.day >= 28
                    && (date.month == previous.month + 1
                        || date.month == 1 && date.year == previous.year + 1)
            #expect(isNext, "\(serial)")
            previous = date
        }
        #expect((previous.day, previous.month, previous.year) == (31, 12, 2100))
    }

    @Test func `texts come from runs and inline, phonetic help and escapes are passed over`() throws
    {
        var book = Book(rows: [
            "<c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>",
            Book.text("A2", "a & b") + "<c r=\"B2\" t=\"str\"><f>x</f><v>kết quả</v></c>"
                + "<c r=\"C2\" s=\"1\"/>",
        ])
        book.strings = [
            "<r><rPr><b/></rPr><t xml:space=\"preserve\">Chỉ </t></r><r><t>tiêu</t></r>"
                + "<rPh sb=\"0\" eb=\"1\"><t>chi</t></rPh>",
            "<t>Hai_x000D_\nhàng_x0041_ _xZZZZ_</t>",
        ]
        let table = try Self.read(book.bytes)
        #expect(Self.texts(table) == [["Chỉ tiêu", "Hai\nhàngA _xZZZZ_"], ["a & b", "kết quả"]])
    }

    @Test func `decomposed letters become composed`() throws {
        let text = "Kết quả".decomposedStringWithCanonicalMapping
        let table = try Self.read(
            Book(rows: [Book.text("A1", text), Book.number("A2", "1")]).bytes)
        #expect(table.header[0].text.unicodeScalars.elementsEqual("Kết quả".unicodeScalars))
    }

    @Test func `a date keeps what was probably typed, a text is a text`() throws {
        var book = Book(rows: [
            Book.text("A1", "Mục tiêu"), Book.number("A2", "44175", style: 1),
            Book.number("A3", "49644", style: 2), Book.text("A4", "10-12"),
            Book.number("A5", "44175", style: 3),
        ])
        book.formats = ["d-mmm", "mmm-yy", "yyyy"]
        let fields = try Self.read(book.bytes).rows.map { $0[0] }
        #expect(fields.map(\.typed) == ["10-12", "12-35", nil, nil])
        #expect(fields.map(\.text) == ["10-Thg12", "Thg12-35", "10-12", "2020"])
    }

    @Test func `errors and formulas without a result are said at their cells`() throws {
        let findings = Findings()
        let book = Book(rows: [
            Book.text("A1", "A") + Book.text("B1", "B"),
            "<c r=\"A2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c><c r=\"B2\"><f>A1+1</f><v></v></c>",
            "<c r=\"A3\"><v>x</v></c><c r=\"B3\" t=\"s\"><v>99</v></c>",
            "<c r=\"A4\"><f>1+1</f><v>2</v></c><c r=\"B4\" t=\"str\"><f>\"\"</f><v></v></c>",
        ])
        let table = try Self.read(book.bytes, findings: findings)
        #expect(table.rows.last?.map(\.text) == ["2", ""])
        #expect(
            findings.all.map(\.finding.code) == [
                "cell-error", "formula-without-value", "xlsx-syntax", "xlsx-syntax",
            ])
        #expect(findings.all.map(\.place?.cell) == ["A2", "B2", "A3", "B3"])
        #expect(findings.all.allSatisfy { $0.place?.sheet == "Trang" && $0.place?.line == nil })
    }

    // MARK: Shape

    @Test func `hidden rows and columns are passed over and said`() throws {
        let findings = Findings()
        let book = Book([
            Book.Sheet(
                "S",
                "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/><col min=\"9\" max=\"99\" hidden=\"1\"/></cols>"
                    + "<sheetData><row r=\"1\">" + Book.text("A1", "A") + Book.text("B1", "B")
                    + Book.text("C1", "C") + "</row><row r=\"2\" hidden=\"1\">"
                    + Book.number("A2", "1") + "</row><row r=\"3\">" + Book.number("A3", "2")
                    + "<c r=\"B3\" t=\"e\"><v>#REF!</v></c>"
                    + Book.number("C3", "3") + "</row></sheetData>")
        ])
        let table = try Self.read(book.bytes, findings: findings)
        #expect(Self.texts(table) == [["A", "C"], ["2", "3"]])
        #expect(findings.all.map(\.finding) == [.hiddenCells(rows: [2], columns: ["B"])])
    }

    /// Rows and columns that are not printed, however that is written.
    static let unseen: [(column: String, row: String)] = [
        ("hidden=\"1\"", "hidden=\"1\""),
        ("width=\"0\" customWidth=\"1\"", "ht=\"0\" customHeight=\"1\""),
        ("width=\"0\"", "ht=\"0.0\""),
        ("width=\"0.00\" hidden=\"true\"", "ht=\"0\" hidden=\"true\""),
    ]

    @Test(arguments: unseen)
    func `rows without height and columns without width are as hidden ones`(
        column: String, row: String
    ) throws {
        let findings = Findings()
        let book = Book([
            Book.Sheet(
                "S",
                "<cols><col min=\"1\" max=\"1\" width=\"9\"/><col min=\"2\" max=\"2\" \(column)/></cols>"
                    + "<sheetData><row r=\"1\" ht=\"15\">" + Book.text("A1", "A")
                    + Book.text("B1", "B") + "</row><row r=\"2\" \(row)>"
                    + Book.text("A2", "kín") + "</row><row r=\"3\">" + Book.text("A3", "b")
                    + Book.number("B3", "2") + "</row></sheetData>")
        ])
        let table = try Self.read(book.bytes, findings: findings)
        #expect(Self.texts(table) == [["A"], ["b"]])
        #expect(findings.all.map(\.finding) == [.hiddenCells(rows: [2], columns: ["B"])])
    }

    @Test func `cells whose format shows nothing are said as hidden`() throws {
        var book = Book(rows: [
            Book.text("A1", "A") + Book.text("B1", "B"),
            Book.text("A2", "x") + Book.number("B2", "5", style: 1),
            Book.text("A3", "y", style: 1) + Book.number("B3", "0", style: 2),
            Book.text("A4", "z", style: 2) + Book.number("B4", "7", style: 2),
        ])
        book.formats = [";;;", "0;-0;;@"]
        let findings = Findings()
        let table = try Self.read(book.bytes, findings: findings)
        #expect(Self.texts(table) == [["A", "B"], ["x", ""], ["z", "7"]])
        #expect(
            findings.all.map(\.finding) == [
                .hiddenCells(rows: [], columns: [], cells: ["B2", "A3", "B3"])
            ])
    }

    @Test func `an empty first sheet is told from one that hides all`() throws {
        let full = "<sheetData><row r=\"1\">" + Book.text("A1", "A") + "</row></sheetData>"
        let hidden = full.replacing("<row r=\"1\"", with: "<row r=\"1\" ht=\"0\"")
        let cases: [([Book.Sheet], EmptySheet)] = [
            ([Book.Sheet("Bìa", "<sheetData/>")], .nothing),
            ([Book.Sheet("Bìa", hidden), Book.Sheet("Số liệu", full)], .hidden),
            (
                [Book.Sheet("Bìa", "<sheetData/>"), Book.Sheet("Số liệu", full)],
                .first(others: ["Số liệu"], table: "a")
            ),
        ]
        for (sheets, why) in cases {
            let findings = Findings()
            let fault = try #require(throws: Diagnostic.self) {
                try Self.read(Book(sheets).bytes, findings: findings)
            }
            #expect(fault.finding == .workbook(reason: .empty(why)) && findings.all.isEmpty)
        }
    }

    @Test func `empty rows and columns are dropped, also before the table`() throws {
        let book = Book(rows: [
            "",
            Book.text("C2", "A") + Book.text("D2", " ") + Book.text("E2", "B")
                + Book.text("F2", "  "),
            "", Book.text("C4", "x") + Book.number("E4", "1"), Book.text("C5", " "), "",
        ])
        let table = try Self.read(book.bytes)
        #expect(Self.texts(table) == [["A", "B"], ["x", "1"]])
        #expect(table.rows[0][1].place.cell == "E4")
    }

    @Test func `merged cells hold their value once, merged names name what is below`() throws {
        let body = [
            Book.text("A1", "Nhóm") + Book.text("B1", "Tên") + "<c r=\"C1\"/>",
            Book.text("A2", "Kinh tế") + Book.text("B2", "x"), Book.text("B3", "y"),
        ]
        let merges = "<mergeCells><mergeCell ref=\"A2:A3\"/><mergeCell ref=\"B1:C1\"/></mergeCells>"
        let table = try Self.read(Book(rows: body, after: merges).bytes)
        #expect(Self.texts(table) == [["Nhóm", "Tên"], ["Kinh tế", "x"], ["", "y"]])
        var spoilt = body
        spoilt[2] += Book.text("C3", "z")
        let fault = try #require(throws: Diagnostic.self) {
            try Self.read(Book(rows: spoilt, after: merges).bytes)
        }
        #expect(fault.finding == .workbook(reason: .repeatedColumn(name: "Tên")))
        #expect(fault.place?.cell == "C1")
    }

    static let refused: [([String], String, WorkbookProblem, String?)] = [
        ([], "", .empty(.nothing), nil),
        ([Book.text("A1", " ")], "", .empty(.nothing), nil),
        (
            [Book.text("A1", "BẢNG"), Book.text("A2", "a") + Book.text("B2", "b")], "",
            .titleAbove(text: "BẢNG"), "A1"
        ),
        (
            [
                Book.text("A1", "Tên") + Book.text("B1", "Kết quả"),
                Book.text("B2", "2016") + Book.text("C2", "2017"),
            ], "<mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:C1\"/></mergeCells>",
            .headerOfTwoRows, "B2"
        ),
        (
            [Book.text("A1", "A") + Book.text("B1", "a "), Book.text("A2", "x")], "",
            .repeatedColumn(name: "a "), "B1"
        ),
        (
            [Book.text("A1", "A") + Book.text("B1", "B"), Book.text("D2", "x")], "",
            .cellWithoutHeader(text: "x"), "D2"
        ),
    ]

    @Test(arguments: refused)
    func `a table that cannot be understood is refused at its cell`(
        rows: [String], after: String, problem: WorkbookProblem, cell: String?
    ) throws {
        let fault = try #require(throws: Diagnostic.self) {
            try Self.read(Book(rows: rows, after: after).bytes)
        }
        #expect(fault.finding == .workbook(reason: problem))
        #expect(fault.place == Place(file: "t/a.xlsx", cell: cell, sheet: "Trang"))
    }

    @Test func `rows may stand in any order, but a cell only once`() throws {
        func sheet(_ rows: String) -> [UInt8] {
            Book([Book.Sheet("S", "<sheetData>\(rows)</sheetData>")]).bytes
        }
        let one = "<row r=\"1\">" + Book.text("A1", "A") + "</row>"
        let two = "<row r=\"2\">" + Book.number("A2", "2") + "</row>"
        #expect(try Self.texts(Self.read(sheet(two + one))) == [["A"], ["2"]])
        #expect(
            try Self.texts(
                Self.read(
                    sheet(
                        "<row><c t=\"inlineStr\"><is><t>A</t></is></c></row><row><c><v>2</v></c></row>"
                    ))
            ) == [["A"], ["2"]])
        let fault = try #require(throws: Diagnostic.self) { try Self.read(sheet(one + two + two)) }
        #expect(fault.finding == .workbook(reason: .cellTwice))
        #expect(fault.place?.cell == "A2")
    }

    // MARK: Sheets

    @Test func `the sheet is the one that is named, or the first that is visible`() throws {
        func sheet(_ name: String, _ state: String = "visible") -> Book.Sheet {
            Book.Sheet(
                name, "<sheetData><row>" + Book.text("A1", name) + "</row></sheetData>",
                state: state)
        }
        let book = Book([
            sheet("Ẩn", "hidden"), sheet("Một"), sheet("Hai"), sheet("Kín", "veryHidden"),
        ])
        let findings = Findings()
        #expect(try Self.read(book.bytes, findings: findings).header[0].text == "Một")
        #expect(findings.all.map(\.finding) == [.sheetsUnread(names: ["Hai"])])
        let place = Place(file: "t/term.yaml", line: 3, column: 9)
        for (name, found) in [("hai ", "Hai"), ("ẨN", "Ẩn")] {
            let own = Findings()
            let choice = SheetChoice(name: name, place: place)
            #expect(
                try Self.read(book.bytes, sheet: choice, findings: own).header[0].text == found)
            #expect(own.all.isEmpty)
        }
        let fault = try #require(throws: Diagnostic.self) {
            try Self.read(book.bytes, sheet: SheetChoice(name: "Ba", place: place))
        }
        #expect(fault.finding == .unknownSheet(name: "Ba", known: ["Ẩn", "Một", "Hai", "Kín"]))
        #expect(fault.place == place)
        let hidden = try #require(throws: Diagnostic.self) {
            try Self.read(Book([sheet("Ẩn", "hidden")]).bytes)
        }
        #expect(hidden.finding == .workbook(reason: .noSheet))
    }

    // MARK: Legacy fonts

    @Test func `text in a font of TCVN3 or VNI is converted when the author names the encoding`()
        throws
    {
        var book = Book(rows: [
            Book.text("A1", "ChØ tiªu", style: 1) + Book.text("B1", "kÕt qu¶", style: 2),
            Book.text("A2", "Đã là Unicode", style: 1) + Book.number("B2", "11.74", style: 1),
            Book.text("A3", "§¶ng uû ph­êng", style: 1) + Book.text("B3", "naêm 2020", style: 3),
        ])
        book.fonts = [".VnTime", ".VnTimeH", "VNI-Times"]
        let fault = try #require(throws: Diagnostic.self) { try Self.read(book.bytes) }
        #expect(fault.finding == .legacyEncoding(encoding: "tcvn3", line: "Chỉ tiêu"))
        #expect(fault.place?.cell == "A1")
        let findings = Findings()
        let table = try Self.read(book.bytes, encoding: .tcvn3, findings: findings)
        #expect(
            Self.texts(table) == [
                ["Chỉ tiêu", "KẾT QUẢ"], ["Đã là Unicode", "11,74"],
                ["Đảng uỷ phường", "năm 2020"],
            ])
        #expect(findings.all.map(\.finding) == [.encodingConverted(encoding: "tcvn3")])
    }

    @Test func `the same letters without their font are found as well`() throws {
        let book = Book(rows: [
            Book.text("A1", "ChØ tiªu"), Book.text("A2", "§¶ng uû ph­êng NghÞ quyÕt"),
            Book.text("A3", "no 2"),
        ])
        let fault = try #require(throws: Diagnostic.self) { try Self.read(book.bytes) }
        #expect(fault.finding == .legacyEncoding(encoding: "tcvn3", line: "Chỉ tiêu"))
        let table = try Self.read(book.bytes, encoding: .tcvn3)
        #expect(
            Self.texts(table) == [["Chỉ tiêu"], ["Đảng uỷ phường Nghị quyết"], ["no 2"]])
    }
}
