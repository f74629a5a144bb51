/// What each glyph of a cluster stands for, so that glyph after glyph gives the text of the cluster: an accent of its
/// own, a vowel that is written before its consonant, a sign that is drawn in two parts.
enum ClusterMeaning {
    struct Part: Equatable {
        /// Which glyph of the cluster.
        var glyph: Int
        var text: String
    }

    /// The glyphs in the order of the text.
    ///
    /// - Parameters:
    ///   - glyphs: the numbers of the glyphs as they stand in the cluster.
    ///   - mark: what a glyph stands for that adds nothing to the text: a mark of direction, which nobody sees.
    ///   - nominal: the glyph of a character by the font's own table.
    static func parts(
        _ text: String, glyphs: [UInt32], mark: String, nominal: (Unicode.Scalar) -> UInt32?
    ) -> [Part] {
        if glyphs.count == 1 { return [Part(glyph: 0, text: text)] }
        let scalars = Array(text.unicodeScalars)
        // First, the characters whose own glyphs stand there.
        var owners = [Int?](repeating: nil, count: scalars.count)
        var isTaken = [Bool](repeating: false, count: glyphs.count)
        for (index, scalar) in scalars.enumerated() {
            guard let own = nominal(scalar),
                let glyph = glyphs.indices.first(where: { !isTaken[$0] && glyphs[$0] == own })
            else { continue }
            (owners[index], isTaken[glyph]) = (glyph, true)
        }
        // What is between them belongs to the glyphs that are left, in their order, else to a neighbour.
        var start = 0
        while start < scalars.count {
            guard owners[start] == nil else {
                start += 1
                continue
            }
            let end = owners[start...].firstIndex { $0 != nil } ?? scalars.count
            let neighbour = start > 0 ? owners[start - 1] : end < scalars.count ? owners[end] : 0
            let owner = isTaken.firstIndex(of: false) ?? neighbour ?? 0
            isTaken[owner] = true
            for index in start..<end { owners[index] = owner }
            start = end
        }
        var parts: [Part] = []
        for (index, scalar) in scalars.enumerated() {
            let owner = owners[index] ?? 0
            if let place = parts.firstIndex(where: { $0.glyph == owner }) {
                parts[place].text.unicodeScalars.append(scalar)
            } else {
                parts.append(Part(glyph: owner, text: String(Character(scalar))))
            }
        }
        for glyph in glyphs.indices where !parts.contains(where: { $0.glyph == glyph }) {
            parts.append(Part(glyph: glyph, text: mark))
        }
        return parts
    }
}
