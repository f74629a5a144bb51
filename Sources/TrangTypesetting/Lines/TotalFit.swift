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
        /// A line from here could not end before this item: it would be too short.
        var earliest = 0
    }

    /// The indices of the items at which lines end. The last is `items.count`.
    func breaks(_ items: [Item]) -> [Int] { breaks(Sums(items)) }

    /// The same for items that were summed up.
    func breaks(_ sums: Sums) -> [Int] {
        // Most cells and labels are one line, and no other setting costs less.
        if !sums.hasForced, sums.natural(from: -1, to: sums.count) <= width(line: 0) {
            return [sums.count]
        }
        if saves {
            // One line fewer, if the spaces bear it: lines rather full than loose.
            let usual = attempt(sums, tolerance: Self.tolerance)
            if let usual, usual.count > 2 {
                var tight = self
                tight.saves = false
                tight.lineCost = 4000
                if let saved = tight.attempt(sums, tolerance: Self.tolerance),
                    saved.count < usual.count
                {
                    return saved
                }
                return usual
            }
        }
        for tolerance in [Self.tolerance, 6, .infinity] {
            if let found = attempt(sums, tolerance: tolerance) { return found }
        }
        return [sums.count]
    }

    private func attempt(_ sums: Sums, tolerance: Double) -> [Int]? {
        var nodes = [Node(item: -1, line: 0, fitness: 1, flagged: false, demerits: 0, previous: -1)]
        nodes.reserveCapacity(sums.count + 8)
        let least = widths.map { leastWidth($0, sums, tolerance: tolerance) }
        nodes[0].earliest = sums.first(after: -1, atLeast: least[0])
        var active = [0]
        var kept: [Int] = []
        // One best node a fitness; line counts matter only while widths still change.
        var best = [Node?](repeating: nil, count: widths.count * 4)
        for index in 0...sums.count where sums.rows[index].isChance {
            let chance = Chance(
                index: index, cost: cost(sums, index), isForced: sums.rows[index].isForced)
            kept.removeAll(keepingCapacity: true)
            var isFound = false
            for number in active {
                let node = nodes[number]
                if index < node.earliest, !chance.isForced {
                    kept.append(number)
                    continue
                }
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
                    guard var node = best[key] else { continue }
                    let width = least[min(node.line, widths.count - 1)]
                    node.earliest = sums.first(after: node.item, atLeast: width)
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

    /// What a line's words must measure at least, if a line of a width shall not be stretched more than a
    /// tolerance allows: less is not worth a closer look. Hanging signs only make a line shorter.
    private func leastWidth(_ width: Double, _ sums: Sums, tolerance: Double) -> Double {
        guard tolerance.isFinite else { return 0 }
        if let raggedness { return (width - tolerance * raggedness) * 0.999 }
        return width * 0.999
            / (1 + tolerance * sums.stretchShare + letterFlex * sums.letterShare)
    }

    /// A place where a line may end, or must.
    private struct Chance {
        let index: Int
        let cost: Double
        let isForced: Bool
    }

    private func cost(_ sums: Sums, _ index: Int) -> Double {
        prefersPauses && sums.rows[index].isPause ? -0.95 : sums.rows[index].cost
    }

    private func width(line: Int) -> Double {
        widths[min(line, widths.count - 1)]
    }

    /// How far the spaces of a line must stretch (positive) or shrink (negative; under -1 the
    /// line is too full).
    private func ratio(_ sums: Sums, from node: Node, to chance: Chance) -> Double {
        let index = chance.index
        let start = sums.lineStart(after: node.item, before: index)
        let (first, last) = (sums.rows[start], sums.rows[index])
        let natural =
            last.width - first.width - (start < index ? first.hangLeft + last.hangRight : 0)
        var free = width(line: node.line) - natural
        if letterFlex > 0, raggedness == nil, free < 0 || !chance.isForced {
            free -= LetterFlex.share(
                of: free, letters: last.letters - first.letters, most: letterFlex)
        }
        if free < -0.001 {
            let shrink = last.shrink - first.shrink
            return shrink > 0 && raggedness == nil ? free / shrink : -2
        }
        if let raggedness { return free / raggedness }
        if chance.isForced { return 0 }
        let stretch = last.stretch - first.stretch
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
