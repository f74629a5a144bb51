/// The glyphs of a font that Vietnamese text is written with. A font that is more than an ornament of its
/// document is embedded with all of them: a letter can still be corrected in the file, ten thousand reports
/// share one subset that is made once, and the file grows by no more than two kilobytes.
struct Repertoire {
    /// What each glyph stands for; 0 for those outside.
    private(set) var meanings: [UInt32] = []
    /// The numbers of the glyphs, in order.
    let glyphs: [Int]

    /// - Parameter glyph: gives the glyph of a character, if the font has it.
    init(_ glyph: (Unicode.Scalar) -> Int?) {
        var found: [(glyph: Int, scalar: Unicode.Scalar)] = []
        for scalar in Self.characters {
            if let glyph = glyph(scalar), glyph > 0 { found.append((glyph, scalar)) }
        }
        meanings = [UInt32](repeating: 0, count: (found.map(\.glyph).max() ?? -1) + 1)
        // A glyph of two characters stands for the first: a space, not a no-break space.
        for (glyph, scalar) in found where meanings[glyph] == 0 { meanings[glyph] = scalar.value }
        glyphs = meanings.indices.filter { [meanings] in meanings[$0] != 0 }
    }

    /// Whether a glyph is among them.
    func contains(_ glyph: Int) -> Bool { glyph < meanings.count && meanings[glyph] != 0 }

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
