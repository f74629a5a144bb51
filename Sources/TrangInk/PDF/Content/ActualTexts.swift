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
        let text = run.text.utf8Span.span
        var found: [Span] = []
        var (glyph, start) = (0, 0)
        for cluster in run.clusters {
            let count = Int(cluster.glyphs)
            let end = start + Int(cluster.bytes)
            guard count > 0, end > start, glyph + count <= run.glyphs.count, end <= text.count
            else {
                // Clusters that run backwards: the run is said as a whole.
                spans = [Span(glyphs: 0..<run.glyphs.count, text: run.text)]
                for glyph in run.glyphs { font.use(glyph.id) }
                return
            }
            let isTold =
                if count == 1, let scalar = Self.only(text, start..<end) {
                    font.use(run.glyphs[glyph].id, as: scalar)
                } else { false }
            if !isTold {
                for index in glyph..<(glyph + count) { font.use(run.glyphs[index].id) }
                let bytes = (start..<end).map { text[$0] }
                found.append(
                    Span(
                        glyphs: glyph..<(glyph + count),
                        text: String(decoding: bytes, as: UTF8.self)))
            }
            (glyph, start) = (glyph + count, end)
        }
        // Glyphs without a text of their own are still drawn.
        for index in glyph..<run.glyphs.count { font.use(run.glyphs[index].id) }
        spans = found[...]
    }

    /// The value of the character that is all of a range of UTF-8; nil where there are several.
    @inline(__always)
    private static func only(_ text: Swift.Span<UInt8>, _ range: Range<Int>) -> UInt32? {
        let start = range.lowerBound
        let first = UInt32(text[start])
        if range.count == 1 { return first }
        func rest(_ index: Int) -> UInt32 { UInt32(text[start + index] & 0x3F) }
        switch (range.count, first) {
        case (2, 0xC0..<0xE0): return (first & 0x1F) << 6 | rest(1)
        case (3, 0xE0..<0xF0): return (first & 0x0F) << 12 | rest(1) << 6 | rest(2)
        case (4, 0xF0...):
            return (first & 0x07) << 18 | rest(1) << 12 | rest(2) << 6 | rest(3)
        default: return nil
        }
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
