import TrangModel

/// Lying bars: one row a category, its name left, its number at the bar's end. Zero is always on the
/// scale.
struct BarsPlot {
    let plot: Plot
    let pen: Pen
    let width: Double

    private static let bar = 11.0
    private static let gap = 2.0

    private struct Frame {
        var names: Double
        var left: Double
        var scale: NumberScale
        var cut: Cut
    }

    var drawing: ChartDrawing {
        let frame = self.frame
        var strips: [Strip] = []
        for category in plot.categories.indices {
            strips.append(row(category, frame))
        }
        return ChartDrawing(head: head(frame), strips: strips)
    }

    private var frame: Frame {
        let style = pen.style
        let longest = plot.categories.map { pen.width($0, style.label) }.max() ?? 0
        let names = min(longest, width * 0.36)
        let values = plot.series.flatMap(\.values).map { pen.width($0.text, style.strong) }
        let missing = plot.series.flatMap(\.values).contains { $0.value == nil }
        let room = max(values.max() ?? 0, missing ? pen.width(plot.missing, style.head) : 0) + 8
        let isNegative = (plot.numbers.min() ?? 0) < 0
        let left = names + 10 + (isNegative && !plot.isStacked ? room : 0)
        let right = plot.arrangement == .filled && plot.isStacked ? 4 : room
        let length = max(30, width - left - right)
        let targets = plot.targets.compactMap { $0 }.flatMap(\.numbers)
        let numbers: [Double]
        switch (plot.isStacked, plot.arrangement) {
        case (true, .filled): numbers = [0, 100]
        case (true, _): numbers = plot.sums
        default: numbers = plot.numbers + targets
        }
        let cut = Cut(numbers, isStacked: plot.isStacked)
        let shown = cut.limit.map { limit in numbers.map { min($0, limit) } } ?? numbers
        return Frame(
            names: names, left: left, scale: NumberScale(shown, length: length), cut: cut)
    }

    /// The legend, the unit and the ticks, repeated where the chart goes on.
    private func head(_ frame: Frame) -> Strip {
        let hasTargets = plot.targets.contains { $0 != nil } && !plot.isStacked
        let legend = Legend(
            pen: pen, entries: plot.legend(pen.style), target: hasTargets ? plot.targetName : nil,
            width: width)
        var marks: [Mark] = []
        var height = 0.0
        if let strip = legend.strip {
            marks += strip.marks
            height = strip.height
        }
        if !plot.unit.isEmpty {
            marks += pen.unit(of: plot, at: Point(0, height + 8))
            height += 12
        }
        let ticks = shownTicks(frame)
        for (tick, text) in zip(ticks, NumberScale.labels(ticks)) {
            marks += pen.label(
                text, pen.style.tick, at: Point(frame.left + frame.scale(tick), height + 9),
                anchor: .middle)
        }
        return Strip(height: height + 13, marks: marks)
    }

    private func shownTicks(_ frame: Frame) -> [Double] {
        let ticks = frame.scale.ticks(max(2, Int(frame.scale.length / 60)))
        guard let limit = frame.cut.limit else { return ticks }
        return ticks.filter { $0 < limit * 0.8 }
    }

    private func row(_ category: Int, _ frame: Frame) -> Strip {
        let style = pen.style
        let names = pen.lines(plot.categories[category], style.label, width: frame.names)
        let bars = plot.isStacked ? 1 : plot.series.count
        let barHeight = plot.isStacked ? Self.bar + 3 : Self.bar
        let inside = Double(bars) * barHeight + Double(bars - 1) * Self.gap
        let height = max(inside + 8, Double(names.count) * 10.5 + 4)
        let top = (height - inside) / 2
        var marks: [Mark] = []
        for tick in shownTicks(frame) where tick != 0 {
            let x = frame.left + frame.scale(tick)
            marks.append(pen.line(Point(x, 0), Point(x, height), Stroke(style.quiet, width: 0.4)))
        }
        var labels: [Mark] = []
        let first = height / 2 - Double(names.count - 1) * 5.25 + style.label.middle
        for (index, line) in names.enumerated() {
            labels += pen.label(
                line, style.label, at: Point(0, first + 10.5 * Double(index)),
                of: plot.cell(category: category))
        }
        let bounds = Rect(x: frame.left, y: top, width: frame.scale.length, height: inside)
        if plot.isStacked {
            marks += stacked(category, frame, in: bounds)
        } else {
            if let target = plot.target(category) { marks += band(target, frame, height: height) }
            var numbers: [Mark] = []
            for series in plot.series.indices {
                let y = top + Double(series) * (barHeight + Self.gap)
                let (bar, number) = bar(series, category, frame, y: y)
                marks += bar
                numbers += number
            }
            // Numbers stand over the line of the target, on white.
            if let target = plot.target(category) { marks += line(target, frame, height: height) }
            labels += numbers
        }
        let zero = frame.left + frame.scale(0)
        marks.append(pen.line(Point(zero, 0), Point(zero, height), Stroke(style.ink, width: 0.6)))
        return Strip(height: height, marks: marks + labels)
    }

