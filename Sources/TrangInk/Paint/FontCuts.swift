import CTrangPango
import TrangModel

/// The cuts of a process's fonts, shared by the documents that need the same. What a document embeds depends on
/// nothing but the document: either its glyphs are all of Vietnamese, and the cut holds Vietnamese, or the cut holds
/// its glyphs.
final class FontCuts {
    private let fonts: PangoFonts
    private var repertoires: [Face: (glyphs: Repertoire, cut: FontCut)] = [:]
    /// The last other cut of each face.
    private var others: [Face: (glyphs: [UInt32], cut: FontCut)] = [:]

    init(_ fonts: PangoFonts) { self.fonts = fonts }

    /// A cut of a face that holds some glyphs, given in the order of their numbers.
    ///
    /// - Throws: `noFonts` when no file has the face, `font` when its file cannot be cut.
    func cut(_ face: Face, glyphs: [UInt32]) throws(InkError) -> FontCut {
        guard let font = unsafe fonts.harfBuzzFont(face) else { throw .noFonts }
        if repertoires[face] == nil {
            let repertoire = unsafe Repertoire(font)
            repertoires[face] = (
                repertoire,
                try unsafe FontCut(font, name: face.name, glyphs: repertoire.glyphs.sorted())
            )
        }
        if let known = repertoires[face], glyphs.allSatisfy(known.glyphs.glyphs.contains) {
            return known.cut
        }
        if let known = others[face], known.glyphs == glyphs { return known.cut }
        let cut = try unsafe FontCut(font, name: face.name, glyphs: glyphs)
        others[face] = (glyphs, cut)
        return cut
    }

    /// The glyph of a character in a face, by the font's own table; nil when it has none.
    func nominalGlyph(_ scalar: Unicode.Scalar, in face: Face) -> UInt32? {
        guard let font = unsafe fonts.harfBuzzFont(face) else { return nil }
        return unsafe Repertoire.nominalGlyph(scalar, font)
    }

    /// Whether a glyph has no outline.
    func isBlank(_ glyph: UInt32, in face: Face) -> Bool {
        var extents = hb_glyph_extents_t()
        guard let font = unsafe fonts.harfBuzzFont(face),
            unsafe hb_font_get_glyph_extents(font, glyph, &extents) != 0
        else { return false }
        return extents.width == 0 || extents.height == 0
    }

    /// The width of a glyph, in em.
    func width(of glyph: UInt32, in face: Face) -> Double {
        guard let font = unsafe fonts.harfBuzzFont(face) else { return 0 }
        return unsafe Double(hb_font_get_glyph_h_advance(font, glyph)) / PangoFonts.em
    }

    /// The widths of glyphs, in thousandths of an em.
    func widths(of glyphs: [UInt32], in face: Face) -> [Double] {
        guard let font = unsafe fonts.harfBuzzFont(face) else { return glyphs.map { _ in 0 } }
        return glyphs.map {
            unsafe Double(hb_font_get_glyph_h_advance(font, $0)) / PangoFonts.em * 1000
        }
    }
}
