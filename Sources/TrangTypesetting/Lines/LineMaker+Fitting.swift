import TrangModel

extension LineMaker {
    /// Chooses the size of a fitted headline.
    func apply(
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

    func resized(_ inlines: [Inline], to font: Font) -> [Inline] {
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
