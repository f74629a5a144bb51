import Foundation
import Testing
import TrangTestSupport

/// `trang import` leaves a folder that renders.
@Suite struct ImportTests {
    static let fixtures = Command.root + "/Tests/"
    static let article =
        fixtures + "TrangImportTests/Fixtures/khue-trung-2015-2020.txt"

    /// A working folder with what rendering needs.
    static func workshop() throws -> ScratchFolder {
        let folder = try ScratchFolder()
        for name in ["Layouts", "Fonts", "Rules"] {
            try FileManager.default.createSymbolicLink(
                atPath: folder.path + "/" + name, withDestinationPath: Command.root + "/" + name)
        }
        return folder
    }

    static func run(_ arguments: [String], in folder: ScratchFolder) throws -> Outcome {
        try Command.run(Command.trang, arguments, in: folder.path)
    }

    @Test func `the article becomes a folder that renders and is never overwritten`() throws {
        let folder = try Self.workshop()
        let arguments = [
            "import", Self.article, "--unit", "phường Khuê Trung", "--term", "2015-2020",
        ]
        let made = try Self.run(arguments, in: folder)
        #expect(made.status == 0 && made.errors.isEmpty, "\(made.errors)")
        #expect(
            made.output.hasSuffix(
                "imported 2 headings, 23 paragraphs, 3 quotations, 1 captions; 11 indicators "
                    + "(8 with target, 10 with result, 9 with verdict); 10 lines without a place, "
                    + "8 uncertain\n"), "\(made.output)")
        let checked = try Self.run(["check"], in: folder)
        #expect(checked.status == 0 && !checked.errors.contains("error:"), "\(checked.errors)")
        let rendered = try Self.run(["render", "--layout", "summary"], in: folder)
        #expect(rendered.status == 0, "\(rendered.errors)")
        #expect(folder.files.contains("output/khue-trung/2015-2020/summary.pdf"))
        let text = try Command.run(
            "pdftotext", ["-layout", "output/khue-trung/2015-2020/summary.pdf", "-"],
            in: folder.path)
        #expect(text.output.contains("Dấu ấn một nhiệm kỳ") && text.output.contains("35,47"))
        let term = folder.path + "/Terms/khue-trung/2015-2020/term.yaml"
        try "mine".write(toFile: term, atomically: true, encoding: .utf8)
        let again = try Self.run(arguments, in: folder)
        #expect(again.status == 1 && again.errors.contains("is there already"))
        #expect(try String(contentsOfFile: term, encoding: .utf8) == "mine")
    }

    @Test func `the same text gives the same bytes in every form`() throws {
        let folder = try Self.workshop()
        let text = try String(contentsOfFile: Self.article, encoding: .utf8)
        try folder.write(text.replacing("\n", with: "\r\n"), "a.txt")
        try folder.write(
            Data([0xFF, 0xFE]) + (text.data(using: .utf16LittleEndian) ?? Data()), "b.txt")
        var seen: Set<Data> = []
        for (file, place) in [(Self.article, "1"), ("a.txt", "2"), ("b.txt", "3")] {
            let made = try Self.run(
                ["import", file, "--unit", "khue-trung", "--term", "2015-2020", "--output", place],
                in: folder)
            #expect(made.status == 0, "\(made.errors)")
            for name in ["summary.md", "indicators.csv", "key-figures.csv"] {
                let path = "\(folder.path)/\(place)/khue-trung/2015-2020/\(name)"
                seen.insert(try Data(contentsOf: URL(fileURLWithPath: path)))
            }
        }
        #expect(seen.count == 3)
    }

    @Test func `every line of the article stands in exactly one file`() throws {
        let folder = try Self.workshop()
        _ = try Self.run(
            ["import", Self.article, "--unit", "khue-trung", "--term", "2015-2020"], in: folder)
        func file(_ name: String) throws -> String {
            try String(
                contentsOfFile: folder.path + "/Terms/khue-trung/2015-2020/" + name, encoding: .utf8
            ).split { $0 == " " || $0 == "\n" || $0 == "\t" }.joined(separator: " ")
        }
        // A quotation goes on in the next line; marks of Markdown stand between.
        let summary = try file("summary.md").replacing(" > ", with: " ")
        let table = try file("indicators.csv")
        let term = try file("term.yaml")
        let notes = try file("import-notes.md")
        let residue = notes.split(separator: "## Without a place")[1]
        var counts: [Int] = []
        let text = try String(contentsOfFile: Self.article, encoding: .utf8)
        for line in text.split(separator: "\n") {
            let words = line.split { $0 == " " || $0 == "\t" }.joined(separator: " ")
            guard words.contains(where: \.isLetter) else { continue }
            // Only the first words, where the line is parted at its quotation.
            let start = words.split(separator: "“")[0].split(separator: " ").joined(separator: " ")
            counts.append(
                [summary, table, term].count { $0.contains(start) }
                    + (residue.contains("`" + start) && !summary.contains(start) ? 1 : 0))
        }
        #expect(counts.count > 40)
        // The author of the picture is the author of the text, and stands at both.
        #expect(counts.dropLast().allSatisfy { $0 == 1 } && counts.last == 2, "\(counts)")
    }

    @Test func `a Word document brings its table and its picture`() throws {
        let folder = try Self.workshop()
        let made = try Self.run(
            [
                "import", Self.fixtures + "TrangReadingTests/Fixtures/python-docx.docx", "--unit",
                "phường Hòa Minh", "--term", "2015-2020", "--language", "vi",
            ], in: folder)
        #expect(made.status == 0, "\(made.errors)")
        let place = "Terms/hoa-minh/2015-2020/"
        #expect(folder.files.contains(place + "photos/anh-1.png"))
        let table = try String(
            contentsOfFile: folder.path + "/" + place + "indicators.csv", encoding: .utf8)
        #expect(table.contains("2,I. Kinh tế,Thu ngân sách,tỷ đồng,từ 100 trở lên,,120,vượt\n"))
        let notes = try String(
            contentsOfFile: folder.path + "/" + place + "import-notes.md", encoding: .utf8)
        #expect(notes.contains("Đoạn 31: ô “1.5” ở cột “Kết quả thực hiện” không đọc được"))
        let rendered = try Self.run(["render", "--layout", "summary"], in: folder)
        #expect(rendered.status == 0, "\(rendered.errors)")
    }

    @Test func `what Word leaves out of print is left out, with a warning, and the rest renders`()
        throws
    {
        let folder = try Self.workshop()
        var file = WordFile(
            WordFile.paragraph("Kết quả đạt được", style: "H")
                + "<w:p>\(WordFile.run("Kết nạp "))\(WordFile.run("35", properties: "<w:strike/>"))"
                + "\(WordFile.run(" 36 đảng viên", properties: "<w:b/>"))\(WordFile.run(" trên 5 km"))"
                + "\(WordFile.run("2", properties: "<w:vertAlign w:val=\"superscript\"/>"))"
                + "\(WordFile.run(" đất."))\(WordFile.run("Câu ẩn.", properties: "<w:vanish/>"))</w:p>"
                + WordFile.point("Làm đường xã, có dấu chấm.", list: 1)
                + WordFile.point("Đoạn một đã xong.", list: 1, level: 1)
                + WordFile.point("Làm cầu mới, có dấu chấm.", list: 1)
                + WordFile.point("Mặt cầu rộng.", list: 1, level: 2)
                + "<w:p>\(WordFile.run("Xem hình."))<w:r><w:drawing><c:chart r:id=\"rIdC\"/></w:drawing></w:r></w:p>"
        )
        file.styles =
            "<w:style w:type=\"paragraph\" w:styleId=\"H\"><w:name w:val=\"heading 1\"/><w:pPr><w:numPr>"
            + "<w:numId w:val=\"2\"/></w:numPr></w:pPr><w:rPr><w:b/><w:caps/></w:rPr></w:style>"
        file.numbering =
            WordFile.list(1, [("decimal", "%1."), ("lowerLetter", "%2)"), ("bullet", "-")])
            + WordFile.list(2, [("upperRoman", "%1.")])
        file.relations = [("rIdC", "chart", "charts/c.xml", false)]
        file.parts["word/charts/c.xml"] = WordFile.part("c:chartSpace", "<c:v>41,5</c:v>")
        try folder.write(Data(file.bytes), "a.docx")
        let made = try Self.run(
            ["import", "a.docx", "--unit", "phường A", "--term", "2015-2020", "--language", "en"],
            in: folder)
        #expect(made.status == 0)
        for warning in [
            "a.docx: warning: left out: 1 struck-out text, the first in paragraph 2",
            "a.docx: warning: left out: 1 hidden text, the first in paragraph 2",
            "a.docx: warning: left out: 1 chart, the first in paragraph 7",
        ] {
            #expect(made.errors.contains(warning), "\(made.errors)")
        }
        let place = folder.path + "/Terms/a/2015-2020/"
        let summary = try String(contentsOfFile: place + "summary.md", encoding: .utf8)
        #expect(
            summary == """
                # I. KẾT QUẢ ĐẠT ĐƯỢC

                Kết nạp **36 đảng viên** trên 5 km² đất.

                1. Làm đường xã, có dấu chấm.

                   a) Đoạn một đã xong.

                2. Làm cầu mới, có dấu chấm.
                   - Mặt cầu rộng.

                Xem hình.

                """, "\(summary)")
        let notes = try String(contentsOfFile: place + "import-notes.md", encoding: .utf8)
        for words in ["“35”", "“Câu ẩn.”", "“41,5”"] { #expect(notes.contains(words)) }
        let rendered = try Self.run(["render", "--layout", "summary"], in: folder)
        #expect(rendered.status == 0, "\(rendered.errors)")
    }

    @Test func `Markdown stays as it is written, its pictures come along`() throws {
        let folder = try Self.workshop()
        try folder.write(
            """
            # Dấu ấn

            Mở đầu có *chữ nghiêng*
            và dòng hai.

            ![Chợ](anh/co.png "Chợ. Ảnh: A")

            ![Chợ](anh/khong.png "Chợ. Ảnh: B")

            ## Các chỉ tiêu

            1. Thu ngân sách đạt 120 tỷ đồng, vượt chỉ tiêu (100 tỷ đồng).

            ## Bảng

            | Năm | Thu |
            |---|---|
            | 2016 | 20 |

            > “Lời nói.”
            >
            > — Ông A

            - một
              - hai
            - ba

            1. bốn

               đoạn hai
            2. năm
            """, "a.md")
        let png = try Data(
            contentsOf: URL(
                fileURLWithPath: Command.root + "/docs/pictures/layout/chart-strip.png"))
        try folder.write(png, "anh/co.png")
        let made = try Self.run(
            ["import", "a.md", "--unit", "phường A", "--term", "2015-2020"], in: folder)
        #expect(made.status == 0, "\(made.errors)")
        let place = folder.path + "/Terms/a/2015-2020/"
        let summary = try String(contentsOfFile: place + "summary.md", encoding: .utf8)
        #expect(summary.contains("Mở đầu có *chữ nghiêng* và dòng hai."))
        #expect(summary.contains("<!-- ![Chợ](anh/khong.png"))
        #expect(summary.contains("| Năm | Thu |\n| --- | --- |\n| 2016 | 20 |"))
        #expect(summary.contains("> “Lời nói.”\n>\n> — Ông A"))
        #expect(summary.contains("- một\n\n  - hai\n\n- ba\n\n1. bốn\n\n   đoạn hai\n\n2. năm\n"))
        #expect(FileManager.default.fileExists(atPath: place + "anh/co.png"))
        let rendered = try Self.run(["render", "--layout", "summary"], in: folder)
        #expect(rendered.status == 0, "\(rendered.errors)")
    }

    @Test(arguments: [
        ("a.txt", "phường A", "2015-2019x", 64, "--term"),
        ("a.txt", "***", "2015-2020", 64, "--unit"),
        ("khong.txt", "phường A", "2015-2020", 1, "there is no file"),
        ("a.doc", "phường A", "2015-2020", 1, "cannot be imported"),
        ("trong.txt", "phường A", "2015-2020", 1, "holds no text"),
        ("hong.docx", "phường A", "2015-2020", 1, "no .docx document"),
        ("a.txt", "../..", "2015-2020", 64, "--unit"),
    ])
    func `what cannot be imported is said and leaves nothing`(
        file: String, unit: String, term: String, status: Int32, message: String
    ) throws {
        let folder = try ScratchFolder()
        for name in ["a.txt", "a.doc", "hong.docx"] { try folder.write("Một câu.", name) }
        try folder.write(" \n\n\t", "trong.txt")
        let outcome = try Self.run(["import", file, "--unit", unit, "--term", term], in: folder)
        #expect(outcome.status == status && outcome.errors.contains(message), "\(outcome.errors)")
        #expect(folder.files == ["a.doc", "a.txt", "hong.docx", "trong.txt"])
    }

    @Test func `an unknown encoding is wrong usage`() throws {
        let folder = try ScratchFolder()
        try folder.write("Một câu.", "a.txt")
        let outcome = try Self.run(
            ["import", "a.txt", "--unit", "a", "--term", "2015-2020", "--encoding", "abc"],
            in: folder)
        #expect(outcome.status == 64)
    }
}