    private func bar(
        _ series: Int, _ category: Int, _ frame: Frame, y: Double
    ) -> (bar: [Mark], number: [Mark]) {
        let style = pen.style
        let value = plot.value(series, category)
        let cell = plot.cell(series: series, category: category)
        let zero = frame.left + frame.scale(0)
        let baseline = y + Self.bar / 2 + style.strong.middle
        guard let number = value.value else {
            let words = value.text.isEmpty ? plot.missing : value.text
            return (
                [], pen.haloed(words, style.head, at: Point(zero + 4, baseline), of: cell)
            )
        }
        let isCut = frame.cut.isBeyond(number)
        let end = frame.left + (isCut ? frame.scale.length : frame.scale(number))
        let rect = Rect(x: min(zero, end), y: y, width: abs(end - zero), height: Self.bar)
        let ground = Ground.series(series, style)
        var marks = pen.fill(rect, ground) + pen.spot(rect, value.place)
        if isCut { marks += pen.cut(at: end - 14, top: y, height: Self.bar) }
        let words =
            number < 0
            ? pen.haloed(
                value.text, style.strong, at: Point(end - 4, baseline), anchor: .end, of: cell)
            : pen.haloed(value.text, style.strong, at: Point(end + 4, baseline), of: cell)
        return (marks, words)
    }

    private func band(_ target: PlotTarget, _ frame: Frame, height: Double) -> [Mark] {
        guard case .range(let range, _) = target else { return [] }
        let low = frame.left + frame.scale(range.lowerBound)
        let high = frame.left + frame.scale(range.upperBound)
        return [
            pen.bar(
                Rect(x: low, y: 1.5, width: high - low, height: height - 3), pen.style.band,
                stroke: Stroke(pen.style.bar, width: 0.5))
        ]
    }

    private func line(_ target: PlotTarget, _ frame: Frame, height: Double) -> [Mark] {
        let number: Double
        switch target {
        case .minimum(let value, _), .maximum(let value, _): number = value
        case .range: return []
        }
        guard !frame.cut.isBeyond(number) else { return [] }
        let x = frame.left + frame.scale(number)
        return [
            pen.line(Point(x, 1.5), Point(x, height - 1.5), Stroke(.white, width: 2.4)),
            pen.line(Point(x, 1.5), Point(x, height - 1.5), Stroke(pen.style.ink, width: 1.2)),
        ]
    }

    private func stacked(_ category: Int, _ frame: Frame, in rect: Rect) -> [Mark] {
        let style = pen.style
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
            let x0 = rect.x + frame.scale(min(from, from + scaled))
            let x1 = rect.x + frame.scale(max(from, from + scaled))
            let part = Rect(
                x: x0, y: rect.y, width: max(0, x1 - x0 - 0.8), height: rect.height)
            let ground = Ground.series(series, style)
            marks += pen.fill(part, ground) + pen.spot(part, value.place)
            var font = style.head
            font.color = ground.isDark ? .white : style.ink
            let words = pen.width(value.text, font)
            if words + 5 < part.width {
                let at = Point(part.x + part.width / 2, rect.y + rect.height / 2 + font.middle)
                marks +=
                    isSolid(ground)
                    ? pen.label(value.text, font, at: at, anchor: .middle, of: cell)
                    : pen.haloed(value.text, font, at: at, anchor: .middle, of: cell)
            }
        }
        if plot.arrangement == .stacked {
            let sum = values.reduce(0, +)
            let places = plot.decimals
            marks += pen.label(
                sum.vietnamese(places), style.strong,
                at: Point(
                    rect.x + frame.scale(up) + 4, rect.y + rect.height / 2 + style.strong.middle))
        }
        return marks
    }

    private func isSolid(_ ground: Ground) -> Bool {
        if case .solid = ground { true } else { false }
    }
}
