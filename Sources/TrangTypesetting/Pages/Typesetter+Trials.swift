import TrangModel

extension Typesetter {
    /// Makes the pages; where the layout leaves gaps open, tries their heights and keeps the pages
    /// whose columns end fullest. The order of trials is fixed, so the result is too.
    func bestPages(
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
