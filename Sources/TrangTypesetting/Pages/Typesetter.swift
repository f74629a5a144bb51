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
        let setter = Setter(
            shaper: shaper, findings: findings, pictures: report.pictures, grid: design.grid)
        let parts = parts(of: report, setter: setter)
        let maker = bestPages(parts, report: report, findings: findings)
        var pages: [Page] = []
        for (index, marks) in maker.pages.enumerated() {
            let running = runningLines(
                design, page: index + 1, of: maker.pages.count, findings: findings)
            pages.append(
                Page(size: design.size, marks: marks + running, label: String(index + 1)))
        }
        return Pages(
            info: report.info, pages: pages, structure: setter.structure,
            outline: maker.outline, pictures: report.pictures)
    }

    private func parts(of report: Report, setter: Setter) -> [PageMaker.Part] {
        var parts: [PageMaker.Part] = []
        var stack: [Slug] = []
        let measure = report.design.measure
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
        func make(_ heights: [Int: Double], _ findings: Findings?) -> PageMaker {
            let filler = Filler(
                grid: report.design.grid, flexible: heights, findings: findings ?? Findings(),
                layout: report.layout, isTrial: findings == nil)
            var maker = PageMaker(design: report.design, filler: filler)
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
        return make(best.heights, findings)
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
        _ design: PageDesign, page: Int, of pages: Int, findings: Findings
    ) -> [Mark] {
        var marks: [Mark] = []
        for line in design.foot where page > 1 || line.onFirstPage {
            let content = line.content.map { inline -> Inline in
                guard case .field(let field, let font) = inline else { return inline }
                return .span(Span(String(field == .page ? page : pages), font: font))
            }
            let lines = LineMaker(shaper: shaper, findings: findings).lines(
                content, style: line.style, measure: design.measure,
                tagger: RunTagger(.artifact))
            for (index, set) in lines.enumerated() {
                let offset = Point(
                    design.margins.left, line.top + Double(index) * line.style.leading)
                marks += set.marks.map { $0.tagged(.artifact).moved(by: offset) }
            }
        }
        return marks
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
        case .pageBreak: []
        }
    }
}
