import Foundation
import Testing
import TrangTestSupport

/// Imposed sheets, greys and cut marks, read back from the PDFs.
@Suite struct SheetTests {
    /// A report of so many pages, each with its number as its only word.
    static func report(pages: Int) throws -> ScratchFolder {
        let folder = try BadInputTests.term()
        try folder.write("unit: xã A\nterm: 2015-2020\n", BadInputTests.base + "term.yaml")
        var layout = """
            title: Trang
            page: {size: A4, margins: {top: 50, bottom: 50, left: 50, right: 50}}
            styles: {body: {font: Liberation Serif, size: 40}}
            leaves-out: [lead, photo, narrative, key-figures, indicator-table, notes]
            blocks:

            """
        for page in 1...pages {
            if page > 1 { layout += "  - page-break\n" }
            layout += "  - {block: text, text: \"so\(page)\", style: body}\n"
        }
        try folder.write(layout, "trang.yaml")
        return folder
    }

    /// The page numbers on every side of every sheet, left and right; nil for an empty half.
    static func halves(_ pdf: String, middle: Double) throws -> [[Int?]] {
        let count =
            try Command.run("pdfinfo", [pdf]).output
            .split(separator: "\n").first { $0.hasPrefix("Pages:") }
            .flatMap { Int($0.dropFirst(6).trimmingCharacters(in: .whitespaces)) } ?? 0
        var sides = [[Int?]](repeating: [nil, nil], count: count)
        for word in try PrintedPages.words(pdf) {
            sides[word.page][word.left < middle ? 0 : 1] = Int(word.text.dropFirst(2))
        }
        return sides
    }

    @Test(arguments: 1...17)
    func `a booklet is in order when it is folded`(pages: Int) throws {
        let folder = try Self.report(pages: pages)
        let output = try DocumentTests.render(
            folder, ["--layout", "trang.yaml", "--sheet", "booklet"])
        let sides = try Self.halves(output + "trang-booklet.pdf", middle: 421)
        #expect(sides.count % 2 == 0 && sides.count == max(1, (pages + 3) / 4) * 2)
        // A reader of the folded booklet: the right half of each front and the left of each back from the
        // outside in, then the right half of each back and the left of each front from the inside out.
        var read: [Int?] = []
        let sheets = stride(from: 0, to: sides.count, by: 2).map { ($0, $0 + 1) }
        for (front, back) in sheets { read += [sides[front][1], sides[back][0]] }
        for (front, back) in sheets.reversed() { read += [sides[back][1], sides[front][0]] }
        #expect(read.compactMap { $0 } == Array(1...pages))
        #expect(read.dropFirst(pages).allSatisfy { $0 == nil })
    }

    @Test func `a booklet of an empty report is one sheet`() throws {
        let folder = try BadInputTests.term()
        try FileManager.default.removeItem(atPath: folder.path + "/Terms/a")
        try folder.write("unit: xã A\nterm: 2015-2020\n", BadInputTests.base + "term.yaml")
        let output = try DocumentTests.render(folder, ["--sheet", "booklet"])
        let info = try Command.run("pdfinfo", [output + "summary-booklet.pdf"]).output
        #expect(info.contains("Pages:           2"))
    }

    @Test(arguments: [1, 2, 5, 8])
    func `two pages stand on a sheet in order`(pages: Int) throws {
        let folder = try Self.report(pages: pages)
        let output = try DocumentTests.render(
            folder, ["--layout", "trang.yaml", "--sheet", "2up", "--paper", "A3"])
        let sides = try Self.halves(output + "trang-2up.pdf", middle: 595)
        #expect(sides.flatMap { $0 }.compactMap { $0 } == Array(1...pages))
        let info = try Command.run("pdfinfo", [output + "trang-2up.pdf"]).output
        #expect(info.contains("1190.55 x 841.89"))
        #expect(info.contains("Tagged:          no"))
        #expect(info.contains("bản để in"))
        let content = try PrintedPages.content(output + "trang-2up.pdf")
        #expect(content.contains("<pdfaid:conformance>B") && !content.contains("<pdfuaid:part>"))
    }

    @Test func `greys have one number, and pictures too`() throws {
        let folder = try BadInputTests.term()
        let output = try DocumentTests.render(folder, ["--grayscale"])
        let content = try PrintedPages.content(output + "summary-gray.pdf")
        let operators = content.split(whereSeparator: \.isWhitespace)
        #expect(!operators.contains("rg") && !operators.contains("RG"))
        #expect(operators.filter { $0 == "g" }.count > 20)
        #expect(!content.contains("/ColorSpace /DeviceRGB"))
        #expect(content.contains("/ColorSpace /DeviceGray"))
    }

    @Test func `cut marks stand around the sheet that stays`() throws {
        let folder = try Self.report(pages: 2)
        let path = folder.path + "/trang.yaml"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try text.replacingOccurrences(
            of: "page: {size: A4,", with: "page: {size: A4, bleed: 3mm, crop-marks: true,"
        ).write(toFile: path, atomically: true, encoding: .utf8)
        let output = try DocumentTests.render(folder, ["--layout", "trang.yaml"])
        let boxes = try Command.run("pdfinfo", ["-box", output + "trang.pdf"]).output
        #expect(boxes.contains("TrimBox:            31.18    31.18   626.46   873.07"))
        #expect(boxes.contains("BleedBox:           22.68    22.68   634.96   881.58"))
    }

    @Test func `text shrinks to its pages within the limits, and says so`() throws {
        let folder = try BadInputTests.term()
        let words = (1...560).map { "từ\($0)" }.joined(separator: " ")
        try folder.write("# Phần\n\n" + words, BadInputTests.base + "summary.md")
        func layout(_ limits: String) throws {
            try folder.write(
                """
                title: Vừa
                page: {size: A5, margins: {top: 40, bottom: 40, left: 40, right: 40}}
                include: [_common]
                styles: {body: {on-grid: false}}
                leaves-out: [key-figures, indicator-table, notes]
                fits: {pages: 1, \(limits)}
                blocks: [{block: narrative, show-author: false}]
                """, "vua.yaml")
        }
        try layout("size: 0.8, leading: 0.85")
        var outcome = try BadInputTests.render(folder, ["--layout", "vua.yaml"])
        #expect(
            outcome.status == 0 && outcome.errors.contains("shrunk-to-fit"), "\(outcome.errors)")
        let pdf = folder.path + "/output/a/2015-2020/vua.pdf"
        #expect(try Command.run("pdfinfo", [pdf]).output.contains("Pages:           1"))
        #expect(try PrintedPages.words(pdf).contains { $0.text == "từ560" })
        try layout("size: 0.98")
        outcome = try BadInputTests.render(folder, ["--layout", "vua.yaml"])
        #expect(outcome.status == 0 && outcome.errors.contains("too-many-pages"))
        #expect(try PrintedPages.words(pdf).contains { $0.text == "từ560" })
    }
}
