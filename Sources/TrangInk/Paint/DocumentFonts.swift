import TrangModel

/// The fonts of one document. Made by looking through all its pages, so that they are known, with their glyphs, before
/// anything is drawn.
final class DocumentFonts {
    /// In the order in which the pages ask for them.
    private(set) var all: [DrawnFont] = []
    private var copies: [Face: [DrawnFont]] = [:]
    /// The first font of the face that was asked for last: text comes in runs of one face.
    private var recent: DrawnFont?
    private let cuts: FontCuts

    init(_ pages: Pages, cuts: FontCuts) {
        self.cuts = cuts
        for page in pages.pages { collect(page.marks) }
        // Of those that were only asked for, nothing is drawn.
        all.removeAll(where: \.glyphs.isEmpty)
    }

    /// The cuts that the fonts are drawn from, in the order of the fonts.
    ///
    /// - Throws: `noFonts` when no file has a face, `font` when its file cannot be cut.
    func openCuts() throws(InkError) -> [FontCut] {
        var opened: [Face: FontCut] = [:]
        var result: [FontCut] = []
        for font in all {
            if opened[font.face] == nil {
                let glyphs = copies[font.face, default: []].flatMap(\.glyphs)
                opened[font.face] = try cuts.cut(font.face, glyphs: Set(glyphs).sorted())
            }
            if let cut = opened[font.face] { result.append(cut) }
        }
        return result
    }

    /// The widths of a font's glyphs in the order of their numbers from 0 on, in thousandths of an em.
    func widths(of font: DrawnFont) -> [Double] {
        cuts.widths(of: [0] + font.glyphs, in: font.face)
    }

    private func collect(_ marks: [Mark]) {
        for mark in marks {
            switch mark.content {
            case .glyphs(let run): if plainFont(of: run) == nil { _ = stretches(of: run) }
            case .group(let marks, _, _): collect(marks)
            case .path, .picture, .link, .spot: break
            }
        }
    }

    /// The font that draws all of a run, glyph after glyph, each for one character; nil when more is to be said. Nearly
    /// every run is of this kind.
    func plainFont(of run: GlyphRun) -> DrawnFont? {
        let font = firstFont(of: run.font.face)
        guard run.clusters.count == run.glyphs.count else { return nil }
        let text = run.text.utf8Span.span
        var start = 0
        for (index, cluster) in run.clusters.enumerated() {
            let end = start + Int(cluster.bytes)
            guard cluster.glyphs == 1, end <= text.count,
                let scalar = Self.only(text, start..<end), CharacterKind.isPlain(scalar),
                font.takes(run.glyphs[index].id, as: scalar)
            else { return nil }
            start = end
        }
        return font
    }

    /// The glyphs of any run, with the fonts that draw them.
    func stretches(of run: GlyphRun) -> [GlyphStretch] {
        var result: [GlyphStretch] = []
        let face = run.font.face
        let reader = ClusterReader(size: run.font.size) {
            self.cuts.width(of: $0, in: face)
        } nominal: {
            self.cuts.nominalGlyph($0, in: face)
        }
        let clusters = run.characters
        var before: [ClusterReader.Step] = []
        for (index, cluster) in clusters.enumerated() {
            let next = index + 1 < clusters.count ? clusters[index + 1] : nil
            var end: Double? = cluster.isFromRight ? nil : run.width
            if let next {
                let edges = reader.edges(Array(run.glyphs[next.glyphs]))
                end =
                    cluster.isFromRight != next.isFromRight
                    ? nil : cluster.isFromRight ? edges.right : edges.left
            }
            let glyphs = Array(run.glyphs[cluster.glyphs])
            let settings = reader.settings(cluster, glyphs, after: before, end: end)
            before = cluster.isFromRight ? reader.said(settings) : []
            for setting in settings {
                let isPlain = setting.actualText == nil
                if !isPlain || result.isEmpty || result[result.count - 1].actualText != nil {
                    result.append(GlyphStretch(actualText: setting.actualText))
                }
                for step in setting.steps {
                    let font = font(of: face, step.glyph.id, as: step.text)
                    result[result.count - 1].append(step.glyph, font)
                }
            }
        }
        return result
    }

    /// The first font of a face in which a glyph may stand for a text.
    private func font(of face: Face, _ glyph: UInt32, as text: String) -> DrawnFont {
        var copy = 0
        while !font(of: face, copy: copy).mayTake(glyph, as: text) { copy += 1 }
        let font = font(of: face, copy: copy)
        font.take(glyph, as: text)
        return font
    }

    private func firstFont(of face: Face) -> DrawnFont {
        if let recent, recent.face == face { return recent }
        let font = font(of: face, copy: 0)
        recent = font
        return font
    }

    private func font(of face: Face, copy: Int) -> DrawnFont {
        while copies[face, default: []].count <= copy {
            let made = DrawnFont(face, copy: copies[face, default: []].count) { [cuts] in
                cuts.isBlank($0, in: face)
            }
            copies[face, default: []].append(made)
            all.append(made)
        }
        return copies[face, default: []][copy]
    }

    /// The value of the character that is all of a range of UTF-8; nil where there are several.
    @inline(__always)
    private static func only(_ text: Swift.Span<UInt8>, _ range: Range<Int>) -> UInt32? {
        guard !range.isEmpty else { return nil }
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
}
