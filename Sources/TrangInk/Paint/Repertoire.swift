import CTrangPango

/// The glyphs of a font that Vietnamese text is written with: nearly every document needs no others.
@safe
struct Repertoire {
    let glyphs: Set<UInt32>

    /// - Parameter font: a HarfBuzz font.
    init(_ font: OpaquePointer) {
        glyphs = Set(Self.characters.compactMap { unsafe Self.nominalGlyph($0, font) })
    }

    /// The glyph of a character by the font's own table; nil when it has none.
    static func nominalGlyph(_ scalar: Unicode.Scalar, _ font: OpaquePointer) -> UInt32? {
        var glyph: hb_codepoint_t = 0
        return unsafe hb_font_get_nominal_glyph(font, scalar.value, &glyph) != 0 ? glyph : nil
    }

    /// ASCII, the letters of Vietnamese, and the signs of its typography.
    private static let characters: [Unicode.Scalar] = {
        let values: [ClosedRange<UInt32>] = [
            0x20...0x7E, 0xC0...0xC3, 0xC8...0xCA, 0xCC...0xCD, 0xD2...0xD5, 0xD9...0xDA,
            0xDD...0xDD,
            0xE0...0xE3, 0xE8...0xEA, 0xEC...0xED, 0xF2...0xF5, 0xF9...0xFA, 0xFD...0xFD,
            0x102...0x103, 0x110...0x111, 0x128...0x129, 0x168...0x169, 0x1A0...0x1A1,
            0x1AF...0x1B0, 0x1EA0...0x1EF9,
        ]
        return values.joined().compactMap(Unicode.Scalar.init)
            + "–—“”‘’…•·×−≤≥±°²³½₫‰".unicodeScalars
    }()
}
