import TrangModel

/// One pass down a stack: what of it goes into a space.
struct Choosing {
    let filler: Filler
    let stack: ArraySlice<Slug>
    let space: Space
    private var walk: Walk
    private var choice = Filler.Choice(rest: [])
    private var deferred: [Slug] = []
    /// The state at the last allowed break, and at the last that is possible at all.
    private var legal: Filler.Stop?
    private var possible: Filler.Stop?
    /// Floats that have their place at the head or foot of this space already.
    private var settled: Set<Int> = []

    init(filler: Filler, stack: ArraySlice<Slug>, space: Space) {
        (self.filler, self.stack, self.space) = (filler, stack, space)
        walk = Walk(filler: filler, space: space)
    }

    mutating func run() -> Filler.Choice {
        var index = stack.startIndex
        while index < stack.endIndex {
            let slug = stack[index]
            if let float = slug.float, !space.height.isInfinite {
                let end = stack[index...].firstIndex { $0.float != float } ?? stack.endIndex
                placeFloat(float, stack[index..<end])
                index = end
                continue
            }
            noteStop(before: slug, index)
            var next = walk
            next.take(slug)
            guard next.bottom <= space.height + Filler.slack else {
                return ended(at: slug, index, reserved: next.reserved)
            }
            walk = next
            choice.taken.append(slug)
            index += 1
        }
        choice.rest = ArraySlice(deferred)
        return choice
    }

    /// Finds a place for a float, or puts it off.
    private mutating func placeFloat(_ float: Float, _ slugs: ArraySlice<Slug>) {
        let before = choice.taken.count
        if choice.taken.contains(where: { !$0.isRepeated }), slugs.first?.breakBefore == .allowed {
            legal = Filler.Stop(taken: before, deferred: deferred.count, index: slugs.startIndex)
        }
        if !deferred.isEmpty || !filler.take(Array(slugs), float, &choice, &walk, space) {
            deferred += slugs
        } else if float.place != .here, space.atTop || float.place == .bottom {
            settled.insert(float.number)
            let added = choice.taken.count - before
            legal?.taken += added
            possible?.taken += added
        }
    }

    /// Remembers that the stack may be parted before a slug.
    private mutating func noteStop(before slug: Slug, _ index: Int) {
        guard index > stack.startIndex, slug.breakBefore != .never else { return }
        let stop = Filler.Stop(taken: choice.taken.count, deferred: deferred.count, index: index)
        if slug.breakBefore == .allowed { legal = stop }
        if choice.takesSomething { possible = stop }
    }

    /// Where the space ends, at the first slug that has no room.
    private mutating func ended(
        at slug: Slug, _ index: Int, reserved: Double
    ) -> Filler.Choice {
        if slug.splits, !slug.isRepeated, slug.breakBefore == .allowed || space.mustPlace,
            let (head, tail) = filler.split(
                slug, room: space.height - walk.top(of: slug) - reserved)
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
        return Filler.Choice(rest: stack)
    }

    /// Goes back to a break; floats that have their place keep it.
    private mutating func back(to stop: Filler.Stop) -> Filler.Choice {
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
}
