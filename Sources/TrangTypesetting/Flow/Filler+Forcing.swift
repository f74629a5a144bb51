import TrangModel

/// Where a space must take something that is higher than it.
extension Filler {
    /// Places the first slug although it is higher than the space: lanes are split, footnotes that
    /// find no room go on as text, anything else is placed as it is and said.
    func force(
        _ slugs: ArraySlice<Slug>, _ space: Space, repeated: [Slug]
    ) -> Filled {
        let head = height(repeated, space)
        if !repeated.isEmpty, head < space.height * 0.4 {
            // The header stands again above the rest of a torn row.
            var inner = space
            (inner.height, inner.top) = (space.height - head, space.top + head)
            var filled = place(Choice(taken: repeated, rest: []), space)
            let part = force(slugs, inner, repeated: [])
            filled.marks += part.marks.map { $0.moved(by: Point(0, head)) }
            filled.floated += part.floated.map { $0.moved(by: Point(0, head)) }
            (filled.foot, filled.footHeight) = (part.foot, part.footHeight)
            filled.outline += part.outline.moved(by: head)
            filled.anchors += part.anchors.moved(by: head)
            filled.height = head + part.height
            filled.rest = part.rest
            return filled
        }
        guard var slug = slugs.first else { return Filled() }
        let rest = slugs.dropFirst()
        // Notes too long for the page stand below their line instead.
        let notes = slug.footnotes + slug.partNotes
        (slug.footnotes, slug.partNotes) = ([], [])
        if !notes.isEmpty, slug.height <= space.height + Self.slack {
            return place(Choice(taken: [slug], rest: ArraySlice(notes) + rest), space)
        }
        if let (first, second) = split(slug, room: space.height, force: true) {
            return place(
                Choice(taken: [first], rest: ArraySlice([second]) + ArraySlice(notes) + rest), space
            )
        }
        findings.add(
            .pageTooSmall(what: "\(slug.height.plain()) > \(space.height.plain()) pt"), at: layout)
        return place(Choice(taken: [slug], rest: ArraySlice(notes) + rest), space)
    }

    /// No page is so high, in pt; PDF knows none above 14,400.
    private static let highestPage = 20_000.0

    /// Parts a slug of lanes at a height: the head, and what is left; nil when nothing goes into
    /// the head.
    func split(_ slug: Slug, room: Double, force: Bool = false) -> (Slug, Slug)? {
        guard case .lanes(let lanes, let padding) = slug.content else { return nil }
        let inner = Space(
            height: max(room - 2 * padding, force ? 1 : 0), top: 0, atTop: true, mustPlace: force)
        guard inner.height > 0 else { return nil }
        var counting = self
        counting.isTrial = true
        var (heads, tails): ([Lane], [Lane]) = ([], [])
        for lane in lanes {
            let filled = counting.choose(lane.slugs, inner)
            var taken = filled.taken
            var rest = filled.rest
            if !filled.takesSomething, !lane.slugs.isEmpty {
                // A lane whose first line does not fit waits for the next page, unless it must go.
                guard force, let first = lane.slugs.first else { return nil }
                if let (one, two) = split(first, room: inner.height, force: true) {
                    taken = [one]
                    rest = [two] + lane.slugs.dropFirst()
                } else {
                    findings.add(
                        .pageTooSmall(
                            what: "\(first.height.plain()) > \(inner.height.plain()) pt"),
                        at: layout)
                    taken = [first]
                    rest = lane.slugs.dropFirst()
                }
            }
            taken += filled.foot
            heads.append(Lane(x: lane.x, slugs: taken))
            tails.append(Lane(x: lane.x, slugs: rest))
        }
        guard tails.contains(where: { !$0.slugs.isEmpty }) else { return nil }
        var (head, tail) = (slug, slug)
        head.content = .lanes(heads, padding: padding)
        head.height = laneHeight(heads, padding: padding)
        if !force, head.height > room + Self.slack { return nil }
        tail.content = .lanes(tails, padding: padding)
        tail.height = laneHeight(tails, padding: padding, enough: Self.highestPage)
        (tail.outline, tail.spaceBefore, tail.anchors) = (nil, 0, [])
        (tail.footnotes, tail.partNotes) = ([], [])
        tail.breakBefore = .allowed
        tail.splits = true
        return (head, tail)
    }
}
