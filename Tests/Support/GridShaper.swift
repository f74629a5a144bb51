package import TrangModel

/// A shaper without fonts: every character is half an em wide, every line one em high. Layout laws
/// are tested with it, so that they hold by arithmetic and not by the accident of a face. Hebrew runs from right to left.
package final class GridShaper: Shaper {
    /// Characters that it claims not to have.
    package var lacking: Set<Character> = []

    package init() {}

    package func shape(utf8: Swift.Span<UInt8>, in face: Face) -> ShapedWord {
        let word = String(decoding: utf8.indices.map { utf8[$0] }, as: UTF8.self)
        var pieces: [ShapedPiece] = []
        var missing: [Unicode.Scalar] = []
        var rest = Substring(word)
        repeat {
            let isHebrew = rest.first.map(Self.isHebrew) ?? false
            let part = rest.prefix { Self.isHebrew($0) == isHebrew }
            rest = rest.dropFirst(part.count)
            var glyphs: [ShapedGlyph] = []
            var clusters: [Cluster] = []
            for character in part {
                let scalar = character.unicodeScalars.first ?? " "
                if lacking.contains(character) { missing.append(scalar) }
                glyphs.append(ShapedGlyph(id: scalar.value, advance: 0.5))
                clusters.append(Cluster(bytes: character.utf8.count, glyphs: 1))
            }
            pieces.append(
                ShapedPiece(
                    face: face, utf8: Array(part.utf8), glyphs: glyphs, clusters: clusters,
                    level: isHebrew ? 1 : 0))
        } while !rest.isEmpty
        return ShapedWord(pieces: pieces, missing: missing)
    }

    /// Letters that run from right to left.
    private static func isHebrew(_ character: Character) -> Bool {
        character.unicodeScalars.allSatisfy { (0x590...0x5FF).contains($0.value) }
    }

    package func metrics(of face: Face) -> FaceMetrics { FaceMetrics(ascent: 0.8, descent: 0.2) }
}
