import Foundation
import Testing
import TrangTestSupport

/// Bad input gets a placed finding with a hint, exit status 1, and no file.
@Suite struct BadInputTests {
    /// A term folder to spoil.
    static func term() throws -> ScratchFolder {
        let folder = try ScratchFolder()
        try FileManager.default.createDirectory(
            atPath: folder.path + "/Terms/a", withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            atPath: Command.root + "/Terms/khue-trung/2015-2020",
            toPath: folder.path + "/Terms/a/2015-2020")
        for name in ["Layouts", "Fonts", "Rules"] {
            try FileManager.default.createSymbolicLink(
                atPath: folder.path + "/" + name, withDestinationPath: Command.root + "/" + name)
        }
        return folder
    }

    struct Finding {
        let severity: String, code: String, file: String?, line: Int?, hint: String?
    }

    static func findings(_ text: String) -> [Finding] {
        text.split(separator: "\n").compactMap { line in
            guard
                let json = try? JSONSerialization.jsonObject(with: Data(line.utf8))
                    as? [String: Any]
            else { return nil }
            return Finding(
                severity: json["severity"] as? String ?? "", code: json["code"] as? String ?? "",
                file: json["file"] as? String, line: json["line"] as? Int,
                hint: json["hint"] as? String)
        }
    }

    static func render(_ folder: ScratchFolder, _ arguments: [String] = []) throws -> Outcome {
        try Command.run(
            Command.trang, ["render", "--diagnostics", "json", "--language", "en"] + arguments,
            in: folder.path)
    }

    static let base = "Terms/a/2015-2020/"

    /// Replaces a stretch of a file.
    static func edit(_ folder: ScratchFolder, _ file: String, _ old: String, _ new: String) throws {
        let path = folder.path + "/" + base + file
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(text.contains(old), "\(file) has no \(old)")
        try text.replacingOccurrences(of: old, with: new)
            .write(toFile: path, atomically: true, encoding: .utf8)
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let name: String, code: String, file: String, line: Int?
        let spoil: @Sendable (ScratchFolder) throws -> Void
        var testDescription: String { name }

        init(
            _ name: String, _ code: String, _ file: String, line: Int? = nil,
            _ spoil: @escaping @Sendable (ScratchFolder) throws -> Void
        ) {
            (self.name, self.code, self.file, self.line, self.spoil) = (
                name, code, file, line, spoil
            )
        }
    }

    static let photo = "photos/duong-trinh-dinh-thao.jpg"

