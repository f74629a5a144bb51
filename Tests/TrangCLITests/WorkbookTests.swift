import Foundation
import Testing
import TrangReading
import TrangTestSupport

/// Terms whose tables are workbooks, and terms in legacy encodings.
@Suite struct WorkbookTests {
    typealias Book = WorkbookFile

    static let base = BadInputTests.base

    /// A CSV table as a workbook in which numbers are numbers, as a person would have typed them.
    static func workbook(_ table: CSVTable, title: String) -> Book {
        var formats: [String] = []
        func style(_ format: String) -> Int {
            if let index = formats.firstIndex(of: format) { return index + 1 }
            formats.append(format)
            return formats.count
        }
        let rows = ([table.header] + table.rows).enumerated().map { row, fields in
            fields.enumerated().filter { !$0.element.text.isEmpty }.map { column, field in
                let address = spreadsheetColumn(column) + String(row + 1)
                let isPercent = field.text.hasSuffix("%")
                guard row > 0,
                    let number = VietnameseNumber(
                        isPercent ? String(field.text.dropLast()) : field.text)
                else { return Book.text(address, field.text) }
                let whole = field.text.contains(".") ? "#,##0" : "0"
                let decimals =
                    number.decimals == 0 ? "" : "." + String(repeating: "0", count: number.decimals)
                return Book.number(
                    address, "\(isPercent ? number.value / 100 : number.value)",
                    style: style(whole + decimals + (isPercent ? "%" : "")))
            }.joined()
        }
        var book = Book([Book.Sheet(title, rows: rows)])
        book.formats = formats
        return book
    }

    /// The sample with some of its tables as workbooks.
    static func term(_ names: [String]) throws -> ScratchFolder {
        let folder = try BadInputTests.term()
        for name in names {
            let path = folder.path + "/" + base + name
            let text = try String(contentsOfFile: path + ".csv", encoding: .utf8)
            let table = try CSVReader.read(text, file: name)
            try folder.write(
                Data(workbook(table, title: "Chỉ tiêu").bytes), base + name + ".xlsx")
            try FileManager.default.removeItem(atPath: path + ".csv")
        }
        return folder
    }

    @Test func `a term of workbooks renders as the same term of CSV files`() throws {
        let names = [
            "indicators", "key-figures", "co-cau-kinh-te", "doanh-nghiep", "an-sinh-xa-hoi",
        ]
        let (plain, books) = (try BadInputTests.term(), try Self.term(names))
        for layout in ["summary", "handout"] {
            for folder in [plain, books] {
                let outcome = try BadInputTests.render(
                    folder, ["--format", "dump", "--layout", layout])
                #expect(outcome.status == 0, "\(outcome.errors)")
            }
            let file = "/output/a/2015-2020/\(layout).txt"
            let one = try String(contentsOfFile: plain.path + file, encoding: .utf8)
            let other = try String(contentsOfFile: books.path + file, encoding: .utf8)
            #expect(one.count > 1000)
            #expect(one == other)
        }
    }

