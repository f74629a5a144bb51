import TrangModel

/// Fills spaces with slugs. Two laws hold, and are tested over generated content: *progress* (a
/// space that must be used takes something) and *conservation* (what goes in comes out once, as
/// marks or as rest; in order, but for floats).
struct Filler {
    /// Pitch of the baseline grid, in pt; 0 without one.
    let grid: Double
    /// Chosen heights of flexible gaps, by number.
    var flexible: [Int: Double] = [:]
    /// The rule and the gap above footnotes.
    var footRule = FootRule()
    let findings: Findings
    let layout: Place?
    /// Whether only heights are wanted: a trial makes no marks.
    var isTrial = false

    /// Tolerance for sums of heights, in pt.
    static let slack = 0.01

    /// Fills a space from the head of a stack.
    func fill(_ slugs: ArraySlice<Slug>, _ space: Space) -> Filled {
        guard var first = slugs.first else { return Filled() }
        var slugs = slugs
        if space.atTop, !first.continuedLanes.isEmpty {
            for lane in first.continuedLanes { first.add(lane) }
            if case .lanes(_, let padding) = first.content {
                let height = laneHeight(first.continuedLanes, padding: padding)
                first.height = max(first.height, height)
            }
            first.continuedLanes = []
            slugs[slugs.startIndex] = first
        }
        var stack = slugs
        let repeated = space.atTop ? first.continuation : []
        if !repeated.isEmpty, height(repeated + [first], space) <= space.height + Self.slack {
            stack = ArraySlice(repeated + slugs)
        }
        let choice = choose(stack, space)
        if choice.takesSomething || stack.isEmpty { return place(choice, space) }
        guard space.mustPlace else { return Filled(rest: slugs) }
        return force(slugs, space, repeated: repeated)
    }

    /// The height that a whole stack takes in a space.
    func height(_ slugs: some Sequence<Slug>, _ space: Space) -> Double {
        var walk = Walk(filler: self, space: space)
        for slug in slugs { walk.take(slug) }
        return walk.bottom
    }

    func place(_ choice: Choice, _ space: Space) -> Filled {
        var filled = Filled(rest: choice.rest)
        let fills = choice.taken.count { if case .fill = $0.content { true } else { false } }
        var free = 0.0
        if fills > 0, space.height.isFinite {
            var whole = Walk(filler: self, space: space)
            for slug in choice.taken { whole.take(slug) }
            whole.addFoot(choice.foot, isNote: false)
            free = max(0, space.height - whole.bottom) / Double(fills)
        }
        var walk = lay(choice.taken, space, free: free, to: &filled)
        filled.height = walk.y + walk.partHeight
        walk.addFoot(choice.foot, isNote: false)
        filled.foot = walk.foot
        filled.footHeight = walk.footHeight
        return filled
    }

    /// Lays slugs down a space.
    ///
    /// - Parameters:
    ///   - free: what each slug that fills a space gets, in pt.
    ///   - offset: where the space lies in what is filled.
    func lay(
        _ slugs: some Sequence<Slug>, _ space: Space, free: Double = 0, offset: Point = .zero,
        to filled: inout Filled
    ) -> Walk {
        var walk = Walk(filler: self, space: space)
        for slug in slugs {
            let before = walk.part
            let top = walk.take(slug)
            if case .partEnd = slug.content {
                paint(before, from: top, space: space, offset: offset, to: &filled)
            } else {
                append(slug, at: Point(0, top), space: space, offset: offset, to: &filled)
            }
            if case .fill = slug.content { walk.y += free }
        }
        paint(walk.part, from: walk.y, space: space, offset: offset, to: &filled)
        return walk
    }

    /// Paints slugs one under the other.
    func paint(
        _ slugs: [Slug], from top: Double, space: Space, offset: Point = .zero,
        to filled: inout Filled
    ) {
        var y = top
        for slug in slugs {
            append(slug, at: Point(0, y), space: space, offset: offset, to: &filled)
            y += slug.height
        }
    }

