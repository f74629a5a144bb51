import Foundation
import Testing
import TrangTestSupport

/// `trang new` leaves a folder that renders.
@Suite struct NewTests {
    @Test func `a new folder renders without a warning and is never overwritten`() throws {
        let folder = try ScratchFolder()
        for name in ["Layouts", "Fonts", "Rules"] {
            try FileManager.default.createSymbolicLink(
                atPath: folder.path + "/" + name, withDestinationPath: Command.root + "/" + name)
        }
        let made = try Command.run(
            Command.trang, ["new", "hoa-xuan", "2020-2025"], in: folder.path)
        #expect(made.status == 0, "\(made.errors)")
        #expect(made.output.contains("Terms/hoa-xuan/2020-2025/term.yaml"))
        let rendered = try Command.run(
            Command.trang, ["render", "--strict", "--layout", "summary"], in: folder.path)
        #expect(rendered.status == 0, "\(rendered.errors)")
        #expect(folder.files.contains("output/hoa-xuan/2020-2025/summary.pdf"))
        let again = try Command.run(
            Command.trang, ["new", "hoa-xuan", "2020-2025"], in: folder.path)
        #expect(again.status == 1)
    }

    @Test func `every sample that is left in is said`() throws {
        let folder = try ScratchFolder()
        #expect(
            try Command.run(
                Command.trang, ["new", "hoa-xuan", "2020-2025", "--folder", folder.path]
            ).status == 0)
        let checked = try Command.run(
            Command.trang,
            ["check", folder.path, "--layout", "summary", "--diagnostics", "json"])
        let said = checked.errors.split(separator: "\n").filter { $0.contains("sample-text") }
        #expect(said.count == 7, "\(checked.errors)")
        #expect(
            said.allSatisfy { $0.contains("\"severity\":\"note\"") && !$0.contains("\"term\"") })
    }

    @Test func `what is missing at a layout that terms share names the term`() throws {
        let terms = ["Terms/cam-le/2025-2030", "Terms/hoi-phu/2025-2030"]
        let checked = try Command.run(
            Command.trang,
            ["check"] + terms + ["--layout", "handout", "--diagnostics", "json"],
            in: Command.root)
        let said = checked.errors.split(separator: "\n").filter { $0.contains("no photos/") }
        for term in terms {
            #expect(said.count { $0.contains("\"term\":\"\(term)\"") } == 1, "\(said)")
        }
    }

    @Test func `every sample in a comment is right`() throws {
        let folder = try ScratchFolder()
        let made = try Command.run(
            Command.trang, ["new", "hoa-xuan", "2020-2025", "--folder", folder.path])
        #expect(made.status == 0)
        let file = "hoa-xuan/2020-2025/term.yaml"
        let text = try String(contentsOfFile: folder.path + "/" + file, encoding: .utf8)
        // A sample is a key, or what stands indented below one.
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.firstMatch(of: /^# (?:[a-z]+:|  [a-z]+:|  - )/) == nil ? line : line.dropFirst(2)
        }
        #expect(lines.joined(separator: "\n").contains("\n  recipients: ["))
        try folder.write(lines.joined(separator: "\n"), file)
        let checked = try Command.run(
            Command.trang,
            [
                "check", folder.path, "--layout", "summary", "--layout", "report", "--layout",
                "appendix",
            ])
        #expect(checked.status == 0, "\(checked.errors)")
        // The accepted warning is an example, too.
        let warnings = checked.errors.split(separator: "\n").filter { $0.contains(" warning: ") }
        #expect(
            warnings.allSatisfy { $0.contains("accept") || $0.contains("district") }, "\(warnings)")
    }

    @Test(arguments: [
        ["Hòa Xuân", "2020-2025"], ["../a", "2020-2025"], ["a", "2025-2020"], ["a", "x"],
    ])
    func `names that cannot be are refused`(arguments: [String]) throws {
        let folder = try ScratchFolder()
        let outcome = try Command.run(Command.trang, ["new"] + arguments, in: folder.path)
        #expect(outcome.status == 64 && folder.files.isEmpty)
    }
}
