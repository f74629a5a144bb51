import Foundation
import Testing
import TrangModel
import TrangTestSupport

@testable import TrangInk

/// What Pango sets and Cairo draws is found again in the PDF, in every script.
@Suite struct ScriptTests {
    /// A text as its characters, for messages.
    static func spelled(_ text: String) -> String {
        text.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: " ")
    }

    static func composed(_ text: String) -> String { text.precomposedStringWithCanonicalMapping }

    @Test(arguments: Script.all)
    func `clusters cover text and glyphs, and readers find the text`(script: Script) throws {
        let ink = try Ink([script.fontFile])
        let writer = ScriptWriter(script, ink)
        var generator = Generator(seed: 41)
        let texts = ([script.sample] + (0..<60).map { _ in writer.string(&generator) })
            .map(Self.composed)
        for text in texts {
            let shaped = ink.shaper.shape(text, in: script.face)
            #expect(shaped.missing.isEmpty && shaped.pieces.map(\.text).joined() == text)
            for piece in shaped.pieces {
                #expect(piece.clusters.allSatisfy { $0.bytes > 0 && $0.glyphs >= 0 })
                #expect(piece.clusters.reduce(0) { $0 + Int($1.bytes) } == piece.utf8.count)
                #expect(piece.clusters.reduce(0) { $0 + Int($1.glyphs) } == piece.glyphs.count)
            }
        }
        let font = Font(script.face, size: 20)
        let read = try ReadBack(texts.map { ink.shaper.line($0, in: font) }, ink)
        try #require(read.structure.count == texts.count && read.pages.count == texts.count)
        // Strings that are equal are equal in composed form.
        for (index, text) in texts.enumerated() {
            let (tree, page) = (read.structure[index], read.pages[index])
            #expect(tree == text, "tree: \(Self.spelled(text)) became \(Self.spelled(tree))")
            #expect(page == text, "page: \(Self.spelled(text)) became \(Self.spelled(page))")
        }
    }

    /// Six scripts on one page.
    static let six = [
        ("Latin", "Đảng bộ phường Khuê Trung"), ("Hebrew", "שָׁלוֹם עֲלֵיכֶם"),
        ("Arabic", "السلام عليكم لا إله"), ("Devanagari", "हिन्दी कर्म"),
        ("Khmer", "ភ្នំពេញ សួស្តី"), ("Tamil", "கொடு தமிழ்"),
    ]

    /// The page, and an Ink that has its fonts.
    static func sixPage() throws -> (pages: Pages, ink: Ink) {
        let scripts = six.compactMap { name, _ in Script.all.first { $0.name == name } }
        let ink = try Ink(scripts.map(\.fontFile))
        var marks: [Mark] = []
        for (index, (script, line)) in zip(scripts, six).enumerated() {
            marks += PDFContentTests.text(
                line.1, Font(script.face, size: 20), at: Point(20, 50 + 60 * Double(index)), ink)
        }
        return (PDFContentTests.pages(marks, size: Size(300, 400)), ink)
    }

    @Test func `six scripts stand on one page, in few fonts`() throws {
        let (pages, ink) = try Self.sixPage()
        let folder = try ScratchFolder()
        try folder.write(Data(try ink.pdf(pages)), "a.pdf")
        let path = folder.path + "/a.pdf"
        let check = try Command.run("qpdf", ["--check", path])
        #expect(check.status == 0, "\(check.output)\(check.errors)")
        let read = try Command.run("pdftotext", [path, "-"]).output
            .split(separator: "\n").map { ReadBack.plain(String($0)) }
            .filter { !$0.isEmpty && $0 != "\u{0C}" }
        #expect(read == Self.six.map(\.1))
        // Vietnamese needs one font, points and vowel signs one for each; of the others, two.
        let fonts = try Command.run("pdffonts", [path]).output
        let counts = ["-", "Hebrew-", "Arabic-", "Devanagari-", "Khmer-", "Tamil-"].map {
            fonts.components(separatedBy: "NotoSans" + $0).count - 1
        }
        #expect(counts == [1, 8, 3, 2, 2, 2])
        let (mean, most) = PDFContentTests.difference(
            try PDFContentTests.poppler(ink.pdf(pages), dpi: 144),
            try PDFContentTests.cairo(pages, ink, dpi: 144))
        // A stem may fall on the next column of pixels.
        #expect(mean < 1 && most < 100, "\(mean) \(most)")
    }

    @Test func `plain characters are neither marks nor from right to left`() {
        for scalar in (UInt32(0)...0x1FFFF).compactMap(Unicode.Scalar.init) {
            let isOdd =
                CharacterKind.isMark(scalar.value) || CharacterKind.isFromRight(scalar.value)
            if CharacterKind.isPlain(scalar.value) == isOdd { Issue.record("\(scalar)") }
        }
        #expect("שبߊ".unicodeScalars.allSatisfy { CharacterKind.isFromRight($0.value) })
        #expect(
            "\u{301}\u{93F}\u{20DD}".unicodeScalars.allSatisfy { CharacterKind.isMark($0.value) })
    }
}
