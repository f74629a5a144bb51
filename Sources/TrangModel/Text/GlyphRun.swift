/// One glyph of a run.
package struct Glyph: Hashable, Sendable {
    /// The glyph's number in its font.
    package var id: UInt32
    /// Offset from the run's origin, in pt. Single precision is a ten-thousandth of a point on any
    /// sheet, and glyphs are most of the memory of a long document.
    package var x: Float
    package var y: Float

    package init(id: UInt32, x: Double, y: Double) {
        self.id = id
        self.x = Float(x)
        self.y = Float(y)
    }
}

/// How many bytes of text and how many glyphs belong together.
package struct Cluster: Hashable, Sendable {
    package var bytes: Int32
    package var glyphs: Int32

    package init(bytes: Int, glyphs: Int) {
        self.bytes = Int32(clamping: bytes)
        self.glyphs = Int32(clamping: glyphs)
    }
}

/// Text with its glyphs: what was measured is what is drawn, and what is drawn can be searched.
package struct GlyphRun: Hashable, Sendable {
    package var font: Font
    package var text: String
    package var glyphs: [Glyph]
    package var clusters: [Cluster]
    /// The advance of the whole run, in pt.
    package var width: Double

    package init(
        font: Font, text: String, glyphs: [Glyph], clusters: [Cluster], width: Double
    ) {
        self.font = font
        self.text = text
        self.glyphs = glyphs
        self.clusters = clusters
        self.width = width
    }
}
