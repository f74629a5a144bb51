import Foundation
import Testing
import TrangTestSupport

/// The edges of what a report may hold: each gives pages or a located message, never a crash, a hang
/// or lost words.
@Suite struct LimitTests {
    /// A term with one data set and a layout of the given blocks.
    static func folder(_ blocks: String, data: String = "A,B\n", summary: String? = nil) throws
        -> ScratchFolder
    {
        let folder = try BadInputTests.term()
        try FileManager.default.removeItem(atPath: folder.path + "/Terms/a")
        try folder.write("unit: xã A\nterm: 2020-2025\n", "Terms/a/2015-2020/term.yaml")
        try folder.write(data, BadInputTests.base + "so-lieu.csv")
        if let summary { try folder.write(summary, BadInputTests.base + "summary.md") }
        try FileManager.default.createDirectory(
            atPath: folder.path + "/l", withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            atPath: Command.root + "/Layouts/_common.yaml", toPath: folder.path + "/l/_common.yaml")
        try folder.write(
            """
            title: T
            page: {size: A4, grid: 0, margins: {top: 50, bottom: 60, left: 50, right: 50}}
            include: [_common]
            blocks:
            \(blocks.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n"))

            """, "l/thu.yaml")
        return folder
    }

    static func render(_ folder: ScratchFolder) throws -> Outcome {
        try BadInputTests.render(folder, ["--layout", "l/thu.yaml"])
    }

    /// All words of the pages, in no special order.
    static func words(_ folder: ScratchFolder) throws -> [Substring] {
        try Command.run(
            "pdftotext", ["-raw", folder.path + "/output/a/2015-2020/thu.pdf", "-"]
        ).output.split(whereSeparator: \.isWhitespace)
    }

    @Test(arguments: [
        "data-table", "chart, mark: columns", "chart, mark: lines", "share-chart", "each",
    ])
    func `a data set without rows is said`(block: String) throws {
        let extra = block == "each" ? ", blocks: [{block: text, text: x, style: body}]" : ""
        let folder = try Self.folder("- {block: \(block), data: so-lieu\(extra)}", data: "A,B\n")
        let outcome = try Self.render(folder)
        #expect(outcome.status == 0, "\(outcome.errors)")
    }

    @Test func `a data set without columns is said with its place`() throws {
        let folder = try Self.folder("- {block: data-table, data: so-lieu}", data: "\n\n")
        let outcome = try Self.render(folder)
        let found = BadInputTests.findings(outcome.errors)
        #expect(outcome.status == 0 || found.contains { $0.severity == "error" && $0.file != nil })
    }

    @Test func `one cell of fifty thousand words loses none`() throws {
        let words = (0..<50_000).map { "w\($0)" }
        let folder = try Self.folder(
            "- {block: data-table, data: so-lieu, rules: grid}",
            data: "A,B\nx,\"\(words.joined(separator: " "))\"\n")
        let outcome = try Self.render(folder)
        #expect(outcome.status == 0, "\(outcome.errors)")
        let found = Set(try Self.words(folder).map(String.init))
        #expect(found.isSuperset(of: words))
    }

    @Test func `a cell of two thousand letters without a space is broken and said`() throws {
        let word = (0..<2000).map { _ in "x" }.joined()
        let folder = try Self.folder(
            "- {block: data-table, data: so-lieu}", data: "A,B\n\(word),1\n")
        let outcome = try Self.render(folder)
        #expect(outcome.status == 0)
        #expect(BadInputTests.findings(outcome.errors).contains { $0.code == "overlong-word" })
        let letters = try Self.words(folder).joined().count { $0 == "x" }
        #expect(letters == 2000)
    }

    @Test(arguments: [
        "bars", "columns", "lines", "areas", "dumbbell", "slope", "strip", "waffle", "ring",
    ])
    func `charts of nothing, of zeros, of one huge number and of four hundred rows`(mark: String)
        throws
    {
        let block = "- {block: chart, data: so-lieu, mark: \(mark)}"
        let none = try Self.folder(block, data: "A,B,C\nx,chữ,chữ\n")
        let outcome = try Self.render(none)
        #expect(outcome.status == 0)
        #expect(BadInputTests.findings(outcome.errors).contains { $0.code == "no-figures" })
        let rows = (0..<400).map { "Mục \($0),\($0 % 7),\($0)" }.joined(separator: "\n")
        for data in [
            "A,B,C\nx,0,0\ny,0,0\n", "A,B,C\nx,1.000.000.000.000.000,1\ny,2,3\n",
            "A,B,C\n\(rows)\n",
        ] {
            let folder = try Self.folder(block, data: data)
            let outcome = try Self.render(folder)
            #expect(outcome.status == 0, "\(outcome.errors.prefix(300))")
            #expect(try Self.words(folder).count > 0)
        }
    }

