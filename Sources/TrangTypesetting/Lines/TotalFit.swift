import TrangModel

/// Chooses all line ends of a paragraph at once (Knuth and Plass, "Breaking Paragraphs into
/// Lines", 1981): the sum of squared demerits over the lines is least.
struct TotalFit {
    /// Widths of the lines; the last one serves all further lines.
    var widths: [Double]
    /// For ragged setting: how far a line may stay short before it is as bad as a line stretched
    /// to its limit; nil for justified lines.
    var raggedness: Double?
    /// Whether lines end rather after a comma (headings and labels).
    var prefersPauses = false
    /// A last line shorter than this is avoided.
    var shortestLast = 0.0
    /// How far letters may move apart or together, in em.
    var letterFlex = 0.0
    /// Whether the paragraph should take one line less than is best, if it can.
    var saves = false
    /// What every line costs, whatever it looks like.
    private var lineCost = 0.0

    init(widths: [Double]) { self.widths = widths }

    /// The largest ratio of stretch in the first try: with the usual glue the space is then 2,2
    /// times its normal width.
    static let tolerance = 2.4

    private struct Node {
        var item: Int
        var line: Int
        var fitness: Int
        var flagged: Bool
        var demerits: Double
        var previous: Int
    }

    /// The indices of the items at which lines end. The last is `items.count`.
    func breaks(_ items: [Item]) -> [Int] {
        let sums = Sums(items)
        if saves {
            // One line fewer, if the spaces bear it: lines rather full than loose.
            let usual = attempt(items, sums, tolerance: Self.tolerance)
            if let usual, usual.count > 2 {
                var tight = self
                tight.saves = false
                tight.lineCost = 4000
                if let saved = tight.attempt(items, sums, tolerance: Self.tolerance),
                    saved.count < usual.count
                {
                    return saved
                }
                return usual
            }
        }
        for tolerance in [Self.tolerance, 6, .infinity] {
            if let found = attempt(items, sums, tolerance: tolerance) { return found }
        }
        return [items.count]
    }

    private func attempt(_ items: [Item], _ sums: Sums, tolerance: Double) -> [Int]? {
        var nodes = [Node(item: -1, line: 0, fitness: 1, flagged: false, demerits: 0, previous: -1)]
        var active = [0]
        var kept: [Int] = []
        // One best node a fitness; line counts matter only while widths still change.
        var best = [Node?](repeating: nil, count: widths.count * 4)
        for index in 0...items.count where sums.isChance[index] {
            let chance = Chance(
                index: index, cost: cost(sums, index), isForced: sums.isForced[index])
            kept.removeAll(keepingCapacity: true)
            var isFound = false
            for number in active {
                let node = nodes[number]
                let ratio = ratio(sums, from: node, to: chance)
                if ratio >= -1, !chance.isForced { kept.append(number) }
                guard ratio >= -1, ratio <= tolerance || chance.isForced else { continue }
                let candidate = extend(node, number: number, to: chance, ratio: ratio, sums)
                let key = min(candidate.line, widths.count - 1) * 4 + candidate.fitness
                if candidate.demerits < best[key]?.demerits ?? .infinity { best[key] = candidate }
                isFound = true
            }
            swap(&active, &kept)
            if isFound {
                for key in best.indices {
                    guard let node = best[key] else { continue }
                    active.append(nodes.count)
                    nodes.append(node)
                    best[key] = nil
                }
            }
            if active.isEmpty { return nil }
        }
        guard let end = active.min(by: { nodes[$0].demerits < nodes[$1].demerits }) else {
            return nil
        }
        var (ends, at) = ([Int](), end)
        while nodes[at].item >= 0 {
            ends.append(nodes[at].item)
            at = nodes[at].previous
        }
        return ends.reversed()
    }

    /// A place where a line may end, or must.
    private struct Chance {
        let index: Int
        let cost: Double
        let isForced: Bool
    }

    private func cost(_ sums: Sums, _ index: Int) -> Double {
        prefersPauses && sums.isPause[index] ? -0.95 : sums.cost[index]
    }

    private func width(line: Int) -> Double {
        widths[min(line, widths.count - 1)]
    }

    /// How far the spaces of a line must stretch (positive) or shrink (negative; under -1 the
    /// line is too full).
    private func ratio(_ sums: Sums, from node: Node, to chance: Chance) -> Double {
        let index = chance.index
        let start = sums.lineStart(after: node.item, before: index)
        let natural = sums.width[index] - sums.width[start] - sums.hang(from: start, to: index)
        var free = width(line: node.line) - natural
        if letterFlex > 0, raggedness == nil, free < 0 || !chance.isForced {
            free -= LetterFlex.share(
                of: free, letters: sums.letters[index] - sums.letters[start], most: letterFlex)
        }
        if free < -0.001 {
            let shrink = sums.shrink[index] - sums.shrink[start]
            return shrink > 0 && raggedness == nil ? free / shrink : -2
        }
        if let raggedness { return free / raggedness }
        if chance.isForced { return 0 }
        let stretch = sums.stretch[index] - sums.stretch[start]
        return stretch > 0 ? free / stretch : (free < 0.001 ? 0 : 1000)
    }

