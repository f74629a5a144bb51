import Foundation
import Testing
import TrangTestSupport

/// Files that are too large are said in both languages, at once, and nothing is written.
@Suite(.timeLimit(.minutes(5))) struct TooLargeTests {
    /// Makes a file as long as is asked for, of nothing.
    static func stretch(_ path: String, megabytes: Int) throws {
        let url = URL(fileURLWithPath: path)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try? FileManager.default.removeItem(at: url)
        #expect(FileManager.default.createFile(atPath: path, contents: nil))
        let file = try FileHandle(forWritingTo: url)
        try file.truncate(atOffset: UInt64(megabytes) << 20)
        try file.close()
    }

    @Test(arguments: [
        ("term.yaml", "1 MB"), ("summary.md", "1 MB"), ("handout.md", "1 MB"),
        ("indicators.csv", "32 MB"), ("so-lieu.csv", "32 MB"), ("key-figures.csv", "32 MB"),
        ("sheet.xlsx", "64 MB"), ("photos/to.jpg", "64 MB"),
    ])
    func `a file of a term that is far too large is named`(name: String, limit: String) throws {
        let folder = try BadInputTests.term()
        if name.hasPrefix("photos") {
            try folder.write("Mở đầu.\n\n![a](\(name) \"b\")\n", BadInputTests.base + "summary.md")
        }
        if name == "indicators.csv" {
            try? FileManager.default.removeItem(
                atPath: folder.path + "/" + BadInputTests.base + "indicators.xlsx")
        }
        // A thousand gigabytes: whoever reads it first never ends.
        try Self.stretch(folder.path + "/" + BadInputTests.base + name, megabytes: 1 << 20)
        let file = BadInputTests.base + name
        let outcome = try BadInputTests.render(folder)
        let found = BadInputTests.findings(outcome.errors).filter { $0.code == "too-large" }
        #expect(outcome.status == 1 && found.count == 1, "\(outcome.errors)")
        #expect(found.first?.severity == "error")
        #expect(
            found.first?.file
                == (name.hasPrefix("photos") ? BadInputTests.base + "summary.md" : file))
        for (language, words) in [("en", "more than \(limit)"), ("vi", "lớn hơn \(limit)")] {
            let told = try Command.run(
                Command.trang, ["check", "--language", language], in: folder.path)
            #expect(told.status == 1 && told.errors.contains(words), "\(told.errors)")
            // The hint stands below, indented.
            #expect(told.errors.contains("\n  "))
        }
    }

    @Test func `a data set of more rows than can be drawn is named at the first of them`() throws {
        let folder = try BadInputTests.term()
        let rows = (0...20_000).map { "Hàng \($0),\($0)" }
        try folder.write(
            "Tên,Số\n" + rows.joined(separator: "\n"), BadInputTests.base + "co-cau-kinh-te.csv")
        let outcome = try BadInputTests.render(folder)
        let found = BadInputTests.findings(outcome.errors).filter { $0.code == "too-large" }
        #expect(outcome.status == 1 && found.count == 1, "\(outcome.errors)")
        #expect(found.first?.file == BadInputTests.base + "co-cau-kinh-te.csv")
        #expect(found.first?.line == 20_002)
    }

    @Test(arguments: ["a.txt", "a.md", "a.docx", "a.pdf"])
    func `a file to import or to take apart that is far too large is named`(name: String) throws {
        let folder = try ScratchFolder()
        try Self.stretch(folder.path + "/" + name, megabytes: 1 << 20)
        let arguments =
            name.hasSuffix(".pdf")
            ? ["extract", name] : ["import", name, "--unit", "phường A", "--term", "2015-2020"]
        let outcome = try Command.run(
            Command.trang, arguments + ["--language", "en"], in: folder.path)
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains(name) && outcome.errors.contains("more than"))
        #expect(folder.files == [name])
    }

    @Test func `a layout and what it includes are named`() throws {
        for name in ["thu.yaml", "_common.yaml"] {
            let folder = try LimitTests.folder("- {block: data-table, data: so-lieu}")
            try Self.stretch(folder.path + "/l/" + name, megabytes: 1 << 20)
            let outcome = try LimitTests.render(folder)
            let found = BadInputTests.findings(outcome.errors)
            #expect(outcome.status == 1)
            #expect(found.contains { $0.code == "too-large" && $0.file == "l/" + name })
            #expect(!found.contains { $0.code == "missing-file" })
        }
    }

    @Test func `a large file that is not read stands in nobody's way`() throws {
        let folder = try BadInputTests.term()
        try Self.stretch(folder.path + "/" + BadInputTests.base + "phim.mp4", megabytes: 1 << 20)
        let outcome = try BadInputTests.render(folder)
        #expect(outcome.status == 0, "\(outcome.errors)")
        // And counts as unchanged as long as it is.
        let again = try BadInputTests.render(folder)
        #expect(again.output.contains("up to date"))
    }

    @Test func `a table of more indicators than any term has is refused at the row`() throws {
        let folder = try BadInputTests.term()
        let rows = (0...5_000).map { "Mục \($0),1,2" }.joined(separator: "\n")
        try folder.write(
            "Chỉ tiêu,Mục tiêu,Kết quả\n" + rows, BadInputTests.base + "indicators.csv")
        let outcome = try BadInputTests.render(folder)
        let found = BadInputTests.findings(outcome.errors).filter { $0.code == "too-large" }
        #expect(found.first?.line == 5_002 && outcome.status == 1)
    }

    @Test func `a picture without an image inside fails its report and no other`() throws {
        let folder = try BadInputTests.term()
        try FileManager.default.copyItem(
            atPath: folder.path + "/Terms/a", toPath: folder.path + "/Terms/b")
        let whole = PictureFile.png(width: 4, height: 4)
        // The head, thousands of notes, the end.
        let note: [UInt8] = [0, 0, 0, 0] + Array("tEXt".utf8) + [0xCF, 0x44, 0x8F, 0x85]
        let notes = [UInt8](repeatElement(note, count: 3_000).joined())
        let bytes = Data(Array(whole.prefix(33)) + notes + Array(whole.suffix(12)))
        try folder.write(bytes, BadInputTests.base + "photos/hong.png")
        try folder.write("![a](photos/hong.png \"b\")\n", BadInputTests.base + "summary.md")
        for _ in 0..<3 {
            let outcome = try BadInputTests.render(folder, ["--force"])
            #expect(outcome.status == 1)
            #expect(outcome.output.contains("1 failed"), "\(outcome.output)")
            #expect(outcome.errors.contains("hong.png"))
            #expect(folder.files.contains { $0.hasPrefix("output/b/") && $0.hasSuffix(".pdf") })
        }
    }
}
