import Foundation
import Testing
import TrangTestSupport

/// The manual pages say what the help says.
@Suite struct ManualTests {
    private func page(_ name: String) throws -> String {
        try String(contentsOfFile: Command.root + "/docs/" + name, encoding: .utf8)
            .replacingOccurrences(of: "\\-", with: "-")
    }

    @Test(arguments: ["trang.1", "trang.vi.1"], ["render", "check", "new", "extract", "fonts"])
    func `every flag stands in the manual`(name: String, command: String) throws {
        let help = try Command.run(Command.trang, [command, "--help"]).output
        let options = try #require(help.firstRange(of: "OPTIONS:"))
        let flags = Set(help[options.upperBound...].matches(of: /--[a-z]+/).map { String($0.0) })
        // At least one of its own.
        #expect(flags.contains("--help") && flags.count > 1)
        let page = try page(name)
        #expect(page.contains("\\fBtrang \(command)\\fR"))
        for flag in flags {
            // As a whole word: `--report` does not stand there because of `--reports`.
            let isThere = page.matches(of: /--[a-z]+/).contains { $0.0 == flag }
            #expect(isThere, "\(name): \(flag)")
        }
    }

    @Test func `the version is everywhere the same, and names the libraries`() throws {
        let lines = try Command.run(Command.trang, ["--version"]).output.split(separator: "\n")
        let version = try #require(lines.first)
        for name in ["trang.1", "trang.vi.1"] {
            #expect(try page(name).contains("\"trang \(version)\""), "\(name)")
        }
        for name in ["Pango", "HarfBuzz", "Cairo", "qpdf"] {
            let line = try #require(lines.first { $0.hasPrefix(name + " ") })
            #expect(line.dropFirst(name.count + 1).wholeMatch(of: /[0-9.]+/) != nil, "\(line)")
        }
    }
}
