import TrangModel

/// A strip of years: one row a series, a small bar and its number for every year; each row has its own
/// scale, so rows are compared by their course and not by their height.
struct StripPlot {
    let plot: Plot
    let pen: Pen
    let width: Double

    private static let bar = 18.0

    var drawing: ChartDrawing {
        let style = pen.style
        let longest = plot.series.map { pen.width($0.name, style.label) }.max() ?? 0
        let names = min(longest, width * 0.34)
        let left = names + 10
        let slot = (width - left) / Double(plot.categories.count)
        var head: [Mark] = []
        for (index, category) in plot.categories.enumerated() {
            head += pen.label(
                category, style.head, at: Point(left + (Double(index) + 0.5) * slot, 8),
                anchor: .middle, of: plot.cell(category: index))
        }
        if !plot.unit.isEmpty { head += pen.label(plot.unit, style.head, at: Point(0, 8)) }
        let strips = plot.series.indices.map { row($0, names: names, left: left, slot: slot) }
        return ChartDrawing(head: Strip(height: 13, marks: head), strips: strips)
    }

    private func row(_ series: Int, names: Double, left: Double, slot: Double) -> Strip {
        let style = pen.style
        let lines = pen.lines(plot.series[series].name, style.label, width: names)
        let height = max(Self.bar + 18, Double(lines.count) * 10.5 + 6)
        let values = plot.categories.indices.map { plot.value(series, $0) }
        let scale = NumberScale(values.compactMap(\.value), length: Self.bar)
        let base = height - 4
        var marks: [Mark] = []
        for (index, line) in lines.enumerated() {
            marks += pen.label(
                line, style.label,
                at: Point(0, base - Double(lines.count - 1 - index) * 10.5 - 1),
                of: plot.cell(series: series))
        }
        let zero = base - scale(0)
        let lastKnown = values.lastIndex { $0.value != nil }
        for (index, value) in values.enumerated() {
            let x = left + Double(index) * slot
            let middle = x + slot / 2
            guard let number = value.value else {
                marks += pen.label("–", style.head, at: Point(middle, base - 2), anchor: .middle)
                continue
            }
            let end = base - scale(number)
            let own = min(slot * 0.6, 26)
            let rect = Rect(
                x: middle - own / 2, y: min(zero, end), width: own,
                height: max(0.6, abs(end - zero)))
            marks += pen.fill(
                rect, index == lastKnown ? .solid(style.accent) : .solid(style.quiet))
            marks += pen.spot(rect, value.place)
            var font = index == lastKnown ? style.strong : style.head.inked(style.ink)
            font.size = min(font.size, 7.4)
            // A number wider than its place is said smaller, never cut.
            let needed = pen.width(value.text, font)
            if needed > slot - 2 { font.size *= max(0.6, (slot - 2) / needed) }
            marks += pen.label(
                value.text, font, at: Point(middle, min(zero, end) - 2.5), anchor: .middle,
                of: plot.cell(series: series, category: index))
        }
        marks.append(
            pen.line(Point(left, zero), Point(width, zero), Stroke(style.bar, width: 0.5)))
        return Strip(height: height, marks: marks)
    }
}