    @Test func `four hundred categories go over pages and each is named`() throws {
        let rows = (0..<400).map { "Mục\($0),\($0 + 1)" }.joined(separator: "\n")
        let folder = try Self.folder(
            "- {block: chart, data: so-lieu}", data: "A,B\n\(rows)\n")
        #expect(try Self.render(folder).status == 0)
        let found = Set(try Self.words(folder).map(String.init))
        #expect(found.isSuperset(of: (0..<400).map { "Mục\($0)" }))
    }

    @Test
    func `a table in a quotation, a list thirty deep and headings of five lines keep their words`()
        throws
    {
        let deep = (0..<30).map { String(repeating: "  ", count: $0) + "- sâu\($0)" }
            .joined(separator: "\n")
        let heading = (0..<60).map { "tựa\($0)" }.joined(separator: " ")
        let summary = """
            Mở đầu.

            # \(heading)

            ## \(heading)

            > | cột | số |
            > |-----|----|
            > | ô1  | ô2 |
            >
            > trích

            \(deep)
            """
        let folder = try Self.folder(
            "- {block: columns, count: 2, gutter: 12, blocks: [{block: lead}, {block: narrative}]}",
            summary: summary)
        let outcome = try Self.render(folder)
        #expect(outcome.status == 0, "\(outcome.errors)")
        let found = Set(try Self.words(folder).map(String.init))
        let wanted =
            (0..<30).map { "sâu\($0)" } + (0..<60).map { "tựa\($0)" } + [
                "cột", "ô1", "ô2", "trích",
            ]
        for word in wanted {
            // Deep in a list there is room for a letter or two a line only.
            let isThere =
                found.contains(word) || found.joined().contains(word)
                || word.hasPrefix("sâu") && outcome.errors.contains("overlong-word")
            #expect(isThere, "\(word)")
        }
    }

    @Test func `a footnote without a mark is said, one with a mark stands below`() throws {
        let folder = try Self.folder(
            "- {block: narrative}",
            summary: "# A\n\nCâu[^a].\n\n[^a]: Chú thích một.\n[^b]: Thừa ra.\n")
        let outcome = try Self.render(folder)
        let found = BadInputTests.findings(outcome.errors)
        #expect(found.contains { $0.code == "footnote-unused" && $0.line == 6 })
        #expect(try Self.words(folder).contains("thích"))
        let strict = try BadInputTests.render(
            folder, ["--layout", "l/thu.yaml", "--strict", "--force"])
        #expect(strict.status == 1)
    }

    @Test func `an include that is not there, and a part that nobody named, are located`() throws {
        let folder = try Self.folder("- {block: part, name: không-có}")
        var outcome = try Self.render(folder)
        #expect(outcome.status == 1)
        #expect(
            BadInputTests.findings(outcome.errors).contains {
                $0.code == "unknown-block" && $0.line != nil && $0.file == "l/thu.yaml"
            })
        let path = folder.path + "/l/thu.yaml"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try text.replacingOccurrences(of: "[_common]", with: "[_none]")
            .write(toFile: path, atomically: true, encoding: .utf8)
        outcome = try Self.render(folder)
        #expect(outcome.status == 1)
        #expect(
            BadInputTests.findings(outcome.errors).contains {
                $0.code == "missing-file" && $0.line == 3
            })
    }

    @Test func `a part that holds itself ends`() throws {
        let folder = try Self.folder("- {block: part, name: a}")
        let path = folder.path + "/l/thu.yaml"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try text.replacingOccurrences(
            of: "blocks:\n", with: "parts:\n  a: [{block: part, name: a}]\nblocks:\n"
        ).write(toFile: path, atomically: true, encoding: .utf8)
        let outcome = try Self.render(folder)
        #expect(outcome.status == 1)
        #expect(BadInputTests.findings(outcome.errors).contains { $0.code == "too-deep" })
    }
}
