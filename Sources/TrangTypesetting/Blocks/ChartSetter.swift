import TrangCharts
import TrangModel

extension Setter {
    /// Sets a chart: a figure with one sentence in its stead, and its data as a table whose cells are
    /// the labels that are drawn. Its rows may part at a page's end.
    func set(_ block: ChartBlock, measure: Double, under parent: NodeID) -> [Slug] {
        let node = structure.add(.figure, under: parent)
        structure[node].alternative = block.alternative
        var cells = ChartCells(block.table, structure: &structure, under: parent)
        let drawing = Charts.draw(
            block.chart, style: block.style, width: measure, shaper: shaper, cells: cells.nodes)
        var head: Slug?
        if let strip = drawing.head {
            head = slug(strip, figure: node, cells: &cells)
            head?.breakBefore = keepNext ? .forbidden : .allowed
        }
        var slugs: [Slug] = head.map { [$0] } ?? []
        let repeated = head.map { [$0.repeated] } ?? []
        for (index, strip) in drawing.strips.enumerated() {
            var slug = slug(strip, figure: node, cells: &cells)
            slug.continuation = repeated
            // The first and the last rows do not stand alone on a page.
            let isNearEnd = index > 0 && index >= drawing.strips.count - 2
            if (index == 0 && head != nil) || index == 1 || isNearEnd {
                slug.breakBefore = .forbidden
            }
            slugs.append(slug)
        }
        cells.finish(&structure)
        if places != nil { places?.merge(cells.places) { $1 } }
        return joined(slugs, before: block.spaceBefore)
    }

    private func slug(_ strip: Strip, figure: NodeID, cells: inout ChartCells) -> Slug {
        cells.note(strip.marks)
        let marks = strip.marks.compactMap { mark -> Mark? in
            if case .spot = mark.content, places == nil { return nil }
            return mark.tag == .artifact ? mark.tagged(.content(figure)) : mark
        }
        return Slug(.marks(marks), height: strip.height)
    }
}
