import TrangCharts
import TrangModel

/// Sets blocks into slugs and grows the structure tree in the author's order.
final class Setter {
    let shaper: any Shaper
    let findings: Findings
    let pictures: [Picture]
    var structure = StructureTree()
    /// Space wanted after what was set last; the larger of it and the next space before counts.
    var spaceAfter = 0.0
    /// Whether what was set last must stay with what follows.
    var keepNext = false
    /// Whether what was set last was a heading.
    var afterHeading = false
    /// The pitch of the page's grid, in pt.
    let grid: Double
    /// The height of a page's text, in pt.
    let depth: Double
    /// Where everything stood in the pass before.
    let known: KnownPlaces
    /// Whether paragraphs should take a line less than is best, if they can.
    let saves: Bool
    /// Where the words of nodes were written; nil when nobody asks.
    var places: [NodeID: Place]?
    /// The lines of the pass before, where there may be several.
    let memory: ParagraphMemory?
    /// Whether something on the pages says where something else stands.
    var refersToPages = false
    /// The titles of named places.
    var titles: [String: String] = [:]
    /// The measure of the text whose footnotes are set.
    var noteMeasure = 100.0
    private var flexibleCount = 0
    private var floatCount = 0

    init(
        shaper: any Shaper, findings: Findings, pictures: [Picture], grid: Double, depth: Double,
        known: KnownPlaces = KnownPlaces(), saves: Bool = false, memory: ParagraphMemory? = nil
    ) {
        self.memory = memory
        self.shaper = shaper
        self.findings = findings
        self.pictures = pictures
        self.grid = grid
        self.depth = depth
        self.known = known
        self.saves = saves
    }

    /// The part of the setter that knows lines.
    var lineMaker: LineMaker { LineMaker(shaper: shaper, findings: findings, saves: saves) }

    /// Notes where the words of a node were written.
    func note(_ content: [Inline], of node: NodeID) {
        guard places != nil else { return }
        places?[node] = content.firstPlace
    }

    /// The same, for what is only measured or repeated: it reports nothing.
    var quietLineMaker: LineMaker { LineMaker(shaper: shaper, findings: Findings()) }

    /// Sets blocks one under the other.
    func set(_ blocks: [Block], measure: Double, under parent: NodeID) -> [Slug] {
        blocks.flatMap { set($0, measure: measure, under: parent) }
    }

    /// Sets blocks in a space of their own (a cell, a column): what stood before does not count.
    func setApart(_ blocks: [Block], measure: Double, under parent: NodeID) -> [Slug] {
        let saved = (spaceAfter, keepNext, afterHeading)
        (spaceAfter, keepNext, afterHeading) = (0, false, false)
        defer { (spaceAfter, keepNext, afterHeading) = saved }
        return set(blocks, measure: measure, under: parent)
    }

    /// Sets one block; columns, floats and page breaks are the page maker's and are set as plain
    /// stacks where they stand inside other blocks.
    func set(_ block: Block, measure: Double, under parent: NodeID) -> [Slug] {
        switch block {
        case .paragraph(let paragraph): return set(paragraph, measure: measure, under: parent)
        case .quotation(let quotation): return set(quotation, measure: measure, under: parent)
        case .list(let list): return set(list, measure: measure, under: parent)
        case .figure(let figure): return set(figure, measure: measure, under: parent)
        case .rule(let rule):
            // Rules stand at the head of what they belong to.
            return joined([slug(rule, measure: measure)], keepNext: true)
        case .gap(let gap): return set(gap)
        case .row(let row): return set(row, measure: measure, under: parent)
        case .table(let table): return set(table, measure: measure, under: parent)
        case .chart(let chart): return set(chart, measure: measure, under: parent)
        case .group(let blocks, let role):
            let node = structure.add(role, under: parent)
            return set(blocks, measure: measure, under: node)
        case .columns(let columns): return set(columns.blocks, measure: measure, under: parent)
        case .nextTop(let blocks), .turned(let blocks):
            return set(blocks, measure: measure, under: parent)
        case .float(let blocks, let place):
            return set(float: blocks, place, measure: measure, under: parent)
        case .box(let frame): return set(frame, measure: measure, under: parent)
        case .sideNote(let note): return set(note, under: parent, measure: measure)
        case .contents(let contents): return set(contents, measure: measure, under: parent)
        case .pageBreak: return []
        }
    }

