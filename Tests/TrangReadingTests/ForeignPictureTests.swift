import Testing
import TrangModel
import TrangTestSupport

@testable import TrangReading

/// Pictures of other kinds are known by their bytes, whatever they are called.
@Suite struct ForeignPictureTests {
    static let kinds: [(ForeignPicture, [UInt8])] = [
        (.heic, ForeignFile.boxes("heic", "mif1", "heic")),
        (.heic, ForeignFile.boxes("mif1", "heix")),
        (.heic, ForeignFile.boxes("msf1")), (.avif, ForeignFile.boxes("avif", "mif1", "miaf")),
        (.avif, ForeignFile.boxes("mif1", "avif")), (.webp, ForeignFile.webp),
        (.tiff, ForeignFile.tiff), (.tiff, [0x49, 0x49, 0x2A, 0, 8, 0, 0, 0]),
        (.gif, ForeignFile.gif), (.bmp, ForeignFile.bitmap), (.svg, ForeignFile.drawing),
        (.svg, Array("<svg width='3'/>".utf8)), (.metafile, ForeignFile.metafile),
        (.jpeg2000, [0, 0, 0, 12] + Array("jP  ".utf8) + [13, 10, 0x87, 10]),
        (.jpegXL, [0xFF, 0x0A, 1, 2]), (.photoshop, Array("8BPS".utf8) + [0, 1]),
        (.icon, [0, 0, 1, 0, 1, 0]), (.pdf, Array("%PDF-1.4\n".utf8)), (.webPage, ForeignFile.page),
    ]

    @Test(arguments: kinds)
    func `a picture of another kind is named by its bytes`(kind: ForeignPicture, bytes: [UInt8])
        throws
    {
        #expect(ForeignPicture(bytes) == kind)
        let fault = try #require(throws: Diagnostic.self) {
            try ImageHeader.read(bytes, name: "a.jpg", place: nil)
        }
        #expect(fault.finding == .unreadableImage(path: "a.jpg", reason: .foreign(kind)))
    }

    @Test func `every kind is known by its bytes`() {
        #expect(Set(Self.kinds.map(\.0)) == Set(ForeignPicture.allCases))
    }

    @Test func `other bytes are of no kind`() {
        var generator = Generator(seed: 3)
        let texts = ["BM là bắt đầu của một câu", "<xml/>", "RIFF....AVI ", "ftyp", ""]
        for text in texts { #expect(ForeignPicture(Array(text.utf8)) == nil, "\(text)") }
        #expect(ForeignPicture(ForeignFile.boxes("isom", "mp42")) == nil)
        #expect(ForeignPicture(PictureFile.png(width: 2, height: 2)) == nil)
        for (_, bytes) in Self.kinds {
            for count in 0..<bytes.count { _ = ForeignPicture(bytes.prefix(count)) }
            _ = ForeignPicture(bytes.shuffled(using: &generator))
        }
    }

    @Test(arguments: [
        "a.HEIC", "ảnh.heif", "b.jpg.webp", "c.TIF", "d.bmp", "e.svg", "g.gif", "h.avif",
    ])
    func `endings tell where bytes do not`(name: String) {
        #expect(ForeignPicture(named: name) != nil)
    }

    @Test(arguments: ["a.jpg", "a.png", "heic", "a.docx", "a.pdf", "a.html", "a."])
    func `other endings tell nothing`(name: String) { #expect(ForeignPicture(named: name) == nil) }
}
