import Foundation
import Testing
import TrangModel
import TrangTestSupport

@testable import TrangInk

/// How text stands in the contents of pages.
extension PDFContentTests {
    @Test(arguments: [
        "a\u{301}\u{323} c\u{302}", "không\u{A0}ngắt", "100\u{2011}200", "fi ffl",
        "(\\)",
        "tab\u{2060}le",
    ])
    func `text of every kind comes back`(text: String) throws {
        let ink = try InkTests.ink()
        let folder = try ScratchFolder()
        let marks = Self.text(text, Font(Self.sans, size: 20), at: Point(10, 50), ink)
        try folder.write(Data(try ink.pdf(Self.pages(marks))), "a.pdf")
        #expect(try Command.run("qpdf", ["--check", folder.path + "/a.pdf"]).status == 0)
        let read = try Command.run("pdftotext", [folder.path + "/a.pdf", "-"]).output
        func plain(_ text: String) -> String {
            String(
                String.UnicodeScalarView(
                    text.precomposedStringWithCanonicalMapping.unicodeScalars.filter {
                        !$0.properties.isDefaultIgnorableCodePoint
                            && !(0x2028...0x202E).contains($0.value)
                    })
            ).replacingOccurrences(of: "\u{A0}", with: " ")
                .trimmingCharacters(in: .whitespacesAndNewlines)
        }
        #expect(plain(read) == plain(text))
    }

    @Test func `glyphs stand where they were set, over a whole line`() throws {
        let ink = try InkTests.ink()
        let folder = try ScratchFolder()
        var generator = Generator(seed: 3)
        let words = [
            "Đảng", "bộ", "phường", "Khuê", "Trung", "nhiệm", "kỳ", "AVAV", "11,74%", "Wo.",
        ]
        var run = RunBuilder(font: Font(Self.sans, size: 9, tracking: 0.007))
        var places: [Double] = []
        let space = ink.shaper.shape(" ", in: Self.sans).pieces[0]
        for word in words + words {
            places.append(run.width)
            for piece in ink.shaper.shape(word, in: Self.sans).pieces { run.append(piece) }
            run.append(space: space, width: Double.random(in: 1.5...4, using: &generator))
        }
        let mark = Mark.glyphs(run.run, at: Point(10, 50), tag: .artifact)
        let pages = Self.pages([mark], size: Size(900, 100))
        try folder.write(Data(try ink.pdf(pages)), "a.pdf")
        let boxes = try Command.run("pdftotext", ["-bbox", folder.path + "/a.pdf", "-"]).output
        let lefts = boxes.split(separator: "\n").compactMap { line -> Double? in
            guard let start = line.range(of: "<word xMin=\"") else { return nil }
            return Double(line[start.upperBound...].prefix { $0 != "\"" })
        }
        #expect(lefts.count == places.count)
        // Cairo corrects a place that is off by more than two and a half thousandths of an em; nothing adds up.
        for (left, place) in zip(lefts, places) { #expect(abs(left - 10 - place) < 0.0026 * 9) }
    }

    @Test func `greys are one number, and black stays on the black plate`() throws {
        let ink = try InkTests.ink()
        let folder = try ScratchFolder()
        let marks = Self.text("đen", Font(Self.sans, size: 20), at: Point(10, 50), ink)
        let grey = Self.text(
            "xám", Font(Self.sans, size: 20, color: Color(90, 90, 90)), at: Point(10, 80), ink)
        try folder.write(Data(try ink.pdf(Self.pages(marks + grey))), "a.pdf")
        let content = try Command.run(
            "qpdf", ["--qdf", "--object-streams=disable", folder.path + "/a.pdf", "-"]
        ).output
        // Pages begin with black, of one number.
        #expect(content.contains("0.352941 g"))
        #expect(!content.contains(" rg"))
    }

    @Test func `a font holds the glyphs that are drawn, and each stands for one text`() throws {
        let ink = try InkTests.ink()
        let folder = try ScratchFolder()
        let many = "abc ABC 012"
        let marks =
            Self.text(many, Font(Self.sans, size: 8), at: Point(10, 50), ink)
            + Self.text("Ẵ", Font(Face("Liberation Serif"), size: 20), at: Point(10, 80), ink)
            // A joiner is not drawn, and belongs to the letter before it: `b` stands for two texts.
            + Self.text("b\u{200D}c", Font(Self.sans, size: 8), at: Point(100, 50), ink)
        try folder.write(Data(try ink.pdf(Self.pages(marks))), "a.pdf")
        let file = try Command.run(
            "qpdf", ["--qdf", "--object-streams=disable", folder.path + "/a.pdf", "-"]
        ).output
        let maps = file.components(separatedBy: "beginbfchar").dropFirst().map {
            $0.components(separatedBy: "endbfchar")[0].split(separator: "\n")
        }
        #expect(maps.map(\.count) == [Set(many).count, 1, 1])
        #expect(maps[1] == ["<0001> <1EB4>"])
        #expect(maps[2] == ["<0001> <0062200D>"])
    }

    @Test func `a blank between two runs is kept, wherever it stands`() throws {
        let ink = try InkTests.ink()
        let folder = try ScratchFolder()
        for x in [50, 50.5, 50.004] {
            let marks =
                Self.text("một", Font(Self.sans, size: 10), at: Point(20, 50), ink)
                + Self.text(" ", Font(Face("Liberation Serif"), size: 10), at: Point(x, 50), ink)
                + Self.text("hai", Font(Self.sans, size: 10), at: Point(60, 50), ink)
            try folder.write(Data(try ink.pdf(Self.pages(marks))), "a.pdf")
            let fonts = try Command.run("pdffonts", [folder.path + "/a.pdf"]).output
            #expect(fonts.contains("LiberationSerif"), "\(x)")
        }
    }
}
