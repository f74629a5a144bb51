import Foundation
import Testing
import TrangModel
import TrangTestSupport

@testable import TrangReading

/// Workbooks that are damaged or mean harm: a finding, soon, whatever they hold.
@Suite struct XLSXHostileTests {
    typealias Book = WorkbookFile

    static func problem(_ bytes: [UInt8]) throws -> WorkbookProblem {
        let fault = try #require(throws: Diagnostic.self) { try XLSXTests.read(bytes) }
        #expect(fault.place?.file == "t/a.xlsx")
        guard case .workbook(let problem) = fault.finding else {
            Issue.record("\(fault)")
            return .empty(.nothing)
        }
        return problem
    }

    static let book = Book(rows: [
        Book.text("A1", "A") + Book.text("B1", "B"),
        Book.number("A2", "1") + Book.number("B2", "2"),
    ])

    @Test func `a bomb, a locked workbook and what is no workbook are refused`() throws {
        #expect(
            try Self.problem(XLSXTests.fixture("bomb.xlsx"))
                == .tooLarge(what: "xl/worksheets/sheet1.xml"))
        #expect(try Self.problem(XLSXTests.fixture("locked.xlsx")) == .locked)
        #expect(try Self.problem([]) == .notAWorkbook)
        #expect(try Self.problem(Array("TT;Chỉ tiêu".utf8)) == .notAWorkbook)
        #expect(try Self.problem(ZipWriter.archive([("word/document.xml", [])])) == .notAWorkbook)
        #expect(try Self.problem([0x50, 0x4B, 3, 4, 0, 0]) == .damaged(part: "ZIP"))
    }

    @Test(arguments: [
        (
            "xl/_rels/workbook.xml.rels",
            WorkbookProblem.missingPart(name: "xl/_rels/workbook.xml.rels")
        ),
        ("xl/worksheets/sheet1.xml", .missingPart(name: "xl/worksheets/sheet1.xml")),
        ("xl/sharedStrings.xml", .missingPart(name: "xl/sharedStrings.xml")),
        ("xl/workbook.xml", .notAWorkbook),
    ])
    func `a missing part is named`(part: String, problem: WorkbookProblem) throws {
        var book = Self.book
        book.leftOut = [part]
        #expect(try Self.problem(book.bytes) == problem)
    }

    @Test func `missing styles are named when a cell has one`() throws {
        var book = Book(rows: [Book.text("A1", "Ngày"), Book.number("A2", "44175", style: 1)])
        book.leftOut = ["xl/styles.xml"]
        #expect(try Self.problem(book.bytes) == .missingPart(name: "xl/styles.xml"))
    }

    @Test func `document types and entities are refused`() throws {
        for part in ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"] {
            var book = Self.book
            book.parts[part] =
                "<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;&b;\">]><worksheet>&c;</worksheet>"
            #expect(try Self.problem(book.bytes) == .unsafeXML(part: part))
        }
    }

    @Test func `XML that nests beyond reason, that ends early or that is none is refused`() throws {
        let part = "xl/worksheets/sheet1.xml"
        for xml in [
            String(repeating: "<a>", count: 1_000_000), "<worksheet><sheetData>", "", "text",
            "<worksheet></sheet>",
            "<worksheet xmlns=\"\(Book.main)\"><c r=\"A1\"><v>&nope;</v></c></worksheet>",
            "<?xml version=\"1.0\" encoding=\"no-such\"?><worksheet/>",
        ] {
            var book = Self.book
            book.parts[part] = xml
            #expect(try Self.problem(book.bytes) == .damaged(part: part))
        }
    }

    @Test(arguments: [
        "XFE1", "A1048577", "A0", "1", "A", "AAAAAAAAAAAAAAAAAAAA1", "A99999999999999999999", "",
        "Ă1",
        "A1:B2", "-A1",
    ])
    func `cells beyond the sheet are refused`(address: String) throws {
        let book = Book(rows: [Book.number(address, "1")])
        #expect(try Self.problem(book.bytes) == .badReference(text: address))
        let merged = Book(
            rows: [Book.text("A1", "A")],
            after: "<mergeCells><mergeCell ref=\"A1:\(address):\"/></mergeCells>")
        guard case .badReference = try Self.problem(merged.bytes) else {
            Issue.record("\(address)")
            return
        }
    }

    @Test func `a cell in the last corner takes no room for those before it`() throws {
        let book = Book(rows: [Book.text("XFD1", "A"), "", Book.number("XFD1048576", "1")])
        #expect(try XLSXTests.texts(XLSXTests.read(book.bytes)) == [["A"], ["1"]])
        let wide = Book(rows: [Book.text("A1", "A"), Book.number("XFD1048576", "1")])
        #expect(try Self.problem(wide.bytes) == .cellWithoutHeader(text: "1"))
    }

    @Test func `four hundred thousand empty styled cells leave nothing behind`() throws {
        let row = "<c r=\"B2\" s=\"1\"/>"
        let cells = String(repeating: row, count: 400_000)
        let book = Book(rows: [Book.text("A1", "A"), Book.number("A2", "1") + cells])
        let clock = ContinuousClock()
        let start = clock.now
        #expect(try XLSXTests.texts(XLSXTests.read(book.bytes)) == [["A"], ["1"]])
        let time = clock.now - start
        #expect(time < .seconds(20))
    }

    @Test func `a table of few cells and a huge rectangle is refused`() throws {
        let header = (0..<16_000).map { Book.text(spreadsheetColumn($0) + "1", "c\($0)") }.joined()
        let rows = (2..<400).map { Book.number("A\($0)", "1") }
        #expect(
            try Self.problem(Book(rows: [header] + rows).bytes)
                == .tooLarge(what: "399 × 16000"))
    }

    @Test func `one text of many megabytes takes no time`() throws {
        let clock = ContinuousClock()
        let start = clock.now
        var book = Self.book
        let long = String(repeating: "x", count: 3_000_000)
        book.parts["xl/sharedStrings.xml"] =
            "<sst xmlns=\"\(Book.main)\" a=\"\(long)\"><si><t>\(long)</t></si></sst>"
        _ = try XLSXTests.read(book.bytes)
        book.parts["xl/sharedStrings.xml"] =
            "<sst xmlns=\"\(Book.main)\"><!--\(long)\(long)--></sst>"
        #expect(try Self.problem(book.bytes) == .tooLarge(what: "xl/sharedStrings.xml"))
        book.parts["xl/sharedStrings.xml"] =
            "<sst xmlns=\"\(Book.main)\"><si><t>\(long)\(long)</t></si></sst>"
        #expect(try Self.problem(book.bytes) == .tooLarge(what: "xl/sharedStrings.xml"))
        let time = clock.now - start
        #expect(time < .seconds(20))
    }

    // MARK: Laws

    /// Reads a spoilt file: it returns or throws, soon.
    static func survive(_ bytes: [UInt8], _ seed: Int) {
        let clock = ContinuousClock()
        let time = clock.measure {
            if let table = try? XLSXTests.read(bytes) {
                #expect(table.rows.allSatisfy { $0.count == table.header.count })
            }
        }
        #expect(time < .seconds(10), "\(seed)")
    }

    @Test func `no change of bytes brings the reader down`() throws {
        var generator = Generator(seed: 11)
        let real = try XLSXTests.fixture("openpyxl.xlsx")
        let stored = Self.rich.bytes
        for seed in 0..<1500 {
            var bytes = seed % 3 == 0 ? real : stored
            for _ in 0..<Int.random(in: 1...6, using: &generator) {
                let index = Int.random(in: bytes.indices, using: &generator)
                switch Int.random(in: 0..<4, using: &generator) {
                case 0: bytes[index] = UInt8.random(in: 0...255, using: &generator)
                case 1: bytes.remove(at: index)
                case 2: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: index)
                default: bytes[index] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
                }
            }
            Self.survive(bytes, seed)
        }
        for length in stride(from: 0, to: real.count, by: 37) {
            Self.survive(Array(real.prefix(length)), length)
        }
    }

    /// Archives whose sums are right but whose XML is spoilt, so that the spoilt XML is really read.
    @Test func `no change of the XML brings the reader down`() throws {
        var generator = Generator(seed: 12)
        let words = [
            "<c r=\"", "\"", ">", "<", "</v>", "<v>", "999999999999", "-1", "1e308", "NaN",
            "t=\"s\"",
            "s=\"77\"", "XFD1048576", "<row hidden=\"1\">", "ế", "&#0;", "A1", "[", "]", ";",
            "#,##0",
            "_x0000_", "0x1p9", "<is>", "\u{301}",
        ].map { Array($0.utf8) }
        let files = Self.rich.files
        for seed in 0..<2500 {
            var spoilt = files
            let part = Int.random(in: files.indices, using: &generator)
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                let bytes = spoilt[part].bytes
                let index = Int.random(in: bytes.indices, using: &generator)
                let end = min(bytes.count, index + Int.random(in: 0...8, using: &generator))
                let word = words.randomElement(using: &generator) ?? []
                spoilt[part].bytes.replaceSubrange(index..<end, with: word)
            }
            Self.survive(ZipWriter.archive(spoilt), seed)
        }
    }

    @Test func `no number format brings the printer down`() {
        var generator = Generator(seed: 13)
        let pieces = Array("0#?.,%;\"_*\\[]<>=$-@/EehmsydGAaP! (€").map(String.init)
        let values = [0, 1, -1, 0.5, 1234567.891, -1e-9, 1e300, .leastNonzeroMagnitude, 44002.25]
        for _ in 0..<3000 {
            let code = (0..<Int.random(in: 0...12, using: &generator))
                .compactMap { _ in pieces.randomElement(using: &generator) }.joined()
            let format = NumberFormat(code)
            for value in values { #expect(format.text(value).count < 2000, "\(code)") }
        }
    }

    @Test func `no change of bytes brings the CSV reader down`() {
        var generator = Generator(seed: 14)
        let text = Array(
            "\u{FEFF}TT;Chỉ tiêu;\"Kết\nquả\";\n1;Thu \"\"ngân\"\" sách;11,74;;\n".utf8)
        let wide: [UInt8] =
            [0xFF, 0xFE]
            + String(decoding: text, as: UTF8.self).utf16
            .flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        for seed in 0..<4000 {
            var bytes = seed % 2 == 0 ? text : wide
            for _ in 0..<Int.random(in: 1...5, using: &generator) {
                let index = Int.random(in: bytes.indices, using: &generator)
                bytes[index] = UInt8.random(in: 0...255, using: &generator)
            }
            let encoding = ([nil] + TextEncoding.allCases)[seed % (TextEncoding.allCases.count + 1)]
            guard let text = try? TextDecoding.decode(bytes, file: "f", encoding: encoding),
                let table = try? CSVReader.read(text, file: "f")
            else { continue }
            #expect(table.rows.allSatisfy { $0.count == table.header.count })
        }
    }

    /// A workbook with something of everything.
    static var rich: Book {
        var book = Book([
            Book.Sheet(
                "Chỉ tiêu",
                "<cols><col min=\"4\" max=\"4\" hidden=\"1\"/></cols><sheetData><row r=\"1\">"
                    + "<c r=\"A1\" t=\"s\"><v>0</v></c>" + Book.text("B1", "B")
                    + Book.text("C1", "C") + "</row><row r=\"2\" hidden=\"1\">"
                    + Book.number("A2", "1") + "</row><row r=\"3\">"
                    + Book.number("A3", "11.74", style: 1) + Book.number("B3", "44175", style: 2)
                    + "<c r=\"C3\" t=\"b\"><f>A1</f><v>1</v></c></row><row r=\"4\">"
                    + "<c r=\"A4\" t=\"d\"><v>2020-06-20</v></c><c r=\"B4\" t=\"str\"><v>x</v></c>"
                    + "</row></sheetData><mergeCells><mergeCell ref=\"A3:A4\"/></mergeCells>"),
            Book.Sheet("Hai", "<sheetData><row><c t=\"s\"><v>1</v></c></row></sheetData>"),
        ])
        book.strings = ["<r><rPr><rFont val=\".VnTime\"/></rPr><t>ChØ</t></r>", "<t>b</t>"]
        book.formats = ["#,##0.00\" hộ\";[Red](0.0%)", "[$-42A]d-mmm;@"]
        return book
    }
}
