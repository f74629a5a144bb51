package import TrangModel

/// A shaper without fonts: every character is half an em wide, every line one em high. Layout laws
/// are tested with it, so that they hold by arithmetic and not by the accident of a face. Hebrew runs from right to left.
package final class GridShaper: Shaper {
    /// Characters that it claims not to have.
    package var lacking: Set<Character> = []
    /// Characters that come from other faces.
    package var others: [Character: Face] = [:]

    package init() {}

    package func shape(utf8: Swift.Span<UInt8>, in face: Face) -> ShapedWord {
        let word = String(decoding: utf8.indices.map { utf8[$0] }, as: UTF8.self)
        var pieces: [ShapedPiece] = []
        var missing: [Unicode.Scalar] = []
        var rest = Substring(word)
        repeat {
            let isHebrew = rest.first.map(Self.isHebrew) ?? false
            let other = rest.first.flatMap { others[$0] }
            let part = rest.prefix { Self.isHebrew($0) == isHebrew && others[$0] == other }
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
                    face: other ?? face, utf8: Array(part.utf8), glyphs: glyphs, clusters: clusters,
                    level: isHebrew ? 1 : 0))
        } while !rest.isEmpty
        return ShapedWord(pieces: pieces, missing: missing)
    }

    /// Letters that run from right to left.
    private static func isHebrew(_ character: Character) -> Bool {
        character.unicodeScalars.allSatisfy { (0x590...0x5FF).contains($0.value) }
    }

    /// A simple form of the algorithm: letters, digits behind Hebrew, and what stands between parts that run from right to
    /// left.
    package func levels(of text: String) -> [UInt8] {
        let scalars = Array(text.unicodeScalars)
        var levels = [UInt8](repeating: 0, count: scalars.count)
        var (behindHebrew, isOpen) = (false, false)
        var waiting: [Int] = []
        for (index, scalar) in scalars.enumerated() {
            let isLetter = scalar.properties.isAlphabetic
            let isDigit = scalar.properties.numericType == .decimal
            guard isLetter || isDigit else {
                waiting.append(index)
                continue
            }
            if isLetter { behindHebrew = Self.isHebrew(Character(scalar)) }
            if isLetter, behindHebrew { levels[index] = 1 }
            if isDigit, behindHebrew { levels[index] = 2 }
            if isOpen, levels[index] > 0 { for place in waiting { levels[place] = 1 } }
            isOpen = levels[index] > 0
            waiting = []
        }
        return levels
    }

    package func metrics(of face: Face) -> FaceMetrics { FaceMetrics(ascent: 0.8, descent: 0.2) }
}
