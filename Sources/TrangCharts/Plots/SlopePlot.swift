import TrangModel

/// Start and end as two upright axes with a line for every category; names and numbers stand beside
/// the axes and never meet.
struct SlopePlot {
    let plot: Plot
    let pen: Pen
    let width: Double

    private static let pitch = 11.0

    var drawing: ChartDrawing {
        let style = pen.style
        let last = plot.series.count - 1
        let height = max(plot.height, Double(plot.categories.count) * Self.pitch)
        let scale = NumberScale(plot.numbers, length: height, startsAtZero: false)
        let top = 26.0
        func y(_ value: Double) -> Double { top + height - scale(value) }
        let numbers = plot.categories.indices.map { pen.width(plot.value(0, $0).text, style.label) }
        let left = (numbers.max() ?? 0) + 10
        let right = width * 0.62
        var marks: [Mark] = []
        marks += pen.label(
            plot.series[0].name, style.head, at: Point(left, 8), anchor: .middle,
            of: plot.cell(series: 0))
        marks += pen.label(
            plot.series[last].name, style.head, at: Point(right, 8), anchor: .middle,
            of: plot.endSeries.map { plot.cell(series: $0) })
        if !plot.unit.isEmpty {
            marks += pen.label(
                plot.language.words.unit(plot.unit), style.head, at: Point(width, 8), anchor: .end)
        }
        for x in [left, right] {
            marks.append(
                pen.line(
                    Point(x, top - 8), Point(x, top + height + 6), Stroke(style.quiet, width: 0.6)))
        }
        let starts = places(0, y: y, top: top, height: height)
        let ends = places(last, y: y, top: top, height: height)
        for category in plot.categories.indices {
            marks += row(
                category, left: left, right: right, start: starts[category], end: ends[category],
                y: y)
        }
        return ChartDrawing(head: nil, strips: [Strip(height: top + height + 10, marks: marks)])
    }

    /// The line of a category with its numbers and its name, which stand at `start` and `end`.
    private func row(
        _ category: Int, left: Double, right: Double, start: Double, end: Double,
        y: (Double) -> Double
    ) -> [Mark] {
        let style = pen.style
        var marks: [Mark] = []
        let (from, to) = (
            plot.value(0, category), plot.value(plot.series.count - 1, category)
        )
        let rises = (to.value ?? 0) >= (from.value ?? 0)
        let color = rises ? style.accent : style.secondary
        if let first = from.value, let last = to.value {
            marks.append(
                pen.line(
                    Point(left, y(first)), Point(right, y(last)),
                    Stroke(color, width: 1.4, dash: rises ? [] : [3, 2])))
        }
        for (x, datum) in [(left, from), (right, to)] {
            guard let value = datum.value else { continue }
            marks += pen.spot(around: Point(x, y(value)), datum.place)
            marks.append(
                .path(
                    .disc(
                        Point(x, y(value)), radius: 2.4, fill: color,
                        stroke: Stroke(.white, width: 0.8))))
        }
        marks += pen.label(
            from.value == nil ? "–" : from.text, style.quietLabel,
            at: Point(left - 6, start + style.label.middle), anchor: .end,
            of: from.value.flatMap { _ in plot.cell(series: 0, category: category) })
        let text = to.value == nil ? plot.missing : to.text
        let font = to.value == nil ? style.head : style.strong
        marks += pen.label(
            text, font, at: Point(right + 6, end + font.middle),
            of: to.value.flatMap { _ in
                plot.endSeries.flatMap { plot.cell(series: $0, category: category) }
            })
        let x = right + 6 + pen.width(text, font) + 6
        let name = pen.lines(plot.categories[category], style.label, width: width - x)
        marks += pen.label(
            name.count == 1 ? name[0] : plot.categories[category], style.label,
            at: Point(x, end + style.label.middle), of: plot.cell(category: category))
        return marks
    }

    private func places(
        _ series: Int, y: (Double) -> Double, top: Double, height: Double
    ) -> [Double] {
        let wishes = plot.categories.indices.map { category in
            y(plot.value(series, category).value ?? plot.numbers.min() ?? 0)
        }
        return Spread.apart(wishes, gap: Self.pitch, in: (top - 4)...(top + height + 4))
    }
}
