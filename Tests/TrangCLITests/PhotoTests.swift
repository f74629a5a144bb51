import Foundation
import Testing
import TrangTestSupport

/// Photos that no report can hold are named with what to do, where they are used and where they lie.
@Suite struct PhotoTests {
    static let kinds: [(String, [UInt8], String, String)] = [
        ("HEIC", ForeignFile.boxes("heic", "mif1"), "HEIC", "iPhone"),
        ("WebP", ForeignFile.webp, "WebP", "WebP"),
        ("AVIF", ForeignFile.boxes("avif"), "AVIF", "AVIF"),
        ("TIFF", ForeignFile.tiff, "TIFF", "TIFF"), ("GIF", ForeignFile.gif, "GIF", "GIF"),
        ("BMP", ForeignFile.bitmap, "BMP", "BMP"), ("SVG", ForeignFile.drawing, "SVG", "SVG"),
    ]

    @Test(arguments: kinds)
    func `a photo of another kind is named, also under the name of a JPEG`(
        kind: String, bytes: [UInt8], english: String, vietnamese: String
    ) throws {
        let folder = try BadInputTests.term()
        try folder.write(Data(bytes), BadInputTests.base + BadInputTests.photo)
        for (language, word) in [("en", english), ("vi", vietnamese)] {
            let outcome = try Command.run(
                Command.trang, ["check", "--language", language], in: folder.path)
            #expect(outcome.status == 1)
            let lines = outcome.errors.split(separator: "\n").map(String.init)
            let index = try #require(lines.firstIndex { $0.contains("summary.md:3") })
            #expect(lines[index].contains(word) && lines[index].contains(BadInputTests.photo))
            #expect(
                lines[index + 1].contains(kind == "SVG" ? "PNG" : "JPEG"), "\(lines[index + 1])")
            // It is named by a text: that it lies there is not said once more.
            #expect(lines.count { $0.contains(BadInputTests.photo) } == 1)
        }
    }

    @Test func `photos that only lie there are noted, with how to convert them`() throws {
        let folder = try BadInputTests.term()
        let files: [(String, [UInt8])] = [
            ("photos/IMG_0001.HEIC", ForeignFile.boxes("heic")),
            ("photos/hội nghị.jpg", ForeignFile.webp),
            ("photos/cut.heic", [120]), ("bìa.webp", ForeignFile.webp),
            // What is no picture, or a good one under a wrong name, is passed over.
            ("photos/Thumbs.db", [1, 2, 3]), ("photos/.heic", [1]), ("photos/đọc.txt", [65]),
            ("photos/good.heic", PictureFile.png(width: 2, height: 2)),
        ]
        for (name, bytes) in files { try folder.write(Data(bytes), BadInputTests.base + name) }
        let outcome = try BadInputTests.render(folder, ["--layout", "summary"])
        #expect(outcome.status == 0, "\(outcome.errors)")
        let notes = BadInputTests.findings(outcome.errors).filter { $0.code == "picture-unread" }
        #expect(
            Set(notes.map { $0.file ?? "" })
                == Set(
                    ["photos/IMG_0001.HEIC", "photos/hội nghị.jpg", "photos/cut.heic", "bìa.webp"]
                        .map { BadInputTests.base + $0 }))
        #expect(notes.allSatisfy { $0.severity == "note" && $0.hint?.contains("JPEG") == true })
    }

    @Test func `a file that holds only a picture says so`() throws {
        let folder = try ScratchFolder()
        var document = WordFile(
            "<w:p><w:r><w:drawing><wp:inline><a:blip r:embed=\"rId7\"/></wp:inline></w:drawing></w:r></w:p>"
        )
        document.relations = [("rId7", "image", "media/a.png", false)]
        document.parts["word/media/a.png"] = PictureFile.png(width: 2, height: 2)
        try folder.write(Data(document.bytes), "quét.docx")
        let outcome = try Command.run(
            Command.trang,
            [
                "import", "quét.docx", "--unit", "phường A", "--term", "2015-2020", "--language",
                "vi",
            ],
            in: folder.path)
        #expect(outcome.status == 1 && outcome.errors.contains("1 ảnh"), "\(outcome.errors)")
        #expect(outcome.errors.contains("OCR"))
    }
}
