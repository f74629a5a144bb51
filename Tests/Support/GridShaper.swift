package import TrangModel

/// A shaper without fonts: every character is half an em wide, every line one em high. Layout laws
/// are tested with it, so that they hold by arithmetic and not by the accident of a face.
package final class GridShaper: Shaper {
    /// Characters that it claims not to have.
    package var lacking: Set<Character> = []

    package init() {}

    package func shape(utf8: Swift.Span<UInt8>, in face: Face) -> ShapedWord {
        let bytes = utf8.indices.map { utf8[$0] }
        let word = String(decoding: bytes, as: UTF8.self)
        var glyphs: [ShapedGlyph] = []
        var clusters: [Cluster] = []
        var missing: [Unicode.Scalar] = []
        for character in word {
            let scalar = character.unicodeScalars.first ?? " "
            if lacking.contains(character) { missing.append(scalar) }
            glyphs.append(ShapedGlyph(id: scalar.value, advance: 0.5))
            clusters.append(Cluster(bytes: character.utf8.count, glyphs: 1))
        }
        let piece = ShapedPiece(face: face, utf8: bytes, glyphs: glyphs, clusters: clusters)
        return ShapedWord(pieces: [piece], missing: missing)
    }

    package func metrics(of face: Face) -> FaceMetrics { FaceMetrics(ascent: 0.8, descent: 0.2) }
}
