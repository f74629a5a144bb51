import Foundation
import TrangModel
import TrangTestSupport

@testable import TrangInk

/// What Poppler reads out of a PDF in which each string is a paragraph on a page of its own.
struct ReadBack {
    /// The strings in the order of the structure tree.
    let structure: [String]
    /// The strings as they stand on the pages.
    let pages: [String]
    /// How many fonts the file has.
    let fonts: Int

    /// - Parameter lines: the runs of each string.
    init(_ lines: [[GlyphRun]], _ ink: Ink) throws {
        var tree = StructureTree()
        var made: [Page] = []
        for line in lines {
            let node = tree.add(.paragraph, under: StructureTree.root)
            var x = 20.0
            let marks = line.map { run in
                defer { x += run.width }
                return Mark.glyphs(run, at: Point(x, 60), tag: .content(node))
            }
            made.append(Page(size: Size(1000, 100), marks: marks, label: "1"))
        }
        let folder = try ScratchFolder()
        let path = folder.path + "/a.pdf"
        let pdf = try ink.pdf(
            Pages(
                info: DocumentInfo(title: "t", author: nil, date: 0), pages: made, structure: tree,
                outline: [], pictures: []))
        try Data(pdf).write(to: URL(fileURLWithPath: path))
        structure = Self.paragraphs(try Command.run("pdfinfo", ["-struct-text", path]).output)
        pages = try Command.run("pdftotext", [path, "-"]).output
            .split(separator: "\u{0C}", omittingEmptySubsequences: false).dropLast().map {
                Self.plain(String($0))
            }
        fonts = try Command.run("pdffonts", [path]).output.split(separator: "\n").count - 2
    }

    /// The texts of the paragraphs: each in quotes, piece by piece.
    private static func paragraphs(_ output: String) -> [String] {
        var result: [String] = []
        for line in output.split(separator: "\n") {
            // By scalars: an accent behind the quote would be one character with it.
            let text = line.unicodeScalars.drop { $0 == " " }
            if text.starts(with: "P (".unicodeScalars) { result.append("") }
            guard text.first == "\"", text.last == "\"", text.count > 1, !result.isEmpty else {
                continue
            }
            result[result.count - 1].unicodeScalars += text.dropFirst().dropLast()
        }
        return result.map(plain)
    }

    /// A text without marks of direction and line ends.
    static func plain(_ text: String) -> String {
        let kept = text.unicodeScalars.filter {
            switch $0.value {
            case 0x0A, 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069: false
            default: true
            }
        }
        return String(String.UnicodeScalarView(kept))
    }
}
