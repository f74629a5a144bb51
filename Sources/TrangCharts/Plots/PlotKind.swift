import TrangModel

/// Draws a plot: chooses the kind by its mark, and another where the marks would not be legible.
struct PlotKind {
    let plot: Plot
    let pen: Pen
    let width: Double

    var drawing: ChartDrawing {
        guard !plot.categories.isEmpty, !plot.series.isEmpty else {
            return ChartDrawing(head: nil, strips: [])
        }
        if plot.panels { return PanelsPlot(plot: plot, pen: pen, width: width).drawing }
        switch plot.mark {
        case .bars: return BarsPlot(plot: plot, pen: pen, width: width).drawing
        case .columns:
            let columns = ColumnsPlot(plot: plot, pen: pen, width: width)
            return columns.fits
                ? columns.drawing : BarsPlot(plot: plot, pen: pen, width: width).drawing
        // More lines than one can tell apart, or name on a page, become rows.
        case .lines, .areas:
            return plot.series.count > 24
                ? StripPlot(plot: plot, pen: pen, width: width).drawing
                : LinesPlot(plot: plot, pen: pen, width: width).drawing
        case .dumbbell: return DumbbellPlot(plot: plot, pen: pen, width: width).drawing
        case .slope:
            return plot.categories.count > 40
                ? DumbbellPlot(plot: plot, pen: pen, width: width).drawing
                : SlopePlot(plot: plot, pen: pen, width: width).drawing
        case .strip: return StripPlot(plot: plot, pen: pen, width: width).drawing
        case .waffle, .ring: return SharePlot(plot: plot, pen: pen, width: width).drawing
        }
    }
}

extension Plot {
    /// The names of the series for a legend; none for one alone.
    func legend(_ style: ChartStyle) -> [(name: String, ground: Ground, cell: ChartCell)] {
        guard series.count > 1 else { return [] }
        return series.indices.map {
            (series[$0].name, Ground.series($0, style), cell(series: $0))
        }
    }

    /// The series of the end where the first is that of the start; nil when there is only one.
    var endSeries: Int? { series.count > 1 ? series.count - 1 : nil }

    /// All numbers that are there.
    var numbers: [Double] { series.flatMap { $0.values.compactMap(\.value) } }

    /// The ends of stacked places: the sums of what is above and below zero.
    var sums: [Double] {
        categories.indices.flatMap { category -> [Double] in
            let values = series.indices.compactMap { value($0, category).value }
            return [
                values.filter { $0 > 0 }.reduce(0, +), values.filter { $0 < 0 }.reduce(0, +),
            ]
        }
    }

    /// The most decimals that a number is written with.
    var decimals: Int {
        series.flatMap(\.values).map { value in
            guard let comma = value.text.firstIndex(of: ",") else { return 0 }
            return value.text[comma...].dropFirst().prefix(while: \.isNumber).count
        }.max() ?? 0
    }

    /// Whether the series share one bar.
    var isStacked: Bool { arrangement != .grouped && series.count > 1 }
}

/// Where bars are cut because one number is far beyond the others.
struct Cut {
    /// The scale's end; nil when nothing is cut.
    let limit: Double?

    /// A number more than three times the next one is cut, when there are others to show.
    init(_ numbers: [Double], isStacked: Bool) {
        let sorted = numbers.filter { $0 > 0 }.sorted(by: >)
        guard !isStacked, sorted.count >= 3, sorted[0] > 3 * sorted[1], sorted[1] > 0 else {
            limit = nil
            return
        }
        limit = sorted[1] * 1.35
    }

    func isBeyond(_ value: Double) -> Bool { limit.map { value > $0 } ?? false }
}

/// The legend: only where names cannot stand beside their marks.
struct Legend {
    let pen: Pen
    let entries: [(name: String, ground: Ground, cell: ChartCell)]
    /// A line sign for a target.
    var target: String?
    let width: Double
    /// Whether the target's line lies, as in upright charts.
    var isTargetLevel = false

    static let swatch = 12.0

    /// The legend as a strip; nil without entries.
    var strip: Strip? {
        guard !entries.isEmpty || target != nil else { return nil }
        let font = pen.style.label
        var marks: [Mark] = []
        var (x, y) = (0.0, 8.0)
        func place(
            _ name: String, of cell: ChartCell? = nil, _ draw: (Double, Double) -> [Mark]
        ) {
            let own = Self.swatch + 4 + min(pen.width(name, font), width - Self.swatch - 4)
            if x > 0, x + own > width { (x, y) = (0, y + 13) }
            marks += draw(x, y)
            for (index, line) in pen.lines(name, font, width: width - Self.swatch - 4).enumerated()
            {
                if index > 0 { y += 10.5 }
                marks += pen.label(line, font, at: Point(x + Self.swatch + 4, y), of: cell)
            }
            x += own + 14
        }
        for entry in entries {
            place(entry.name, of: entry.cell) { x, y in
                pen.fill(Rect(x: x, y: y - 7.2, width: Self.swatch, height: 8), entry.ground)
            }
        }
        if let target {
            place(target) { x, y in
                let middle = Point(x + Self.swatch / 2, y - 3)
                let (from, to) =
                    isTargetLevel
                    ? (Point(x, middle.y), Point(x + Self.swatch, middle.y))
                    : (Point(middle.x, y - 8), Point(middle.x, y + 1.5))
                return [pen.line(from, to, Stroke(pen.style.ink, width: 1.2))]
            }
        }
        return Strip(height: y + 8, marks: marks)
    }
}

extension ChartStyle {
    /// The label font in the quiet colour.
    var quietLabel: Font {
        var font = label
        font.color = secondary
        return font
    }
}

extension Pen {
    /// The unit above an axis, said once.
    func unit(of plot: Plot, at point: Point) -> [Mark] {
        plot.unit.isEmpty
            ? [] : label(plot.language.words.unit(plot.unit), style.head, at: point)
    }

    /// Text on a white ground, so that lines behind it do not disturb.
    func haloed(
        _ text: String, _ font: Font, at point: Point, anchor: Anchor = .start,
        of cell: ChartCell? = nil
    ) -> [Mark] {
        guard !text.isEmpty else { return [] }
        let own = width(text, font)
        let x = anchor == .start ? point.x : anchor == .middle ? point.x - own / 2 : point.x - own
        let rect = Rect(
            x: x - 1, y: point.y - font.size * 0.8, width: own + 2, height: font.size * 1.05)
        return [bar(rect, .white)] + label(text, font, at: point, anchor: anchor, of: cell)
    }
}
