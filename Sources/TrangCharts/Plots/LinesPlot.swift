import TrangModel

/// Lines or areas over years, with gaps where numbers are missing. Every line is named at its end;
/// names that would meet move apart.
struct LinesPlot {
    let plot: Plot
    let pen: Pen
    let width: Double
    /// Whether only the first and last numbers are printed and ticks are left out (in panels).
    var isSmall = false

    private static let pitch = 11.0

    var drawing: ChartDrawing {
        let style = pen.style
        let isStacked = plot.mark == .areas && plot.isStacked
        let filled = isStacked && plot.arrangement == .filled
        let levels = self.levels(isStacked: isStacked, filled: filled)
        let numbers = levels.flatMap { $0.compactMap { $0 } }
        let height = max(plot.height, Double(plot.series.count) * Self.pitch + 10)
        // Areas begin at zero; a line may begin where its numbers do, when zero is far away.
        let low = numbers.min() ?? 0, high = numbers.max() ?? 1
        let fromZero = plot.mark == .areas || low < 0 || low < 0.4 * high
        let scale = NumberScale(numbers, length: height - 16, startsAtZero: fromZero)
        let ticks = isSmall ? [] : scale.ticks(4)
        let tickLabels = NumberScale.labels(ticks)
        let left = isSmall ? 2 : (tickLabels.map { pen.width($0, style.tick) }.max() ?? 0) + 8
        let names = endLabels
        let right =
            (names.map { pen.width($0, style.label) }.max() ?? 0) + (names.isEmpty ? 14 : 13)
        let room = max(30, width - left - min(right, width * 0.42))
        let count = plot.categories.count
        func x(_ index: Int) -> Double {
            left + 8 + (count > 1 ? Double(index) / Double(count - 1) : 0.5) * (room - 12)
        }
        var top = 12.0
        var marks: [Mark] = []
        if !plot.unit.isEmpty, !isSmall {
            marks += pen.unit(of: plot, at: Point(0, 8))
            top += 14
        }
        let bottom = top + scale.length
        func y(_ value: Double) -> Double { bottom - scale(value) }
        for (tick, text) in zip(ticks, tickLabels) {
            marks += pen.label(
                text, style.tick, at: Point(left - 6, y(tick) + style.tick.middle), anchor: .end)
            marks.append(
                pen.line(
                    Point(left, y(tick)), Point(left + room, y(tick)),
                    Stroke(tick == 0 ? style.ink : style.quiet, width: tick == 0 ? 0.6 : 0.4)))
        }
        if plot.mark == .areas { marks += areas(levels, isStacked: isStacked, x: x, y: y) }
        for (series, values) in levels.enumerated() {
            marks += line(values, series: series, x: x, y: y)
        }
        marks += valueLabels(levels, isStacked: isStacked, x: x, y: y)
        marks += lineNames(levels, names, x: x(count - 1) + 7, y: y, top: top - 4, bottom: bottom)
        marks += years(x: x, at: bottom + 12)
        if isSmall || !fromZero {
            marks.append(
                pen.line(
                    Point(left, bottom), Point(left + room, bottom), Stroke(style.quiet, width: 0.6)
                ))
        }
        return ChartDrawing(head: nil, strips: [Strip(height: bottom + 16, marks: marks)])
    }

    /// Where every series stands: its numbers, or the sums up to it.
    private func levels(isStacked: Bool, filled: Bool) -> [[Double?]] {
        let values = plot.series.indices.map { series in
            plot.categories.indices.map { plot.value(series, $0).value }
        }
        guard isStacked else { return values }
        var sums = [Double](repeating: 0, count: plot.categories.count)
        let totals = plot.categories.indices.map { index in
            values.reduce(0) { $0 + ($1[index] ?? 0) }
        }
        return values.map { row in
            row.indices.map { index in
                sums[index] += row[index] ?? 0
                return filled
                    ? (totals[index] > 0 ? sums[index] / totals[index] * 100 : 0) : sums[index]
            }
        }
    }

    private var endLabels: [String] {
        guard plot.series.count > 1 else { return [] }
        return plot.series.map { series in
            let last = series.values.last { $0.value != nil }?.text ?? plot.missing
            return series.name + "  " + last
        }
    }

    private func stroke(_ series: Int) -> Stroke {
        let style = pen.style
        let colors = [style.accent, style.ink, style.secondary, style.bar]
        let dashes: [[Double]] = [[], [], [4, 2], [1.2, 1.6], [6, 2, 1.2, 2]]
        return Stroke(
            colors[series % colors.count], width: series == 0 ? 1.8 : 1.3,
            dash: dashes[(series / colors.count + (series % 4 == 3 ? 2 : 0)) % dashes.count])
    }

