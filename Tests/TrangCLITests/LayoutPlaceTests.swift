import Foundation
import Testing
import TrangTestSupport

/// Which layouts a term may name: it is data, and may not point at any file of the computer.
@Suite struct LayoutPlaceTests {
    private static func folder(_ layouts: String) throws -> ScratchFolder {
        let folder = try BatchTests.folder(terms: 2)
        let layout = try String(
            contentsOfFile: Command.root + "/Layouts/summary.yaml", encoding: .utf8)
        try folder.write(layout, "outside.yaml")
        try folder.write(layout, "Terms/u00/2015-2020/own.yaml")
        try folder.write(layout, "Terms/u00/2015-2020/deeper/other.yaml")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/Terms/u00/2015-2020/link.yaml",
            withDestinationPath: folder.path + "/outside.yaml")
        try folder.write(
            "unit: phường A\nterm: 2015-2020\nlayouts: [\(layouts)]\n",
            "Terms/u00/2015-2020/term.yaml")
        return folder
    }

    @Test(arguments: [
        ("summary", "summary"), ("own.yaml", "own"), ("./own.yaml", "own"),
        ("deeper/other.yaml", "other"), ("Layouts/summary.yaml", "summary"),
    ])
    func `layouts in the term's folder and in folders of layouts are taken`(
        name: String, report: String
    ) throws {
        let folder = try Self.folder(name)
        let outcome = try BatchTests.run(folder)
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(BatchTests.made(folder).contains("output/u00/2015-2020/\(report).pdf"))
        // Also from memory, and by a path from the root.
        #expect(try BatchTests.run(folder).output.hasPrefix("made 0 reports, 2 up to date"))
        let again = try BatchTests.run(folder, [folder.path + "/Terms/u00", "--output", "again"])
        #expect(again.status == 0, "\(again.errors)")
    }

    @Test(arguments: [
        "outside.yaml", "./outside.yaml", "../../../outside.yaml", "/etc/passwd",
        "/etc/passwd.yaml", "link.yaml", "summary, /etc/passwd",
    ])
    func `any other file is refused at its line, and the other terms are made`(name: String) throws
    {
        let folder = try Self.folder(name)
        let outcome = try BatchTests.run(folder, ["--diagnostics", "json"])
        #expect(outcome.status == 1)
        let found = BadInputTests.findings(outcome.errors).first { $0.code == "path-escapes" }
        #expect(
            found?.file == "Terms/u00/2015-2020/term.yaml" && found?.line == 3, "\(outcome.errors)")
        #expect(BatchTests.made(folder) == ["output/u01/2015-2020/summary.pdf"])
    }

    @Test func `the command line may name any file`() throws {
        let folder = try Self.folder("summary")
        for path in ["outside.yaml", folder.path + "/outside.yaml"] {
            let outcome = try BatchTests.run(folder, ["--layout", path, "--force"])
            #expect(outcome.status == 0, "\(outcome.errors)")
        }
    }
}