    /// The foot of a space as marks from its own top: floats first, then the rule and the notes.
    func footMarks(_ foot: [Slug], width: Double) -> Filled {
        var filled = Filled()
        var y = 0.0
        let space = Space(height: .infinity, top: 0, atTop: true, mustPlace: true)
        let floats = foot.filter { $0.float != nil }
        let notes = foot.filter { $0.float == nil }
        if !floats.isEmpty { y += footRule.gap }
        for slug in floats {
            append(slug, at: Point(0, y + slug.spaceBefore), space: space, to: &filled)
            y += slug.spaceBefore + slug.height
        }
        filled.footHeight = y
        guard !notes.isEmpty else { return filled }
        y += footRule.gap
        let rule = Path.rectangle(
            Rect(
                x: 0, y: y - footRule.gap / 2, width: min(footRule.width, width),
                height: footRule.rule.thickness), fill: footRule.rule.color)
        if !isTrial { filled.marks.append(.path(rule)) }
        paint(notes, from: y, space: space, to: &filled)
        filled.footHeight = y + notes.reduce(0) { $0 + $1.height }
        return filled
    }

    /// Appends a slug's marks, once and at their place.
    ///
    /// - Parameters:
    ///   - point: where the slug stands in its space.
    ///   - offset: where the space lies in what is filled.
    func append(
        _ slug: Slug, at point: Point, space: Space, offset: Point = .zero,
        to filled: inout Filled
    ) {
        guard !isTrial else { return }
        let place = Point(offset.x + point.x, offset.y + point.y)
        if var entry = slug.outline {
            entry.top = place.y
            filled.outline.append(entry)
        }
        for name in slug.anchors {
            filled.anchors.append(Anchor(name: name, page: 0, top: place.y))
        }
        let start = filled.marks.count
        if let decor = slug.decor {
            for mark in decor.marks(height: slug.height) {
                filled.marks.append(mark.moved(by: place))
            }
        }
        switch slug.content {
        case .marks(let own): for mark in own { filled.marks.append(mark.moved(by: place)) }
        case .lanes(let lanes, let padding):
            for lane in lanes {
                let inner = Space(
                    height: .infinity, top: space.top + point.y + padding, atTop: true,
                    mustPlace: true)
                let floats = filled.floated.count
                _ = lay(
                    lane.slugs, inner, offset: Point(place.x + lane.x, place.y + padding),
                    to: &filled)
                // What floats inside a lane stays in its lane.
                filled.marks += filled.floated[floats...]
                filled.floated.removeSubrange(floats...)
            }
        case .fill, .until, .flexible, .partEnd: break
        }
        guard slug.float != nil else { return }
        filled.floated += filled.marks[start...]
        filled.marks.removeSubrange(start...)
    }

    /// The height of lanes side by side.
    ///
    /// - Parameter enough: beyond it any height will do, in pt. What goes over to the next page of many is
    ///   higher than that page: to walk down all of it on every page would take the square of the pages.
    func laneHeight(_ lanes: [Lane], padding: Double, enough: Double = .infinity) -> Double {
        let space = Space(height: .infinity, top: 0, atTop: true, mustPlace: true)
        let heights = lanes.map { lane in
            var walk = Walk(filler: self, space: space)
            for slug in lane.slugs {
                walk.take(slug)
                if walk.bottom > enough { break }
            }
            return walk.bottom
        }
        return 2 * padding + (heights.max() ?? 0)
    }
}

/// The rule above footnotes.
struct FootRule {
    var rule = Rule(thickness: 0.4, color: .black)
    /// Length of the rule, in pt.
    var width = 60.0
    /// Space between the text and the notes, with the rule in its middle, in pt.
    var gap = 8.0
}

extension [OutlineEntry] {
    func moved(by offset: Double) -> [OutlineEntry] {
        map { entry in
            var entry = entry
            entry.top += offset
            return entry
        }
    }
}

extension [Anchor] {
    func moved(by offset: Double) -> [Anchor] {
        map { Anchor(name: $0.name, page: $0.page, top: $0.top + offset) }
    }
}
