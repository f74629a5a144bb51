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
        var gaps: [(Double, Double)] = []
        var byte = run.text.startIndex
        var glyph = 0
        for cluster in run.clusters {
            let end = run.text.utf8.index(byte, offsetBy: Int(cluster.bytes))
            let letter = run.text[byte..<end].last
            let left = run.glyphs.indices.contains(glyph) ? Double(run.glyphs[glyph].x) : 0
            let next = glyph + Int(cluster.glyphs)
            let right = run.glyphs.indices.contains(next) ? Double(run.glyphs[next].x) : run.width
            if let letter, dotted.contains(letter) {
                let middle = (left + right) / 2
                gaps.append((middle - 0.13 * size, middle + 0.13 * size))
            } else if let letter, deep.contains(letter) {
                gaps.append((left - 0.03 * size, right + 0.03 * size))
            }
            (byte, glyph) = (end, next)
        }
        var marks: [Mark] = []
        var x = 0.0
        func draw(to end: Double) {
            guard end - x > 0.04 * size else { return }
            let rect = Rect(
                x: origin.x + x, y: origin.y + 0.115 * size, width: end - x,
                height: max(0.3, 0.05 * size))
            marks.append(
                .path(PathMark(path: .rectangle(rect, fill: run.font.color), tag: .artifact)))
        }
        for gap in gaps {
            draw(to: gap.0)
            x = max(x, gap.1)
        }
        draw(to: run.width)
        return marks
    }
}
