import Foundation
import Testing
import TrangTestSupport

/// What is there and cannot be read is an error that names it; nothing counts as empty.
@Suite struct ReadabilityTests {
    /// Runs as somebody whom permissions bind, also where the tests run as root.
    private static func check(_ folder: ScratchFolder, _ paths: [String] = ["Terms"]) throws
        -> Outcome
    {
        let arguments = ["check", "--diagnostics", "json", "--language", "en"] + paths
        guard getuid() == 0 else {
            return try Command.run(Command.trang, arguments, in: folder.path)
        }
        // Still root, who may reach the program wherever it stands, but without the right to pass over permissions.
        let bound = "-dac_override,-dac_read_search"
        let rights = ["--bounding-set=\(bound)", "--inh-caps=\(bound)", Command.trang]
        return try Command.run("setpriv", rights + arguments, in: folder.path)
    }

    /// What happens to a unit beside a good one, and which file the error names.
    private struct Case: Sendable, CustomTestStringConvertible {
        let name: String, file: String
        let spoil: @Sendable (ScratchFolder) throws -> Void
        var testDescription: String { name }
    }

    private static func close(_ folder: ScratchFolder, _ path: String) throws {
        try FileManager.default.setAttributes(
            [.posixPermissions: 0], ofItemAtPath: folder.path + "/" + path)
    }

    private static func link(_ folder: ScratchFolder, _ path: String, to target: String) throws {
        try? FileManager.default.removeItem(atPath: folder.path + "/" + path)
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/" + path, withDestinationPath: target)
    }

    /// Makes something whose name is not UTF-8.
    private static func strange(_ folder: ScratchFolder, _ command: String, in path: String) throws
    {
        let made = try Command.run(
            "bash", ["-c", command + " $'s\\xf4'"], in: folder.path + "/" + path)
        #expect(made.status == 0, "\(made.errors)")
    }

    private static let term = "Terms/u01/2015-2020"

    private static let cases: [Case] = [
        Case(name: "a unit that cannot be listed", file: "Terms/u01") {
            try close($0, "Terms/u01")
        },
        Case(name: "a term that cannot be listed", file: term) { try close($0, term) },
        Case(name: "a file that may not be read", file: term + "/summary.md") {
            try close($0, term + "/summary.md")
        },
        Case(name: "a table that may not be read", file: term + "/indicators.csv") {
            try close($0, term + "/indicators.csv")
        },
        Case(name: "photos that cannot be listed, and none is named", file: term + "/photos") {
            try $0.write("x", term + "/photos/a.jpg")
            try close($0, term + "/photos")
        },
        Case(name: "photos that cannot be reached", file: term + "/photos") {
            try $0.write("![A](photos/a.jpg)\n", term + "/summary.md")
            try $0.write("x", term + "/photos/a.jpg")
            try close($0, term + "/photos")
        },
        Case(name: "a folder in place of a table", file: term + "/indicators.csv") {
            try FileManager.default.removeItem(atPath: $0.path + "/" + term + "/indicators.csv")
            try $0.write("x", term + "/indicators.csv/x")
        },
        Case(name: "a folder in place of a text", file: term + "/handout.md") {
            try $0.write("x", term + "/handout.md/x")
        },
        Case(name: "a folder in place of term.yaml", file: term + "/term.yaml") {
            try FileManager.default.removeItem(atPath: $0.path + "/" + term + "/term.yaml")
            try $0.write("x", term + "/term.yaml/x")
        },
        Case(name: "a text that is a link to nothing", file: term + "/summary.md") {
            try link($0, term + "/summary.md", to: "gone")
        },
        Case(name: "a data set that is a link to itself", file: term + "/so.csv") {
            try link($0, term + "/so.csv", to: "so.csv")
        },
        Case(name: "photos that are a link to nothing", file: term + "/photos") {
            try link($0, term + "/photos", to: "gone")
        },
        Case(name: "a unit that is a link to nothing", file: "Terms/u02") {
            try link($0, "Terms/u02", to: "/nowhere/at/all")
        },
        Case(name: "a unit whose name is not UTF-8", file: "Terms/s\u{FFFD}") {
            try strange($0, "mkdir", in: "Terms")
        },
        Case(name: "a file whose name is not UTF-8", file: term + "/s\u{FFFD}") {
            try strange($0, "touch", in: term)
        },
        Case(name: "more folders than anybody makes", file: "Terms/" + deep(65)) {
            try $0.write("unit: A\nterm: 2015-2020\n", "Terms/" + deep(70) + "/term.yaml")
        },
    ]

