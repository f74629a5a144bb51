import TrangModel

/// Fills pages: stacks over the whole measure, newspaper columns, and blocks that wait for the
/// top of the next page.
struct PageMaker {
    /// A part of the body as the page maker sees it.
    enum Part {
        case stack([Slug])
        case columns(count: Int, gutter: Double, slugs: [Slug])
        case nextTop([Slug])
        case pageBreak
        /// What follows stands on pages of this design.
        case turn(PageDesign)
    }

    private(set) var design: PageDesign
    let filler: Filler
    private(set) var pages: [[Mark]] = []
    private(set) var designs: [PageDesign] = []
    private(set) var outline: [OutlineEntry] = []
    private(set) var anchors: [Anchor] = []
    /// How far down each page is filled, in pt.
    private(set) var depths: [Double] = []
    /// Whether each page ends where the author or the layout wants it, however full it is.
    private(set) var forcedEnds: [Bool] = []
    /// Height held back from pages, so that a later page is not nearly empty, in pt.
    var heldBack: [Int: Double] = [:]
    /// How much each page left empty above its footnotes, in pt.
    private(set) var left: [Double] = []
    /// How much each newspaper column left empty at its foot, in pt.
    private(set) var columnsLeft: [Double] = []
    private var current: [Mark] = []
    /// What went to the top of the page. It is painted after the paragraph that runs on from the
    /// page before and before the others, so that paragraphs over two pages read in one piece.
    private var floated: [Mark] = []
    /// Footnotes and floats for the foot of the page.
    private var foot: [Slug] = []
    private var footHeight = 0.0
    private var y = 0.0
    private var waiting: [ArraySlice<Slug>] = []
    private var started = false

    init(design: PageDesign, filler: Filler) {
        self.design = design
        self.filler = filler
    }

    /// Puts all parts on pages.
    mutating func make(_ parts: [Part]) {
        for part in parts {
            switch part {
            case .stack(let slugs): add(stack: slugs[...])
            case .columns(let count, let gutter, let slugs):
                add(columns: slugs[...], count: count, gutter: gutter)
            case .nextTop(let slugs):
                if y == 0, waiting.isEmpty {
                    add(stack: slugs[...])
                } else {
                    waiting.append(slugs[...])
                }
            case .pageBreak:
                placeWaiting()
                if started { turn(isForced: true) }
            case .turn(let next):
                placeWaiting()
                if started { turn(isForced: true) }
                design = next
            }
        }
        placeWaiting()
        if started || pages.isEmpty { finish(isForced: true) }
    }

    /// The height of the page being filled, in pt.
    private var depth: Double {
        design.depth - (heldBack[pages.count] ?? 0) - footHeight
    }

    /// Places what waits for the top of a page before a part ends: on this page when all of it
    /// fits below what stands there, else on pages of its own.
    private mutating func placeWaiting() {
        while let slugs = waiting.first {
            snapToGrid()
            let top = y > 0 ? y + 2 * max(filler.grid, 6) : 0
            let space = Space(height: depth - top, top: top, atTop: true, mustPlace: false)
            let filled = filler.fill(slugs, space)
            guard filled.rest.isEmpty else {
                turn()
                continue
            }
            waiting.removeFirst()
            place(filled, x: 0, top: top)
            y = top + filled.height
            foot += filled.foot
            footHeight = filler.footMarks(foot, width: design.measure).footHeight
        }
    }

    private mutating func add(stack: ArraySlice<Slug>) {
        var rest = stack
        while !rest.isEmpty {
            let space = Space(height: depth - y, top: y, atTop: y == 0, mustPlace: y == 0)
            let filled = filler.fill(rest, space)
            place(filled, x: 0, top: y)
            y += filled.height
            foot += filled.foot
            footHeight = filler.footMarks(foot, width: design.measure).footHeight
            rest = filled.rest
            if !rest.isEmpty { turn() }
        }
    }

    private mutating func add(columns slugs: ArraySlice<Slug>, count: Int, gutter: Double) {
        var rest = slugs
        while !rest.isEmpty {
            snapToGrid()
            let height = depth - y
            if let balanced = balance(rest, count: count, height: height) {
                place(balanced, count: count, gutter: gutter, height: nil)
                columnsLeft += balanced.map { height - $0.height }
                return
            }
            var filled: [Filled] = []
            for _ in 0..<count {
                let space = Space(height: height, top: y, atTop: true, mustPlace: y == 0)
                let column = filler.fill(rest, space)
                rest = column.rest
                filled.append(column)
            }
            place(filled, count: count, gutter: gutter, height: height)
            columnsLeft += filled.map { height - $0.height }
            if !rest.isEmpty { turn() }
        }
    }

