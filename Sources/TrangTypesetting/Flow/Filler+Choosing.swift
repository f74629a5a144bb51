import TrangModel

/// What of a stack goes into a space.
extension Filler {
    /// What to place of a stack.
    struct Choice {
        var taken: [Slug] = []
        var foot: [Slug] = []
        var rest: ArraySlice<Slug>
        var takesSomething: Bool { taken.contains { !$0.isRepeated } || !foot.isEmpty }
    }

    /// A place where the stack may be parted.
    struct Stop {
        var taken: Int
        var deferred: Int
        var index: Int
    }

    /// As many slugs as fit, up to the last allowed break; floats that do not fit here let the
    /// text pass.
    func choose(_ stack: ArraySlice<Slug>, _ space: Space) -> Choice {
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
    func take(
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
}
