import TrangModel

/// The space that a stack of slugs is to fill.
struct Space {
    var height: Double
    /// Distance of the space's top from the top of the text block, in pt.
    var top: Double
    /// Whether space before the first slug vanishes.
    var atTop: Bool
    /// Whether something must be placed even if it does not fit well, because no larger space will
    /// come: the law of progress.
    var mustPlace: Bool
}

/// What was placed in a space, and what is left for the next.
struct Filled {
    var marks: [Mark] = []
    var outline: [OutlineEntry] = []
    var height = 0.0
    var rest: ArraySlice<Slug> = []
}

/// Fills spaces with slugs. Two laws hold, and are tested over generated content: *progress* (a
/// space that must be used takes something) and *conservation* (what goes in comes out once, in
/// order, as marks or as rest).
struct Filler {
    /// Pitch of the baseline grid, in pt; 0 without one.
    let grid: Double
    /// Chosen heights of flexible gaps, by number.
    var flexible: [Int: Double] = [:]
    let findings: Findings
    let layout: Place?
    /// Whether only heights are wanted: a trial makes no marks.
    var isTrial = false

    /// Tolerance for sums of heights, in pt.
    static let slack = 0.01

    func fill(_ slugs: ArraySlice<Slug>, _ space: Space) -> Filled {
        guard var first = slugs.first else { return Filled() }
        var slugs = slugs
        if space.atTop, let lane = first.continuedLane {
            first.add(lane)
            first.continuedLane = nil
            if case .lanes(_, let padding) = first.content {
                first.height = max(first.height, laneHeight([lane], padding: padding))
            }
            slugs[slugs.startIndex] = first
        }
        var stack = slugs
        let repeated = space.atTop ? first.continuation : []
        if !repeated.isEmpty, fits(repeated + [first], space) {
            stack = ArraySlice(repeated + slugs)
        }
        let count = countThatFits(stack, space)
        if count > 0 || stack.isEmpty {
            return place(stack, count: count, space: space)
        }
        guard space.mustPlace else { return Filled(rest: slugs) }
        return force(slugs, space, repeated: repeated)
    }

    /// The height that a whole stack takes in a space.
    func height(_ slugs: some Sequence<Slug>, _ space: Space) -> Double {
        var y = 0.0
        for (index, slug) in slugs.enumerated() {
            y = top(of: slug, index: index, y: y, space) + height(of: slug, at: y, space)
        }
        return y
    }

    private func fits(_ slugs: [Slug], _ space: Space) -> Bool {
        height(slugs, space) <= space.height + Self.slack
    }

    /// How many slugs to place: all, or up to the last allowed break.
    private func countThatFits(_ slugs: ArraySlice<Slug>, _ space: Space) -> Int {
        var (y, end) = (0.0, 0)
        for (index, slug) in slugs.enumerated() {
            if index > 0, slug.breakBefore == .allowed { end = index }
            y = top(of: slug, index: index, y: y, space) + height(of: slug, at: y, space)
            if y > space.height + Self.slack {
                // Repeated header lines alone are no progress.
                let own = slugs.prefix(end).contains { !$0.isRepeated }
                if end > 0, own { return end }
                // Nothing but forbidden breaks: where the space must be used, any break will do.
                let first = slugs.firstIndex { !$0.isRepeated }.map { $0 - slugs.startIndex } ?? 0
                return space.mustPlace && index > first ? index : 0
            }
        }
        return slugs.count
    }

    private func place(_ slugs: ArraySlice<Slug>, count: Int, space: Space) -> Filled {
        var filled = Filled(rest: slugs.dropFirst(count))
        let used = slugs.prefix(count)
        let fills = used.count { if case .fill = $0.content { true } else { false } }
        let free = fills > 0 ? max(0, space.height - height(used, space)) / Double(fills) : 0
        var y = 0.0
        for (index, slug) in used.enumerated() {
            let top = top(of: slug, index: index, y: y, space)
            append(slug, at: Point(0, top), space: space, to: &filled)
            y = top + height(of: slug, at: top, space)
            if case .fill = slug.content { y += free }
        }
        filled.height = y
        return filled
    }

