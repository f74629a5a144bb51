import TrangModel

/// The line below underlined text. It leaves out what reaches below the baseline: the dot of `ệ`
/// would vanish in it, and with the dot the tone.
enum Underline {
    /// Letters with a dot below; the dot stands in the middle of the letter.
    private static let dotted: Set<Character> = Set(
        "ạặậẹệịọộợụựỵẠẶẬẸỆỊỌỘỢỤỰỴ")
    /// Letters and signs that reach below the line as a whole.
    private static let deep: Set<Character> = Set("gjpqyỳýỷỹQ,;()Ç")

    /// The pieces of the line below a run that begins at `origin`.
    static func marks(_ run: GlyphRun, at origin: Point) -> [Mark] {
        let size = run.font.size
        var gaps: [(left: Double, right: Double)] = []
        var byte = run.text.startIndex
        // The first glyphs of this cluster and of the one before.
        var (glyph, before) = (0, 0)
        func place(_ glyph: Int) -> Double? {
            run.glyphs.indices.contains(glyph) ? Double(run.glyphs[glyph].x) : nil
        }
        for cluster in run.clusters {
            let end = run.text.utf8.index(byte, offsetBy: Int(cluster.bytes))
            let letter = run.text[byte..<end].last
            let next = glyph + Int(cluster.glyphs)
            let left = place(glyph) ?? 0
            let previous = glyph > before ? place(before) : nil
            // From right to left, what comes before stands at the right.
            let isFromRight = place(next).map { $0 < left } ?? previous.map { $0 > left } ?? false
            let right = (isFromRight ? previous : place(next)) ?? run.width
            if let letter, dotted.contains(letter) {
                let middle = (left + right) / 2
                gaps.append((middle - 0.13 * size, middle + 0.13 * size))
            } else if let letter, deep.contains(letter) {
                gaps.append((left - 0.03 * size, right + 0.03 * size))
            }
            (byte, glyph, before) = (end, next, glyph)
        }
        gaps.sort { $0.left < $1.left }
        var marks: [Mark] = []
        var x = 0.0
        func draw(to end: Double) {
            guard end - x > 0.04 * size else { return }
            let rect = Rect(
                x: origin.x + x, y: origin.y + 0.115 * size, width: end - x,
                height: max(0.3, 0.05 * size))
            marks.append(
                .path(.rectangle(rect, fill: run.font.color)))
        }
        for gap in gaps {
            draw(to: gap.left)
            x = max(x, gap.right)
        }
        draw(to: run.width)
        return marks
    }
}
