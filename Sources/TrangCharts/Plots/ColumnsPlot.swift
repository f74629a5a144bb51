import TrangModel

/// Upright bars over their categories.
struct ColumnsPlot {
    let plot: Plot
    let pen: Pen
    let width: Double

    private var slot: Double { (width - axis) / Double(plot.categories.count) }

    /// The width of the ticks' words.
    private var axis: Double {
        let ticks = scale.ticks(4)
        return (NumberScale.labels(ticks).map { pen.width($0, pen.style.tick) }.max() ?? 0) + 8
    }

    private var cut: Cut { Cut(numbers, isStacked: plot.isStacked) }

    private var numbers: [Double] {
        switch (plot.isStacked, plot.arrangement) {
        case (true, .filled): [0, 100]
        case (true, _): plot.sums
        default: plot.numbers + plot.targets.compactMap { $0 }.flatMap(\.numbers)
        }
    }

    private var scale: NumberScale {
        let limit = cut.limit
        return NumberScale(
            numbers.map { number in limit.map { min(number, $0) } ?? number }, length: plot.height)
    }

    /// Whether every name and number finds room over its place.
    var fits: Bool {
        let words = plot.categories.flatMap { $0.split(separator: " ") }
        let widest = words.map { pen.width(String($0), pen.style.label) }.max() ?? 0
        guard widest <= slot - 4 else { return false }
        let tallest = plot.categories.map {
            pen.lines($0, pen.style.label, width: slot - 4).count
        }
        guard (tallest.max() ?? 0) <= 4 else { return false }
        guard !plot.isStacked else { return true }
        let values = plot.series.flatMap(\.values).map { pen.width($0.text, pen.style.head) }
        return (values.max() ?? 0) * Double(plot.series.count) <= slot - 2
    }

    var drawing: ChartDrawing {
        let style = pen.style
        let (scale, left) = (self.scale, axis)
        let hasTargets = plot.targets.contains { $0 != nil } && !plot.isStacked
        let legend = Legend(
            pen: pen, entries: plot.legend(style), target: hasTargets ? plot.targetName : nil,
            width: width,
            isTargetLevel: true
        ).strip
        var marks = legend?.marks ?? []
        var top = legend?.height ?? 0
        if !plot.unit.isEmpty {
            marks += pen.unit(of: plot, at: Point(0, top + 8))
            top += 13
        }
        // Numbers above the highest bar and below the deepest.
        top += 12
        let bottom = top + scale.length
        func y(_ value: Double) -> Double { bottom - scale(value) }
        let limit = cut.limit
        let ticks = scale.ticks(4).filter { tick in limit.map { tick < $0 * 0.8 } ?? true }
        for (tick, text) in zip(ticks, NumberScale.labels(ticks)) {
            marks += pen.label(
                text, style.tick, at: Point(left - 6, y(tick) + style.tick.middle), anchor: .end)
            if tick != 0 {
                marks.append(
                    pen.line(
                        Point(left, y(tick)), Point(width, y(tick)), Stroke(style.quiet, width: 0.4)
                    ))
            }
        }
        for category in plot.categories.indices {
            let x = left + Double(category) * slot
            marks +=
                plot.isStacked
                ? stacked(category, x: x, y: y) : grouped(category, x: x, y: y, bottom: bottom)
        }
        marks.append(
            pen.line(Point(left, y(0)), Point(width, y(0)), Stroke(style.ink, width: 0.6)))
        var deepest = 0
        let names = bottom + ((numbers.min() ?? 0) < 0 ? 14 : 0)
        for (category, name) in plot.categories.enumerated() {
            let lines = pen.lines(name, style.label, width: slot - 4)
            deepest = max(deepest, lines.count)
            for (index, line) in lines.enumerated() {
                marks += pen.label(
                    line, style.label,
                    at: Point(
                        left + (Double(category) + 0.5) * slot, names + 12 + 10.5 * Double(index)),
                    anchor: .middle, of: plot.cell(category: category))
            }
        }
        return ChartDrawing(
            head: nil, strips: [Strip(height: names + 6 + 10.5 * Double(deepest), marks: marks)])
    }

