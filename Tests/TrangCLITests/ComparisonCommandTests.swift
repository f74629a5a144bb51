import Foundation
import Testing
import TrangTestSupport

/// `trang render --layout comparison`: one file a unit, made again only when a term changes.
@Suite struct ComparisonCommandTests {
    static func folder() throws -> ScratchFolder {
        let folder = try BatchTests.folder(terms: 1)
        for (years, result) in [("2010-2015", "91,5"), ("2015-2020", "93,25"), ("2020-2025", "97")]
        {
            let base = "Terms/a/\(years)/"
            try folder.write("unit: phường A\nterm: \(years)\n", base + "term.yaml")
            try folder.write(
                "Chỉ tiêu,Đơn vị,Mục tiêu,Kết quả\nNước sạch,%,90,\"\(result)\"\nRiêng \(years),hộ,5,6\n",
                base + "indicators.csv")
        }
        return folder
    }

    static func render(_ folder: ScratchFolder, _ paths: [String]) throws -> Outcome {
        try BatchTests.run(folder, paths + ["--layout", "comparison"])
    }

    @Test func `every unit with several terms has one comparison, and every figure is on it`()
        throws
    {
        let folder = try Self.folder()
        let outcome = try Self.render(folder, ["Terms"])
        #expect(
            outcome.status == 0 && outcome.output.hasPrefix("made 1 report"), "\(outcome.errors)")
        #expect(outcome.errors.contains("u00 has one term only"))
        #expect(BatchTests.made(folder) == ["output/a/comparison.pdf"])
        let text = try PrintedText.text(folder.path + "/output/a/comparison.pdf")
        for word in [
            "91,5", "93,25", "97", "Riêng 2010-2015", "Riêng 2015-2020", "Riêng 2020-2025",
        ] {
            #expect(text.contains(word), "\(word)")
        }
        let again = try Self.render(folder, ["Terms"])
        #expect(again.output.hasPrefix("made 0 reports, 1 up to date"), "\(again.output)")
        // Asked of one term, the others are read as well.
        try folder.write(
            "Chỉ tiêu,Đơn vị,Mục tiêu,Kết quả\nNước sạch,%,90,\"92,75\"\n",
            "Terms/a/2010-2015/indicators.csv")
        let one = try Self.render(folder, ["Terms/a/2015-2020"])
        #expect(one.output.hasPrefix("made 1 report"), "\(one.output)\(one.errors)")
        #expect(try PrintedText.text(folder.path + "/output/a/comparison.pdf").contains("92,75"))
        // The data of every term is inside, in a folder of its own.
        let extracted = try Command.run(
            Command.trang, ["extract", "output/a/comparison.pdf", "--output", "out"],
            in: folder.path)
        #expect(extracted.status == 0)
        #expect(
            folder.files.filter { $0.hasPrefix("out/") && $0.hasSuffix("indicators.csv") }.count
                == 3)
    }

    @Test func `a term may ask for the comparison itself`() throws {
        let folder = try Self.folder()
        try folder.write(
            "unit: phường A\nterm: 2020-2025\nlayouts: [summary, comparison]\n",
            "Terms/a/2020-2025/term.yaml")
        let outcome = try BatchTests.run(folder, ["Terms/a"])
        #expect(outcome.output.hasPrefix("made 4 reports"), "\(outcome.output)\(outcome.errors)")
        #expect(BatchTests.made(folder).contains("output/a/comparison.pdf"))
        let again = try BatchTests.run(folder, ["Terms/a"])
        #expect(again.output.hasPrefix("made 0 reports, 4 up to date"), "\(again.output)")
    }

    @Test func `two units of one name are not compared into one file`() throws {
        let folder = try Self.folder()
        try folder.write("unit: phường A\nterm: 2025-2030\n", "Other/a/2025-2030/term.yaml")
        let outcome = try Self.render(folder, ["Terms", "Other"])
        #expect(outcome.status == 1 && outcome.errors.contains("would be written for two"))
        #expect(BatchTests.made(folder).isEmpty)
    }

    @Test func `a photo of an earlier term is attached once, in its own folder`() throws {
        let folder = try Self.folder()
        let photo = Command.root + "/Terms/khue-trung/2015-2020/photos/duong-trinh-dinh-thao.jpg"
        let base = "Terms/a/2010-2015/"
        try folder.write(try Data(contentsOf: URL(fileURLWithPath: photo)), base + "photos/p.jpg")
        try folder.write("Mở đầu.\n\n![Ảnh](photos/p.jpg \"Ảnh.\")\n", base + "summary.md")
        #expect(try Self.render(folder, ["Terms/a"]).status == 0)
        let extracted = try Command.run(
            Command.trang, ["extract", "output/a/comparison.pdf", "--output", "out"],
            in: folder.path)
        #expect(extracted.status == 0)
        #expect(
            folder.files.filter { $0.hasPrefix("out/") && $0.hasSuffix(".jpg") }
                == ["out/2010-2015/photos/p.jpg"])
    }

    @Test func `a fault in any term is said and keeps the last good file`() throws {
        let folder = try Self.folder()
        #expect(try Self.render(folder, ["Terms/a"]).status == 0)
        let path = folder.path + "/output/a/comparison.pdf"
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        try folder.write("Chỉ tiêu,Kết quả\nA,1.5\n", "Terms/a/2010-2015/indicators.csv")
        let outcome = try Self.render(folder, ["Terms/a"])
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("Terms/a/2010-2015/indicators.csv:2:3: error"))
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    }
}

/// The text of a PDF as Poppler reads it.
enum PrintedText {
    static func text(_ path: String) throws -> String {
        try Command.run("pdftotext", ["-layout", path, "-"]).output
    }
}
