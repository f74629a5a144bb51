import Foundation
import Testing
import TrangModel
import TrangTestSupport

@testable import TrangInk

/// What the PDF's pages say, read back by Poppler and qpdf, and held against what Cairo draws.
@Suite struct PDFContentTests {
    static let sans = Face("Liberation Sans")

    static func pages(
        _ marks: [Mark], size: Size = Size(300, 200), pictures: [Picture] = []
    ) -> Pages {
        Pages(
            info: DocumentInfo(title: "t", author: nil, date: 0),
            pages: [Page(size: size, marks: marks, label: "1")], structure: StructureTree(),
            outline: [], pictures: pictures)
    }

    static func text(_ text: String, _ font: Font, at origin: Point, _ ink: Ink) -> [Mark] {
        var x = origin.x
        return ink.shaper.line(text, in: font).map { run in
            defer { x += run.width }
            return .glyphs(run, at: Point(x, origin.y), tag: .artifact)
        }
    }

    /// The page as Poppler draws it, in greys.
    static func poppler(_ pdf: [UInt8], dpi: Int) throws -> (width: Int, greys: [UInt8]) {
        let folder = try ScratchFolder()
        try folder.write(Data(pdf), "a.pdf")
        let name = folder.path + "/p"
        let outcome = try Command.run(
            "pdftoppm",
            ["-r", "\(dpi)", "-gray", "-singlefile", folder.path + "/a.pdf", name])
        #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: name + ".pgm")))
        // "P5\nWIDTH HEIGHT\n255\n", then the pixels.
        let head = bytes.split(separator: 10, maxSplits: 3, omittingEmptySubsequences: false)
        let sizes = String(decoding: head[1], as: UTF8.self).split(separator: " ")
        return (try #require(Int(sizes[0])), Array(head[3]))
    }

    /// The page as Cairo draws it, in greys.
    static func cairo(_ pages: Pages, _ ink: Ink, dpi: Int) throws -> (width: Int, greys: [UInt8]) {
        let png = try ink.png(pages, dpi: Double(dpi))[0]
        let picture = Picture(
            name: "p", kind: .png, pixelWidth: 1, pixelHeight: 1, channels: 3, orientation: 1,
            bytes: png)
        let surface = try PictureSource([picture], decodes: true).image(PictureID(0)).surface
        let pixels = try #require(surface.pixels())
        guard !pixels.isGrey else { return (pixels.width, pixels.colors) }
        let greys = stride(from: 0, to: pixels.colors.count, by: 3).map { index in
            let (red, green, blue) = (
                Int(pixels.colors[index]), Int(pixels.colors[index + 1]),
                Int(pixels.colors[index + 2])
            )
            return UInt8((299 * red + 587 * green + 114 * blue + 500) / 1000)
        }
        return (pixels.width, greys)
    }

    /// The mean difference of two pictures of a page, from 0 to 255, after both were made four times as
    /// coarse: edges are smoothed in different ways.
    static func difference(
        _ one: (width: Int, greys: [UInt8]), _ other: (width: Int, greys: [UInt8])
    ) -> (mean: Double, most: Double) {
        guard one.width == other.width, one.greys.count == other.greys.count else {
            return (255, 255)
        }
        let (width, height) = (one.width, one.greys.count / one.width)
        var (sum, count, most) = (0.0, 0.0, 0.0)
        for y in stride(from: 0, to: height - 3, by: 4) {
            for x in stride(from: 0, to: width - 3, by: 4) {
                var cell = 0.0
                for dy in 0..<4 {
                    for dx in 0..<4 {
                        let index = (y + dy) * width + x + dx
                        cell += Double(one.greys[index]) - Double(other.greys[index])
                    }
                }
                (sum, count) = (sum + abs(cell / 16), count + 1)
                most = max(most, abs(cell / 16))
            }
        }
        return (sum / count, most)
    }

    @Test func `a PDF looks like the picture that Cairo draws of the same page`() throws {
        let ink = try InkTests.ink()
        let red = Color(143, 29, 33)
        var marks: [Mark] = []
        marks += Self.text(
            "Đặng Nở 11,74% (“Ẵ”)", Font(Self.sans, size: 14), at: Point(10, 30), ink)
        marks += Self.text(
            "giãn chữ",
            Font(Face("Liberation Serif", bold: true), size: 20, color: red, tracking: 0.1),
            at: Point(10, 60), ink)
        let square = Rect(x: 10, y: 80, width: 50, height: 40)
        marks.append(
            .path(
                .rectangle(
                    square, fill: Color(200, 210, 0), stroke: Stroke(red, width: 3))))
        marks.append(
            .path(
                .line(
                    Point(80, 80), Point(150, 120),
                    stroke: Stroke(.black, width: 4, dash: [10, 5]))))
        marks.append(
            .path(.disc(Point(200, 100), radius: 20, fill: Color(0, 90, 160))))
        // A page on a page: moved, made smaller and clipped.
        marks.append(
            .group(
                marks, at: Point(150, 110), scale: 0.4,
                clip: .rectangle(
                    Rect(x: 20, y: 10, width: 220, height: 100), fill: nil)))
        marks += Self.text("sau nhóm", Font(Self.sans, size: 9), at: Point(10, 180), ink)
        let pages = Self.pages(marks)
        let (mean, most) = Self.difference(
            try Self.poppler(ink.pdf(pages), dpi: 144), try Self.cairo(pages, ink, dpi: 144))
        #expect(mean < 1, "\(mean)")
        #expect(most < 60, "\(most)")
    }

    @Test(arguments: 1...8)
    func `a PNG is turned as its orientation says, as a photo is`(orientation: Int) throws {
        let ink = try InkTests.ink()
        let rect = Rect(x: 20, y: 20, width: 120, height: 150)
        func pages(_ orientation: Int) -> Pages {
            let picture = Picture(
                name: "p", kind: .png, pixelWidth: 60, pixelHeight: 40, channels: 3,
                orientation: orientation, bytes: PictureFile.png(width: 60, height: 40))
            return Self.pages(
                [
                    .picture(PictureID(0), in: rect, tag: .artifact)
                ], pictures: [picture])
        }
        let turned = pages(orientation)
        let drawn = try Self.cairo(turned, ink, dpi: 72)
        let (mean, _) = Self.difference(try Self.poppler(ink.pdf(turned), dpi: 72), drawn)
        #expect(mean < 2, "\(mean)")
        let svg = String(decoding: try ink.svg(turned)[0], as: UTF8.self)
        #expect(svg.contains("image-orientation:none") == (orientation > 1))
        if orientation > 1 {
            let (change, _) = Self.difference(try Self.cairo(pages(1), ink, dpi: 72), drawn)
            #expect(change > 5, "\(change)")
        }
    }

    @Test(arguments: 1...8)
    func `a photo is turned as its orientation says`(orientation: Int) throws {
        let ink = try InkTests.ink()
        var photo = try InkTests.photo()
        photo.orientation = orientation
        let rect = Rect(x: 20, y: 20, width: 120, height: 150)
        var frame = rect
        (frame.x, frame.width) = (40, 80)
        let pages = Self.pages(
            [
                .picture(PictureID(0), whole: rect, frame: frame, tag: .artifact)
            ], pictures: [photo])
        let (mean, _) = Self.difference(
            try Self.poppler(ink.pdf(pages), dpi: 72), try Self.cairo(pages, ink, dpi: 72))
        #expect(mean < 2, "\(mean)")
    }

    @Test(arguments: [0.0, -5, 1])
    func `a ground under all of a page keeps what is before it and its tag`(border: Double) throws {
        let ink = try InkTests.ink()
        let folder = try ScratchFolder()
        let ground = Rect(x: border, y: border, width: 300 - 2 * border, height: 200 - 2 * border)
        let font = Font(Self.sans, size: 20)
        var marks = Self.text("trước", font, at: Point(10, 50), ink)
        marks.append(
            .path(.rectangle(ground, fill: Color(250, 240, 200))))
        marks += Self.text("sau", font, at: Point(10, 80), ink)
        // On a sheet, a group.
        marks = marks + [.group(marks)]
        let pages = Self.pages(marks)
        try folder.write(Data(try ink.pdf(pages)), "a.pdf")
        let text = try Command.run("pdftotext", ["-raw", folder.path + "/a.pdf", "-"]).output
        #expect(text.split(separator: "\n").prefix(2) == ["trước", "sau"])
        let (mean, _) = Self.difference(
            try Self.poppler(ink.pdf(pages), dpi: 72), try Self.cairo(pages, ink, dpi: 72))
        #expect(mean < 1, "\(mean)")
    }

    @Test func `a picture that stands twice on a page is in the file once`() throws {
        let ink = try InkTests.ink()
        let folder = try ScratchFolder()
        let marks = [20.0, 150].map { x in
            let rect = Rect(x: x, y: 20, width: 100, height: 80)
            return Mark.picture(PictureID(0), in: rect, tag: .artifact)
        }
        let pages = Self.pages(marks, pictures: [try InkTests.photo()])
        try folder.write(Data(try ink.pdf(pages)), "a.pdf")
        let check = try Command.run("qpdf", ["--check", folder.path + "/a.pdf"])
        #expect(
            check.status == 0 && !check.errors.contains("WARNING"), "\(check.output)\(check.errors)"
        )
        let images = try Command.run("pdfimages", ["-list", folder.path + "/a.pdf"]).output
        #expect(
            Set(images.split(separator: "\n").dropFirst(2).map { $0.split(separator: " ")[10] })
                .count == 1)
        let (mean, _) = Self.difference(
            try Self.poppler(ink.pdf(pages), dpi: 72), try Self.cairo(pages, ink, dpi: 72))
        #expect(mean < 2, "\(mean)")
    }
}
