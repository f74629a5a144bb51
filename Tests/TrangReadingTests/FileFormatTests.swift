import Foundation
import Testing
import TrangModel
import TrangTestSupport

@testable import TrangReading

@Suite struct FileFormatTests {
    // MARK: Text

    @Test func `text comes in UTF-8 with and without BOM and in UTF-16`() throws {
        let text = "Chỉ tiêu\nĐường"
        let little: [UInt8] =
            [0xFF, 0xFE]
            + text.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        let big: [UInt8] =
            [0xFE, 0xFF]
            + text.utf16.flatMap { unit -> [UInt8] in [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
        let plain = Array(text.utf8)
        for bytes in [plain, [0xEF, 0xBB, 0xBF] + plain, little, big] {
            #expect(try TextDecoding.decode(bytes, file: "f") == text)
        }
    }

    @Test func `decomposed letters become composed and line ends become LF`() throws {
        let decomposed = "Tiê\u{302}́ng".decomposedStringWithCanonicalMapping
        let decoded = try TextDecoding.decode(Array((decomposed + "\r\nx\ry").utf8), file: "f")
        #expect(
            decoded.unicodeScalars.elementsEqual(
                (decomposed.precomposedStringWithCanonicalMapping + "\nx\ny").unicodeScalars))
    }

    @Test func `bytes that are no text are found with their line`() throws {
        let bytes = Array("abc\nde".utf8) + [0xFF] + Array("f".utf8)
        let fault = try #require(throws: Diagnostic.self) {
            try TextDecoding.decode(bytes, file: "f.csv")
        }
        #expect(fault.finding.code == "not-text")
        #expect(fault.place == Place(file: "f.csv", line: 2, column: 3))
        #expect(throws: Diagnostic.self) { try TextDecoding.decode([0x61, 0, 0x62], file: "f") }
    }

    // MARK: CSV

    /// Columns are counted in characters, also where a character is of several scalars or a field of several
    /// lines, and a separator may be any character.
    @Test func `cells know their columns in any text`() throws {
        func columns(_ text: String) throws -> [[Int]] {
            try CSVReader.read(text, file: "f").rows.map { $0.map { $0.place.column ?? 0 } }
        }
        #expect(try columns("a,b,c\nđường,ố,1\n") == [[1, 7, 9]])
        #expect(try columns("a,b,c\no\u{302}\u{301}n,e\u{301},1\n") == [[1, 4, 6]])
        #expect(try columns("a,b,c\n👨‍👩‍👧,🇻🇳,1\n") == [[1, 3, 5]])
        #expect(try columns("a,b,c\n\"é, \"\"x\",y,1\n") == [[1, 10, 12]])
        #expect(try columns("a,b,c\n\"x\nđ\" ,y,1\n") == [[1, 5, 7]])
        #expect(try columns("sep=·\na·b·c\nđ·×·1\n") == [[1, 3, 5]])
        let odd = try CSVReader.read("sep=·\na·b\n×·\"·\"\n", file: "f")
        #expect(odd.rows[0].map(\.text) == ["×", "·"])
        let blank = try CSVReader.read("a,b\n\u{A0},\u{3000}\n\u{1680},x\n", file: "f")
        #expect(blank.rows.count == 1)
    }

    @Test(arguments: [",", ";", "\t"])
    func `commas, semicolons and tabs are told apart`(separator: String) throws {
        let text =
            ["TT", "Chỉ tiêu", "Kết quả"].joined(separator: separator) + "\n"
            + ["1", "\"a\(separator) \"\"b\"\"\nc\"", "\"11,74\""].joined(separator: separator)
        let table = try CSVReader.read(text, file: "i.csv")
        #expect(table.header.map(\.text) == ["TT", "Chỉ tiêu", "Kết quả"])
        #expect(table.rows[0].map(\.text) == ["1", "a\(separator) \"b\"\nc", "11,74"])
        #expect(table.rows[0][2].place.cell == "C2")
        #expect(table.rows[0][2].place.line == 3)
    }

