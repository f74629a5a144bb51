import Foundation
import Testing
import TrangTestSupport

/// `trang new` leaves a folder that renders.
@Suite struct NewTests {
    @Test func `a new folder renders, warns only of its samples and is never overwritten`() throws {
        let folder = try ScratchFolder()
        for name in ["Layouts", "Fonts", "Rules"] {
            try FileManager.default.createSymbolicLink(
                atPath: folder.path + "/" + name, withDestinationPath: Command.root + "/" + name)
        }
        let made = try Command.run(
            Command.trang, ["new", "hoa-xuan", "2020-2025"], in: folder.path)
        #expect(made.status == 0, "\(made.errors)")
        #expect(made.output.contains("Terms/hoa-xuan/2020-2025/term.yaml"))
        let strict = try Command.run(
            Command.trang, ["render", "--strict", "--layout", "summary"], in: folder.path)
        #expect(strict.status == 1, "\(strict.errors)")
        #expect(!folder.files.contains("output/hoa-xuan/2020-2025/summary.pdf"))
        let rendered = try Command.run(
            Command.trang, ["render", "--layout", "summary", "--diagnostics", "json"],
            in: folder.path)
        #expect(rendered.status == 0, "\(rendered.errors)")
        let warnings = rendered.errors.split(separator: "\n").filter { $0.contains("\"warning\"") }
        #expect(warnings.allSatisfy { $0.contains("sample-text") }, "\(warnings)")
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
        // Two names and the title, the lead, a paragraph, a quotation and its speaker; three indicators; two big numbers.
        #expect(said.count == 12, "\(checked.errors)")
        for file in ["term.yaml", "summary.md", "indicators.csv", "key-figures.csv"] {
            #expect(said.contains { $0.contains(file) })
        }
        #expect(
            said.allSatisfy { $0.contains("\"severity\":\"warning\"") && !$0.contains("\"term\"") })
    }

    @Test func `what is missing at a layout that terms share names the term`() throws {
        let terms = ["Terms/cam-le/2025-2030", "Terms/hoi-phu/2025-2030"]
        let checked = try Command.run(
            Command.trang,
            ["check"] + terms + ["--layout", "handout", "--diagnostics", "json"],
            in: Command.root)
        let said = checked.errors.split(separator: "\n").filter {
            $0.contains("the block 'photo' is left out")
        }
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
            warnings.allSatisfy {
                $0.contains("accept") || $0.contains("district") || $0.contains("sample of")
            }, "\(warnings)")
    }

    @Test(arguments: [
        ["Hòa Xuân", "2020-2025"], ["../a", "2020-2025"], ["a", "2025-2020"], ["a", "x"],
    ])
    func `names that cannot be are refused`(arguments: [String]) throws {
        let folder = try ScratchFolder()
        let outcome = try Command.run(Command.trang, ["new"] + arguments, in: folder.path)
        #expect(outcome.status == 64 && folder.files.isEmpty)
    }

    @Test(arguments: [
        (["phường Khuê Trung", "2020-2025"], "khue-trung"),
        (["Xã Tam Hợp", "2020-2025"], "tam-hop"),
        (["../Bình_Minh", "2020-2025"], "binh-minh"), (["phường 1", "2020-2025"], "phuong-1"),
        (["???", "2020-2025"], "a-z, 0-9, -"), (["a", "2025-2020"], "2020-2025"),
        (["a", "2015–2020"], "2015-2020"), (["a", "2010 đến 2015"], "2010-2015"),
    ])
    func `what is suggested comes from what was typed`(arguments: [String], hint: String) throws {
        let folder = try ScratchFolder()
        let outcome = try Command.run(
            Command.trang, ["new"] + arguments + ["--diagnostics", "json"], in: folder.path)
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains("\"hint\":\"expected: \(hint)\""), "\(outcome.errors)")
    }
}
