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

/// Running totals of widths, stretch and shrink, and what may end a line where, as plain numbers: any
/// line is measured in one step, and the breaker never touches the items themselves.
struct Sums {
    /// What stands before an item, and what the item is.
    struct Row {
        var width = 0.0
        var stretch = 0.0
        var shrink = 0.0
        /// Sizes of the letters that may move, in pt.
        var letters = 0.0
        /// What it costs to end a line here.
        var cost = 0.0
        /// How far the item's first sign hangs out, and the last sign before it.
        var hangLeft = 0.0
        var hangRight = 0.0
        /// The first item at or after this one that is no glue.
        var solid = 0
        /// How many glyphs words and spaces have.
        var glyphs = 0
        /// Whether a line may end here, or must; the end of the text is one more.
        var isChance = false
        var isForced = false
        /// Whether the item is a space after a comma or its like.
        var isPause = false
    }

    private(set) var rows: [Row]
    /// Whether a line must end before the end of the text.
    private(set) var hasForced = false
    /// The most that a space stretches, and that letters of a word count, for each pt of its width.
    private(set) var stretchShare = 0.0
    private(set) var letterShare = 0.0
    /// How many items there are.
    var count: Int { rows.count - 1 }

    init(_ items: [Item]) {
        rows = []
        rows.reserveCapacity(items.count + 1)
        var row = Row()
        for index in items.indices {
            (row.hangLeft, row.cost) = (0, 0)
            (row.isChance, row.isForced, row.isPause) = (false, false, false)
            row.solid = index
            let before = row
            var hangRight = 0.0
            switch items[index] {
            case .box(let box):
                row.hangLeft = box.hangLeft
                hangRight = box.hangRight
                rows.append(row)
                row.width = before.width + box.width
                row.letters = before.letters + box.letters
                if box.letters > 0 { letterShare = max(letterShare, box.letters / box.width) }
                if case .word(let word) = box.content { row.glyphs += word.glyphCount }
            case .glue(let space):
                row.isChance = space.breakable && index > 0
                row.isPause = space.afterPause
                row.solid = -1
                rows.append(row)
                row.width = before.width + space.width
                row.glyphs += 1
                if space.stretch > 0 {
                    stretchShare = max(stretchShare, space.stretch / space.width)
                }
                row.stretch = before.stretch + space.stretch
                row.shrink = before.shrink + space.shrink
            case .penalty(let penalty):
                (row.isChance, row.isForced, row.cost) = (true, penalty.forced, penalty.cost)
                hasForced = hasForced || penalty.forced
                rows.append(row)
            }
            row.hangRight = hangRight
        }
        (row.hangLeft, row.cost, row.solid) = (0, 0, items.count)
        (row.isChance, row.isForced, row.isPause) = (true, true, false)
        rows.append(row)
        var solid = items.count
        for index in items.indices.reversed() {
            if rows[index].solid < 0 { rows[index].solid = solid } else { solid = index }
        }
    }

    /// The first item of a line that follows a break: glue at its head is dropped.
    func lineStart(after item: Int, before end: Int) -> Int {
        min(rows[min(item + 1, rows.count - 1)].solid, end)
    }

    /// The first item at which a line that follows a break is as wide as `width`, or the end.
    func first(after item: Int, atLeast width: Double) -> Int {
        let start = lineStart(after: item, before: count)
        let wanted = rows[start].width + width
        var (low, high) = (start, count)
        while low < high {
            let middle = (low + high) / 2
            if rows[middle].width < wanted { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// How much of a line stands in the margins.
    func hang(from start: Int, to end: Int) -> Double {
        start < end ? rows[start].hangLeft + rows[end].hangRight : 0
    }

    /// How far a line's first sign stands in the left margin.
    func hang(at start: Int) -> Double { rows[start].hangLeft }

    /// The natural width of a line.
    func natural(from item: Int, to end: Int) -> Double {
        rows[end].width - rows[lineStart(after: item, before: end)].width
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
