import TrangCharts
import TrangModel

extension Setter {
    /// Sets a chart: one figure with its words; its rows may part at a page's end.
    func set(_ block: ChartBlock, measure: Double, under parent: NodeID) -> [Slug] {
        let node = structure.add(.figure, under: parent)
        structure[node].alternative = block.alternative
        let drawing = Charts.draw(block.chart, style: block.style, width: measure, shaper: shaper)
        var head = drawing.head.map { slug($0, tag: .content(node)) }
        head?.breakBefore = keepNext ? .forbidden : .allowed
        var slugs: [Slug] = head.map { [$0] } ?? []
        var repeated: [Slug] = []
        if let strip = drawing.head {
            var slug = slug(strip, tag: .artifact)
            slug.isRepeated = true
            repeated = [slug]
        }
        for (index, strip) in drawing.strips.enumerated() {
            var slug = slug(strip, tag: .content(node))
            slug.continuation = repeated
            // The first and the last rows do not stand alone on a page.
            let isNearEnd = index > 0 && index >= drawing.strips.count - 2
            if (index == 0 && head != nil) || index == 1 || isNearEnd {
                slug.breakBefore = .forbidden
            }
            slugs.append(slug)
        }
        return joined(slugs, before: block.spaceBefore)
    }

    private func slug(_ strip: Strip, tag: Tag) -> Slug {
        Slug(.marks(strip.marks.map { $0.tagged(tag) }), height: strip.height)
    }
}