    /// The columns at the least height that holds everything; nil when a page does not.
    private func balance(_ slugs: ArraySlice<Slug>, count: Int, height: Double) -> [Filled]? {
        var trialFiller = filler
        trialFiller.isTrial = true
        guard let whole = columns(slugs, count: count, height: height, trialFiller) else {
            return nil
        }
        let step = filler.grid > 0 ? filler.grid : 6
        let total = whole.reduce(0) { $0 + $1.height }
        var trial = (total / Double(count) / step).rounded(.down) * step
        while trial < height, columns(slugs, count: count, height: trial, trialFiller) == nil {
            trial += step
        }
        return columns(slugs, count: count, height: min(trial, height), filler)
    }

    private func columns(
        _ slugs: ArraySlice<Slug>, count: Int, height: Double, _ filler: Filler
    ) -> [Filled]? {
        var rest = slugs
        var filled: [Filled] = []
        for _ in 0..<count {
            let space = Space(height: height, top: y, atTop: true, mustPlace: false)
            let column = filler.fill(rest, space)
            filled.append(column)
            rest = column.rest
        }
        return rest.isEmpty ? filled : nil
    }

    /// Places columns side by side; what belongs to their feet stands at `height`, or where the
    /// longest column ends.
    private mutating func place(
        _ columns: [Filled], count: Int, gutter: Double, height: Double?
    ) {
        let width = (design.measure - gutter * Double(count - 1)) / Double(count)
        let bottom = height ?? columns.map { $0.height + $0.footHeight }.max() ?? 0
        for (index, column) in columns.enumerated() {
            let x = Double(index) * (width + gutter)
            place(column, x: x, top: y)
            if !column.foot.isEmpty {
                let foot = filler.footMarks(column.foot, width: width)
                place(foot, x: x, top: y + bottom - column.footHeight)
            }
        }
        let hasFoot = columns.contains { !$0.foot.isEmpty }
        y += hasFoot ? bottom : columns.map(\.height).max() ?? 0
    }

    private mutating func place(_ filled: Filled, x: Double, top: Double) {
        let offset = Point(design.left(ofPage: pages.count) + x, design.margins.top + top)
        current += filled.marks.map { $0.moved(by: offset) }
        floated += filled.floated.map { $0.moved(by: offset) }
        for var anchor in filled.anchors {
            anchor.page = pages.count
            anchor.top += offset.y
            anchors.append(anchor)
        }
        for var entry in filled.outline {
            entry.page = pages.count
            entry.top += offset.y
            outline.append(entry)
        }
        let isEmpty = filled.marks.isEmpty && filled.floated.isEmpty && filled.foot.isEmpty
        if !isEmpty || filled.height > 0 { started = true }
    }

    private mutating func snapToGrid() {
        guard filler.grid > 0 else { return }
        y = (y / filler.grid - 0.001).rounded(.up) * filler.grid
    }

    /// Ends the page and begins the next with what waited for it.
    private mutating func turn(isForced: Bool = false) {
        finish(isForced: isForced)
        guard !waiting.isEmpty else { return }
        let slugs = waiting.removeFirst()
        let space = Space(height: depth, top: 0, atTop: true, mustPlace: true)
        let filled = filler.fill(slugs, space)
        place(filled, x: 0, top: 0)
        (floated, current) = (floated + current, [])
        y = filled.height
        foot += filled.foot
        footHeight = filler.footMarks(foot, width: design.measure).footHeight
        if !filled.rest.isEmpty { waiting.insert(filled.rest, at: 0) }
    }

    private mutating func finish(isForced: Bool) {
        depths.append(y)
        forcedEnds.append(isForced)
        left.append(design.depth - footHeight - y)
        if !foot.isEmpty {
            let marks = filler.footMarks(foot, width: design.measure)
            place(marks, x: 0, top: design.depth - footHeight)
        }
        let boundary =
            current.firstIndex { $0.tag.node != current.first?.tag.node } ?? current.count
        pages.append(Array(current[..<boundary]) + floated + current[boundary...])
        designs.append(design)
        (current, floated, y, started) = ([], [], 0, false)
        (foot, footHeight) = ([], 0)
    }
}