    private func grouped(
        _ category: Int, x: Double, y: (Double) -> Double, bottom: Double
    ) -> [Mark] {
        let style = pen.style
        let inner = slot * 0.72
        let own = min(34, inner / Double(plot.series.count))
        let start = x + (slot - own * Double(plot.series.count)) / 2
        var marks: [Mark] = []
        var numbers: [Mark] = []
        var targetLine: Double?
        switch plot.target(category) {
        case .minimum(let number, _), .maximum(let number, _): targetLine = y(number)
        case .range, nil: break
        }
        if case .range(let range, _) = plot.target(category) {
            let rect = Rect(
                x: x + 2, y: y(range.upperBound), width: slot - 4,
                height: y(range.lowerBound) - y(range.upperBound))
            marks.append(pen.bar(rect, style.band, stroke: Stroke(style.bar, width: 0.5)))
        }
        for series in plot.series.indices {
            let value = plot.value(series, category)
            let cell = plot.cell(series: series, category: category)
            let left = start + Double(series) * own
            let middle = left + own / 2
            guard let number = value.value else {
                marks += pen.label(
                    value.text.isEmpty ? "–" : value.text, style.head, at: Point(middle, y(0) - 3),
                    anchor: .middle, of: cell)
                continue
            }
            let isCut = cut.isBeyond(number)
            let end = isCut ? bottom - plot.height : y(number)
            let rect = Rect(
                x: left + 0.5, y: min(y(0), end), width: own - 1, height: abs(end - y(0)))
            let isBehind = plot.highlight.map { $0 != category } ?? false
            marks += pen.fill(
                rect, isBehind ? .solid(style.quiet) : Ground.series(series, style))
            marks += pen.spot(rect, value.place)
            if isCut { marks += pen.levelCut(at: end + 12, left: rect.x, width: rect.width) }
            var at = number < 0 ? end + 8.5 : end - 3
            // A number that would lie on the target's line goes above it.
            if let line = targetLine, number >= 0, line < at + 1, line > at - 8 { at = line - 3 }
            numbers += pen.haloed(
                value.text, style.head.inked(style.ink), at: Point(middle, at), anchor: .middle,
                of: cell)
        }
        if let line = targetLine {
            let (from, to) = (Point(x + slot * 0.1, line), Point(x + slot * 0.9, line))
            marks.append(pen.line(from, to, Stroke(.white, width: 2.4)))
            marks.append(pen.line(from, to, Stroke(style.ink, width: 1.2)))
        }
        return marks + numbers
    }

    private func stacked(_ category: Int, x: Double, y: (Double) -> Double) -> [Mark] {
        let style = pen.style
        let own = min(46, slot * 0.66)
        let left = x + (slot - own) / 2
        let values = plot.series.indices.map { plot.value($0, category).value ?? 0 }
        let total = values.reduce(0) { $0 + abs($1) }
        let factor = plot.arrangement == .filled ? (total > 0 ? 100 / total : 0) : 1
        var (up, down) = (0.0, 0.0)
        var marks: [Mark] = []
        for series in plot.series.indices {
            let value = plot.value(series, category)
            let cell = plot.cell(series: series, category: category)
            guard let number = value.value, number != 0 else { continue }
            let scaled = (plot.arrangement == .filled ? abs(number) : number) * factor
            let from = scaled >= 0 ? up : down
            if scaled >= 0 { up += scaled } else { down += scaled }
            let (y0, y1) = (y(max(from, from + scaled)), y(min(from, from + scaled)))
            let rect = Rect(x: left, y: y0, width: own, height: max(0, y1 - y0 - 0.8))
            let ground = Ground.series(series, style)
            marks += pen.fill(rect, ground) + pen.spot(rect, value.place)
            var font = style.head
            font.color = ground.isDark ? .white : style.ink
            if rect.height > 9, pen.width(value.text, font) + 4 < own {
                let at = Point(left + own / 2, rect.y + rect.height / 2 + font.middle)
                if case .solid = ground {
                    marks += pen.label(value.text, font, at: at, anchor: .middle, of: cell)
                } else {
                    marks += pen.haloed(value.text, font, at: at, anchor: .middle, of: cell)
                }
            }
        }
        if plot.arrangement == .stacked, up > 0 {
            let places = plot.decimals
            marks += pen.label(
                values.reduce(0, +).vietnamese(places), style.strong,
                at: Point(left + own / 2, y(up) - 3), anchor: .middle)
        }
        return marks
    }
}

extension Font {
    /// The font in another colour.
    func inked(_ color: Color) -> Font {
        var font = self
        font.color = color
        return font
    }
}

extension Pen {
    /// The sign of an upright bar that is cut: a white gap with ink edges.
    func levelCut(at y: Double, left: Double, width: Double) -> [Mark] {
        let (over, lean, gap) = (1.6, 3.0, 3.0)
        let (x0, x1) = (left - over, left + width + over)
        let edge = Stroke(style.ink, width: 0.6)
        return [
            .path(
                .polygon(
                    [
                        Point(x0, y + lean / 2), Point(x1, y - lean / 2),
                        Point(x1, y - lean / 2 + gap), Point(x0, y + lean / 2 + gap),
                    ], fill: .white)),
            line(Point(x0, y + lean / 2), Point(x1, y - lean / 2), edge),
            line(Point(x0, y + lean / 2 + gap), Point(x1, y - lean / 2 + gap), edge),
        ]
    }
}
