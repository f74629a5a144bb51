import TrangModel

extension Setter {
    /// Sets a quotation: its opening mark large in the indent, its speaker below.
    func set(_ quotation: Quotation, measure: Double, under parent: NodeID) -> [Slug] {
        let node = structure.add(.blockQuote, under: parent)
        // The opening mark comes first in the text, so its marks are painted first.
        let markTag = quotation.mark == nil ? nil : structure.add(.span, under: node)
        (spaceAfter, keepNext) = (max(spaceAfter, quotation.space), keepNext)
        let outer = (spaceAfter, keepNext)
        (spaceAfter, keepNext) = (0, false)
        var slugs: [Slug] = []
        for paragraph in quotation.paragraphs {
            slugs += set(paragraph, measure: measure, under: node)
        }
        let quoted = slugs.count
        if let speaker = quotation.speaker {
            keepNext = true
            slugs += set(speaker, measure: measure, under: node)
        }
        guard !slugs.isEmpty else {
            (spaceAfter, keepNext) = outer
            return []
        }
        if let mark = quotation.mark, let markTag, let first = quotation.paragraphs.first {
            addMark(mark, node: markTag, style: first.style, to: &slugs[0])
        }
        if quoted <= quotation.unbrokenLines {
            for index in slugs.indices.dropFirst() { slugs[index].breakBefore = .forbidden }
        }
        (spaceAfter, keepNext) = outer
        return joined(slugs, before: quotation.space, after: quotation.space)
    }

    private func addMark(_ mark: Span, node: NodeID, style: TextStyle, to slug: inout Slug) {
        guard case .marks(let marks) = slug.content else { return }
        let metrics = shaper.metrics(of: style.font.face)
        // The sign's wedge hangs in the upper part of its em; its foot goes to the x-height line.
        let baseline = style.baseline(metrics) + 0.40 * mark.font.size
        var own: [Mark] = []
        for run in shaper.line(mark.text, in: mark.font) {
            own.append(
                .glyphs(run, at: Point(-0.5, baseline), tag: .content(node)))
        }
        slug.content = .marks(own + marks)
    }
}