    private func set(
        float blocks: [Block], _ place: FloatPlace, measure: Double, under parent: NodeID
    ) -> [Slug] {
        floatCount += 1
        let number = floatCount
        var slugs = setApart(blocks, measure: measure, under: parent)
        guard !slugs.isEmpty else { return [] }
        for index in slugs.indices {
            slugs[index].float = Float(number: number, place: place)
            if index > 0 { slugs[index].breakBefore = .forbidden }
        }
        let gap = max(grid, 8)
        slugs[0].spaceBefore = max(slugs[0].spaceBefore, gap)
        // Space below is part of the float, so that it moves with it.
        var space = Slug.space(gap)
        (space.float, space.breakBefore) = (Float(number: number, place: place), .forbidden)
        return place == .bottom ? slugs : slugs + [space]
    }

    /// Joins new slugs to what was set before: the spaces between collapse to the larger, and a
    /// heading keeps what follows it.
    func joined(
        _ slugs: [Slug], before: Double = 0, after: Double = 0, keepNext keep: Bool = false
    ) -> [Slug] {
        guard var first = slugs.first else { return [] }
        first.spaceBefore += max(before, spaceAfter)
        if keepNext { first.breakBefore = .forbidden }
        (spaceAfter, keepNext, afterHeading) = (after, keep, false)
        return [first] + slugs.dropFirst()
    }

    private func set(_ gap: Gap) -> [Slug] {
        switch gap {
        case .fixed(let height):
            spaceAfter += height
            return []
        case .until(let depth): return joined([Slug(.until(depth), height: 0)])
        case .fill:
            // What stands at the foot stays with what it belongs to.
            keepNext = true
            defer { keepNext = true }
            return joined([Slug(.fill, height: 0)])
        case .flexible(let least, let natural, let most):
            flexibleCount += 1
            let flexible = FlexibleGap(
                number: flexibleCount, least: least, natural: natural, most: most)
            return joined([Slug(.flexible(flexible), height: natural)])
        }
    }

    private func slug(_ rule: Rule, measure: Double) -> Slug {
        let top = rule.hanging ? -rule.thickness : 0
        let path = Path.rectangle(
            Rect(x: 0, y: top, width: measure, height: rule.thickness), fill: rule.color)
        var slug = Slug(
            .marks([.path(path)]),
            height: rule.hanging ? 0 : rule.thickness)
        slug.breakBefore = keepNext ? .forbidden : .allowed
        return slug
    }

    private func set(_ row: Row, measure: Double, under parent: NodeID) -> [Slug] {
        let shares = row.cells.reduce(0) { $0 + $1.share }
        let room = measure - row.gutter * Double(row.cells.count - 1)
        guard shares > 0, room > 0 else { return [] }
        var lanes: [Lane] = []
        var x = 0.0
        for cell in row.cells {
            let width = room * cell.share / shares
            lanes.append(
                Lane(x: x, slugs: setApart(cell.blocks, measure: width, under: parent)))
            x += width + row.gutter
        }
        let keeps = row.cells.contains { cell in
            if case .paragraph(let last) = cell.blocks.last {
                last.style.keepWithNext
            } else {
                false
            }
        }
        var slug = laneSlug(lanes, padding: 0)
        if row.isWhole { slug.splits = slug.height > 0.8 * depth }
        if row.keepsWithPrevious { keepNext = true }
        return joined([slug], keepNext: keeps)
    }

    /// A slug of lanes, as high as its highest lane.
    func laneSlug(_ lanes: [Lane], padding: Double) -> Slug {
        let filler = Filler(grid: 0, findings: findings, layout: nil)
        return Slug(
            .lanes(lanes, padding: padding),
            height: filler.laneHeight(lanes, padding: padding))
    }
}