    private func line(
        _ values: [Double?], series: Int, x: (Int) -> Double, y: (Double) -> Double
    ) -> [Mark] {
        var steps: [PathStep] = []
        var dots: [Mark] = []
        var isOpen = false
        let stroke = stroke(series)
        for (index, value) in values.enumerated() {
            guard let value else {
                isOpen = false
                continue
            }
            let point = Point(x(index), y(value))
            steps.append(isOpen ? .line(point) : .move(point))
            isOpen = true
            dots += pen.spot(around: point, plot.value(series, index).place)
            let isLoner =
                (index == 0 || values[index - 1] == nil)
                && (index == values.count - 1 || values[index + 1] == nil)
            if values.count <= 12 || isLoner || index == values.count - 1 {
                dots.append(
                    .path(
                        .disc(
                            point, radius: 2, fill: stroke.color,
                            stroke: Stroke(.white, width: 0.8))))
            }
        }
        return [.path(Path(steps, stroke: stroke))] + dots
    }

    private func areas(
        _ levels: [[Double?]], isStacked: Bool, x: (Int) -> Double, y: (Double) -> Double
    ) -> [Mark] {
        let style = pen.style
        let colors = [style.band, style.quiet, style.bar, style.secondary]
        var marks: [Mark] = []
        for series in levels.indices.reversed() where isStacked || series == 0 {
            var run: [Int] = []
            func close() {
                guard run.count > 1 else { return }
                let upper = run.map { Point(x($0), y(levels[series][$0] ?? 0)) }
                let lower = [Point(x(run[run.count - 1]), y(0)), Point(x(run[0]), y(0))]
                marks.append(
                    .path(.polygon(upper + lower, fill: colors[series % colors.count])))
            }
            for index in levels[series].indices {
                if levels[series][index] == nil {
                    close()
                    run = []
                } else {
                    run.append(index)
                }
            }
            close()
        }
        return marks
    }

    /// Numbers: all of a single line where they find room, else the first and the last of each.
    private func valueLabels(
        _ levels: [[Double?]], isStacked: Bool, x: (Int) -> Double, y: (Double) -> Double
    ) -> [Mark] {
        guard levels.count == 1, let values = levels.first else {
            return []
        }
        let font = pen.style.strong
        let known = values.indices.filter { values[$0] != nil }
        let widest = known.map { pen.width(plot.value(0, $0).text, font) }.max() ?? 0
        let pitch = plot.categories.count > 1 ? x(1) - x(0) : width
        let shown =
            !isSmall && widest + 4 < pitch ? known : [known.first, known.last].compactMap { $0 }
        var marks: [Mark] = []
        var previous = -Double.infinity
        for index in shown {
            guard let value = values[index] else { continue }
            let text = plot.value(0, index).text
            let own = pen.width(text, font)
            let left = max(0, min(x(index) - own / 2, width - own))
            guard left > previous else { continue }
            previous = left + own + 2
            let above =
                values.indices.contains(index + 1) && (values[index + 1] ?? value) > value
                && values.indices.contains(index - 1) && (values[index - 1] ?? value) > value
            marks += pen.haloed(
                text, font, at: Point(left, y(value) + (above ? 12 : -5.5)),
                of: plot.cell(series: 0, category: index))
        }
        return marks
    }

    private func lineNames(
        _ levels: [[Double?]], _ names: [String], x: Double, y: (Double) -> Double, top: Double,
        bottom: Double
    ) -> [Mark] {
        guard !names.isEmpty else { return [] }
        let font = pen.style.label
        let wishes = levels.map { values in
            y(values.last(where: { $0 != nil }).flatMap { $0 } ?? 0)
        }
        let places = Spread.apart(wishes, gap: Self.pitch, in: top...max(top, bottom))
        var marks: [Mark] = []
        for (index, name) in names.enumerated() {
            var own = font
            let needed = pen.width(name, font)
            // A name too long for its place is set smaller, never cut.
            if needed > width - x { own.size *= max(0.5, (width - x) / needed) }
            if abs(places[index] - wishes[index]) > 4 {
                marks.append(
                    pen.line(
                        Point(x - 5, wishes[index]), Point(x - 1, places[index]),
                        Stroke(stroke(index).color, width: 0.5)))
            }
            marks += pen.label(
                name, own.inked(stroke(index).color), at: Point(x, places[index] + own.middle))
        }
        return marks
    }

    /// The categories below, as many as find room; the first and the last always.
    private func years(x: (Int) -> Double, at y: Double) -> [Mark] {
        let font = pen.style.tick
        var marks: [Mark] = []
        var free = -Double.infinity
        let last = plot.categories.count - 1
        let lastLeft = x(last) - pen.width(plot.categories[last], font) / 2
        for (index, name) in plot.categories.enumerated() {
            let half = pen.width(name, font) / 2
            let fits = x(index) - half > free && (index == last || x(index) + half + 4 < lastLeft)
            guard fits || index == last else { continue }
            free = x(index) + half + 4
            marks += pen.label(
                name, font, at: Point(x(index), y), anchor: .middle,
                of: plot.cell(category: index))
        }
        return marks
    }
}
