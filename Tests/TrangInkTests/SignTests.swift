import Foundation
import Testing
import TrangModel
import TrangTestSupport

@testable import TrangInk
@testable import TrangReading

/// The font of signs lends what faces of text lack, and nothing else.
@Suite struct SignTests {
    static let faces = ["Liberation Serif", "Liberation Sans"].flatMap { family in
        [(false, false), (true, false), (false, true), (true, true)].map {
            Face(family, bold: $0.0, italic: $0.1)
        }
    }

    /// All that Word's two fonts of signs stand for, and signs of forms that people type.
    static var signs: [Unicode.Scalar] {
        let codes = (UInt32(0x20)...0xFF).flatMap { code in
            ["Symbol", "Wingdings", "Wingdings 2", "Wingdings 3", "Webdings"].compactMap {
                SymbolFont.sign(code: code, font: $0)
            }
        }
        let typed = "☐☒☑✓✔✗✘■□●○▪▫◆◇→⇒➔★☆≥≤≠±∑√≈∞①⑩❶❿☎✉♦"
        let all = Set(codes.joined().unicodeScalars).union(typed.unicodeScalars)
        // What has no sign keeps a private-use code.
        return all.filter { !(0xE000...0xF8FF).contains($0.value) && $0 != " " }.sorted()
    }

    @Test(arguments: faces)
    func `every sign that Word's fonts of signs stand for has a glyph`(face: Face) throws {
        let shaper = try InkTests.ink().shaper
        #expect(Self.signs.count > 190)
        for sign in Self.signs {
            let word = shaper.shape(String(sign), in: face)
            #expect(word.missing.isEmpty, "U+\(String(sign.value, radix: 16)) \(sign)")
            #expect(word.pieces.allSatisfy { $0.glyphs.allSatisfy { $0.id != 0 } }, "\(sign)")
        }
    }

    @Test(arguments: faces)
    func `what the faces of text have comes from them`(face: Face) throws {
        let ink = try InkTests.ink()
        let texts = ink.catalogue.order.filter { $0.family != SignFont.family }
        let cuts = FontCuts(try PangoFonts(ink.catalogue))
        var lent = 0
        for scalar in (UInt32(0x21)...0xFFFF).compactMap(Unicode.Scalar.init) {
            let word = ink.shaper.shape("a\(scalar)", in: face)
            guard word.pieces.contains(where: { $0.face.family == SignFont.family }) else {
                continue
            }
            lent += 1
            #expect(
                !texts.contains { cuts.nominalGlyph(scalar, in: $0) != nil },
                "U+\(String(scalar.value, radix: 16)) \(scalar)")
            #expect(word.pieces.first?.face == face, "the letter before \(scalar)")
        }
        #expect(lent > 1000)
    }

    @Test func `the signs lent are bold in bold text`() throws {
        let shaper = try InkTests.ink().shaper
        for bold in [false, true] {
            let word = shaper.shape("☑", in: Face("Liberation Serif", bold: bold))
            #expect(word.pieces.map(\.face) == [Face(SignFont.family, bold: bold)])
        }
    }

    @Test func `another family of the folder goes before it, and it is never the first`() throws {
        let fonts = Command.root + "/Fonts"
        let ink = try Ink(
            [
                fonts + "/DejaVuSans.ttf", fonts + "/DejaVuSans-Bold.ttf",
                fonts + "/LiberationSerif-Regular.ttf",
                "/usr/share/fonts/truetype/noto/NotoSansArabic-Regular.ttf",
                "/usr/share/fonts/truetype/noto/NotoSansSymbols2-Regular.ttf",
            ].map { FontFile(path: $0, origin: "Fonts") })
        #expect(ink.catalogue.families.last == SignFont.family)
        #expect(ink.catalogue.families.first == "Liberation Serif")
        for bold in [false, true] {
            let face = Face("Liberation Serif", bold: bold)
            for letter in ["ب", "☑"] {
                let family = ink.shaper.shape(letter, in: face).pieces.first?.face.family
                #expect(family?.hasPrefix("Noto") == true, "\(letter) \(family ?? "")")
            }
        }
    }

    @Test func `readers find the signs`() throws {
        let ink = try InkTests.ink()
        let signs = Self.signs.map { String($0) }
        let lines = signs.map { "Dấu \($0) đó" } + ["Đã làm ☑, chưa làm ☐, bỏ ☒; ≥5 ∑√∞≠±"]
        let read = try ReadBack(
            lines.map { ink.shaper.line($0, in: Font(Face("Liberation Serif"), size: 12)) }, ink)
        #expect(read.structure == lines.map(\.precomposedStringWithCanonicalMapping))
        #expect(read.pages == lines.map(\.precomposedStringWithCanonicalMapping))
    }
}