    @Test(arguments: [
        ("Việc, nội dung, nơi;Số\nXây;12\nSửa;8\n", ["Việc, nội dung, nơi", "Số"]),
        ("Tên, loại;Số\na;1,5\nb;2,5\nc;3\n", ["Tên, loại", "Số"]),
        ("Tên;Số\na, b, c;1,5\n", ["Tên", "Số"]),
        ("Tên,Ghi chú\nA,x;y\nB,z;t\n", ["Tên", "Ghi chú"]),
        ("Tên; loại,Số\na,1\nb,2\n", ["Tên; loại", "Số"]),
        ("Tên\tSố, %\na;b\t1,5\n", ["Tên", "Số, %"]),
    ])
    func `all rows tell the separator`(text: String, header: [String]) throws {
        #expect(try CSVReader.read(text, file: "f").header.map(\.text) == header)
    }

    @Test(arguments: [
        "BẢNG 1\na,b\n1,2\n", "BẢNG 1,,\na,b,c\n1,2,3\n", "\n\nBẢNG 1\na;b;c\n1;2,5;3\n",
        "BẢNG 1; năm 2020\na;b;c\n1;2;3\n", "BẢNG 1, năm 2020\na;b;c\n1;2;3\n",
        "BẢNG 1, năm 2020\na,b,c\n1,2,3\n", "\"BẢNG 1, năm 2020\"\na,b,c\n1,2,3\n",
    ])
    func `a title above the names is kept with its line`(text: String) throws {
        let table = try CSVReader.read(text, file: "f")
        #expect(table.header.first?.text == "a" && table.rows.count == 1)
        #expect(table.titles.first?.text.hasPrefix("BẢNG 1") == true)
        #expect(table.titles.first?.place.line == (text.hasPrefix("\n") ? 3 : 1))
    }

    @Test(arguments: [
        "BẢNG 1\n1,2\n3,4\n", "BẢNG 1\na,b\n", "\n\nBẢNG 1\n1;2;3\n", "BẢNG 1, tên\na,b,c\nd,e,f\n",
    ])
    func `a title above what cannot be names is said at its line`(text: String) throws {
        let fault = try #require(throws: Diagnostic.self) { try CSVReader.read(text, file: "f") }
        guard case .csvSyntax(.titleAbove(let title)) = fault.finding else {
            Issue.record("\(fault)")
            return
        }
        #expect(title.hasPrefix("BẢNG 1"))
        #expect(fault.place?.line == (text.hasPrefix("\n") ? 3 : 1))
    }

    @Test func `fewer fields are empty cells and blank rows are passed over`() throws {
        let table = try CSVReader.read("a,b,c\n1\n\n,,\n2,3,4\n", file: "f")
        #expect(table.rows.map { $0.map(\.text) } == [["1", "", ""], ["2", "3", "4"]])
    }

    @Test(arguments: [
        ("", CSVProblem.empty, 1), ("\n\n", .empty, 1), ("a,b\n\"x", .unclosedQuote, 2),
        ("a,b\n1,2,3", .tooManyFields(found: 3, expected: 2), 2),
        ("a,A\n", .repeatedColumn(name: "A"), 1),
        ("a,b\n\"x\"y,2", .textAfterQuote, 2),
        ("a,b,c\n1 \"2,5\",3", .quoteInside, 2),
    ])
    func `faulty CSV is refused at its line`(text: String, problem: CSVProblem, line: Int) throws {
        let fault = try #require(throws: Diagnostic.self) { try CSVReader.read(text, file: "f") }
        #expect(fault.finding == .csvSyntax(reason: problem))
        #expect(fault.place?.line == line)
    }

    @Test func `every table that is written is read back`() throws {
        var generator = Generator(seed: 7)
        let pieces = ["a", "ế", " ", "\"", ",", "\n", ";", "11,74", ""]
        for _ in 0..<300 {
            let columns = Int.random(in: 1...5, using: &generator)
            let rows = (0..<Int.random(in: 1...6, using: &generator)).map { _ in
                (0..<columns).map { _ in
                    "x"
                        + (0..<4).compactMap { _ in pieces.randomElement(using: &generator) }
                        .joined()
                }
            }
            let header = (0..<columns).map { "column\($0)" }
            let text = ([header] + rows).map { row in
                row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
            }.joined(separator: "\n")
            let table = try CSVReader.read(text, file: "f")
            #expect(table.rows.map { $0.map(\.text) } == rows)
        }
    }

