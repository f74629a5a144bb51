import TrangModel

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
