import TrangModel

extension Setter {
    /// Sets a list: labels in a column of their own, each item's blocks beside its label.
    func set(_ list: List, measure: Double, under parent: NodeID) -> [Slug] {
        let node = structure.add(.list, under: parent)
        var slugs: [Slug] = []
        for item in list.items {
            let itemNode = structure.add(.listItem, under: node)
            let labelNode = structure.add(.label, under: itemNode)
            note(item.label, of: labelNode)
            let body = structure.add(.listBody, under: itemNode)
            let label = lineMaker.lines(
                item.label, style: list.style, measure: list.indent, tagger: tagger(labelNode))
            var inner = set(item.blocks, measure: measure - list.indent, under: body)
            for index in inner.indices {
                inner[index] = inner[index].shifted(by: list.indent)
            }
            if let first = label.first {
                if inner.isEmpty {
                    inner = joined([Slug(.marks(first.marks), height: first.height)])
                } else if case .marks(let marks) = inner[0].content {
                    inner[0].content = .marks(first.marks + marks)
                }
            }
            slugs += inner
        }
        return slugs
    }
}

extension Slug {
    /// The slug with its content moved to the right.
    func shifted(by x: Double) -> Slug {
        var slug = self
        if var decor = self.decor {
            decor.x += x
            decor.topStretches = decor.topStretches.map { ($0.0 + x, $0.1 + x) }
            decor.bottomStretches = decor.bottomStretches.map { ($0.0 + x, $0.1 + x) }
            decor.uprights = decor.uprights.map { $0 + x }
            slug.decor = decor
        }
        slug.continuation = self.continuation.map { $0.shifted(by: x) }
        slug.partNotes = self.partNotes.map { $0.shifted(by: x) }
        slug.continuedLanes = self.continuedLanes.map { Lane(x: $0.x + x, slugs: $0.slugs) }
        switch self.content {
        case .marks(let marks): slug.content = .marks(marks.map { $0.moved(by: Point(x, 0)) })
        case .lanes(let lanes, let padding):
            slug.content = .lanes(
                lanes.map { Lane(x: $0.x + x, slugs: $0.slugs) }, padding: padding)
        case .fill, .until, .flexible, .partEnd: break
        }
        return slug
    }
}
