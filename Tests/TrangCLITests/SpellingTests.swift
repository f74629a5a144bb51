import Foundation
import Testing
import TrangTestSupport

/// One folder has many spellings, and one file too; a report knows none of them.
@Suite struct SpellingTests {
    /// The unit `a` with two terms, each with its photo, and links that lead to them.
    private static func folder() throws -> ScratchFolder {
        let folder = try BadInputTests.term()
        let files = FileManager.default
        try files.copyItem(
            atPath: folder.path + "/Terms/a/2015-2020", toPath: folder.path + "/Terms/a/2020-2025")
        let path = folder.path + "/Terms/a/2020-2025/term.yaml"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try text.replacing("term: 2015-2020", with: "term: 2020-2025")
            .write(toFile: path, atomically: true, encoding: .utf8)
        try files.createDirectory(
            atPath: folder.path + "/elsewhere", withIntermediateDirectories: true)
        for (name, target) in [
            ("all", "Terms"), ("unit", "Terms/a"), ("now", "Terms/a/2020-2025"),
            ("elsewhere/far", "../Terms"),
        ] {
            try files.createSymbolicLink(
                atPath: folder.path + "/" + name, withDestinationPath: target)
        }
        return folder
    }

    private static let spellings = [
        "Terms", "Terms/", "./Terms/", ".//Terms", "Terms//a", "Terms/../Terms", "all", "all/a/",
        "unit", "elsewhere/far", "elsewhere/far/../Terms", "Terms/a/../../all", "/",
    ]

    /// Renders in the folder, and gives the one PDF of a name back.
    private static func bytes(
        _ folder: ScratchFolder, _ paths: [String], _ arguments: [String], _ file: String
    ) throws -> Data? {
        let outcome = try BadInputTests.render(
            folder, paths + arguments + ["--output", "out", "--force"])
        #expect(outcome.status == 0, "\(paths) \(outcome.errors)")
        defer { try? FileManager.default.removeItem(atPath: folder.path + "/out") }
        return FileManager.default.contents(atPath: folder.path + "/out/a/" + file)
    }

    @Test(arguments: [
        (["--layout", "summary"], "2020-2025/summary.pdf"),
        (["--layout", "comparison"], "comparison.pdf"),
        (
            ["--layout", "report", "--layout", "appendix", "--attach", "combined"],
            "2020-2025/report-packet.pdf"
        ),
    ])
    func `every spelling of a path makes the same bytes, and each gives its data back`(
        arguments: [String], file: String
    ) throws {
        let folder = try Self.folder()
        let plain = try #require(try Self.bytes(folder, ["Terms"], arguments, file))
        for spelling in Self.spellings {
            // The last stands for the path from the root.
            let path = spelling == "/" ? folder.path + "/Terms/a" : spelling
            #expect(try Self.bytes(folder, [path], arguments, file) == plain, "\(spelling)")
        }
        for term in ["now", "now/", "./Terms//a/2020-2025"] {
            #expect(try Self.bytes(folder, [term], arguments, file) == plain, "\(term)")
        }
        try plain.write(to: URL(fileURLWithPath: folder.path + "/it.pdf"))
        let back = try Command.run(Command.trang, ["extract", "it.pdf"], in: folder.path)
        #expect(back.status == 0, "\(back.errors)")
        let photos = folder.files.filter { $0.hasPrefix("it/") && $0.hasSuffix(".jpg") }
        #expect(photos.count == (file == "comparison.pdf" ? 2 : 1), "\(photos)")
        #expect(photos.allSatisfy { $0.contains("photos/") && $0.split(separator: "/").count < 5 })
        // Nothing of this computer's folders: neither as text nor in what is packed.
        try? FileManager.default.removeItem(atPath: folder.path + "/plain.pdf")
        _ = try Command.run(
            "qpdf", ["--qdf", "--object-streams=disable", "it.pdf", "plain.pdf"], in: folder.path)
        let unpacked = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/plain.pdf"))
        let name = try #require(folder.path.split(separator: "/").last)
        #expect(unpacked.range(of: Data(name.utf8)) == nil)
    }

    @Test func `from inside a term folder the comparison is that of its unit`() throws {
        let folder = try Self.folder()
        for name in ["Layouts", "Fonts", "Rules"] {
            try FileManager.default.createSymbolicLink(
                atPath: folder.path + "/Terms/a/2015-2020/" + name,
                withDestinationPath: Command.root + "/" + name)
        }
        let outcome = try Command.run(
            Command.trang,
            ["render", ".", "--layout", "comparison", "--output", folder.path + "/out"],
            in: folder.path + "/Terms/a/2015-2020")
        #expect(outcome.status == 0, "\(outcome.errors)")
        let plain = try Self.bytes(folder, ["Terms"], ["--layout", "comparison"], "comparison.pdf")
        #expect(plain != nil)
    }