    private func extend(
        _ node: Node, number: Int, to chance: Chance, ratio: Double, _ sums: Sums
    ) -> Node {
        let (index, last) = (chance.index, chance.isForced)
        let shortLast = last && sums.natural(from: node.item, to: index) < shortestLast
        let badness = last && ratio >= 0 ? 0 : min(100 * abs(ratio * ratio * ratio), 1e7)
        let fitness = ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3
        var demerits = (1 + badness + chance.cost) * (1 + badness + chance.cost) + lineCost
        if abs(fitness - node.fitness) > 1, !last { demerits += 6000 }
        let flagged = chance.cost > 0
        if flagged, node.flagged { demerits += 3000 }
        if shortLast, node.line > 0 { demerits += 5000 }
        return Node(
            item: index, line: node.line + 1, fitness: last ? 1 : fitness, flagged: flagged,
            demerits: node.demerits + demerits, previous: number)
    }
}

/// Running totals of widths, stretch and shrink, and what may end a line where, as plain numbers: any
/// line is measured in one step, and the breaker never touches the items themselves.
struct Sums {
    private(set) var width: [Double] = [0]
    private(set) var stretch: [Double] = [0]
    private(set) var shrink: [Double] = [0]
    /// Sizes of the letters that may move, in pt.
    private(set) var letters: [Double] = [0]
    /// Whether a line may end at an item; the end of the text is one more.
    private(set) var isChance: [Bool] = []
    private(set) var isForced: [Bool] = []
    private(set) var cost: [Double] = []
    /// How far an item's first sign hangs out, and the last sign before an index.
    private var hangLeft: [Double] = []
    private var hangRight: [Double] = []
    /// Whether the item is a space after a comma or its like.
    private(set) var isPause: [Bool] = []
    /// The first item at or after an index that is no glue.
    private var solid: [Int] = []

    init(_ items: [Item]) {
        width.reserveCapacity(items.count + 1)
        stretch.reserveCapacity(items.count + 1)
        shrink.reserveCapacity(items.count + 1)
        hangLeft.reserveCapacity(items.count + 1)
        hangRight.reserveCapacity(items.count + 1)
        hangRight.append(0)
        for (index, item) in items.enumerated() {
            if case .box(let box) = item {
                hangLeft.append(box.hangLeft)
                hangRight.append(box.hangRight)
            } else {
                hangLeft.append(0)
                hangRight.append(0)
            }
            var glue: (stretch: Double, shrink: Double) = (0, 0)
            var chance = (is: false, forced: false, cost: 0.0, pause: false)
            var own = 0.0
            switch item {
            case .box(let box): own = box.width
            case .glue(let space):
                own = space.width
                glue = (space.stretch, space.shrink)
                chance = (space.breakable && index > 0, false, 0, space.afterPause)
            case .penalty(let penalty): chance = (true, penalty.forced, penalty.cost, false)
            }
            width.append(width[index] + own)
            var size = 0.0
            if case .box(let box) = item { size = box.letters }
            letters.append(letters[index] + size)
            stretch.append(stretch[index] + glue.stretch)
            shrink.append(shrink[index] + glue.shrink)
            isChance.append(chance.is)
            isForced.append(chance.forced)
            cost.append(chance.cost)
            isPause.append(chance.pause)
        }
        hangLeft.append(0)
        isChance.append(true)
        isForced.append(true)
        cost.append(0)
        isPause.append(false)
        solid = Array(repeating: items.count, count: items.count + 1)
        for index in items.indices.reversed() {
            if case .glue = items[index] {
                solid[index] = solid[index + 1]
            } else {
                solid[index] = index
            }
        }
    }

    /// The first item of a line that follows a break: glue at its head is dropped.
    func lineStart(after item: Int, before end: Int) -> Int {
        min(solid[min(item + 1, solid.count - 1)], end)
    }

    /// How much of a line stands in the margins.
    func hang(from start: Int, to end: Int) -> Double {
        start < end ? hangLeft[start] + hangRight[end] : 0
    }

    /// How far a line's first sign stands in the left margin.
    func hang(at start: Int) -> Double { hangLeft[start] }

    /// The natural width of a line.
    func natural(from item: Int, to end: Int) -> Double {
        width[end] - width[lineStart(after: item, before: end)]
    }
}

/// What letters take of the room that a justified line has too much or too little.
enum LetterFlex {
    /// Letters take half, up to a limit that the eye does not see; spaces take the rest.
    static let part = 0.5

    /// - Parameters:
    ///   - free: the room to fill, in pt; negative when the line is too full.
    ///   - letters: the sum of the sizes of its letters, in pt.
    ///   - most: the limit for one letter, in em.
    static func share(of free: Double, letters: Double, most: Double) -> Double {
        let limit = letters * most
        return max(-limit, min(free * part, limit))
    }
}
