import TrangModel

extension GlyphRun {
    /// Some of the text with the places of its glyphs.
    struct Characters {
        var text: String
        var glyphs: Range<Int>

        /// Whether the text is written from right to left.
        var isFromRight: Bool {
            text.unicodeScalars.contains { CharacterKind.isFromRight($0.value) }
        }
    }

    /// The clusters of the run, in the order of the text; combining marks are with the character before them, where
    /// the run has one, and so is what has no glyphs.
    var characters: [Characters] {
        var result: [Characters] = []
        let utf8 = Array(text.utf8)
        var (start, glyph) = (0, 0)
        for cluster in clusters {
            let own = glyph..<min(glyph + Int(cluster.glyphs), glyphs.count)
            let bytes = utf8[start..<min(start + Int(cluster.bytes), utf8.count)]
            (start, glyph) = (bytes.endIndex, own.endIndex)
            let words = String(decoding: bytes, as: UTF8.self)
            let isMark = words.unicodeScalars.first.map { CharacterKind.isMark($0.value) } ?? true
            if let last = result.indices.last, isMark || own.isEmpty || result[last].glyphs.isEmpty
            {
                result[last].text += words
                result[last].glyphs = result[last].glyphs.lowerBound..<own.upperBound
            } else {
                result.append(Characters(text: words, glyphs: own))
            }
        }
        return result.filter { !$0.glyphs.isEmpty }
    }
}