    /// Places the first slug although it is higher than the space: lanes are split, anything else
    /// is placed as it is and said.
    private func force(
        _ slugs: ArraySlice<Slug>, _ space: Space, repeated: [Slug]
    ) -> Filled {
        let head = height(repeated, space)
        if !repeated.isEmpty, head < space.height * 0.4 {
            // The header stands again above the rest of a torn row.
            var inner = space
            (inner.height, inner.top) = (space.height - head, space.top + head)
            var filled = place(repeated[...], count: repeated.count, space: space)
            let part = force(slugs, inner, repeated: [])
            filled.marks += part.marks.map { $0.moved(by: Point(0, head)) }
            filled.outline += part.outline.moved(by: head)
            filled.height = head + part.height
            filled.rest = part.rest
            return filled
        }
        guard let slug = slugs.first else { return Filled() }
        var rest = slugs.dropFirst()
        if case .lanes(let lanes, let padding) = slug.content {
            var filled = Filled()
            var left: [Lane] = []
            let room = max(space.height - 2 * padding, 1)
            for lane in lanes {
                let inner = Space(
                    height: room, top: space.top + padding, atTop: true, mustPlace: true)
                let part = fill(lane.slugs[...], inner)
                filled.marks += part.marks.map { $0.moved(by: Point(lane.x, padding)) }
                filled.outline += part.outline.moved(by: padding)
                filled.height = max(filled.height, part.height + 2 * padding)
                left.append(Lane(x: lane.x, slugs: Array(part.rest)))
            }
            if left.contains(where: { !$0.slugs.isEmpty }) {
                var next = slug
                next.content = .lanes(left, padding: padding)
                next.height = laneHeight(left, padding: padding)
                next.outline = nil
                rest = [next] + rest
            }
            filled.rest = rest
            return filled
        }
        findings.add(
            .pageTooSmall(what: "\(slug.height.plain()) > \(space.height.plain()) pt"), at: layout)
        var filled = Filled(rest: rest)
        append(slug, at: .zero, space: space, to: &filled)
        filled.height = slug.height
        return filled
    }

    private func append(_ slug: Slug, at point: Point, space: Space, to filled: inout Filled) {
        guard !isTrial else { return }
        if var entry = slug.outline {
            entry.top = point.y
            filled.outline.append(entry)
        }
        switch slug.content {
        case .marks(let marks): filled.marks += marks.map { $0.moved(by: point) }
        case .lanes(let lanes, let padding):
            for lane in lanes {
                let inner = Space(
                    height: .infinity, top: space.top + point.y + padding, atTop: true,
                    mustPlace: true)
                let part = place(lane.slugs[...], count: lane.slugs.count, space: inner)
                let offset = Point(point.x + lane.x, point.y + padding)
                filled.marks += part.marks.map { $0.moved(by: offset) }
                filled.outline += part.outline.moved(by: offset.y)
            }
        case .fill, .until, .flexible: break
        }
    }

    private func top(of slug: Slug, index: Int, y: Double, _ space: Space) -> Double {
        var top = y + (index == 0 && space.atTop ? 0 : slug.spaceBefore)
        if slug.onGrid, grid > 0 {
            top = ((space.top + top) / grid - 0.001).rounded(.up) * grid - space.top
        }
        return top
    }

    private func height(of slug: Slug, at y: Double, _ space: Space) -> Double {
        switch slug.content {
        case .marks, .lanes: slug.height
        case .fill: 0
        case .until(let depth): max(0, depth - space.top - y)
        case .flexible(let gap): flexible[gap.number] ?? gap.natural
        }
    }

    /// The height of lanes side by side.
    func laneHeight(_ lanes: [Lane], padding: Double) -> Double {
        let space = Space(height: .infinity, top: 0, atTop: true, mustPlace: true)
        return 2 * padding + (lanes.map { height($0.slugs, space) }.max() ?? 0)
    }
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
