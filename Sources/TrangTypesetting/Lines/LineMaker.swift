import TrangModel

/// A set line: its marks stand below its top edge, from the left edge of the measure.
struct SetLine {
    var marks: [Mark]
    var height: Double
    /// The right edge of the last glyph, in pt from the left edge of the measure.
    var right: Double
    /// The footnotes whose marks stand in the line.
    var notes: [Footnote] = []
}

/// Sets paragraphs into lines.
struct LineMaker {
    let shaper: any Shaper
    let findings: Findings
    /// Whether paragraphs should take a line less than is best, if they can.
    var saves = false

    /// Sets a paragraph's pieces in a measure.
    func lines(
        _ inlines: [Inline], style: TextStyle, measure: Double, tagger: RunTagger
    ) -> [SetLine] {
        var style = style
        if let fit = style.fit { apply(fit, to: &style, inlines: inlines, measure: measure) }
        var inlines = style.fit == nil ? inlines : resized(inlines, to: style.font)
        if style.fitsOneLine {
            let natural = widths(inlines).natural
            let ratio = measure / max(natural, 1)
            if ratio < 1 { inlines = inlines.map { $0.scaled(by: ratio * 0.999) } }
        }
        if style.alignment == .justify, measure < style.raggedBelow { style.alignment = .left }
        if style.underlined { inlines = inlines.map(\.underlined) }
        let itemizer = Itemizer(
            shaper: shaper, findings: findings, justified: style.alignment == .justify,
            style: style)
        let width = max(1, measure - style.indent)
        let items = Overlong(findings: findings).fitted(
            itemizer.items(inlines), width: max(1, width - max(0, style.firstIndent)))
        guard !items.isEmpty else { return [] }
        let sums = Sums(items)
        let ends = breaks(items, sums, style: style, width: width)
        return compose(items, sums, ends: ends, style: style, width: width, tagger: tagger)
    }

    /// The width of the pieces in one line, and of their widest unbreakable part.
    func widths(_ inlines: [Inline]) -> (natural: Double, least: Double) {
        let quiet = Findings()
        let itemizer = Itemizer(
            shaper: shaper, findings: quiet, justified: false, style: nil)
        var (natural, widest, line, chunk) = (0.0, 0.0, 0.0, 0.0)
        for item in itemizer.items(inlines) {
            if case .penalty(let penalty) = item, penalty.forced {
                natural = max(natural, line)
                line = 0
            }
            line += item.width
            if item.isBreak {
                widest = max(widest, chunk)
                chunk = 0
            } else {
                chunk += item.width
            }
        }
        return (max(natural, line), max(widest, chunk))
    }

    private func breaks(
        _ items: [Item], _ sums: Sums, style: TextStyle, width: Double
    ) -> [Int] {
        var fit = TotalFit(widths: [width - style.firstIndent, width])
        switch style.alignment {
        case .justify:
            fit.shortestLast = style.shortestLast ?? style.font.size * 2
            fit.saves = saves
            fit.letterFlex = style.letterFlex
        case .left, .right, .center:
            fit.raggedness = max(style.font.size * 1.5, width * 0.06)
            if style.isBalanced { return balanced(items, sums, fit, width: width) }
        case .balanced:
            fit.raggedness = max(style.font.size * 1.5, width * 0.06)
            return balanced(items, sums, fit, width: width)
        }
        return fit.breaks(sums)
    }

    /// Lines of nearly equal length: the narrowest measure that needs no more lines.
    private func balanced(
        _ items: [Item], _ sums: Sums, _ fit: TotalFit, width: Double
    ) -> [Int] {
        let ends = fit.breaks(sums)
        // A text of many lines is even as it is: to try it a dozen times over would only take its time.
        guard 2...60 ~= ends.count, !sums.hasForced else { return ends }
        let widest = Overlong.widestChunk(items)
        var (low, high, best) = (max(width / Double(ends.count) * 0.8, widest), width, ends)
        for _ in 0..<12 where high - low > 0.5 {
            let middle = (low + high) / 2
            var narrow = fit
            narrow.widths = [middle]
            narrow.raggedness = 1e6
            let trial = narrow.breaks(sums)
            if trial.count <= ends.count {
                (best, high) = (trial, middle)
            } else {
                low = middle
            }
        }
        // A little more room may let the lines end where the reader pauses.
        var pausing = fit
        pausing.widths = [min(width, high * 1.12)]
        pausing.raggedness = 1e6
        pausing.prefersPauses = true
        let paused = pausing.breaks(sums)
        let pauses = paused.dropLast().allSatisfy { index in
            if case .glue(let glue) = items[index] { glue.afterPause } else { false }
        }
        return paused.count == best.count && pauses ? paused : best
    }
}
