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
        guard ends.count > 1, !sums.hasForced else { return ends }
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

    private func compose(
        _ items: [Item], _ sums: Sums, ends: [Int], style: TextStyle, width: Double,
        tagger: RunTagger
    ) -> [SetLine] {
        let metrics = shaper.metrics(of: style.font.face)
        let baseline = style.baseline(metrics)
        let isJustified = style.alignment == .justify
        let direction = ReadingDirection(items, shaper: shaper)
        var lines: [SetLine] = []
        var previous = -1
        for (number, end) in ends.enumerated() {
            let start = sums.lineStart(after: previous, before: end)
            let indent = style.indent + (number == 0 ? style.firstIndent : 0)
            let room = width - (number == 0 ? style.firstIndent : 0)
            let (first, last) = (sums.rows[start], sums.rows[end])
            let natural = last.width - first.width
            var composer = RunComposer(
                origin: Point(indent - (number == 0 ? style.hang : 0), baseline), tagger: tagger,
                shaper: shaper)
            composer.glyphs = last.glyphs - first.glyphs + 1
            let hang = sums.hang(at: start)
            composer.origin.x -= hang
            var free = room - natural + (isJustified ? sums.hang(from: start, to: end) : hang)
            let isLast = end == items.count || items[end].isForced
            var ratio = 0.0
            switch style.alignment {
            case .justify:
                let letters = last.letters - first.letters
                if style.letterFlex > 0, letters > 0, free < 0 || !isLast {
                    let share = LetterFlex.share(
                        of: free, letters: letters, most: style.letterFlex)
                    composer.tracking = share / letters
                    free -= share
                }
                let stretch = last.stretch - first.stretch
                let shrink = last.shrink - first.shrink
                if free < 0, shrink > 0 {
                    ratio = max(-1, free / shrink)
                } else if !isLast, stretch > 0 {
                    ratio = free / stretch
                }
            case .right: composer.origin.x += free
            case .center: composer.origin.x += free / 2
            case .left, .balanced: break
            }
            if let direction {
                direction.add(start..<max(start, end), to: &composer, ratio: ratio)
            } else {
                for index in start..<max(start, end) { composer.add(items[index], ratio: ratio) }
            }
            if end < items.count { composer.end(at: items[end]) }
            lines.append(
                SetLine(
                    marks: composer.finish(), height: style.leading, right: composer.right,
                    notes: composer.notes))
            previous = end
        }
        return lines
    }

    /// Chooses the size of a fitted headline.
    private func apply(
        _ fit: Fit, to style: inout TextStyle, inlines: [Inline], measure: Double
    ) {
        style.font.size = 100
        let natural = widths(resized(inlines, to: style.font)).natural
        guard natural > 0 else { return }
        var size = min(fit.largest, 100 * measure / natural)
        if size < fit.smallest {
            style.alignment = .balanced
            size = brokenSize(fit, resized(inlines, to: style.font), measure: measure)
        }
        style.hang *= size / fit.largest
        style.font.size = size
        style.leading = size * fit.leading
    }

    /// The size of a headline in two lines or more: the longest line fills the measure, up to a
    /// third above the size at which one line was given up.
    private func brokenSize(_ fit: Fit, _ inlines: [Inline], measure: Double) -> Double {
        let quiet = Findings()
        let items = Itemizer(shaper: shaper, findings: quiet, justified: false, style: nil).items(
            inlines)
        // Nobody's headline; the search below would take its time over it.
        guard items.count <= 200 else { return fit.smallest * 0.8 }
        let widest = Overlong.widestChunk(items)
        let total = items.reduce(0) { $0 + $1.width }
        let sums = Sums(items)
        for lines in 2...8 {
            var (low, high) = (max(widest, total / Double(lines)), total)
            for _ in 0..<16 {
                let middle = (low + high) / 2
                var trial = TotalFit(widths: [middle])
                trial.raggedness = 1e6
                if trial.breaks(sums).count <= lines { high = middle } else { low = middle }
            }
            let size = min(100 * measure * 0.998 / high, fit.smallest * 1.3)
            if size >= fit.smallest * 0.8 { return size }
        }
        return min(fit.smallest * 0.8, 100 * measure * 0.998 / max(widest, 1))
    }

    private func resized(_ inlines: [Inline], to font: Font) -> [Inline] {
        inlines.map { inline in
            guard case .span(var span) = inline else { return inline }
            span.font.size = font.size
            return .span(span)
        }
    }
}

extension Inline {
    /// The piece at another size.
    func scaled(by ratio: Double) -> Inline {
        switch self {
        case .span(var span):
            span.font.size *= ratio
            return .span(span)
        case .gap(let width): return .gap(width * ratio)
        case .symbol, .field, .newline, .footnote, .reference: return self
        }
    }

    /// The piece underlined.
    var underlined: Inline {
        guard case .span(var span) = self else { return self }
        span.underlined = true
        return .span(span)
    }
}

extension Overlong {
    /// The widest stretch between two chances to break.
    static func widestChunk(_ items: [Item]) -> Double {
        var (widest, chunk) = (0.0, 0.0)
        for item in items {
            chunk = item.isBreak ? 0 : chunk + item.width
            widest = max(widest, chunk)
        }
        return widest
    }
}

extension Item {
    /// Whether a line must end at the item.
    var isForced: Bool {
        if case .penalty(let penalty) = self { return penalty.forced }
        return false
    }
}

extension TextStyle {
    /// The baseline of a line from its top: the face stands in the middle of its leading.
    func baseline(_ metrics: FaceMetrics) -> Double {
        let height = (metrics.ascent + metrics.descent) * font.size
        return (leading - height) / 2 + metrics.ascent * font.size
    }
}
