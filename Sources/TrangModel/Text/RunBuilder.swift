/// Puts shaped words and spaces side by side, as one run of glyphs.
package struct RunBuilder {
    package let font: Font
    /// The advance of what was appended, in pt.
    package private(set) var width = 0.0
    private var utf8: [UInt8] = []
    private var glyphs: [Glyph] = []
    private var clusters: [Cluster] = []

    package init(font: Font) { self.font = font }

    /// Whether nothing was appended that would be drawn.
    package var isEmpty: Bool { glyphs.isEmpty }

    /// The run.
    package var run: GlyphRun {
        GlyphRun(
            font: font, text: String(decoding: utf8, as: UTF8.self), glyphs: glyphs,
            clusters: clusters, width: width)
    }

    /// Makes room for what will be appended.
    package mutating func reserve(glyphs count: Int) {
        glyphs.reserveCapacity(count)
        clusters.reserveCapacity(count)
        // Every third letter of Vietnamese takes three bytes.
        utf8.reserveCapacity(count + count / 2)
    }

    /// Appends shaped text at the end of the run.
    package mutating func append(_ piece: ShapedPiece) {
        let tracking = font.tracking * font.size
        if piece.isRightToLeft {
            appendGlyphs(fromRight: piece, tracking: tracking)
        } else {
            for glyph in piece.glyphs {
                glyphs.append(
                    Glyph(
                        id: glyph.id, x: width + glyph.offsetX * font.size,
                        y: glyph.offsetY * font.size))
                width += glyph.advance * font.size + tracking
            }
        }
        clusters.append(contentsOf: piece.clusters)
        utf8.append(contentsOf: piece.utf8)
    }

    /// The first glyph of the text stands at the right.
    private mutating func appendGlyphs(fromRight piece: ShapedPiece, tracking: Double) {
        let end = width + piece.width * font.size + tracking * Double(piece.glyphs.count)
        var pen = end
        for glyph in piece.glyphs {
            pen -= glyph.advance * font.size + tracking
            glyphs.append(
                Glyph(
                    id: glyph.id, x: pen + glyph.offsetX * font.size,
                    y: glyph.offsetY * font.size))
        }
        width = end
    }

    /// Appends a space of a chosen width, in pt.
    package mutating func append(space: ShapedPiece, width: Double) {
        guard let glyph = space.glyphs.first else { return }
        glyphs.append(Glyph(id: glyph.id, x: self.width, y: 0))
        clusters.append(Cluster(bytes: space.utf8.count, glyphs: 1))
        utf8.append(contentsOf: space.utf8)
        self.width += width
    }
}
