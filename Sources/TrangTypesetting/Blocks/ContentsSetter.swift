import TrangModel

extension Setter {
    /// Sets the list of headings as the pass before has found them: title, leader, page number.
    func set(_ contents: Contents, measure: Double, under parent: NodeID) -> [Slug] {
        refersToPages = true
        let node = structure.add(.contents, under: parent)
        var slugs: [Slug] = []
        for entry in known.outline {
            let depth = entry.level - contents.firstLevel
            guard contents.styles.indices.contains(depth) else { continue }
            slugs += set(
                entry, style: contents.styles[depth], leader: contents.leader, measure: measure,
                under: structure.add(.contentsEntry, under: node))
        }
        return slugs
    }

    private func set(
        _ entry: OutlineEntry, style: TextStyle, leader: String, measure: Double,
        under node: NodeID
    ) -> [Slug] {
        let number = String(entry.page + 1)
        var numberFont = style.font
        numberFont.tracking = 0
        let numberWidth = shaper.width(number, in: numberFont)
        let target = "#" + Self.target(entry)
        var left = style
        left.alignment = .left
        let lines = lineMaker.lines(
            [.span(Span(entry.title, font: style.font, link: target))], style: left,
            measure: max(20, measure - max(numberWidth, style.font.size * 1.2) - 8),
            tagger: tagger(node))
        guard var last = lines.last else { return [] }
        let baseline = style.baseline(shaper.metrics(of: style.font.face))
        let tag = Tag.content(node)
        if !leader.isEmpty {
            // Dots stand at the same places in all lines, counted from the right edge.
            let step = max(shaper.width(leader, in: style.font) * 2, 2)
            var x = measure - (max(numberWidth, style.font.size * 1.2) / step).rounded(.up) * step
            while x - step > last.right + step * 0.5 {
                x -= step
                for run in shaper.line(leader, in: style.font) {
                    last.marks.append(
                        .glyphs(run, at: Point(x, baseline), tag: .artifact))
                }
            }
        }
        for run in shaper.line(number, in: numberFont) {
            last.marks.append(
                .glyphs(run, at: Point(measure - numberWidth, baseline), tag: tag))
        }
        var slugs = (lines.dropLast() + [last]).map { line in
            var slug = Slug(.marks(line.marks), height: line.height)
            slug.onGrid = style.onGrid
            return slug
        }
        bind(&slugs, fewest: slugs.count, whole: true)
        return joined(slugs, before: style.spaceBefore, after: style.spaceAfter)
    }

    /// The name under which a heading is reached from the list.
    static func target(_ entry: OutlineEntry) -> String {
        "trang-\(entry.page)-\(Int(entry.top))"
    }
}
