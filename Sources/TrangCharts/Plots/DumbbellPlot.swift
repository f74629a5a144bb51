import TrangModel

/// Start and end of every category on one row: a hollow disc, a filled one, and the way between.
struct DumbbellPlot {
    let plot: Plot
    let pen: Pen
    let width: Double

    var drawing: ChartDrawing {
        let style = pen.style
        let longest = plot.categories.map { pen.width($0, style.label) }.max() ?? 0
        let names = min(longest, width * 0.36)
        let values = plot.series.flatMap(\.values).map { pen.width($0.text, style.strong) }
        let pad = (values.max() ?? 0) + 10
        let left = names + 10 + pad
        let length = max(30, width - left - pad)
        let all = NumberScale(plot.numbers, length: length)
        let strips = plot.categories.indices.map { category -> Strip in
            let own = plot.series.indices.compactMap { plot.value($0, category).value }
            let scale = plot.ownScales ? NumberScale(own, length: length) : all
            return row(category, names: names, left: left, scale)
        }
        return ChartDrawing(head: head(left: left, all), strips: strips)
    }

    private func head(left: Double, _ scale: NumberScale) -> Strip {
        let style = pen.style
        var marks: [Mark] = []
        let first = plot.series.first?.name ?? "", last = plot.series.last?.name ?? ""
        marks += disc(Point(4, 6), isEnd: false)
        marks += pen.label(first, style.label, at: Point(11, 9), of: plot.cell(series: 0))
        let x = 11 + pen.width(first, style.label) + 16
        marks += disc(Point(x, 6), isEnd: true)
        let end = plot.endSeries.map { plot.cell(series: $0) }
        marks += pen.label(last, style.label, at: Point(x + 7, 9), of: end)
        if !plot.unit.isEmpty {
            marks += pen.label(
                plot.language.words.unit(plot.unit), style.head, at: Point(width, 9), anchor: .end)
        }
        return Strip(height: 18, marks: marks)
    }

    private func disc(_ point: Point, isEnd: Bool) -> [Mark] {
        let style = pen.style
        return [
            .path(
                .disc(
                    point, radius: isEnd ? 3.4 : 2.9, fill: isEnd ? style.accent : .white,
                    stroke: isEnd ? nil : Stroke(style.secondary, width: 1.1)))
        ]
    }

    private func row(_ category: Int, names: Double, left: Double, _ scale: NumberScale) -> Strip {
        let style = pen.style
        let lines = pen.lines(plot.categories[category], style.label, width: names)
        let height = max(20, Double(lines.count) * 10.5 + 6)
        let middle = height / 2
        var marks: [Mark] = []
        for (index, line) in lines.enumerated() {
            let y = middle - Double(lines.count - 1) * 5.25 + 10.5 * Double(index)
            marks += pen.label(
                line, style.label, at: Point(0, y + style.label.middle),
                of: plot.cell(category: category))
        }
        marks.append(
            pen.line(
                Point(left, middle), Point(left + scale.length, middle),
                Stroke(style.quiet, width: 0.5)))
        let last = plot.series.count - 1
        let (start, end) = (plot.value(0, category), plot.value(last, category))
        let startCell = plot.cell(series: 0, category: category)
        let endCell = plot.endSeries.flatMap { plot.cell(series: $0, category: category) }
        let from = start.value.map { left + scale($0) }
        let to = end.value.map { left + scale($0) }
        let baseline = middle + style.strong.middle
        if let from, let to, abs(to - from) > 0.1 {
            marks.append(
                pen.line(Point(from, middle), Point(to, middle), Stroke(style.bar, width: 2.2)))
        }
        let endIsRight = to != nil && (from == nil || (to ?? 0) >= (from ?? 0))
        // The number of the start stands outside on its side, that of the end on the other.
        if let from {
            marks += disc(Point(from, middle), isEnd: false)
            marks += pen.spot(around: Point(from, middle), start.place)
            marks +=
                endIsRight
                ? pen.haloed(
                    start.text, style.quietLabel, at: Point(from - 6, baseline), anchor: .end,
                    of: startCell)
                : pen.haloed(
                    start.text, style.quietLabel, at: Point(from + 6, baseline), of: startCell)
        }
        if let to {
            marks += disc(Point(to, middle), isEnd: true)
            marks += pen.spot(around: Point(to, middle), end.place)
            marks +=
                endIsRight
                ? pen.haloed(end.text, style.strong, at: Point(to + 6, baseline), of: endCell)
                : pen.haloed(
                    end.text, style.strong, at: Point(to - 6, baseline), anchor: .end, of: endCell)
        }
        if from == nil || to == nil { marks += missing(category, from, to, left, baseline) }
        return Strip(height: height, marks: marks)
    }

    /// The words for a start or an end that is not there, beside what is.
    private func missing(
        _ category: Int, _ from: Double?, _ to: Double?, _ left: Double, _ baseline: Double
    ) -> [Mark] {
        let style = pen.style
        let last = plot.series.count - 1
        let (start, end) = (plot.value(0, category), plot.value(last, category))
        let words =
            [from == nil ? plot.series[0].name : nil, to == nil ? plot.series[last].name : nil]
            .compactMap { $0 }.joined(separator: ", ")
        let text = words + ": " + plot.missing
        let value = pen.width(end.text + start.text, style.strong)
        let x = (from ?? to).map { $0 + 12 + value } ?? left
        let fits = x + pen.width(text, style.head) <= width
        return fits
            ? pen.haloed(text, style.head, at: Point(x, baseline))
            : pen.haloed(
                text, style.head, at: Point((from ?? to ?? width) - 8, baseline), anchor: .end)
    }
}
