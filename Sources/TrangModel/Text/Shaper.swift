/// A glyph as it comes from a font, in em.
package struct ShapedGlyph: Hashable, Sendable {
    package var id: UInt32
    package var advance: Double
    package var offsetX: Double
    package var offsetY: Double

    package init(id: UInt32, advance: Double, offsetX: Double = 0, offsetY: Double = 0) {
        self.id = id
        self.advance = advance
        self.offsetX = offsetX
        self.offsetY = offsetY
    }
}

/// Shaped text in one face; sizes in em, so that it serves every size. Lines hold many of them, so they are shared,
/// not copied.
package final class ShapedPiece: Sendable {
    package let face: Face
    /// The text, in UTF-8: lines put texts side by side, which is quicker by bytes.
    package let utf8: [UInt8]
    package let glyphs: [ShapedGlyph]
    package let clusters: [Cluster]
    /// The embedding level (Unicode Standard Annex 9): an odd one runs from right to left. Glyphs and clusters stand
    /// in the order of the text all the same.
    package let level: UInt8
    /// The sum of the advances, in em.
    package let width: Double

    package init(
        face: Face, utf8: [UInt8], glyphs: [ShapedGlyph], clusters: [Cluster], level: UInt8 = 0
    ) {
        self.face = face
        self.utf8 = utf8
        self.glyphs = glyphs
        self.clusters = clusters
        self.level = level
        width = glyphs.reduce(0) { $0 + $1.advance }
    }

    /// The text.
    package var text: String { String(decoding: utf8, as: UTF8.self) }

    /// Whether the text runs from right to left.
    package var isRightToLeft: Bool { level & 1 == 1 }
}

/// A word turned into glyphs. More than one piece when a face lacks a character that another has.
package final class ShapedWord: Sendable {
    package let pieces: [ShapedPiece]
    /// Characters that no font has.
    package let missing: [Unicode.Scalar]
    /// How many glyphs all pieces have.
    package let glyphCount: Int
    /// The piece when there is but one.
    package let only: ShapedPiece?
    /// Whether any of it runs from right to left.
    package let hasRightToLeft: Bool
    /// The first and the last character; nil for a word of none.
    package let first: Unicode.Scalar?
    package let last: Unicode.Scalar?

    package init(pieces: [ShapedPiece], missing: [Unicode.Scalar] = []) {
        self.pieces = pieces
        self.missing = missing
        glyphCount = pieces.reduce(0) { $0 + $1.glyphs.count }
        only = pieces.count == 1 ? pieces[0] : nil
        hasRightToLeft = pieces.contains(where: \.isRightToLeft)
        first = pieces.first?.text.unicodeScalars.first
        last = pieces.last?.text.unicodeScalars.last
    }

    /// The advance at a font's size and tracking, in pt.
    package func width(in font: Font) -> Double {
        if let only { return (only.width + font.tracking * Double(glyphCount)) * font.size }
        return pieces.reduce(0) { sum, piece in
            sum + (piece.width + font.tracking * Double(piece.glyphs.count)) * font.size
        }
    }
}

/// Vertical sizes of a face, in em.
package struct FaceMetrics: Hashable, Sendable {
    package var ascent: Double
    package var descent: Double

    package init(ascent: Double, descent: Double) {
        self.ascent = ascent
        self.descent = descent
    }
}

/// Turns words into glyphs. The one thing that typesetting asks of fonts.
package protocol Shaper: AnyObject {
    /// Shapes a word, given as UTF-8; the same word and face always give the same answer.
    func shape(utf8 word: Swift.Span<UInt8>, in face: Face) -> ShapedWord
    /// The embedding level of each character of a paragraph that runs from left to right (Unicode Standard Annex 9).
    func levels(of text: String) -> [UInt8]
    /// The vertical sizes of a face.
    func metrics(of face: Face) -> FaceMetrics
}

extension Shaper {
    /// Shapes a word.
    package func shape(_ word: String, in face: Face) -> ShapedWord {
        shape(utf8: word.utf8Span.span, in: face)
    }

    /// The text in one line, at its natural width: labels of charts, numbers, running lines.
    /// More than one run when a face lacks a character that another has; they stand from left to right.
    package func line(_ text: String, in font: Font) -> [GlyphRun] {
        VisualOrder.sorted(shape(text, in: font.face).pieces, level: \.level).map { piece in
            var font = font
            font.face = piece.face
            var builder = RunBuilder(font: font)
            builder.append(piece)
            return builder.run
        }
    }

    /// The natural width of a text in one line, in pt.
    package func width(_ text: String, in font: Font) -> Double {
        shape(text, in: font.face).width(in: font)
    }
}