    @Test func `the workbook travels in the PDF and comes out as it was`() throws {
        let folder = try Self.term(["indicators"])
        #expect(try BadInputTests.render(folder).status == 0)
        let pdf = folder.path + "/output/a/2015-2020/summary.pdf"
        let outcome = try Command.run(
            Command.trang, ["extract", pdf, "--output", "out"], in: folder.path)
        #expect(outcome.status == 0, "\(outcome.errors)")
        let name = try #require(
            folder.files.first { $0.hasPrefix("out/") && $0.hasSuffix("indicators.xlsx") })
        #expect(
            try Data(contentsOf: URL(fileURLWithPath: folder.path + "/" + name))
                == Data(
                    contentsOf: URL(
                        fileURLWithPath: folder.path + "/" + Self.base + "indicators.xlsx")))
        let plain = try Command.run(
            "qpdf", ["--qdf", "--object-streams=disable", pdf, "-"], in: folder.path)
        #expect(
            plain.output.contains(
                "application#2fvnd.openxmlformats-officedocument.spreadsheetml.sheet"))
    }

    @Test func `findings in a workbook name sheet and cell`() throws {
        let folder = try Self.term(["indicators"])
        let text = try String(
            contentsOfFile: Command.root + "/Terms/khue-trung/2015-2020/indicators.csv",
            encoding: .utf8)
        let table = try CSVReader.read(text, file: "i")
        let result = try #require(table.header.firstIndex { $0.text == "Kết quả" })
        let target = try #require(table.header.firstIndex { $0.text == "Mục tiêu" })
        var book = Self.workbook(table, title: "Chỉ tiêu")
        book.formats.append("d-mmm")
        let (one, other) = (spreadsheetColumn(result) + "2", spreadsheetColumn(target) + "5")
        let address = try Regex("<c r=\"(\(one)|\(other))\".*?</c>")
        let style = book.formats.count
        book.sheets[0].xml = book.sheets[0].xml.replacing(address) { match in
            match.output[0].substring?.contains("\"\(one)\"") == true
                ? Book.text(one, "1.5") : Book.number(other, "44175", style: style)
        }
        try folder.write(Data(book.bytes), Self.base + "indicators.xlsx")
        let json = try BadInputTests.render(folder)
        #expect(json.status == 1)
        let found = json.errors.split(separator: "\n").compactMap {
            try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
        }
        for (code, cell) in [("malformed-number", one), ("date-in-number", other)] {
            let finding = try #require(found.first { $0["code"] as? String == code })
            #expect(finding["sheet"] as? String == "Chỉ tiêu")
            #expect(finding["cell"] as? String == cell)
            #expect(finding["file"] as? String == Self.base + "indicators.xlsx")
            #expect(finding["severity"] as? String == "error")
            #expect(finding["line"] == nil && finding["column"] == nil)
            #expect((finding["hint"] as? String)?.isEmpty == false)
        }
        let lines = try Command.run(Command.trang, ["check"], in: folder.path)
        #expect(lines.errors.contains("indicators.xlsx!Chỉ tiêu!\(one): error: "))
        #expect(lines.errors.contains("'10-12'"))
    }

    @Test func `a date among the numbers of a data set is a warning`() throws {
        let folder = try BadInputTests.term()
        var book = Book(rows: [
            Book.text("A1", "Năm") + Book.text("B1", "Số"),
            Book.text("A2", "a") + Book.number("B2", "1"),
            Book.text("A3", "b") + Book.number("B3", "2"),
            Book.text("A4", "c") + Book.number("B4", "44175", style: 1),
        ])
        book.formats = ["d-mmm"]
        try folder.write(Data(book.bytes), Self.base + "moi.xlsx")
        let outcome = try BadInputTests.render(folder)
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(
            BadInputTests.findings(outcome.errors).contains {
                $0.code == "date-in-number" && $0.severity == "warning"
            })
        try Self.edit(
            folder,
            "accept: [{code: date-in-number, at: \"moi.xlsx!Trang!B4\", reason: một ngày}]")
        let accepted = try BadInputTests.render(folder, ["--force"])
        #expect(
            BadInputTests.findings(accepted.errors).filter { $0.code == "date-in-number" }
                .map(\.severity) == ["note"])
    }

    static let cases: [BadInputTests.Case] = [
        .init("both kinds of file", "table-twice", "indicators.xlsx") {
            try $0.write(Data(Book(rows: []).bytes), base + "indicators.xlsx")
        },
        .init("an old workbook", "not-yet", "cu.xls") { try $0.write("x", base + "cu.xls") },
        .init("a spreadsheet of OpenDocument", "not-yet", "a.ods") {
            try $0.write("x", base + "a.ods")
        },
        .init("a template", "not-yet", "b.xltx") { try $0.write("x", base + "b.xltx") },
        .init("a text parted by tabs", "not-yet", "indicators.tsv") {
            try $0.write("x", base + "indicators.tsv")
        },
        .init("a summary in Word", "not-yet", "handout.docx") {
            try FileManager.default.removeItem(atPath: $0.path + "/" + base + "handout.md")
            try $0.write("x", base + "handout.docx")
        },
        .init("an ending in capitals", "not-yet", "A.XLSX") {
            try $0.write("x", base + "A.XLSX")
        },
        .init("no workbook", "xlsx-syntax", "a.xlsx") { try $0.write("a,b", base + "a.xlsx") },
        .init("an empty file", "xlsx-syntax", "a.xlsx") { try $0.write("", base + "a.xlsx") },
        .init("a locked workbook", "xlsx-syntax", "a.xlsx") {
            try $0.write(
                Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]), base + "a.xlsx")
        },
        .init("a sheet that is not there", "unknown-sheet", "term.yaml", line: 1) { folder in
            try folder.write(
                Data(Book(rows: [Book.text("A1", "A")]).bytes), base + "a.xlsx")
            try edit(folder, "sheets: {a: Chỉ tiêu}")
        },
        .init("a sheet of no workbook", "missing-file", "term.yaml", line: 1) {
            try edit($0, "sheets: {indicatrs: Chỉ tiêu}")
        },
        .init("sheets that are no map", "wrong-type", "term.yaml", line: 1) {
            try edit($0, "sheets: Chỉ tiêu")
        },
        .init("an encoding that is not known", "invalid-value", "term.yaml", line: 1) {
            try edit($0, "encoding: latin1")
        },
        .init("TCVN3 without its name", "legacy-encoding", "summary.md", line: 3) { folder in
            try folder.write(
                Data(
                    Array("# M\n\n".utf8) + "§¶ng uû ph­êng".unicodeScalars.map { UInt8($0.value) }),
                base + "summary.md")
        },
    ]

    static func edit(_ folder: ScratchFolder, _ line: String) throws {
        let path = folder.path + "/" + base + "term.yaml"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try (line + "\n" + text).write(toFile: path, atomically: true, encoding: .utf8)
    }

    @Test(arguments: cases)
    func `a spoilt folder says what and where`(_ spoilt: BadInputTests.Case) throws {
        let folder = try BadInputTests.term()
        try spoilt.spoil(folder)
        for language in ["en", "vi"] {
            let outcome = try BadInputTests.render(folder, ["--language", language])
            #expect(outcome.status == 1, "\(outcome.errors)")
            let match = BadInputTests.findings(outcome.errors).first { $0.code == spoilt.code }
            #expect(match?.severity == "error", "\(outcome.errors)")
            #expect(match?.file == Self.base + spoilt.file)
            #expect(match?.line == spoilt.line)
            #expect(match?.hint != nil || spoilt.code == "wrong-type")
        }
        #expect(!folder.files.contains { $0.hasSuffix(".pdf") })
    }

    @Test func `a named sheet is read, a lock file of an open workbook is not`() throws {
        let folder = try Self.term([])
        let book = Book([
            Book.Sheet("Một", rows: [Book.text("A1", "Sai")]),
            Book.Sheet(
                "Số liệu",
                rows: [
                    Book.text("A1", "Tên") + Book.text("B1", "Số"),
                    Book.text("A2", "Trường") + Book.number("B2", "4"),
                ]),
        ])
        try folder.write(Data(book.bytes), Self.base + "moi.xlsx")
        try folder.write("x", Self.base + "~$moi.xlsx")
        try Self.edit(folder, "sheets: {moi: Số liệu}")
        let outcome = try BadInputTests.render(folder)
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(!outcome.errors.contains("sheets-unread"))
    }

    @Test func `a folder in TCVN3 renders as the one in Unicode, with notes`() throws {
        let (plain, legacy) = (try BadInputTests.term(), try BadInputTests.term())
        let summary = "# Kinh tế\n\nĐảng ủy phường lãnh đạo phát triển kinh tế - xã hội.\n"
        try plain.write(summary, Self.base + "summary.md")
        for name in ["term.yaml", "indicators.csv"] {
            let text = try String(
                contentsOfFile: plain.path + "/" + Self.base + name, encoding: .utf8)
            try plain.write(text.replacing("‰", with: "o/oo"), Self.base + name)
        }
        try FileManager.default.removeItem(atPath: legacy.path + "/" + Self.base + "handout.md")
        try FileManager.default.removeItem(atPath: plain.path + "/" + Self.base + "handout.md")
        for name in ["term.yaml", "indicators.csv", "summary.md"] {
            let outcome = try Command.run(
                "bash",
                [
                    "-c",
                    "iconv -c -f UTF-8 -t TCVN5712-1 \"$0\" > \"$1\"",
                    plain.path + "/" + Self.base + name,
                    legacy.path + "/" + Self.base + name,
                ])
            guard outcome.status == 0 else {
                #expect(ProcessInfo.processInfo.environment["CI"] == nil, "\(outcome.errors)")
                return
            }
            // What TCVN cannot write is taken out of the other as well.
            let back = try Command.run(
                "iconv", ["-f", "TCVN5712-1", "-t", "UTF-8", legacy.path + "/" + Self.base + name])
            try plain.write(back.output, Self.base + name)
        }
        let path = legacy.path + "/" + Self.base + "term.yaml"
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        try (Data("encoding: tcvn5712\n".utf8) + bytes).write(to: URL(fileURLWithPath: path))
        for folder in [plain, legacy] {
            let outcome = try BadInputTests.render(folder, ["--format", "dump"])
            #expect(outcome.status == 0, "\(outcome.errors)")
            let notes = BadInputTests.findings(outcome.errors).filter {
                $0.code == "encoding-converted" && $0.severity == "note"
            }
            #expect(notes.count == (folder === legacy ? 3 : 0), "\(outcome.errors)")
        }
        let file = "/output/a/2015-2020/summary.txt"
        #expect(
            try String(contentsOfFile: plain.path + file, encoding: .utf8)
                == String(contentsOfFile: legacy.path + file, encoding: .utf8))
    }
}
