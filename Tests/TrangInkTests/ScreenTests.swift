import Foundation
import Testing
import TrangModel
import TrangTestSupport

@testable import TrangInk

/// Pages as they go to the screen.
@Suite struct ScreenTests {
    @Test func `whole numbers are written as they are`() {
        for number in [0, 7, 10, -3, 2048, -19_370, 1_000_000] {
            var bytes: [UInt8] = []
            bytes.append(number: number, isFirst: true)
            #expect(String(decoding: bytes, as: UTF8.self) == String(number))
            bytes.append(number: number, isFirst: false)
            let second = (number < 0 ? "" : " ") + String(number)
            #expect(String(decoding: bytes, as: UTF8.self) == String(number) + second)
        }
    }

    @Test func `an outline is relative, and a parabola is written as one`() {
        var writer = OutlineWriter()
        writer.move(Point(100, -50))
        writer.line(Point(130, -50))
        // The parabola from (130, -50) over (160, -50) to (160, -80), raised to a cubic.
        writer.curve(Point(150, -50), Point(160, -60), Point(160, -80))
        writer.curve(Point(160, -100), Point(100, -80), Point(100, -70))
        writer.close()
        writer.move(Point(0, 0))
        #expect(
            String(decoding: writer.bytes, as: UTF8.self)
                == "m100-50l30 0q30 0 30-30c0-20-60 0-60 10z")
    }

    @Test func `every run, path and picture is one element, and the file is XML`() throws {
        let ink = try InkTests.ink()
        let font = Font(InkTests.serif, size: 12)
        let marks = ["Đường", "lối", "<&>"].enumerated().flatMap { index, word in
            ink.shaper.line(word, in: font).map { run in
                Mark.glyphs(run, at: Point(50, 50 + 20 * Double(index)), tag: .artifact)
            }
        }
        let disc = Mark.path(
            .disc(Point(9, 9), radius: 4, fill: .black, stroke: Stroke(.white, width: 1)))
        let clip = Path.rectangle(Rect(x: 0, y: 0, width: 5, height: 5), fill: nil)
        let page = Page(
            size: Size(200, 200), marks: marks + [.group([disc], clip: clip)],
            label: "1")
        let pages = Pages(
            info: DocumentInfo(title: "", date: 0), pages: [page], structure: StructureTree(),
            outline: [], pictures: [])
        let bytes = try ink.svg(pages, page: 0)
        #expect(bytes == (try ink.svg(pages, page: 0)))
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.matches(of: /<path fill/).count == 4)
        #expect(text.matches(of: /clip-path/).count == 1)
        let scratch = try ScratchFolder()
        try scratch.write(text, "page.svg")
        let check = try Command.run(
            "python3",
            [
                "-c", "import xml.dom.minidom, sys; xml.dom.minidom.parse(sys.argv[1])",
                scratch.path + "/page.svg",
            ])
        #expect(check.status == 0, "\(check.errors)")
    }

    @Test func `an SVG is the same whatever else was drawn`() throws {
        let ink = try InkTests.ink()
        let pages = InkTests.pages(ink, pictures: [try InkTests.photo()])
        let alone = try ink.svg(pages)
        _ = try ink.pdf(pages)
        _ = try ink.png(pages, dpi: 20)
        #expect(try ink.svg(pages) == alone)
        #expect(try InkTests.ink().svg(pages) == alone)
    }

    @Test(arguments: [false, true])
    func `an SVG shows turned pictures and greys`(isGrey: Bool) throws {
        let ink = try InkTests.ink()
        var photo = try InkTests.photo()
        photo.orientation = 6
        var pages = InkTests.pages(ink, pictures: [photo])
        pages.isGrey = isGrey
        let text = String(decoding: try ink.svg(pages)[0], as: UTF8.self)
        #expect(text.contains("matrix(0 80 -100 0 140 200)"))
        #expect(text.contains(isGrey ? "data:image/png" : "data:image/jpeg"))
    }
}
