import Foundation
import Testing
import TrangModel
import TrangTestSupport

@testable import TrangInk

@Suite struct InkTests {
    static let serif = Face("Liberation Serif")

    static func ink() throws -> Ink {
        let folder = Command.root + "/Fonts"
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        return try Ink(
            names.filter { $0.hasSuffix(".ttf") }.map {
                FontFile(path: folder + "/" + $0, origin: "Fonts")
            })
    }

    @Test func `the shipped faces have all Vietnamese letters`() throws {
        let ink = try Self.ink()
        let vowels = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"
        for vowel in vowels {
            for tone in ["", "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"] {
                let letter = (String(vowel) + tone).precomposedStringWithCanonicalMapping
                for face in ink.catalogue.order where face.family.hasPrefix("Liberation") {
                    #expect(
                        ink.shaper.shape(letter, in: face).missing.isEmpty, "\(letter) \(face.name)"
                    )
                    #expect(ink.shaper.shape(letter, in: face).pieces.count == 1)
                }
            }
        }
        for sign in "đĐ‰–“”…₫×≥≤•" {
            #expect(ink.shaper.shape(String(sign), in: Self.serif).missing.isEmpty, "\(sign)")
        }
    }

    @Test(arguments: [
        "nghiêng", "fi", "ffl", "ĐỖ", "11,74%", "“Phường", "a\u{301}\u{323}b", "đường-lối", "AV",
    ])
    func `clusters cover the whole text and all glyphs`(word: String) throws {
        let shaped = try Self.ink().shaper.shape(word, in: Self.serif)
        for piece in shaped.pieces {
            #expect(piece.clusters.reduce(0) { $0 + $1.bytes } == piece.text.utf8.count)
            #expect(piece.clusters.reduce(0) { $0 + $1.glyphs } == piece.glyphs.count)
        }
        #expect(shaped.pieces.map(\.text).joined() == word)
    }

    @Test func `advances are those of the font and kerned`() throws {
        let shaper = try Self.ink().shaper
        #expect(abs(shaper.shape(" ", in: Self.serif).pieces[0].width - 0.25) < 1e-6)
        let pair = shaper.shape("AV", in: Self.serif).pieces[0].width
        let apart = "AV".map { shaper.shape(String($0), in: Self.serif).pieces[0].width }.reduce(
            0, +)
        #expect(pair < apart)
        // TYPOGRAPHY: 13,333 em, as in Times New Roman.
        let width = shaper.shape("DANG CONG SAN VIET NAM", in: Self.serif).pieces[0].width
        #expect(abs(width - 13.333) < 0.5)
    }

    @Test func `signs stand in the face itself`() throws {
        let ink = try Self.ink()
        for sign in ["−", "≥", "₫", "→", "½", "№", "∑", "■", "x²"] {
            let shaped = ink.shaper.shape(sign, in: Self.serif)
            #expect(shaped.missing.isEmpty, "\(sign)")
            #expect(shaped.pieces.allSatisfy { $0.face == Self.serif }, "\(sign)")
        }
    }

    @Test func `what no font has is named`() throws {
        let shaped = try Self.ink().shaper.shape("a字b", in: Self.serif)
        #expect(shaped.missing == ["字"])
        #expect(shaped.pieces.map(\.text).joined() == "a字b")
    }

    static func pages(_ ink: Ink, pictures: [Picture] = []) -> Pages {
        var marks: [Mark] = []
        let texts = ["Đảng bộ phường Khuê Trung", "fi ffl", "ĐƯỜNG NGUYỄN ỄẴỖ"]
        for (index, text) in texts.enumerated() {
            for run in ink.shaper.line(text, in: Font(serif, size: 14)) {
                let origin = Point(40, 60 + 30 * Double(index))
                marks.append(.glyphs(run, at: origin, tag: .artifact))
            }
        }
        for index in pictures.indices {
            let rect = Rect(x: 40, y: 200, width: 100, height: 80)
            marks.append(
                .picture(PictureID(index), in: rect, tag: .artifact))
        }
        marks.append(
            .link(
                to: "https://vi.example/a b'c)", over: Rect(x: 40, y: 40, width: 50, height: 20),
                tag: .artifact))
        let page = Page(size: Size(300, 400), marks: marks, label: "1")
        return Pages(
            info: DocumentInfo(title: "Tiêu đề “thử”", author: "Đặng Nở", date: 1_592_611_200),
            pages: [page, page], structure: StructureTree(),
            outline: [
                OutlineEntry(title: "Một", level: 1, page: 0, top: 10),
                OutlineEntry(title: "Hai", level: 3, page: 1, top: 10),
                OutlineEntry(title: "Ba", level: 2, page: 1, top: 20),
            ], pictures: pictures)
    }

    static func photo() throws -> Picture {
        let path = Command.root + "/Terms/khue-trung/2015-2020/photos/duong-trinh-dinh-thao.jpg"
        return Picture(
            name: "p", kind: .jpeg, pixelWidth: 1160, pixelHeight: 980, channels: 3, orientation: 1,
            bytes: Array(try Data(contentsOf: URL(fileURLWithPath: path))))
    }

    @Test func `a PDF is sound, titled, in Vietnamese, and has its outline`() throws {
        let ink = try Self.ink()
        let folder = try ScratchFolder()
        try folder.write(Data(try ink.pdf(Self.pages(ink))), "a.pdf")
        let check = try Command.run("qpdf", ["--check", folder.path + "/a.pdf"])
        #expect(check.status == 0, "\(check.output)\(check.errors)")
        let info = try Command.run("pdfinfo", [folder.path + "/a.pdf"]).output
        #expect(info.contains("Tiêu đề “thử”"))
        #expect(info.contains("Đặng Nở"))
        #expect(info.contains("Sat Jun 20 00:00:00 2020"))
        let json = try Command.run("qpdf", ["--json", folder.path + "/a.pdf"]).output
        #expect(json.contains("\"/Lang\": \"u:vi\"") || json.contains("\"/Lang\": \"vi\""))
        #expect(json.contains("/DisplayDocTitle"))
        #expect(json.contains("u:Ba") || json.contains("\"Ba\""))
        let fonts = try Command.run("pdffonts", [folder.path + "/a.pdf"]).output
        #expect(fonts.split(separator: "\n").dropFirst(2).allSatisfy { $0.contains(" yes yes ") })
    }

    @Test func `text comes back as it was written`() throws {
        let ink = try Self.ink()
        let folder = try ScratchFolder()
        try folder.write(Data(try ink.pdf(Self.pages(ink))), "a.pdf")
        let text = try Command.run("pdftotext", ["-raw", folder.path + "/a.pdf", "-"]).output
        for line in ["Đảng bộ phường Khuê Trung", "fi ffl", "ĐƯỜNG NGUYỄN ỄẴỖ"] {
            #expect(text.contains(line))
        }
    }

    @Test func `the same pages are the same bytes`() throws {
        let (one, other) = (try Self.ink(), try Self.ink())
        #expect(try one.pdf(Self.pages(one)) == other.pdf(Self.pages(other)))
    }

    @Test func `a JPEG goes into the PDF undecoded`() throws {
        let ink = try Self.ink()
        let photo = try Self.photo()
        let pdf = try ink.pdf(Self.pages(ink, pictures: [photo]))
        let needle = photo.bytes[2000..<2064]
        #expect(Data(pdf).range(of: Data(needle)) != nil)
        #expect(pdf.count < photo.bytes.count + 60_000)
    }

    @Test func `a JPEG in arithmetic code is decoded, since no PDF may hold it`() throws {
        let ink = try Self.ink()
        // Eight by eight pixels of one red, by TurboJPEG.
        let text =
            "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZG"
            + "NywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09P"
            + "T09PT09PT09PT09PT09PT09PT09PT09PT0//yQARCAAIAAgDAREAAhEBAxEB/8wACgAQEAUBEBEF/9oADAMBAAIR"
            + "AxEAPwD/AC2uHU7/2Q=="
        let bytes = Array(try #require(Data(base64Encoded: text)))
        let picture = Picture(
            name: "p", kind: .jpeg, pixelWidth: 8, pixelHeight: 8, channels: 3, orientation: 1,
            isArithmetic: true, bytes: bytes)
        let folder = try ScratchFolder()
        try folder.write(Data(try ink.pdf(Self.pages(ink, pictures: [picture]))), "a.pdf")
        let list = try Command.run("pdfimages", ["-list", folder.path + "/a.pdf"]).output
        #expect(list.contains(" image ") && !list.contains("jpeg"), "\(list)")
        let drawings = try ink.svg(Self.pages(ink, pictures: [picture]))
        let drawing = String(decoding: drawings.joined(), as: UTF8.self)
        #expect(drawing.contains("image/png") && !drawing.contains("image/jpeg"))
    }

    @Test func `a photo is turned as its orientation says in PNG output`() throws {
        let ink = try Self.ink()
        var photo = try Self.photo()
        var seen: Set<[UInt8]> = []
        for orientation in 1...8 {
            photo.orientation = orientation
            let images = try ink.png(Self.pages(ink, pictures: [photo]), dpi: 36)
            #expect(images.count == 2)
            #expect(images[0].starts(with: [0x89, 0x50, 0x4E, 0x47]))
            seen.insert(images[0])
        }
        #expect(seen.count == 8)
    }

    @Test func `pages become SVG`() throws {
        let ink = try Self.ink()
        let files = try ink.svg(Self.pages(ink, pictures: [try Self.photo()]))
        #expect(files.count == 2)
        #expect(String(decoding: files[0], as: UTF8.self).contains("<svg"))
    }

    @Test func `addresses are escaped for PDF`() {
        #expect(
            LinkAddress.escaped("https://vi.example/đ 'x'\\")
                == "https://vi.example/%C4%91%20%27x%27%5C")
    }

    @Test(arguments: [
        (0, "D:19700101000000Z"), (1_592_611_200, "D:20200620000000Z"),
        (951_782_400, "D:20000229000000Z"),
        (4_102_444_799, "D:20991231235959Z"),
    ])
    func `dates are written in UTC`(seconds: Int, text: String) {
        #expect(PDFDate.pdf(seconds) == text)
    }

    @Test func `no fonts is an error, not a crash`() {
        #expect(throws: InkError.noFonts) { try Ink([]) }
        #expect(throws: InkError.noFonts) {
            try Ink([FontFile(path: Command.root + "/README.md", origin: "")])
        }
    }
}
