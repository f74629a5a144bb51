package import TrangModel

/// Turns a report into pages.
package struct Typesetter {
    private let shaper: any Shaper

    /// A typesetter that gets its glyphs from `shaper`.
    package init(shaper: any Shaper) { self.shaper = shaper }

    /// Sets a report. Whatever could not be set well is in the findings; nothing is left out.
    package func typeset(_ report: Report, findings: Findings) -> Pages {
        let design = report.design
        guard design.measure >= 30, design.depth >= 30 else {
            findings.add(
                .pageTooSmall(
                    what: "\(design.measure.plain()) × \(design.depth.plain()) pt"),
                at: report.layout)
            return Pages(
                info: report.info, pages: [], structure: StructureTree(), outline: [],
                pictures: report.pictures)
        }
        var guess = KnownPlaces()
        // The list of contents has its length from the start, so that numbers settle at once.
        guess.outline = report.body.flatMap(\.headings)
        let memory = report.body.contains(where: \.hasContents) ? ParagraphMemory() : nil
        var pass = set(report, known: guess, memory: memory, findings: findings)
        var passes = 1
        // What says where other things stand is right when a pass changes no page number.
        while pass.refersToPages, passes < 3 {
            let next = set(report, known: pass.places, memory: memory, findings: findings)
            passes += 1
            let settled = next.places.pages == pass.places.pages
            pass = next
            if settled { break }
            if passes == 3 { findings.add(.referencesUnsettled, at: report.layout) }
        }
        return pages(of: pass, report: report, findings: findings)
    }

    /// One setting of the whole report.
    private struct Pass {
        var maker: PageMaker
        var structure: StructureTree
        var places: KnownPlaces
        var written: [NodeID: Place]
        var refersToPages: Bool
    }

    private func set(
        _ report: Report, known: KnownPlaces, memory: ParagraphMemory?, findings: Findings
    ) -> Pass {
        func attempt(saves: Bool, findings: Findings) -> Pass {
            let design = report.design
            let setter = Setter(
                shaper: shaper, findings: findings, pictures: report.pictures,
                grid: design.grid, depth: design.depth, known: known, saves: saves,
                memory: memory)
            if report.keepsPlaces { setter.places = [:] }
            let parts = parts(of: report, setter: setter)
            let maker = bestPages(parts, report: report, findings: findings)
            var places = KnownPlaces(
                outline: maker.outline, anchors: maker.anchors, titles: setter.titles)
            places.isFilled = true
            return Pass(
                maker: maker, structure: setter.structure, places: places,
                written: setter.places ?? [:],
                refersToPages: setter.refersToPages)
        }
        let usual = attempt(saves: false, findings: findings)
        guard usual.maker.endsShort else { return usual }
        // A last page with three lines: set the paragraphs a line shorter where they bear it.
        let saved = attempt(saves: true, findings: Findings())
        return saved.maker.pages.count < usual.maker.pages.count ? saved : usual
    }

    private func pages(of pass: Pass, report: Report, findings: Findings) -> Pages {
        let maker = pass.maker
        let count = maker.pages.count
        var pages: [Page] = []
        for (index, marks) in maker.pages.enumerated() {
            let design = maker.designs[index]
            let running = runningLines(
                design, page: index + 1, of: count, section: maker.section(of: index),
                findings: findings)
            let reached =
                marks.contains { $0.target?.name != nil }
                ? marks.compactMap { linked($0, pass.places, findings) } : marks
            pages.append(
                Page(size: design.size, marks: reached + running, label: String(index + 1)))
        }
        var made = Pages(
            info: report.info, pages: pages, structure: pass.structure,
            outline: maker.outline, pictures: report.pictures)
        made.places = pass.written
        return made
    }

    /// A link to a place of the report, with its page; one that leads nowhere is said and dropped.
    private func linked(_ mark: Mark, _ places: KnownPlaces, _ findings: Findings) -> Mark? {
        guard let name = mark.target?.name else { return mark }
        if let entry = places.outline.first(where: { Setter.target($0) == name }) {
            return mark.leading(to: Destination(page: entry.page, top: entry.top))
        }
        if let anchor = places.anchors.first(where: { $0.name == name }) {
            return mark.leading(to: Destination(page: anchor.page, top: anchor.top))
        }
        findings.add(
            .unknownReference(name: name, nearest: nearest(to: name, among: places.names)),
            at: mark.source)
        return nil
    }

    private func parts(of report: Report, setter: Setter) -> [PageMaker.Part] {
        var parts: [PageMaker.Part] = []
        var stack: [Slug] = []
        var measure = report.design.measure
        func flush() {
            if !stack.isEmpty { parts.append(.stack(stack)) }
            stack = []
        }
        func add(_ block: Block, under node: NodeID) {
            switch block {
            case .columns(let columns):
                flush()
                let room = measure - columns.gutter * Double(columns.count - 1)
                let slugs = setter.setApart(
                    columns.blocks, measure: room / Double(columns.count), under: node)
                parts.append(
                    .columns(count: columns.count, gutter: columns.gutter, slugs: slugs))
                setter.spaceAfter = 0
            case .nextTop(let blocks):
                let slugs = setter.setApart(blocks, measure: measure, under: node)
                flush()
                parts.append(.nextTop(slugs))
            case .pageBreak:
                flush()
                parts.append(.pageBreak)
                setter.spaceAfter = 0
            case .turned(let blocks):
                flush()
                let turned = report.design.turned
                parts.append(.turn(turned))
                (measure, setter.spaceAfter) = (turned.measure, 0)
                for block in blocks { add(block, under: node) }
                flush()
                parts.append(.turn(report.design))
                (measure, setter.spaceAfter) = (report.design.measure, 0)
            case .group(let blocks, let role):
                let inner = setter.structure.add(role, under: node)
                for block in blocks { add(block, under: inner) }
            default: stack += setter.set(block, measure: measure, under: node)
            }
        }
        for block in report.body { add(block, under: StructureTree.root) }
        flush()
        return parts
    }

    /// Makes the pages; where the layout leaves gaps open, tries their heights and keeps the pages
    /// whose columns end fullest. The order of trials is fixed, so the result is too.
    private func bestPages(
        _ parts: [PageMaker.Part], report: Report, findings: Findings
    ) -> PageMaker {
        let gaps = parts.flatMap(\.flexibleGaps)
        func make(
            _ heights: [Int: Double], _ findings: Findings?,
            held: [Int: Double] = [:]
        ) -> PageMaker {
            let filler = Filler(
                grid: report.design.grid, flexible: heights, findings: findings ?? Findings(),
                layout: report.layout, isTrial: findings == nil)
            var maker = PageMaker(design: report.design, filler: filler)
            maker.heldBack = held
            maker.make(parts)
            return maker
        }
        var best: (heights: [Int: Double], cost: Double) = ([:], .infinity)
        let trials = gaps.isEmpty ? [] : choices(gaps, step: max(report.design.grid, 6))
        for heights in trials {
            let maker = make(heights, nil)
            let moved = gaps.reduce(0) { sum, gap in
                sum + abs((heights[gap.number] ?? gap.natural) - gap.natural)
            }
            let left = maker.columnsLeft.reduce(0, +)
            let cost = Double(maker.pages.count) * 10_000 + left + 0.1 * moved
            if cost < best.cost { best = (heights, cost) }
        }
        let made = make(best.heights, findings)
        let held = evened(made, line: max(report.design.grid, 12)) {
            make(best.heights, nil, held: $0)
        }
        if !held.isEmpty { return make(best.heights, findings, held: held) }
        guard made.endsShort else { return made }
        // The page before gives lines to a last page that would be nearly empty.
        let step = max(report.design.grid, 12)
        for lines in 1...6 {
            let held = [made.pages.count - 2: Double(lines) * step]
            let trial = make(best.heights, nil, held: held)
            if trial.pages.count > made.pages.count { break }
            if !trial.endsShort { return make(best.heights, findings, held: held) }
        }
        return made
    }

    /// Which pages should give lines to the next, so that no page ends much shorter than the others: a
    /// block that stays in one piece may leave a large hole. The whole document is judged, by the sum of
    /// the squares of what its pages leave empty; long documents are left as they are.
    private func evened(
        _ made: PageMaker, line: Double, make: ([Int: Double]) -> PageMaker
    ) -> [Int: Double] {
        func cost(_ maker: PageMaker) -> Double {
            let empty = zip(maker.left, maker.forcedEnds).map { left, forced in
                forced ? 0 : (left / line) * (left / line)
            }
            return empty.reduce(0, +) + Double(maker.pages.count) * 1000
                + (maker.endsShort ? 500 : 0)
        }
        guard (2...40).contains(made.pages.count) else { return [:] }
        var (held, current, trials) = ([Int: Double](), made, 0)
        for page in made.pages.indices.dropFirst() {
            while current.left.indices.contains(page), !current.forcedEnds[page],
                !current.forcedEnds[page - 1], current.left[page] > 3.5 * line, trials < 24
            {
                var trial = held
                trial[page - 1, default: 0] += line
                let maker = make(trial)
                trials += 1
                guard cost(maker) < cost(current) - 0.5 else { break }
                (held, current) = (trial, maker)
            }
        }
        return held
    }

    /// All combinations of heights, at most some hundreds.
    private func choices(_ gaps: [FlexibleGap], step: Double) -> [[Int: Double]] {
        var choices: [[Int: Double]] = [[:]]
        for gap in gaps.prefix(4) {
            var next: [[Int: Double]] = []
            for choice in choices {
                var height = gap.least
                while height <= gap.most + 0.01, next.count < 400 {
                    var extended = choice
                    extended[gap.number] = height
                    next.append(extended)
                    height += step
                }
            }
            choices = next.isEmpty ? choices : next
        }
        return choices
    }

    private func runningLines(
        _ design: PageDesign, page: Int, of pages: Int, section: String, findings: Findings
    ) -> [Mark] {
        var marks: [Mark] = []
        for line in design.foot where page > 1 || line.onFirstPage {
            let content = line.content.map { inline -> Inline in
                guard case .field(let field, let font) = inline else { return inline }
                switch field {
                case .page: return .span(Span(String(page), font: font))
                case .pages: return .span(Span(String(pages), font: font))
                case .section: return .span(Span(section, font: font))
                }
            }
            let lines = LineMaker(shaper: shaper, findings: findings).lines(
                content, style: line.style, measure: design.measure,
                tagger: RunTagger(.artifact))
            for (index, set) in lines.enumerated() {
                let offset = Point(
                    design.left(ofPage: page - 1),
                    line.top + Double(index) * line.style.leading)
                marks += set.marks.map { $0.tagged(.artifact).moved(by: offset) }
            }
        }
        return marks
    }
}

