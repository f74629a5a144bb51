import Foundation
import Testing
import TrangReading
import TrangTestSupport

/// The sample, from the command to the printed page.
@Suite struct SampleTests {
    static let term = Command.root + "/Terms/khue-trung/2015-2020"

    static func render(_ arguments: [String] = [], environment: [String: String] = [:]) throws
        -> ScratchFolder
    {
        let folder = try ScratchFolder()
        let outcome = try Command.run(
            Command.trang, ["render", "Terms/khue-trung", "--output", folder.path] + arguments,
            environment: environment)
        #expect(outcome.status == 0, "\(outcome.errors)")
        return folder
    }

    static let pdf = "khue-trung/2015-2020/summary.pdf"

    static func folded(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined()
    }

    /// The text of all pages without what stands in their feet.
    static func text(_ path: String) throws -> String {
        try Command.run(
            "pdftotext", ["-raw", "-x", "0", "-y", "0", "-W", "600", "-H", "785", path, "-"]
        ).output
    }

    @Test func `every paragraph of the summary is on the pages, whole and in order`() throws {
        let folder = try Self.render()
        let page = Self.folded(try Self.text(folder.path + "/" + Self.pdf))
        let source = try String(contentsOfFile: Self.term + "/summary.md", encoding: .utf8)
        var paragraphs: [String] = []
        for block in source.components(separatedBy: "\n\n") {
            for line in block.split(separator: "\n") where line != ">" {
                var text = line.drop { "#> ".contains($0) }
                if text.hasPrefix("— ") { text = text.dropFirst(2) }
                if text.hasPrefix("!") {
                    let caption = text.split(separator: "\"")[1]
                    #expect(page.contains(Self.folded(String(caption))))
                } else if !text.isEmpty {
                    paragraphs.append(Self.folded(String(text)))
                }
            }
        }
        #expect(paragraphs.count >= 40)
        var position = page.startIndex
        // The lead stands beside the photo; all the rest follows in the author's order.
        for paragraph in paragraphs {
            let found = page.range(of: paragraph, range: position..<page.endIndex)
            #expect(found != nil, "\(paragraph.prefix(60))")
            position = found?.upperBound ?? position
        }
    }

    @Test func `the pages are four to six, with ten indicators, three charts and embedded fonts`()
        throws
    {
        let folder = try Self.render()
        let path = folder.path + "/" + Self.pdf
        let info = try Command.run("pdfinfo", [path]).output
        let pages = info.firstMatch(of: /Pages:\s+(\d+)/).flatMap { Int($0.1) } ?? 0
        #expect((4...6).contains(pages))
        #expect(info.contains("A4"))
        let text = Self.folded(try Self.text(path))
        let csv = try String(contentsOfFile: Self.term + "/indicators.csv", encoding: .utf8)
        let table = try CSVReader.read(csv, file: "indicators.csv")
        #expect(table.rows.count == 11)
        for row in table.rows { #expect(text.contains(Self.folded(row[2].text)), "\(row[2].text)") }
        for number in [
            "11,74", "35,47", "373,6", "khoảng11,35", "trên93", "354,7", "97,8", "54,87%", "0,18%",
        ] {
            #expect(text.contains(number), "\(number)")
        }
        let fonts = try Command.run("pdffonts", [path]).output
        #expect(
            fonts.split(separator: "\n").dropFirst(2).allSatisfy { $0.contains(" yes yes yes ") })
        #expect(try Command.run("qpdf", ["--check", path]).status == 0)
    }

    @Test func `pages and structure are as approved`() throws {
        let folder = try Self.render(["--format", "dump"])
        let dump = try String(
            contentsOfFile: folder.path + "/khue-trung/2015-2020/summary.txt", encoding: .utf8)
        #expect(dump.split(separator: "\n").filter { $0.contains("Figure") }.count == 4)
        let difference = Golden.difference(dump, "khue-trung-summary.txt")
        #expect(difference == nil, "\(difference ?? "")")
    }

    @Test func `the same input is the same bytes in any folder, zone and locale`() throws {
        let one = try Self.render()
        let other = try Self.render(environment: [
            "TZ": "Asia/Ho_Chi_Minh", "LC_ALL": "vi_VN.UTF-8", "LANG": "tr_TR.UTF-8",
            "HOME": "/nonexistent",
        ])
        let elsewhere = try ScratchFolder()
        for name in ["Terms", "Layouts", "Fonts"] {
            try FileManager.default.copyItem(
                atPath: Command.root + "/" + name, toPath: elsewhere.path + "/" + name)
        }
        let third = try Command.run(Command.trang, ["render", "Terms"], in: elsewhere.path)
        #expect(third.status == 0)
        let bytes = try [one.path, other.path, elsewhere.path + "/output"].map {
            try Data(contentsOf: URL(fileURLWithPath: $0 + "/" + Self.pdf))
        }
        #expect(bytes[0] == bytes[1])
        #expect(bytes[0] == bytes[2])
    }

    @Test func `the first indicator's verdict is warned about at its cell, in JSON`() throws {
        let outcome = try Command.run(
            Command.trang,
            ["check", "Terms/khue-trung", "--diagnostics", "json", "--language", "vi"])
        #expect(outcome.status == 0)
        let lines = outcome.errors.split(separator: "\n").compactMap {
            try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
        }
        #expect(lines.count == outcome.errors.split(separator: "\n").count)
        let mismatch = try #require(lines.first { $0["code"] as? String == "verdict-mismatch" })
        #expect(mismatch["severity"] as? String == "warning")
        #expect(mismatch["file"] as? String == "Terms/khue-trung/2015-2020/indicators.csv")
        #expect(mismatch["line"] as? Int == 2)
        #expect(mismatch["cell"] as? String == "J2")
        #expect((mismatch["hint"] as? String)?.contains("chưa đạt") == true)
        #expect(lines.contains { $0["code"] as? String == "doubled-number" })
    }

    @Test func `warnings fail a strict run and nothing is written`() throws {
        let folder = try ScratchFolder()
        let outcome = try Command.run(
            Command.trang, ["render", "Terms/khue-trung", "--strict", "--output", folder.path])
        #expect(outcome.status == 1)
        #expect(folder.files.allSatisfy { !$0.hasSuffix(".pdf") })
    }

    @Test func `pages become PNG and SVG and left-over pages go`() throws {
        let folder = try Self.render(["--format", "png", "--dpi", "40"])
        let base = "khue-trung/2015-2020/summary"
        #expect(folder.files.filter { $0.hasSuffix(".png") }.count == 4)
        try folder.write("old", base + "-09.png")
        try folder.write("mine", base + "-notes.png")
        _ = try Command.run(
            Command.trang,
            [
                "render", "Terms/khue-trung", "--format", "png", "--dpi", "40", "--output",
                folder.path,
            ])
        #expect(!folder.files.contains(base + "-09.png"))
        #expect(folder.files.contains(base + "-notes.png"))
        let svg = try Self.render(["--format", "svg"])
        #expect(svg.files.filter { $0.hasSuffix(".svg") }.count == 4)
    }

    @Test(arguments: [
        ["Terms"], ["."], ["Terms/"], ["Terms/khue-trung"], ["Terms/khue-trung/2015-2020"],
        ["./Terms/khue-trung/2015-2020/"],
    ])
    func `every path to the term leads to the same file`(paths: [String]) throws {
        let folder = try ScratchFolder()
        let outcome = try Command.run(
            Command.trang,
            ["render", "--output", folder.path] + (paths == ["."] ? ["Terms/../Terms"] : paths))
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(folder.files.contains(Self.pdf))
    }
}
