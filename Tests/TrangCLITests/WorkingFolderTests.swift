import Foundation
import Testing
import TrangTestSupport

/// Commands where a clerk stands: inside a term's folder, with files that the system named.
@Suite struct WorkingFolderTests {
    private static let term = "Terms/u00/2015-2020"

    /// Fonts and layouts come from the working folder.
    private static func folder() throws -> ScratchFolder {
        let folder = try BatchTests.folder(terms: 1)
        for name in ["Fonts", "Layouts", "Rules"] {
            try FileManager.default.createSymbolicLink(
                atPath: folder.path + "/" + term + "/" + name,
                withDestinationPath: Command.root + "/" + name)
        }
        return folder
    }

    private static func run(
        _ folder: ScratchFolder, _ arguments: [String], in path: String = term
    ) throws -> Outcome {
        try Command.run(
            Command.trang, arguments + ["--language", "en", "--diagnostics", "json"],
            in: folder.path + "/" + path)
    }

    @Test func `inside a term folder no path is needed`() throws {
        let folder = try Self.folder()
        let made = try Self.run(folder, ["render"])
        #expect(made.status == 0, "\(made.errors)")
        #expect(folder.files.contains(Self.term + "/output/u00/2015-2020/summary.pdf"))
        // What was written there is no part of the term.
        let again = try Self.run(folder, ["render"])
        #expect(again.output.hasPrefix("made 0 reports, 1 up to date"), "\(again.output)")
        #expect(try Self.run(folder, ["check"]).output.hasPrefix("checked 1 report"))
        // Elsewhere it is Terms, as ever.
        let above = try BatchTests.run(folder)
        #expect(above.output.hasPrefix("made 1 report"))
        #expect(
            FileManager.default.contents(
                atPath: folder.path + "/output/u00/2015-2020/summary.pdf")
                == FileManager.default.contents(
                    atPath: folder.path + "/" + Self.term + "/output/u00/2015-2020/summary.pdf"))
    }

    @Test(arguments: [
        "term - Copy.yaml", "terms.yaml", "term.txt", "term (2).yml", "term.yaml.txt", "term.yml",
        "Term.yaml", "TERM.YAML.TXT", "term.yaml.yaml",
    ])
    func `a misnamed term.yaml is noticed, and the hint names it`(name: String) throws {
        let folder = try Self.folder()
        try FileManager.default.moveItem(
            atPath: folder.path + "/" + Self.term + "/term.yaml",
            toPath: folder.path + "/" + Self.term + "/" + name)
        for (path, arguments) in [
            (Self.term, ["check"]), ("", ["check"]), ("", ["check", Self.term]),
            ("Terms/u00", ["check", "."]),
        ] {
            let outcome = try Self.run(folder, arguments, in: path)
            #expect(outcome.status == 1)
            let found = BadInputTests.findings(outcome.errors)
            #expect(found.map(\.code) == ["missing-file"], "\(path) \(outcome.errors)")
            #expect(found.first?.file?.hasSuffix("term.yaml") == true)
            #expect(found.first?.hint == "give \(name) the name term.yaml")
        }
    }

    @Test func `other files with an ending too many are noticed`() throws {
        let folder = try Self.folder()
        for name in ["summary.md", "indicators.csv"] {
            try FileManager.default.moveItem(
                atPath: folder.path + "/" + Self.term + "/" + name,
                toPath: folder.path + "/" + Self.term + "/" + name + ".txt")
        }
        try folder.write("x", Self.term + "/ghi-chu.txt")
        try folder.write("x", Self.term + "/term.yaml.txt")
        let outcome = try Self.run(folder, ["check"])
        let found = BadInputTests.findings(outcome.errors).filter { $0.code == "misnamed-file" }
        #expect(
            found.map(\.file) == ["indicators.csv.txt", "summary.md.txt", "term.yaml.txt"],
            "\(outcome.errors)")
        #expect(found.last?.hint == "give it the name term.yaml")
    }

    @Test(arguments: [
        ("handout.txt", "misnamed-file", "handout.md"),
        ("Handout.md", "misnamed-file", "handout.md"),
        ("handout.MD", "misnamed-file", "handout.md"),
        ("handout (2).md", "misnamed-file", "handout.md"),
        ("handout - Copy.markdown", "misnamed-file", "handout.md"),
        ("handout.doc", "unread-file", "handout.md"), ("HANDOUT.odt", "unread-file", "handout.md"),
        ("handout.rtf", "unread-file", "handout.md"), ("handout.docm", "unread-file", "handout.md"),
        ("handout.pdf", "unread-file", "handout.md"),
        ("Key-Figures.csv", "misnamed-file", "key-figures.csv"),
        ("key-figures.pdf", "unread-file", "key-figures.csv"),
        ("so-lieu.txt", "unread-file", "so-lieu.csv"),
        ("Hình ảnh/a.txt", "misnamed-file", "photos"),
        ("Photos/a.txt", "misnamed-file", "photos"),
    ])
    func `no file of a term is passed over for its name without a word`(
        name: String, code: String, meant: String
    ) throws {
        let folder = try Self.folder()
        try folder.write("Thôn;Số hộ\nĐông;12\n", Self.term + "/" + name)
        let outcome = try Self.run(folder, ["check"])
        let found = BadInputTests.findings(outcome.errors).filter { $0.code == code }
        #expect(found.count == 1 && found.first?.severity == "warning", "\(outcome.errors)")
        #expect(found.first?.hint?.contains(meant) == true, "\(outcome.errors)")
    }

    @Test func `what lies beside the file that is read is left alone`() throws {
        let folder = try Self.folder()
        for name in ["summary.pdf", "summary.txt", "indicators.pdf", "loi-nhac.txt"] {
            try folder.write(
                "Kính gửi, các chi bộ.\nTrước hết, xin cảm ơn.\n", Self.term + "/" + name)
        }
        let outcome = try Self.run(folder, ["check"])
        let found = BadInputTests.findings(outcome.errors)
        #expect(!found.contains { ["misnamed-file", "unread-file"].contains($0.code) })
    }

    @Test func `a folder that looks like a term and is none is named`() throws {
        let folder = try Self.folder()
        try folder.write("Bài viết.\n", "Terms/u00/2010-2015/summary.md")
        try folder.write("Bản cũ.\n", Self.term + "/cu/summary.md")
        let outcome = try BatchTests.run(folder)
        #expect(outcome.status == 0)
        #expect(outcome.errors.contains("Terms/u00/2010-2015"), "\(outcome.errors)")
        #expect(!outcome.errors.contains("/cu"), "\(outcome.errors)")
    }

    @Test(arguments: ["Terms", "Terms/u00", "Terms/u00/2015-2020/photos"])
    func `a term is found from where its folders are`(path: String) throws {
        let folder = try Self.folder()
        try folder.write("x", Self.term + "/photos/loi-nhac.txt")
        let outcome = try Self.run(folder, ["check"], in: path)
        #expect(!outcome.errors.contains("no-terms") && !outcome.errors.contains("missing-file"))
        #expect(outcome.output.hasPrefix("checked"), "\(outcome.output) \(outcome.errors)")
    }

    @Test func `hints name only options that the command has`() throws {
        let folder = try Self.folder()
        try folder.write("Báo cáo.\n", "bai.txt")
        let new = ["new", "u00", "2015-2020", "--language", "en"]
        let take = ["import", "bai.txt", "--unit", "u00", "--term", "2015-2020"]
        for (arguments, option) in [(new, "--folder"), (take + ["--language", "en"], "--output")] {
            let outcome = try Command.run(Command.trang, arguments, in: folder.path)
            #expect(outcome.status != 0 && outcome.errors.contains("give another \(option),"))
        }
        // Whatever a hint names, every command that can give it must have.
        let commands = [
            "--fonts": ["render", "check", "preview", "fonts"], "--folder": ["new"],
            "--output": ["import"],
        ]
        for file in ["English", "Vietnamese"] {
            let text = try String(
                contentsOfFile: Command.root + "/Sources/Trang/Words/\(file).swift", encoding: .utf8
            )
            for match in text.matches(of: /--[a-z]+/) {
                #expect(commands[String(match.output)] != nil, "\(match.output)")
            }
        }
        for (option, names) in commands {
            for name in names {
                let help = try Command.run(Command.trang, [name, "--help"]).output
                #expect(help.contains(option), "\(name) \(option)")
            }
        }
    }
}
