import TrangModel

/// Which glyphs of a run need their text said beside them (ISO 32000-1, 14.9.4): where several glyphs are
/// one cluster, or where a glyph stands for another text than the first time. All others are told by
/// their font.
struct ActualTexts {
    private struct Span {
        var glyphs: Range<Int>
        var text: String
    }

    private var spans: ArraySlice<Span> = []
    /// Whether a text has begun that has not ended.
    private(set) var isOpen = false

    /// Looks through a run, and tells the font what its glyphs stand for.
    init(_ run: GlyphRun, _ font: inout GlyphUsage) {
        var scalars = run.text.unicodeScalars.makeIterator()
        var found: [Span] = []
        var glyph = 0
        for cluster in run.clusters {
            let count = Int(cluster.glyphs)
            var bytes = Int(cluster.bytes)
            guard count > 0, bytes > 0, glyph + count <= run.glyphs.count,
                let first = scalars.next()
            else {
                // Clusters that run backwards: the run is said as a whole.
                spans = [Span(glyphs: 0..<run.glyphs.count, text: run.text)]
                for glyph in run.glyphs { font.use(glyph.id) }
                return
            }
            let id = run.glyphs[glyph].id
            bytes -= UTF8.width(first)
            if bytes == 0, count == 1 {
                if !font.use(id, as: first) {
                    found.append(Span(glyphs: glyph..<(glyph + 1), text: String(first)))
                }
            } else {
                var text = String(first)
                while bytes > 0, let next = scalars.next() {
                    text.unicodeScalars.append(next)
                    bytes -= UTF8.width(next)
                }
                for index in glyph..<(glyph + count) { font.use(run.glyphs[index].id) }
                found.append(Span(glyphs: glyph..<(glyph + count), text: text))
            }
            glyph += count
        }
        // Glyphs without a text of their own are still drawn.
        for index in glyph..<run.glyphs.count { font.use(run.glyphs[index].id) }
        spans = found[...]
    }

    /// The text that begins with a glyph.
    mutating func begin(at index: Int) -> String? {
        guard let span = spans.first, span.glyphs.lowerBound == index else { return nil }
        isOpen = true
        return span.text
    }

    /// Whether a text ends before a glyph.
    mutating func end(before index: Int) -> Bool {
        guard isOpen, let span = spans.first, span.glyphs.upperBound == index else { return false }
        spans.removeFirst()
        isOpen = false
        return true
    }
}
