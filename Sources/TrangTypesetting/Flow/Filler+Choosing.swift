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
        var choosing = Choosing(filler: self, stack: stack, space: space)
        return choosing.run()
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
