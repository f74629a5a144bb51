import TrangModel

/// Some glyphs of a run that belong together.
struct GlyphStretch {
    /// The fonts that draw them, with their glyphs, in the order of the text.
    private(set) var parts: [(font: DrawnFont, glyphs: [Glyph])] = []
    /// The text, where readers that go by the places of glyphs on the page would not find it.
    let actualText: String?

    init(actualText: String?) { self.actualText = actualText }

    /// Adds a glyph.
    mutating func append(_ glyph: Glyph, _ font: DrawnFont) {
        if let last = parts.indices.last, parts[last].font === font {
            parts[last].glyphs.append(glyph)
        } else {
            parts.append((font, [glyph]))
        }
    }
}
