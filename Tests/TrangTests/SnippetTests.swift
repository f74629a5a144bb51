import Foundation
import Testing
import Trang
import TrangTestSupport

/// Every Swift snippet of the documents stands, line by line, in a source that is compiled.
@Suite struct SnippetTests {
    /// Where snippets may stand: the examples, and this file.
    private static func sources() throws -> [String] {
        var paths = [Command.root + "/Tests/TrangTests/SnippetTests.swift"]
        for example in ["SchoolYear", "WaterBills"] {
            let folder = Command.root + "/Examples/" + example
            paths += try FileManager.default.contentsOfDirectory(atPath: folder)
                .filter { $0.hasSuffix(".swift") }.map { folder + "/" + $0 }
        }
        return try paths.map { try String(contentsOfFile: $0, encoding: .utf8) }
    }

    /// The lines without the indent that they share.
    private static func outdented(_ lines: [Substring]) -> [String] {
        let indents = lines.filter { !$0.isEmpty }.map { $0.prefix { $0 == " " }.count }
        let shared = indents.min() ?? 0
        return lines.map { String($0.dropFirst(shared)) }
    }

    private static func isThere(_ snippet: [String], in source: String) -> Bool {
        let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
        guard !snippet.isEmpty, lines.count >= snippet.count else { return false }
        return (0...(lines.count - snippet.count)).contains {
            outdented(Array(lines[$0..<($0 + snippet.count)])) == snippet
        }
    }

    private static func snippets(_ path: String) throws -> [[String]] {
        let text = try String(contentsOfFile: Command.root + "/" + path, encoding: .utf8)
        return text.matches(of: /(?s)```swift\n(.*?)\n```/).map { match in
            var lines = match.1.split(separator: "\n", omittingEmptySubsequences: false)
            // An import stands at the head of a file.
            if lines.first == "import Trang" { lines.removeFirst(2) }
            return outdented(lines)
        }
    }

    @Test(arguments: [
        ("Sources/Trang/Trang.docc/FirstReport.md", 7),
        ("Sources/Trang/Trang.docc/ManyReports.md", 1), ("README.md", 2),
    ])
    func `every snippet is compiled`(path: String, count: Int) throws {
        let sources = try Self.sources()
        let snippets = try Self.snippets(path)
        #expect(snippets.count == count)
        for snippet in snippets {
            #expect(
                sources.contains { Self.isThere(snippet, in: $0) },
                "\(path): \(snippet.joined(separator: "\n"))")
        }
    }

    // What stands here stands in the documents as well.

    @Test func `a report of three lines`() throws {
        let report = Document(title: "Báo cáo năm học") {
            Heading("Kết quả")
            Paragraph("Trường có 1.240 học sinh, tăng 60 em.")
            ChartElement(
                .columns, categories: ["2023", "2024"], values: [1_180, 1_240], unit: "học sinh")
        }
        let bytes = try report.pdf()
        #expect(bytes.starts(with: Array("%PDF".utf8)))
        #expect(rendered(report) == bytes)
    }

    func rendered(_ report: Document) -> [UInt8] {
        do {
            let rendering = try report.render(language: .vietnamese)
            for message in rendering.messages { print(message.code, message.text) }
            return rendering.files[0]
        } catch {
            for message in error.messages { print(message.code, message.text) }
            return []
        }
    }

    @Test func `a report of a folder`() throws {
        let report = TermReport(folder: "Terms/khue-trung/2015-2020", layout: "handout")
        let rendering = try report.render()
        print(rendering.pageCount)
        #expect(rendering.pageCount == 2)
    }

    func several(_ folders: [String]) async {
        for await outcome in Batch(folders, report: { TermReport(folder: $0, layout: "summary") }) {
            print(outcome.completed, outcome.total, outcome.item)
        }
    }
}
