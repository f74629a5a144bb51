/// One design of a family: what a font file holds.
package struct Face: Hashable, Sendable {
    package var family: String
    package var bold: Bool
    package var italic: Bool

    package init(_ family: String, bold: Bool = false, italic: Bool = false) {
        self.family = family
        self.bold = bold
        self.italic = italic
    }

    /// Whether two are one design. Written out, so that it is compiled where it is used: it is asked of every word.
    @inlinable
    package static func == (one: Face, other: Face) -> Bool {
        one.bold == other.bold && one.italic == other.italic && one.family == other.family
    }

    /// The face as people write it: `Liberation Serif Bold Italic`.
    package var name: String {
        family + (bold ? " Bold" : "") + (italic ? " Italic" : "")
    }
}

/// A face at a size and in a colour.
package struct Font: Hashable, Sendable {
    package var face: Face
    /// The size, in pt.
    package var size: Double
    package var color: Color
    /// Extra space after every glyph, in em.
    package var tracking: Double
    /// How far the baseline is raised, in em (for note marks).
    package var rise: Double

    package init(
        _ face: Face, size: Double, color: Color = .black, tracking: Double = 0, rise: Double = 0
    ) {
        self.face = face
        self.size = size
        self.color = color
        self.tracking = tracking
        self.rise = rise
    }

    /// The same font with its face changed to bold, italic or both.
    package func with(bold: Bool? = nil, italic: Bool? = nil) -> Font {
        var font = self
        if let bold { font.face.bold = bold }
        if let italic { font.face.italic = italic }
        return font
    }

    /// The same font as a raised note mark (6 pt beside 8,6 pt text).
    package var noteMark: Font {
        var font = self
        font.size = size * 0.7
        font.rise = 0.5
        font.face.bold = false
        return font
    }
}
