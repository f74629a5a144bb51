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

    /// What to place of a stack.
    private struct Choice {
        var taken: [Slug] = []
        var foot: [Slug] = []
        var rest: ArraySlice<Slug>
        var takesSomething: Bool { taken.contains { !$0.isRepeated } || !foot.isEmpty }
    }

    /// A place where the stack may be parted.
    private struct Stop {
        var taken: Int
        var deferred: Int
        var index: Int
    }

    /// As many slugs as fit, up to the last allowed break; floats that do not fit here let the
    /// text pass.
    private func choose(_ stack: ArraySlice<Slug>, _ space: Space) -> Choice {
        var walk = Walk(filler: self, space: space)
        var choice = Choice(rest: [])
        var deferred: [Slug] = []
        /// The state at the last allowed break, and at the last that is possible at all.
        var legal: Stop?
        var possible: Stop?
        /// Floats that have their place at the head or foot of this space already.
        var settled: Set<Int> = []
        /// Goes back to a break; floats that have their place keep it.
        func back(to stop: Stop) -> Choice {
            choice.taken.removeSubrange(stop.taken...)
            if settled.isEmpty, stop.deferred == 0 {
                choice.rest = stack[stop.index...]
                return choice
            }
            let ahead = stack[stop.index...].filter { slug in
                slug.float.map { !settled.contains($0.number) } ?? true
            }
            choice.rest = ArraySlice(deferred.prefix(stop.deferred)) + ahead
            return choice
        }
        var index = stack.startIndex
        while index < stack.endIndex {
            let slug = stack[index]
            if let float = slug.float, !space.height.isInfinite {
                let end = stack[index...].firstIndex { $0.float != float } ?? stack.endIndex
                let group = Array(stack[index..<end])
                let before = choice.taken.count
                if choice.taken.contains(where: { !$0.isRepeated }), slug.breakBefore == .allowed {
                    legal = Stop(taken: before, deferred: deferred.count, index: index)
                }
                if !deferred.isEmpty || !take(group, float, &choice, &walk, space) {
                    deferred += group
                } else if float.place != .here, space.atTop || float.place == .bottom {
                    settled.insert(float.number)
                    let added = choice.taken.count - before
                    legal?.taken += added
                    possible?.taken += added
                }
                index = end
                continue
            }
            if index > stack.startIndex, slug.breakBefore != .never {
                let stop = Stop(taken: choice.taken.count, deferred: deferred.count, index: index)
                if slug.breakBefore == .allowed { legal = stop }
                if choice.takesSomething { possible = stop }
            }
            var next = walk
            next.take(slug)
            guard next.bottom <= space.height + Self.slack else {
                if slug.splits, !slug.isRepeated, slug.breakBefore == .allowed || space.mustPlace,
                    let (head, tail) = split(
                        slug, room: space.height - walk.top(of: slug) - next.reserved)
                {
                    choice.taken.append(head)
                    choice.rest = ArraySlice(deferred + [tail]) + stack[(index + 1)...]
                    return choice
                }
                if let legal, choice.taken.prefix(legal.taken).contains(where: { !$0.isRepeated }) {
                    return back(to: legal)
                }
                // Nothing but forbidden breaks: where the space must be used, any break will do.
                if space.mustPlace, let possible { return back(to: possible) }
                if space.mustPlace, choice.takesSomething {
                    choice.rest = ArraySlice(deferred) + stack[index...]
                    return choice
                }
                choice.taken = []
                choice.foot = []
                choice.rest = stack
                return choice
            }
            walk = next
            choice.taken.append(slug)
            index += 1
        }
        choice.rest = ArraySlice(deferred)
        return choice
    }

    /// Finds a place for a float: at the head or foot of this space, or here.
    private func take(
        _ group: [Slug], _ float: Float, _ choice: inout Choice, _ walk: inout Walk, _ space: Space
    ) -> Bool {
        switch float.place {
        case .bottom:
            var next = walk
            next.addFoot(group, isNote: false)
            guard next.bottom <= space.height + Self.slack else { return false }
            walk = next
            choice.foot += group
            return true
        case .top where space.atTop:
            var trial = Walk(filler: self, space: space)
            let heads = choice.taken.prefix { $0.float != nil || $0.isRepeated }.count
            var order = choice.taken
            order.insert(contentsOf: group, at: heads)
            for slug in order { trial.take(slug) }
            trial.addFoot(choice.foot, isNote: false)
            guard trial.bottom <= space.height + Self.slack else { return false }
            walk = trial
            choice.taken = order
            return true
        case .here, .top:
            var next = walk
            for slug in group { next.take(slug) }
            guard next.bottom <= space.height + Self.slack else { return false }
            walk = next
            choice.taken += group
            return true
        }
    }

    private func place(_ choice: Choice, _ space: Space) -> Filled {
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
    private func lay(
        _ slugs: [Slug], _ space: Space, free: Double = 0, offset: Point = .zero,
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
    private func paint(
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
        if !isTrial { filled.marks.append(.path(PathMark(path: rule, tag: .artifact))) }
        paint(notes, from: y, space: space, to: &filled)
        filled.footHeight = y + notes.reduce(0) { $0 + $1.height }
        return filled
    }

    /// Places the first slug although it is higher than the space: lanes are split, footnotes that
    /// find no room go on as text, anything else is placed as it is and said.
    private func force(
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

    /// Parts a slug of lanes at a height: the head, and what is left; nil when nothing goes into
    /// the head.
    private func split(_ slug: Slug, room: Double, force: Bool = false) -> (Slug, Slug)? {
        guard case .lanes(let lanes, let padding) = slug.content else { return nil }
        let inner = Space(
            height: max(room - 2 * padding, force ? 1 : 0), top: 0, atTop: true, mustPlace: force)
        guard inner.height > 0 else { return nil }
        var counting = self
        counting.isTrial = true
        var (heads, tails): ([Lane], [Lane]) = ([], [])
        for lane in lanes {
            let filled = counting.choose(lane.slugs[...], inner)
            var taken = filled.taken
            var rest = Array(filled.rest)
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
                    rest = Array(lane.slugs.dropFirst())
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
        tail.height = laneHeight(tails, padding: padding)
        (tail.outline, tail.spaceBefore, tail.anchors) = (nil, 0, [])
        (tail.footnotes, tail.partNotes) = ([], [])
        tail.breakBefore = .allowed
        tail.splits = true
        return (head, tail)
    }

    /// Appends a slug's marks, once and at their place.
    ///
    /// - Parameters:
    ///   - point: where the slug stands in its space.
    ///   - offset: where the space lies in what is filled.
    private func append(
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
    func laneHeight(_ lanes: [Lane], padding: Double) -> Double {
        let space = Space(height: .infinity, top: 0, atTop: true, mustPlace: true)
        return 2 * padding + (lanes.map { height($0.slugs, space) }.max() ?? 0)
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
