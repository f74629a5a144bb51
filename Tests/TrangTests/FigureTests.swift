import Foundation
import Testing
import Trang
import TrangTestSupport

/// Pictures, rows and big numbers of documents built in Swift.
@Suite struct FigureTests {
    static var picture: [UInt8] {
        get throws {
            let file = Command.root + "/Examples/SchoolYear/library.png"
            return [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
        }
    }

    @Test func `a figure has its picture, its words and its caption`() throws {
        let picture = try Self.picture
        let document = Document(title: "Ảnh") {
            FigureElement(
                picture, alternative: "Thư viện trường", caption: "Thư viện mới.", width: 0.5)
        }
        let rendering = try document.render(fonts: LibraryTests.fonts)
        #expect(rendering.messages.isEmpty && rendering.pageCount == 1)
        let folder = try ScratchFolder()
        let path = try LibraryTests.write(rendering.files[0], folder)
        #expect(try Command.run("pdftotext", ["-raw", path, "-"]).output.contains("Thư viện mới."))
        let images = try Command.run("pdfimages", ["-list", path]).output
        #expect(images.contains(" 900   560 "), "\(images)")
        let structure = try Command.run("pdfinfo", ["-struct", path]).output
        #expect(structure.contains("Figure") && structure.contains("Caption"))
    }

    @Test func `a figure without words warns, and one that is no picture fails`() throws {
        let picture = try Self.picture
        let mute = Document(title: "A") { FigureElement(picture, alternative: " ") }
        let codes = try mute.render(fonts: LibraryTests.fonts).messages.map(\.code)
        #expect(codes == ["missing-alt"])
        let broken = Document(title: "A") {
            FigureElement(picture, alternative: "Một")
            FigureElement([1, 2, 3], alternative: "Hai")
        }
        let error = #expect(throws: RenderingError.self) {
            try broken.pdf(fonts: LibraryTests.fonts)
        }
        let message = try #require(error?.messages.first)
        #expect(message.code == "unreadable-image" && message.text.contains("figure 2"))
    }

    @Test func `rows, big numbers and lines keep all their words`() throws {
        let document = Document(title: "A") {
            KeyFigures(
                .init("1.240", "học sinh", label: "Một"), .init("62,5", "%", label: "Hai"),
                .init("3", label: "Ba"), .init("4", label: "Bốn"), .init("5", label: "Năm"))
            Row(
                Row.Cell(share: 1000) { Paragraph(lines: ["Lê Thị Chi", "182 Trần Phú"]) },
                Row.Cell(share: 0.01) { Paragraph("Ô phải") })
        }
        let folder = try ScratchFolder()
        let path = try LibraryTests.write(try document.pdf(fonts: LibraryTests.fonts), folder)
        let text = try Command.run("pdftotext", ["-raw", path, "-"]).output
        let structure = try Command.run("pdfinfo", ["-struct-text", path]).output
        #expect(structure.contains("1.240 học sinh") && structure.contains("62,5%"))
        for words in ["1.240", "học sinh", "Bốn", "Năm", "Lê Thị Chi\n182 Trần Phú", "Ô", "phải"] {
            #expect(text.contains(words), "\(words) in \(text)")
        }
    }

    /// As in reports from files: a unit of several words has a line of its own.
    @Test func `a long unit of a big number stands below it`() throws {
        let document = Document(title: "A") {
            KeyFigures(
                .init("48,5", "triệu đồng", label: "Một"),
                .init("61,2", "triệu đồng một người", label: "Hai"))
        }
        let rendering = try document.render(.dump, fonts: LibraryTests.fonts)
        let dump = String(decoding: rendering.files[0], as: UTF8.self)
        func top(_ word: String) throws -> Double {
            let line = try #require(
                dump.split(separator: "\n").first { $0.contains("\"\(word)") }, "\(dump)")
            let match = try #require(line.firstMatch(of: #/\([0-9.]+ ([0-9.]+)\)/#))
            return try #require(Double(match.output.1))
        }
        #expect(try top("48,5") == top("61,2"))
        #expect(try top("triệu đồng một người") > top("61,2") + 10, "\(dump)")
    }

    /// A type that is not of the library.
    private struct Foreign: DocumentElement {}

    @Test func `what the library does not know is an error, not silence`() throws {
        let document = Document(title: "A") { Foreign() }
        let error = #expect(throws: RenderingError.self) {
            try document.pdf(fonts: LibraryTests.fonts)
        }
        #expect(error?.messages.first?.text.contains("Foreign") == true)
    }
}
