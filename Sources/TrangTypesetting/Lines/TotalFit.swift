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

    /// The largest ratio of stretch in the first try: with the glue of ``Itemizer`` the space is
    /// then 2,2 times its normal width.
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
        for tolerance in [Self.tolerance, 6, .infinity] {
            if let found = attempt(items, tolerance: tolerance) { return found }
        }
        return [items.count]
    }

    private func attempt(_ items: [Item], tolerance: Double) -> [Int]? {
        let sums = Sums(items)
        var nodes = [Node(item: -1, line: 0, fitness: 1, flagged: false, demerits: 0, previous: -1)]
        var active = [0]
        for index in 0...items.count {
            guard let penalty = breakCost(items, index) else { continue }
            var best: [Int: Node] = [:]
            var kept: [Int] = []
            for number in active {
                let node = nodes[number]
                let ratio = ratio(items, sums, from: node, to: index)
                if ratio >= -1, !penalty.forced { kept.append(number) }
                guard ratio >= -1, ratio <= tolerance || isLast(items, index) else { continue }
                let candidate = extend(
                    node, number: number, to: index, ratio: ratio, penalty: penalty,
                    last: isLast(items, index),
                    shortLast: isLast(items, index)
                        && sums.natural(items, from: node.item, to: index) < shortestLast)
                // One best node a fitness; line counts matter only while widths still change.
                let key = min(candidate.line, widths.count - 1) * 4 + candidate.fitness
                if candidate.demerits < best[key]?.demerits ?? .infinity { best[key] = candidate }
            }
            active = kept
            for key in best.keys.sorted() {
                guard let node = best[key] else { continue }
                active.append(nodes.count)
                nodes.append(node)
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

    /// What a break at the item costs; nil when no line may end there.
    private func breakCost(_ items: [Item], _ index: Int) -> Penalty? {
        guard index < items.count else { return Penalty(cost: 0, forced: true) }
        switch items[index] {
        case .box: return nil
        case .glue(let glue):
            guard glue.breakable, index > 0 else { return nil }
            return Penalty(cost: prefersPauses && glue.afterPause ? -0.95 : 0, forced: false)
        case .penalty(let penalty): return penalty
        }
    }

    private func isLast(_ items: [Item], _ index: Int) -> Bool {
        guard index < items.count else { return true }
        if case .penalty(let penalty) = items[index] { return penalty.forced }
        return false
    }

    private func width(line: Int) -> Double {
        widths[min(line, widths.count - 1)]
    }

    /// How far the spaces of a line must stretch (positive) or shrink (negative; under -1 the
    /// line is too full).
    private func ratio(_ items: [Item], _ sums: Sums, from node: Node, to index: Int) -> Double {
        let start = sums.lineStart(items, after: node.item, before: index)
        let natural = sums.width[index] - sums.width[start]
        let free = width(line: node.line) - natural
        if free < -0.001 {
            let shrink = sums.shrink[index] - sums.shrink[start]
            return shrink > 0 && raggedness == nil ? free / shrink : -2
        }
        if let raggedness { return free / raggedness }
        if isLast(items, index) { return 0 }
        let stretch = sums.stretch[index] - sums.stretch[start]
        return stretch > 0 ? free / stretch : (free < 0.001 ? 0 : 1000)
    }

    private func extend(
        _ node: Node, number: Int, to index: Int, ratio: Double, penalty: Penalty, last: Bool,
        shortLast: Bool
    ) -> Node {
        let badness = last && ratio >= 0 ? 0 : min(100 * abs(ratio * ratio * ratio), 1e7)
        let fitness = ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3
        var demerits = (1 + badness + penalty.cost) * (1 + badness + penalty.cost)
        if abs(fitness - node.fitness) > 1, !last { demerits += 6000 }
        let flagged = penalty.cost > 0
        if flagged, node.flagged { demerits += 3000 }
        if shortLast, node.line > 0 { demerits += 5000 }
        return Node(
            item: index, line: node.line + 1, fitness: last ? 1 : fitness, flagged: flagged,
            demerits: node.demerits + demerits, previous: number)
    }
}

/// Running totals of widths, stretch and shrink, so that any line is measured in one step.
struct Sums {
    private(set) var width: [Double] = [0]
    private(set) var stretch: [Double] = [0]
    private(set) var shrink: [Double] = [0]

    init(_ items: [Item]) {
        for item in items {
            width.append((width.last ?? 0) + item.width)
            if case .glue(let glue) = item {
                stretch.append((stretch.last ?? 0) + glue.stretch)
                shrink.append((shrink.last ?? 0) + glue.shrink)
            } else {
                stretch.append(stretch.last ?? 0)
                shrink.append(shrink.last ?? 0)
            }
        }
    }

    /// The first item of a line that follows a break: glue at its head is dropped.
    func lineStart(_ items: [Item], after item: Int, before end: Int) -> Int {
        var start = item + 1
        if item >= 0, item < items.count, case .penalty = items[item] { start = item + 1 }
        while start < end, case .glue = items[start] { start += 1 }
        return start
    }

    /// The natural width of a line.
    func natural(_ items: [Item], from item: Int, to end: Int) -> Double {
        width[end] - width[lineStart(items, after: item, before: end)]
    }
}