extension Block {
    /// Whether a list of contents stands in the block.
    fileprivate var hasContents: Bool {
        switch self {
        case .contents: true
        case .columns(let columns): columns.blocks.contains(where: \.hasContents)
        case .group(let blocks, _), .nextTop(let blocks), .float(let blocks, _),
            .turned(let blocks):
            blocks.contains(where: \.hasContents)
        case .box(let frame): frame.blocks.contains(where: \.hasContents)
        default: false
        }
    }

    /// The headings in the block, before their pages are known.
    fileprivate var headings: [OutlineEntry] {
        switch self {
        case .paragraph(let paragraph):
            guard paragraph.role.isHeading else { return [] }
            return [
                OutlineEntry(
                    title: paragraph.content.plainText.foldedSpaces,
                    level: paragraph.role.headingLevel, page: 0, top: 0)
            ]
        case .columns(let columns): return columns.blocks.flatMap(\.headings)
        case .group(let blocks, _), .nextTop(let blocks), .float(let blocks, _),
            .turned(let blocks):
            return blocks.flatMap(\.headings)
        case .row(let row): return row.cells.flatMap { $0.blocks.flatMap(\.headings) }
        case .box(let frame): return frame.blocks.flatMap(\.headings)
        case .list(let list): return list.items.flatMap { $0.blocks.flatMap(\.headings) }
        case .quotation, .figure, .rule, .gap, .table, .chart, .pageBreak, .sideNote, .contents:
            return []
        }
    }
}

extension PageMaker {
    /// Whether the last page holds so little that it looks like a mistake: under five lines, where
    /// the page before is full.
    var endsShort: Bool {
        guard depths.count > 1, let last = depths.last else { return false }
        let line = max(design.grid, 12)
        return last > 0 && last < 4.5 * line && depths[depths.count - 2] > design.depth - 4 * line
    }

    /// The section that a page is in: the first that begins on it, else the last before it.
    func section(of page: Int) -> String {
        let entries = outline.filter { $0.level <= 2 }
        let own = entries.first { $0.page == page }
        return (own ?? entries.last { $0.page < page })?.title ?? ""
    }
}

extension PageMaker.Part {
    /// The gaps whose height the page maker may choose.
    var flexibleGaps: [FlexibleGap] {
        switch self {
        case .stack(let slugs), .columns(_, _, let slugs), .nextTop(let slugs):
            slugs.compactMap { slug in
                if case .flexible(let gap) = slug.content { gap } else { nil }
            }
        case .pageBreak, .turn: []
        }
    }
}