    @Test func `one term named twice, also through a link, is made once`() throws {
        let folder = try Self.folder()
        let outcome = try BadInputTests.render(
            folder, ["Terms", "all", "now", folder.path + "/Terms/a"])
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.output.hasPrefix("made 2 reports"), "\(outcome.output)")
    }

    /// Links beside the real folders, and folders of links; `made` is where the reports go.
    @Test(arguments: [
        (["Terms/a/link": "2015-2020"], ["a/2015-2020", "a/2020-2025"], ["Terms/a/link"]),
        // Sorted before the real one, under the name of other years, by two ways, from another unit.
        (
            [
                "Terms/a/2010-2015": "2015-2020", "Terms/0": "a",
                "Terms/b/2020-2025": "../a/2020-2025",
            ],
            ["a/2015-2020", "a/2020-2025"], ["Terms/0", "Terms/a/2010-2015", "Terms/b/2020-2025"]
        ),
        (["Terms/a/2015-2020/photos/vong": "../../.."], ["a/2015-2020", "a/2020-2025"], nil),
        // What is only reached by links is a term, once.
        (
            ["Terms/c/2025-2030": "../../elsewhere/2025", "Terms/c/nua": "2025-2030"],
            ["a/2015-2020", "a/2020-2025", "c/2025-2030"], ["Terms/c/nua"]
        ),
    ])
    func `a linked folder makes no second report, and is named`(
        links: [String: String], made: [String], said: [String]?
    ) throws {
        let folder = try Self.folder()
        let files = FileManager.default
        try folder.write(
            "unit: xã C\nterm: 2025-2030\n", "elsewhere/2025/term.yaml")
        for (link, target) in links {
            let path = folder.path + "/" + link
            try files.createDirectory(
                atPath: String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]),
                withIntermediateDirectories: true)
            try files.createSymbolicLink(atPath: path, withDestinationPath: target)
        }
        let outcome = try BadInputTests.render(folder, ["Terms", "--verbose"])
        #expect(outcome.status == 0, "\(outcome.errors)")
        let pdfs = folder.files.filter { $0.hasSuffix("summary.pdf") }.sorted()
        #expect(pdfs == made.map { "output/\($0)/summary.pdf" }, "\(outcome.errors)")
        let notes = BadInputTests.findings(outcome.errors).filter { $0.code == "linked-folder" }
        if let said { #expect(notes.compactMap(\.file).sorted() == said, "\(outcome.errors)") }
        #expect(notes.allSatisfy { $0.severity == "note" })
    }

    @Test func `a link beside the real term is not compared with it`() throws {
        let folder = try Self.folder()
        let plain = try #require(
            try Self.bytes(folder, ["Terms"], ["--layout", "comparison"], "comparison.pdf"))
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/Terms/a/2000-2005", withDestinationPath: "2015-2020")
        let linked = try Self.bytes(
            folder, ["Terms"], ["--layout", "comparison"], "comparison.pdf")
        #expect(linked == plain)
    }

    /// Letters with their marks as one character, and apart.
    private static let (whole, parted) = ("hội-nghị.jpg", "ho\u{302}\u{323}i-nghi\u{323}.jpg")

    @Test(arguments: [
        (whole, parted), (parted, whole), (whole, whole), (parted, parted),
    ])
    func `a photo is found in whatever normal form text and disk have its name`(
        inText: String, onDisk: String
    ) throws {
        let folder = try BadInputTests.term()
        let photos = folder.path + "/" + BadInputTests.base + "photos/"
        try FileManager.default.moveItem(
            atPath: folder.path + "/" + BadInputTests.base + BadInputTests.photo,
            toPath: photos + onDisk)
        try BadInputTests.edit(folder, "summary.md", BadInputTests.photo, "photos/" + inText)
        let outcome = try BadInputTests.render(folder)
        #expect(outcome.status == 0, "\(outcome.errors)")
        let back = try Command.run(
            Command.trang, ["extract", "output/a/2015-2020/summary.pdf", "--output", "back"],
            in: folder.path)
        #expect(back.status == 0, "\(back.errors)")
        #expect(Data(back.output.utf8).range(of: Data(Self.whole.utf8)) != nil, "\(back.output)")
    }

    @Test func `a photo has one name in the report, however often and however it is named`() throws
    {
        let folder = try BadInputTests.term()
        let file = folder.path + "/" + BadInputTests.base + "summary.md"
        let text = try String(contentsOfFile: file, encoding: .utf8)
        let again = "\n![Đường](./photos//../photos/duong-trinh-dinh-thao.jpg)\n"
        try (text + again).write(toFile: file, atomically: true, encoding: .utf8)
        #expect(try BadInputTests.render(folder).status == 0)
        let back = try Command.run(
            Command.trang, ["extract", "output/a/2015-2020/summary.pdf", "--output", "back"],
            in: folder.path)
        #expect(back.status == 0, "\(back.errors)")
        #expect(folder.files.filter { $0.hasPrefix("back/") && $0.hasSuffix(".jpg") }.count == 1)
    }

    @Test func `a name that could not travel is said before a report is made`() throws {
        for name in [".an.jpg", "a\\b.jpg"] {
            let folder = try BadInputTests.term()
            try FileManager.default.moveItem(
                atPath: folder.path + "/" + BadInputTests.base + BadInputTests.photo,
                toPath: folder.path + "/" + BadInputTests.base + "photos/" + name)
            try BadInputTests.edit(
                folder, "summary.md", BadInputTests.photo,
                "photos/" + name.replacing("\\", with: "%5C"))
            let outcome = try BadInputTests.render(folder)
            #expect(outcome.status == 1)
            #expect(
                BadInputTests.findings(outcome.errors).contains { $0.code == "unfit-name" },
                "\(outcome.errors)")
        }
    }
}
