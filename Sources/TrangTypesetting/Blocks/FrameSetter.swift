import TrangModel

extension Setter {
    /// Sets a box: its blocks inside a padding, with ground and border at the height that it gets
    /// on each page.
    func set(_ frame: Frame, measure: Double, under parent: NodeID) -> [Slug] {
        let node = structure.add(.section, under: parent)
        let pad = frame.padding
        let inner = setApart(frame.blocks, measure: max(10, measure - 2 * pad), under: node)
        guard !inner.isEmpty else { return [] }
        var slug = laneSlug([Lane(x: pad, slugs: inner)], padding: pad)
        slug.splits = true
        var decor = Decor(width: measure)
        decor.fill = frame.ground
        if let border = frame.border {
            (decor.top, decor.bottom, decor.upright) = (border, border, border)
            (decor.topStretches, decor.bottomStretches) = ([(0, measure)], [(0, measure)])
            decor.uprights = [0, measure]
        } else if let edge = frame.edge {
            (decor.upright, decor.uprights) = (edge, [edge.thickness / 2])
        }
        slug.decor = decor
        return joined([slug], before: max(grid / 2, 4), after: max(grid / 2, 4))
    }

    /// Sets a note in the margin: it takes no height and stays with what follows.
    func set(_ note: SideNote, under parent: NodeID, measure: Double) -> [Slug] {
        let node = structure.add(.note, under: parent)
        let inner = setApart(note.blocks, measure: note.width, under: node)
        guard !inner.isEmpty else { return [] }
        let x = note.isLeft ? -note.gap - note.width : measure + note.gap
        var slug = laneSlug([Lane(x: x, slugs: inner)], padding: 0)
        (slug.hangingHeight, slug.height) = (slug.height, 0)
        let before = spaceAfter
        let slugs = joined([slug], keepNext: true)
        spaceAfter = before > 0 ? 0 : spaceAfter
        return slugs
    }
}