    static let cases: [Case] = [
        Case("term.yaml missing", "missing-file", "term.yaml") {
            try FileManager.default.removeItem(atPath: $0.path + "/" + base + "term.yaml")
        },
        Case("term.yaml empty", "wrong-type", "term.yaml", line: 1) {
            try $0.write("", base + "term.yaml")
        },
        Case("term.yaml not YAML", "yaml-syntax", "term.yaml") {
            try $0.write("unit: [a\nb: }", base + "term.yaml")
        },
        Case("term.yaml a picture", "not-text", "term.yaml") {
            try $0.write(Data([0xFF, 0xD8, 0xFF, 0xE0, 0, 1, 2]), base + "term.yaml")
        },
        Case("unknown key", "unknown-key", "term.yaml", line: 6) {
            try edit($0, "term.yaml", "congress:", "congres:")
        },
        Case("wrong type", "wrong-type", "term.yaml", line: 2) {
            try edit($0, "term.yaml", "unit: phường Khuê Trung", "unit: [phường, Khuê]")
        },
        Case("no unit", "missing-key", "term.yaml") {
            try edit($0, "term.yaml", "unit: phường Khuê Trung", "")
        },
        Case("term not years", "invalid-value", "term.yaml", line: 5) {
            try edit($0, "term.yaml", "term: 2015-2020\n", "term: 2015\n")
        },
        Case("alias bomb", "yaml-too-large", "term.yaml") { folder in
            var bomb = "unit: &a0 [x, x, x, x, x, x, x, x, x]\n"
            for level in 1..<12 {
                bomb +=
                    "a\(level): &a\(level) ["
                    + Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ") + "]\n"
            }
            try folder.write(bomb, base + "term.yaml")
        },
        Case("CSV without names", "missing-column", "indicators.csv", line: 1) {
            try edit($0, "indicators.csv", "Chỉ tiêu,Tên ngắn", "Ten,Tên ngắn")
        },
        Case("more fields than headers", "csv-syntax", "indicators.csv", line: 2) {
            try edit($0, "indicators.csv", "\"11,74\",,đạt", "11,74,,đạt")
        },
        Case("unclosed quote", "csv-syntax", "indicators.csv", line: 13) { folder in
            let path = folder.path + "/" + base + "indicators.csv"
            let text = try String(contentsOfFile: path, encoding: .utf8)
            try (text + "11,\"Kinh tế\n").write(toFile: path, atomically: true, encoding: .utf8)
        },
        Case("bytes that are no UTF-8", "not-text", "indicators.csv", line: 2) {
            try $0.write(Data(Array("Chỉ tiêu\n".utf8) + [0xC3, 0x28]), base + "indicators.csv")
        },
        Case("decimal point", "malformed-number", "indicators.csv", line: 2) {
            try edit($0, "indicators.csv", "\"11,74\",,đạt", "1.5,,đạt")
        },
        Case("two commas", "malformed-number", "indicators.csv", line: 2) {
            try edit($0, "indicators.csv", "\"11,74\",,đạt", "\"12,5,5\",,đạt")
        },
        Case("broken per-mille", "malformed-permille", "indicators.csv", line: 2) {
            try edit($0, "indicators.csv", "\"11,74\",,đạt", "\"0,30%0\",,đạt")
        },
        Case("photo missing", "missing-file", "summary.md", line: 3) {
            try FileManager.default.removeItem(atPath: $0.path + "/" + base + photo)
        },
        Case("photo truncated", "unreadable-image", "summary.md", line: 3) { folder in
            let path = folder.path + "/" + base + photo
            let data = try Data(contentsOf: URL(fileURLWithPath: path))
            try data.prefix(20_000).write(to: URL(fileURLWithPath: path))
        },
        Case("photo not an image", "unreadable-image", "summary.md", line: 3) {
            try $0.write("hello", base + photo)
        },
        Case("photo of 0 bytes", "unreadable-image", "summary.md", line: 3) {
            try $0.write("", base + photo)
        },
        Case("photo elsewhere", "path-escapes", "summary.md", line: 3) {
            try edit($0, "summary.md", photo, "../../../../../etc/passwd")
        },
        Case("photo without an address", "missing-file", "summary.md", line: 3) {
            try edit($0, "summary.md", "](" + photo, "]()(" + photo)
        },
        Case("photo of the folder", "missing-file", "summary.md", line: 3) {
            try edit($0, "summary.md", photo, "./")
        },
        Case("a key without a space", "unknown-key", "term.yaml", line: 6) {
            try edit($0, "term.yaml", "ordinal: ", "ordinal:")
        },
        Case("photo absolute", "path-escapes", "summary.md", line: 3) {
            try edit($0, "summary.md", photo, "/etc/passwd")
        },
        Case("photo a link out", "path-escapes", "summary.md", line: 3) { folder in
            let path = folder.path + "/" + base + photo
            try FileManager.default.removeItem(atPath: path)
            try FileManager.default.createSymbolicLink(
                atPath: path, withDestinationPath: "/etc/passwd")
        },
        Case("character no font has", "missing-glyph", "summary.md", line: 1) {
            try edit(
                $0, "summary.md", "Nhiệm kỳ 2015-2020, Đảng bộ phường",
                "Nhiệm kỳ 字 2015-2020, Đảng bộ phường")
        },
        Case("unknown layout", "unknown-layout", "term.yaml", line: 9) {
            try edit($0, "term.yaml", "[summary]", "[sumary]")
        },
    ]

    @Test(arguments: cases)
    func `a spoilt term says what and where, writes nothing and ends with 1`(_ spoilt: Case) throws
    {
        let folder = try Self.term()
        try spoilt.spoil(folder)
        let arguments = spoilt.name == "term.yaml missing" ? [Self.base] : []
        let outcome = try Self.render(folder, arguments)
        #expect(outcome.status == 1, "\(outcome.errors)")
        let found = Self.findings(outcome.errors).filter { $0.severity == "error" }
        #expect(
            found.count == outcome.errors.split(separator: "\n").count { $0.contains("\"error\"") })
        let match = found.first { $0.code == spoilt.code }
        #expect(match != nil, "\(outcome.errors)")
        #expect(match?.file?.hasSuffix(spoilt.file) == true, "\(match?.file ?? "")")
        if let line = spoilt.line { #expect(match?.line == line) }
        let text = outcome.errors
        #expect(
            match?.hint != nil
                || ["csv-syntax", "yaml-syntax", "missing-key", "wrong-type"].contains(spoilt.code),
            "\(text)")
        #expect(!folder.files.contains { $0.hasPrefix("output/") && $0.hasSuffix(".pdf") })
        #expect(!folder.files.contains { $0.contains("/.trang-") })
    }

    static let layouts: [(String, String, String, String)] = [
        ("unknown block", "unknown-block", "block: key-figures,", "block: key-figurs,"),
        (
            "required data missing", "missing-data", "data: co-cau-kinh-te}",
            "data: co-cau, required: true}"
        ),
        ("negative margin", "invalid-value", "top: 56,", "top: -56,"),
        ("page too small", "page-too-small", "top: 56, bottom: 71.8,", "top: 400, bottom: 430,"),
        (
            "page smaller than a line", "page-too-small", "top: 56, bottom: 71.8,",
            "top: 400, bottom: 410,"
        ),
        ("unknown key", "unknown-key", "grid: 14", "gird: 14"),
        (
            "unknown font", "unknown-font", "include: [_common]",
            "include: [_common]\nfonts: {sans: Comic Sans}"
        ),
    ]

    @Test(arguments: layouts)
    func `a spoilt layout says what and where`(name: String, code: String, old: String, new: String)
        throws
    {
        let folder = try Self.term()
        let text = try String(
            contentsOfFile: Command.root + "/Layouts/summary.yaml", encoding: .utf8)
        #expect(text.contains(old))
        try folder.write(text.replacingOccurrences(of: old, with: new), "mine.yaml")
        let outcome = try Self.render(folder, ["--layout", "mine.yaml"])
        #expect(outcome.status == 1)
        let match = Self.findings(outcome.errors).first {
            $0.code == code && $0.severity == "error"
        }
        #expect(match?.file == "mine.yaml", "\(outcome.errors)")
        #expect(match?.line != nil)
        #expect(!folder.files.contains { $0.hasSuffix(".pdf") })
    }

    @Test func `no such path, and a folder without terms`() throws {
        let folder = try Self.term()
        for (path, code) in [("nowhere", "missing-file"), ("Fonts", "no-terms")] {
            let outcome = try Self.render(folder, [path])
            #expect(outcome.status == 1)
            #expect(Self.findings(outcome.errors).map(\.code) == [code])
        }
    }

    @Test func `one bad term stops no other and the last good file stays`() throws {
        let folder = try Self.term()
        try FileManager.default.copyItem(
            atPath: folder.path + "/Terms/a", toPath: folder.path + "/Terms/b")
        #expect(try Self.render(folder).status == 0)
        let good = try Data(
            contentsOf: URL(fileURLWithPath: folder.path + "/output/a/2015-2020/summary.pdf"))
        try folder.write("unit: [", Self.base + "term.yaml")
        try FileManager.default.removeItem(atPath: folder.path + "/output/b")
        #expect(try Self.render(folder).status == 1)
        #expect(folder.files.contains("output/b/2015-2020/summary.pdf"))
        #expect(
            try Data(
                contentsOf: URL(fileURLWithPath: folder.path + "/output/a/2015-2020/summary.pdf"))
                == good)
    }

    @Test func `two terms that would write one file are refused before anything is rendered`()
        throws
    {
        let folder = try Self.term()
        try FileManager.default.createDirectory(
            atPath: folder.path + "/Other", withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            atPath: folder.path + "/Terms/a", toPath: folder.path + "/Other/a")
        let outcome = try Self.render(folder, ["Terms", "Other"])
        #expect(outcome.status == 1)
        #expect(Self.findings(outcome.errors).contains { $0.code == "output-collision" })
        #expect(!folder.files.contains { $0.hasPrefix("output/") })
    }

    @Test func `an output folder that cannot be written is said`() throws {
        let folder = try Self.term()
        try folder.write("a file", "taken")
        let outcome = try Self.render(folder, ["--output", "taken"])
        #expect(outcome.status == 1)
        let match = Self.findings(outcome.errors).first { $0.code == "output-unwritable" }
        #expect(match?.file == "taken/a/2015-2020/summary.pdf")
        #expect(try String(contentsOfFile: folder.path + "/taken", encoding: .utf8) == "a file")
    }

    @Test func `a full disk leaves the old file and no half of a new one`() throws {
        let folder = try Self.term()
        try FileManager.default.createDirectory(
            atPath: folder.path + "/small/a/2015-2020", withIntermediateDirectories: true)
        let mount = try Command.run(
            "mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", folder.path + "/small"])
        // Only root may mount; CI runs as root.
        guard mount.status == 0 else {
            #expect(ProcessInfo.processInfo.environment["CI"] == nil, "\(mount.errors)")
            return
        }
        defer { _ = try? Command.run("umount", [folder.path + "/small"]) }
        try folder.write("old", "small/a/2015-2020/summary.pdf")
        let outcome = try Self.render(folder, ["--output", "small"])
        #expect(outcome.status == 1)
        #expect(Self.findings(outcome.errors).contains { $0.code == "output-unwritable" })
        let files = try FileManager.default.contentsOfDirectory(
            atPath: folder.path + "/small/a/2015-2020")
        #expect(files == ["summary.pdf"])
        #expect(
            try String(
                contentsOfFile: folder.path + "/small/a/2015-2020/summary.pdf", encoding: .utf8)
                == "old")
    }

    @Test func `what a killed run left behind is cleaned up`() throws {
        let folder = try Self.term()
        try folder.write("half", "output/a/2015-2020/.trang-999999-summary.pdf")
        #expect(try Self.render(folder).status == 0)
        #expect(!folder.files.contains { $0.contains(".trang-") })
    }

    @Test func `a font that forbids embedding is refused and said`() throws {
        let folder = try Self.term()
        for name in ["LiberationSans-Regular", "LiberationSerif-Regular"] {
            var data = try Data(
                contentsOf: URL(fileURLWithPath: Command.root + "/Fonts/\(name).ttf"))
            if name.contains("Serif") {
                let tag = try #require(data.range(of: Data("OS/2".utf8)))
                let offset = data[(tag.upperBound + 4)..<(tag.upperBound + 8)]
                    .reduce(0) { $0 << 8 | Int($1) }
                data[offset + 8] = 0
                data[offset + 9] = 2
            }
            try folder.write(data, "own/\(name).ttf")
        }
        let outcome = try Self.render(folder, ["--fonts", "own"])
        #expect(outcome.status == 1)
        let found = Self.findings(outcome.errors)
        let refused = found.first { $0.code == "font-not-embeddable" }
        #expect(refused?.file == "own/LiberationSerif-Regular.ttf")
        #expect(found.contains { $0.code == "unknown-font" })
    }

    @Test func `a damaged font file fails every report, and is named`() throws {
        let folder = try Self.term()
        for name in ["LiberationSans-Regular", "LiberationSerif-Regular", "LiberationSerif-Bold"] {
            let path = Command.root + "/Fonts/\(name).ttf"
            try folder.write(try Data(contentsOf: URL(fileURLWithPath: path)), "own/\(name).ttf")
        }
        #expect(
            try Command.run(Command.trang, ["fonts", "--fonts", "own"], in: folder.path).status == 0
        )
        let whole = try Data(
            contentsOf: URL(fileURLWithPath: folder.path + "/own/LiberationSans-Regular.ttf"))
        try folder.write(whole.prefix(100_000), "own/cut.ttf")
        try folder.write(Data(), "own/empty.otf")
        try folder.write(Data((0..<500).map { UInt8(truncatingIfNeeded: $0 &* 37) }), "own/no.ttc")
        let names = ["own/cut.ttf", "own/empty.otf", "own/no.ttc"]
        let outcome = try Self.render(folder, ["--fonts", "own"])
        #expect(outcome.status == 1)
        let found = Self.findings(outcome.errors).filter { $0.code == "damaged-font" }
        #expect(found.compactMap(\.file) == names)
        #expect(!folder.files.contains { $0.hasSuffix(".pdf") })
        // A folder of nothing else names the file as well.
        try folder.write(Data(), "only/empty.ttf")
        let only = Self.findings(try Self.render(folder, ["--fonts", "only"]).errors)
        #expect(only.contains { $0.code == "damaged-font" && $0.file == "only/empty.ttf" })
        let list = try Command.run(Command.trang, ["fonts", "--fonts", "own"], in: folder.path)
        #expect(list.status == 1)
        #expect(list.output.contains("own/LiberationSans-Regular.ttf"))
        #expect(names.allSatisfy(list.errors.contains))
    }
}
