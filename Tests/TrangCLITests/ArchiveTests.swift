import Foundation
import Testing
import TrangTestSupport

/// What a PDF carries: its data, its structure, its metadata. Outside validators judge the standards in
/// `make conformance`.
@Suite struct ArchiveTests {
    static func report(_ arguments: [String] = []) throws -> (ScratchFolder, String) {
        let folder = try BadInputTests.term()
        let outcome = try BadInputTests.render(folder, arguments)
        #expect(outcome.status == 0, "\(outcome.errors)")
        return (folder, folder.path + "/output/a/2015-2020/summary.pdf")
    }

    @Test func `a report gives its data back, byte for byte, and is made again from it`() throws {
        let (folder, pdf) = try Self.report()
        let outcome = try Command.run(
            Command.trang, ["extract", pdf, "--output", folder.path + "/Terms/b/2015-2020"])
        #expect(outcome.status == 0, "\(outcome.errors)")
        let files = folder.files.filter { $0.hasPrefix("Terms/b/2015-2020/") && $0.contains(".") }
        #expect(files.count == 9)
        for file in files {
            let source = file.replacingOccurrences(of: "Terms/b/", with: "Terms/a/")
            #expect(
                FileManager.default.contents(atPath: folder.path + "/" + file)
                    == FileManager.default.contents(atPath: folder.path + "/" + source), "\(file)")
        }
        #expect(try BadInputTests.render(folder).status == 0)
        let again = folder.path + "/output/b/2015-2020/summary.pdf"
        #expect(
            FileManager.default.contents(atPath: pdf) == FileManager.default.contents(atPath: again)
        )
    }

    @Test func `nothing is overwritten, and a file that is no report is refused`() throws {
        let (folder, pdf) = try Self.report()
        try folder.write("other\n", "ra/term.yaml")
        var outcome = try Command.run(
            Command.trang, ["extract", pdf, "--output", folder.path + "/ra"])
        #expect(outcome.status == 1)
        #expect(folder.files.filter { $0.hasPrefix("ra/") } == ["ra/term.yaml"])
        for bytes in ["", "%PDF-1.7\n", String(repeating: "x", count: 5000)] {
            try folder.write(bytes, "x.pdf")
            outcome = try Command.run(
                Command.trang, ["extract", folder.path + "/x.pdf", "--diagnostics", "json"])
            #expect(outcome.status == 1)
            #expect(outcome.errors.contains("not-a-report"), "\(outcome.errors)")
        }
        outcome = try Command.run(Command.trang, ["extract", folder.path + "/none.pdf"])
        #expect(outcome.status == 1)
    }

    @Test(arguments: ["plain", "a-2a+ua-1"])
    func `other profiles carry no data`(profile: String) throws {
        // The folder lives as long as the test.
        let (folder, pdf) = try Self.report(["--profile", profile])
        defer { withExtendedLifetime(folder) {} }
        #expect(try Command.run("pdfdetach", ["-list", pdf]).output.contains("0 embedded files"))
        #expect(try Command.run("qpdf", ["--check", pdf]).status == 0)
        #expect(try Command.run(Command.trang, ["extract", pdf]).status == 1)
        let tagged = try Command.run("pdfinfo", [pdf]).output.contains("Tagged:          yes")
        #expect(tagged == (profile != "plain"))
    }

    @Test func `the structure reads like the report`() throws {
        let (folder, pdf) = try Self.report()
        defer { withExtendedLifetime(folder) {} }
        let text = try Command.run("pdfinfo", ["-struct-text", pdf]).output
        let difference = Golden.difference(text, "khue-trung-structure.txt")
        #expect(difference == nil, "\(difference ?? "")")
        // Poppler puts each page's part of a paragraph in quotes.
        // Words at line ends do not grow together, and both columns read in the author's order.
        let words = text.replacingOccurrences(of: "\"", with: " ").split(
            whereSeparator: \.isWhitespace
        ).joined(separator: " ")
        let summary = try String(
            contentsOfFile: Command.root + "/Terms/khue-trung/2015-2020/summary.md", encoding: .utf8
        )
        var position = words.startIndex
        for paragraph in summary.split(separator: "\n") where !"!>".contains(paragraph.first ?? "!")
        {
            let wanted = paragraph.drop { $0 == "#" || $0 == " " }
                .split(whereSeparator: \.isWhitespace).joined(separator: " ")
            let found = words.range(of: wanted, range: position..<words.endIndex)
            #expect(found != nil, "\(wanted.prefix(40))")
            position = found?.upperBound ?? position
        }
    }

    @Test func `foreign words, notes and cells below several heads say what they are`() throws {
        let folder = try BadInputTests.term()
        try folder.write(
            "# Phần\n\nMột <span lang=\"en\">benchmark report</span> có chú thích[^1].\n\n[^1]: Ghi chú.\n",
            BadInputTests.base + "summary.md")
        try folder.write(
            "TT,Chỉ tiêu,Đơn vị,Mục tiêu,Kết quả,Đánh giá,2016,2017\n1,Nước sạch,%,90,95,vượt,91,93\n",
            BadInputTests.base + "indicators.csv")
        let outcome = try BadInputTests.render(
            folder, ["--layout", "summary", "--layout", "appendix"])
        #expect(outcome.status == 0, "\(outcome.errors)")
        let summary = folder.path + "/output/a/2015-2020/summary.pdf"
        let text = try Command.run("pdfinfo", ["-struct-text", summary]).output
        #expect(text.contains("Span (inline)") || text.contains("Span\n"))
        #expect(text.contains("\"benchmark report") && text.contains("Reference"))
        let content = try PrintedPages.content(summary)
        #expect(content.contains("/Lang (en)") && content.contains("/BBox"))
        let appendix = folder.path + "/output/a/2015-2020/appendix.pdf"
        let table = try PrintedPages.content(appendix)
        #expect(table.contains("/Headers") && table.contains("/IDTree"))
    }
}
