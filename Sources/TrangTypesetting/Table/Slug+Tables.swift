import TrangModel

extension Slug {
    /// Empty height.
    static func space(_ height: Double) -> Slug { Slug(.marks([]), height: height) }

    /// A rule of a given width.
    static func rule(_ rule: Rule, width: Double) -> Slug {
        let path = Path.rectangle(
            Rect(x: 0, y: 0, width: width, height: rule.thickness), fill: rule.color)
        return Slug(.marks([.path(path)]), height: rule.thickness)
    }

    /// Adds a lane that does not change the slug's height.
    ///
    /// - Parameter first: whether the lane is read before the others.
    mutating func add(_ lane: Lane, first: Bool = false, always: Bool = false) {
        guard case .lanes(let lanes, let padding) = self.content else { return }
        var lane = lane
        if always, padding == 0 { lane.slugs.removeFirst() }
        self.content = .lanes(first ? [lane] + lanes : lanes + [lane], padding: padding)
    }

    /// The slug as it stands again on a later page.
    var repeated: Slug {
        var slug = self
        slug.isRepeated = true
        slug.outline = nil
        (slug.anchors, slug.footnotes, slug.partNotes, slug.continuation) = ([], [], [], [])
        switch self.content {
        case .marks(let marks): slug.content = .marks(marks.map { $0.tagged(.artifact) })
        case .lanes(let lanes, let padding):
            slug.content = .lanes(
                lanes.map { Lane(x: $0.x, slugs: $0.slugs.map(\.repeated)) }, padding: padding)
        case .fill, .until, .flexible, .partEnd: break
        }
        return slug
    }
}