    @Test func `spreadsheet columns are lettered`() {
        #expect(
            [0, 25, 26, 51, 52, 701, 702].map(spreadsheetColumn) == [
                "A", "Z", "AA", "AZ", "BA", "ZZ", "AAA",
            ])
    }

    // MARK: YAML

    @Test func `YAML values know their lines and columns`() throws {
        let node = try YAMLReader.read("unit: phường\ncongress: {ordinal: XV}\n", file: "t.yaml")
        #expect(node["unit"]?.place == Place(file: "t.yaml", line: 1, column: 7))
        #expect(node["congress"]?["ordinal"]?.content == .scalar("XV"))
    }

    @Test func `an alias bomb is refused`() throws {
        var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
        for level in 1..<12 {
            let names = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
            bomb += "a\(level): &a\(level) [\(names)]\n"
        }
        let fault = try #require(throws: Diagnostic.self) { try YAMLReader.read(bomb, file: "f") }
        #expect(fault.finding == .yamlTooLarge)
    }

    @Test(arguments: [
        String(repeating: "[", count: 100_000), String(repeating: "{a: ", count: 50_000),
        String(repeating: "- ", count: 50_000) + "x",
    ])
    func `nesting beyond reason is refused`(text: String) throws {
        let fault = try #require(throws: Diagnostic.self) { try YAMLReader.read(text, file: "f") }
        #expect(["too-deep", "yaml-syntax"].contains(fault.finding.code))
    }

    @Test(arguments: ["a: [1, 2", "a: b: c", "\"", "a: 1\n b: 2", "a: 1\na: 2", "%"])
    func `faulty YAML is refused at a line`(text: String) throws {
        let fault = try #require(throws: Diagnostic.self) { try YAMLReader.read(text, file: "f") }
        #expect(fault.place?.file == "f")
        #expect(["yaml-syntax", "repeated-key"].contains(fault.finding.code))
    }

    @Test func `an alias is all that it names`() throws {
        let node = try YAMLReader.read("a: &a {b: [x, ~]}\nc: *a\nd: \"~\"\n", file: "f")
        #expect(node["c"] == node["a"])
        #expect(node["c"]?["b"]?.place == Place(file: "f", line: 1, column: 11))
        guard case .list(let items) = node["c"]?["b"]?.content else {
            Issue.record("no list")
            return
        }
        #expect(items.map(\.content) == [.scalar("x"), .null])
        #expect(node["d"]?.content == .scalar("~"))
    }

    @Test func `no YAML is null`() throws {
        #expect(try YAMLReader.read("", file: "f").content == .null)
        #expect(try YAMLReader.read("# only words\n", file: "f").content == .null)
        #expect(try YAMLReader.read("~: 1\n", file: "f")["~"]?.content == .scalar("1"))
    }

    @Test(arguments: [
        ("a: 1\nb: 2\na: 3\n", 3, 1, "repeated-key"),
        ("ố: {x: 1, x: 2}\n", 1, 11, "repeated-key"),
        ("a: 1\n---\nb: 2\n", 2, 1, "yaml-syntax"), ("a: 1\nb: *c\n", 2, 4, "yaml-syntax"),
        ("a: 1\nb: \u{1}\n", 2, nil, "yaml-syntax"), ("[a]: 1\n", 1, 1, "wrong-type"),
        ("a: \"ố\n", 1, 4, "yaml-syntax"),
    ])
    func `a fault of YAML has a place`(text: String, line: Int, column: Int?, code: String) throws {
        let fault = try #require(throws: Diagnostic.self) { try YAMLReader.read(text, file: "f") }
        #expect(fault.finding.code == code)
        #expect(fault.place == Place(file: "f", line: line, column: column))
    }

    @Test func `normal forms go both ways, over nulls too`() {
        let text = "Đại hội\u{0}phường ố"
        let apart = NormalForm.decomposed(text)
        #expect(apart.unicodeScalars.count == text.unicodeScalars.count + 8)
        #expect(Array(NormalForm.composed(apart).utf8) == Array(text.utf8))
    }

    @Test func `an unknown key is an error with a hint`() throws {
        let findings = Findings()
        let node = try YAMLReader.read("titel: x\n", file: "f")
        _ = FieldReader(node, name: "f", known: ["title", "unit"], findings: findings)
        #expect(findings.all.map(\.finding) == [.unknownKey(key: "titel", nearest: "title")])
    }

    // MARK: Markdown

    @Test func `Markdown becomes blocks with their lines`() throws {
        let text =
            "Lead *em* **strong** [a](b)\n\n# One\n\n> “Q”\n>\n> — N, p\n\n- x\n- y\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n"
        let blocks = try MarkdownReader.read(text, file: "f")
        #expect(blocks.map(\.place.line) == [1, 3, 5, 9, 12])
        guard case .table(let header, let rows, let alignments) = blocks[4].content else {
            Issue.record("no table")
            return
        }
        #expect(header.map(\.plainText) == ["a", "b"])
        #expect(rows.map { $0.map(\.plainText) } == [["1", "2"]])
        #expect(alignments == ["l", "r"])
    }

    @Test func `quotations nested beyond reason are refused`() {
        let text = String(repeating: ">", count: 5000) + " x"
        #expect(throws: Diagnostic.self) { try MarkdownReader.read(text, file: "f") }
    }

    @Test(arguments: [
        ("<!-- nhớ --> Câu một.\n", ["Câu một."]),
        ("Trước.\n\n<!-- a --><!-- b -->  Câu **hai**.\n\nSau.", ["Trước.", "Câu hai.", "Sau."]),
        ("<!-- a\nb\n--> Câu ba.\r\n", ["Câu ba."]),
        ("<!-- a --> Bốn <!-- b --> và\nnăm.", ["Bốn  và năm."]),
        ("<!-- a --> <!-- b\nc --> Sáu.", ["Sáu."]), ("<!--> Bảy.", ["Bảy."]),
        ("> <!-- a\n> b --> Tám.", ["Tám."]), ("- <!-- a --> Chín.\n- Mười.", ["Chín.", "Mười."]),
        ("<!-- a -->\nMột.", ["Một."]), ("<!-- chỉ là\nlời nhắc -->", []),
    ])
    func `text after a comment on its line is text`(text: String, words: [String]) throws {
        func paragraphs(_ blocks: [MarkdownBlock]) -> [String] {
            blocks.flatMap { block -> [String] in
                switch block.content {
                case .paragraph(let inlines): [inlines.plainText]
                case .quote(let inner): paragraphs(inner)
                case .list(_, _, _, let items): items.flatMap(paragraphs)
                default: []
                }
            }
        }
        #expect(paragraphs(try MarkdownReader.read(text, file: "f")) == words)
    }

    @Test func `what only looks like a comment stays, and places are those of the file`() throws {
        let code = try MarkdownReader.read("```\n<!-- a --> b\n```\n", file: "f")
        #expect(code.map(\.content) == [.code("<!-- a --> b\n")])
        let blocks = try MarkdownReader.read("<!-- a\n\nb --> Một.\n\nHai.\n", file: "f")
        #expect(blocks.map(\.place.line) == [3, 5])
    }

    // MARK: Pictures

    @Test func `pictures that cannot be used are told apart`() throws {
        let photo = Array(
            try Data(
                contentsOf: URL(
                    fileURLWithPath: Command.root
                        + "/Terms/khue-trung/2015-2020/photos/duong-trinh-dinh-thao.jpg")))
        let picture = try ImageHeader.read(photo, name: "p", place: nil)
        #expect((picture.pixelWidth, picture.pixelHeight, picture.channels) == (1160, 980, 3))
        let cases: [([UInt8], ImageProblem)] = [
            ([], .empty), (Array("hello".utf8), .notAnImage),
            (Array(photo.prefix(2000)), .truncated),
            (Array(photo.prefix(3)), .truncated), (PNGHeader.signature, .truncated),
            (Array(photo.dropLast(2)), .truncated),
        ]
        for (bytes, problem) in cases {
            let fault = try #require(throws: Diagnostic.self) {
                try ImageHeader.read(bytes, name: "p", place: nil)
            }
            #expect(fault.finding == .unreadableImage(path: "p", reason: problem))
        }
    }

    /// A JPEG of one pixel, as far as its segments say.
    private static func jpeg(
        frame: UInt8 = 0xC0, bits: UInt8 = 8, before: [UInt8] = [],
        scan: [UInt8] = [0x12, 0xFF, 0xD9]
    ) -> [UInt8] {
        [0xFF, 0xD8] + before + [0xFF, frame, 0, 11, bits, 0, 1, 0, 1, 1, 1, 0x11, 0]
            + [0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0] + scan
    }

    @Test func `only kinds of JPEG that a PDF shows or that are decoded are taken`() throws {
        for frame: UInt8 in [0xC0, 0xC1, 0xC2, 0xC9, 0xCA] {
            let picture = try ImageHeader.read(Self.jpeg(frame: frame), name: "p", place: nil)
            #expect(picture.isForeign == (frame > 0xC2))
        }
        let others: [UInt8] = [0xC3, 0xC5, 0xC6, 0xC7, 0xCB, 0xCD, 0xCE, 0xCF]
        let rare =
            others.map { Self.jpeg(frame: $0) }
            + [0xC0, 0xC1, 0xC2, 0xC9].map { Self.jpeg(frame: $0, bits: 12) }
        for bytes in rare {
            let fault = try #require(throws: Diagnostic.self) {
                try ImageHeader.read(bytes, name: "p", place: nil)
            }
            #expect(fault.finding == .unreadableImage(path: "p", reason: .rareJPEG))
        }
    }

    @Test
    func `a JPEG whose scans are cut off is refused, whatever small picture stands before them`()
        throws
    {
        // A whole picture inside an EXIF segment, and one after the scans.
        let inner = Self.jpeg()
        let exif: [UInt8] =
            [0xFF, 0xE1, 0, UInt8(inner.count + 8)] + Array("Exif\0\0".utf8) + inner
        let scan: [UInt8] = [0x12, 0xFF, 0, 0xFF, 0xD0, 0x34]
        let second: [UInt8] = [
            0xFF, 0xFF, 0xC4, 0, 4, 0xFF, 0xD9, 0xFF, 0xDA, 0, 8, 1, 1, 0, 1, 63, 0, 7,
        ]
        let end: [UInt8] = [0xFF, 0xFF, 0xD9]
        let padding = [UInt8](repeating: 0, count: 70_000)
        for scans in [scan, scan + second] {
            for before in [[], exif] {
                let whole = Self.jpeg(before: before, scan: scans + end + padding)
                #expect(throws: Never.self) { try ImageHeader.read(whole, name: "p", place: nil) }
                for cut in [scans, Array(scans.dropLast(3)), scans + [0xFF]] {
                    let fault = try #require(throws: Diagnostic.self) {
                        try ImageHeader.read(
                            Self.jpeg(before: before, scan: cut), name: "p", place: nil)
                    }
                    #expect(fault.finding == .unreadableImage(path: "p", reason: .truncated))
                }
            }
        }
    }

    @Test func `no prefix of a picture brings the reader down`() throws {
        let photo = Array(
            try Data(
                contentsOf: URL(
                    fileURLWithPath: Command.root
                        + "/Terms/khue-trung/2015-2020/photos/duong-trinh-dinh-thao.jpg")))
        for length in 0..<1500 {
            #expect(throws: Diagnostic.self) {
                try ImageHeader.read(Array(photo.prefix(length)), name: "p", place: nil)
            }
        }
    }

    @Test(arguments: 0...9)
    func `a PNG says how it is turned, in either order of bytes`(orientation: UInt8) throws {
        let little: [UInt8] = [
            0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0,
        ]
        let big: [UInt8] = [
            0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0,
        ]
        let expected = (1...8).contains(orientation) ? Int(orientation) : 1
        for exif in [little, big, ExifOrientation.prefix + big] {
            let picture = try ImageHeader.read(
                PictureFile.png(width: 3, height: 2, exif: exif), name: "p", place: nil)
            #expect(picture.orientation == expected)
            #expect(picture.width == (expected >= 5 ? 2 : 3))
            // What is cut off says nothing, and brings nothing down.
            for length in 0..<18 {
                let cut = PictureFile.png(width: 3, height: 2, exif: Array(exif.prefix(length)))
                #expect(try ImageHeader.read(cut, name: "p", place: nil).orientation == 1)
            }
        }
    }
}