    private static func deep(_ count: Int) -> String {
        Array(repeating: "d", count: count).joined(separator: "/")
    }

    @Test(arguments: cases)
    private func `what cannot be read is named, and the others are looked at`(_ spoilt: Case) throws
    {
        let folder = try BatchTests.folder(terms: 2)
        // Who tests may not be who made the folder.
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: folder.path)
        #expect(try Self.check(folder).status == 0)
        try spoilt.spoil(folder)
        let outcome = try Self.check(folder)
        defer { _ = try? Command.run("chmod", ["-R", "u+rwX", folder.path]) }
        #expect(outcome.status == 1, "\(outcome.errors)")
        let errors = BadInputTests.findings(outcome.errors).filter { $0.severity == "error" }
        #expect(
            errors.contains { $0.code == "unreadable-file" && $0.file == spoilt.file },
            "\(outcome.errors)")
        #expect(
            outcome.output.hasPrefix("checked 1 report")
                || outcome.output.hasPrefix("checked 2 reports"), "\(outcome.output)")
    }

    @Test func `a path that cannot be listed, or leads nowhere, is named`() throws {
        let folder = try BatchTests.folder(terms: 1)
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: folder.path)
        try Self.link(folder, "link", to: "gone")
        try folder.write("unit: A\n", "file.yaml")
        try Self.close(folder, "Terms/u00")
        for (path, file) in [
            ("link", "link"), ("file.yaml", "file.yaml"), ("Terms/u00", "Terms/u00"),
            ("Terms/u00/2015-2020", "Terms/u00/2015-2020"),
        ] {
            let outcome = try Self.check(folder, [path])
            #expect(outcome.status == 1)
            let found = BadInputTests.findings(outcome.errors)
            #expect(
                found.map(\.code) == ["unreadable-file"] && found.first?.file == file,
                "\(outcome.errors)")
        }
        _ = try Command.run("chmod", ["-R", "u+rwX", folder.path])
    }

    @Test func `layouts that cannot be listed are named where one is missing`() throws {
        let folder = try BatchTests.folder(terms: 1)
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: folder.path)
        // A folder of its own, not the link to the project's.
        try? FileManager.default.removeItem(atPath: folder.path + "/Layouts")
        try folder.write("blocks: []\n", "Layouts/own.yaml")
        try Self.close(folder, "Layouts")
        defer { _ = try? Command.run("chmod", ["-R", "u+rwX", folder.path]) }
        let outcome = try Self.check(folder, ["--layout", "own"])
        #expect(outcome.status == 1)
        let found = BadInputTests.findings(outcome.errors).filter { $0.severity == "error" }
        #expect(
            found.map(\.code) == ["unreadable-file"] && found.first?.file == "Layouts",
            "\(outcome.errors)")
    }

    @Test func `terms deeper than anybody's are found`() throws {
        let folder = try BatchTests.folder(terms: 0)
        let path = "Terms/" + Self.deep(30) + "/2015-2020"
        try folder.write("unit: phường A\nterm: 2015-2020\n", path + "/term.yaml")
        let outcome = try BatchTests.run(folder)
        #expect(outcome.status == 0 && outcome.output.hasPrefix("made 1 report"))
    }

    @Test func `a comparison does without no term that cannot be read`() throws {
        let folder = try ComparisonCommandTests.folder()
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: folder.path)
        try Self.close(folder, "Terms/a/2010-2015")
        defer { _ = try? Command.run("chmod", ["-R", "u+rwX", folder.path]) }
        let outcome = try Self.check(folder, ["Terms/a/2020-2025", "--layout", "comparison"])
        #expect(outcome.status == 1)
        #expect(
            BadInputTests.findings(outcome.errors).contains {
                $0.code == "unreadable-file" && $0.file == "Terms/a/2010-2015"
            }, "\(outcome.errors)")
    }

    @Test(arguments: ["a", "z"])
    func `a unit's real place goes before a link to it`(name: String) throws {
        let folder = try BatchTests.folder(terms: 1)
        try Self.link(folder, "Terms/" + name, to: "u00")
        try FileManager.default.createDirectory(
            atPath: folder.path + "/Terms/b", withIntermediateDirectories: true)
        try Self.link(folder, "Terms/b/" + name, to: "../u00")
        let outcome = try BatchTests.run(folder)
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(BatchTests.made(folder) == ["output/u00/2015-2020/summary.pdf"])
    }
}
