import TrangModel

/// Small multiples: every series in a panel of its own with its own scale.
struct PanelsPlot {
    let plot: Plot
    let pen: Pen
    let width: Double

    private static let gutter = 17.0

    var drawing: ChartDrawing {
        let perRow = max(
            1, min(plot.series.count, Int((width + Self.gutter) / (120 + Self.gutter))))
        let own = (width - Self.gutter * Double(perRow - 1)) / Double(perRow)
        var strips: [Strip] = []
        for start in stride(from: 0, to: plot.series.count, by: perRow) {
            let row = start..<min(start + perRow, plot.series.count)
            let titles = row.map { pen.lines(plot.series[$0].name, pen.style.strong, width: own) }
            let head = Double(titles.map(\.count).max() ?? 1) * 10.5 + 4
            var marks: [Mark] = []
            var height = 0.0
            for (offset, series) in row.enumerated() {
                let x = Double(offset) * (own + Self.gutter)
                for (index, line) in titles[offset].enumerated() {
                    marks += pen.label(
                        line, pen.style.strong, at: Point(x, 8.5 + 10.5 * Double(index)),
                        of: plot.cell(series: series))
                }
                let panel = panel(series, width: own)
                height = max(height, panel.height)
                marks += panel.marks.map { $0.moved(by: Point(x, head)) }
            }
            strips.append(Strip(height: head + height + 8, marks: marks))
        }
        return ChartDrawing(head: nil, strips: strips)
    }

    private func panel(_ series: Int, width: Double) -> Strip {
        var single = plot.panel(series)
        single.height = min(plot.height, 64)
        guard !single.numbers.isEmpty else {
            return Strip(
                height: 30, marks: pen.label(plot.missing, pen.style.head, at: Point(0, 14)))
        }
        let drawing: ChartDrawing
        switch plot.mark {
        case .lines, .areas, .slope, .dumbbell:
            drawing =
                LinesPlot(plot: single, pen: pen, width: width, isSmall: true).drawing
        case .waffle, .ring: drawing = SharePlot(plot: single, pen: pen, width: width).drawing
        case .columns, .bars, .strip:
            let columns = ColumnsPlot(plot: single, pen: pen, width: width)
            drawing =
                columns.fits
                ? columns.drawing : BarsPlot(plot: single, pen: pen, width: width).drawing
        }
        var (marks, y) = ([Mark](), 0.0)
        for strip in (drawing.head.map { [$0] } ?? []) + drawing.strips {
            marks += strip.marks.map { $0.moved(by: Point(0, y)) }
            y += strip.height
        }
        return Strip(height: y, marks: marks)
    }
}
