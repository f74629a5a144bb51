import TrangModel

/// Results as percentages of their targets, one row an indicator, the target line at 100.
struct TargetBarsKind {
    let bars: TargetBars
    let pen: Pen
    let width: Double

    /// Least height of a row, in pt, and the height of its bar.
    private var pitch: Double { bars.isTable ? 25 : 27.5 }
    static let bar = 11.0
    /// The plot ends here, in percent; longer bars are cut.
    static let upper = 140.0
    static let lastWhole = 139.0

    var drawing: ChartDrawing {
        let columns = columns
        let scale = LinearScale(upper: Self.upper, length: columns.plotWidth)
        let last = bars.rows.count - 1
        return ChartDrawing(
            head: head(columns, scale),
            strips: bars.rows.indices.map { index in
                strip(index, columns, scale, isLast: index == last)
            })
    }

    private func head(_ columns: Columns, _ scale: LinearScale) -> Strip {
        let style = pen.style
        let y = Self.headBaseline
        var marks: [Mark] = []
        marks += head(.number, at: 0)
        marks += head(.name, at: columns.name)
        let fractions =
            bars.rows.map {
                pen.width(String($0.result.dropFirst($0.wholeLength)), style.strong)
            }.max() ?? 0
        marks += head(.result, at: columns.comma + fractions, anchor: .end)
        marks += head(.target, at: columns.target, anchor: .end)
        var strong = style.head
        (strong.face.bold, strong.color) = (true, style.ink)
        let line = columns.plot + scale(100)
        marks += pen.label(bars.targetLineHead, strong, at: Point(line, y), anchor: .middle)
        let headLeft = line - pen.width(bars.targetLineHead, strong) / 2
        for tick in [0.0, 50] {
            let x = columns.plot + scale(tick)
            let text = tick.vietnamese(0)
            if x + pen.width(text, style.head) / 2 + 3 < headLeft {
                marks += pen.label(text, style.head, at: Point(x, y), anchor: .middle)
            }
        }
        if bars.isTable {
            marks += head(.percent, at: columns.symbol - 14, anchor: .end)
            marks += head(.verdict, at: columns.symbol)
            marks.append(
                pen.line(Point(0, 16), Point(width, 16), Stroke(style.ink, width: 0.9)))
        } else {
            marks += head(.percent, at: columns.symbol + 8, anchor: .end)
        }
        marks.append(
            pen.line(Point(line, 14), Point(line, 16), Stroke(style.ink, width: 1)))
        return Strip(height: 16, marks: marks)
    }

    private static let headBaseline = 10.0

    private func head(
        _ column: TargetBars.Column, at x: Double, anchor: Pen.Anchor = .start
    ) -> [Mark] {
        pen.label(
            bars.head(column), pen.style.head, at: Point(x, Self.headBaseline), anchor: anchor,
            of: .head(column.rawValue))
    }

    private func strip(
        _ index: Int, _ columns: Columns, _ scale: LinearScale, isLast: Bool
    ) -> Strip {
        let style = pen.style
        let row = bars.rows[index]
        func cell(_ column: TargetBars.Column) -> ChartCell {
            .cell(row: index, column: column.rawValue)
        }
        let lines = nameLines(row, columns)
        let height = max(
            pitch, Double(lines.count + (row.unit.isEmpty ? 0 : 1)) * 10.5 + (bars.isTable ? 4 : 8))
        let middle = height / 2
        let baseline = middle + style.label.middle
        var marks = guides(columns, scale, row: row, height: height)
        marks += shape(row, columns, scale, height: height)
        let field = Rect(x: columns.plot, y: 0, width: scale(Self.upper), height: height)
        marks += pen.spot(field, row.place)
        marks.append(
            pen.line(
                Point(columns.plot + scale(100), 0),
                Point(columns.plot + scale(100), height + (isLast ? 2 : 0)),
                Stroke(style.ink, width: 1)))
        // Labels go last in the list but first in the ear: one row reads from left to right.
        var labels = pen.label(
            row.number, style.label, at: Point(0, baseline), of: cell(.number))
        labels += name(row, lines, columns, baseline: baseline, of: cell(.name))
        let resultFont = row.derived ? style.label : style.strong
        let whole = String(row.result.prefix(row.wholeLength))
        let left = columns.comma - pen.width(whole, resultFont)
        labels += pen.label(
            row.qualifier, style.head, at: Point(left - 3, baseline), anchor: .end,
            of: cell(.result))
        labels += pen.label(
            row.result, resultFont, at: Point(left, baseline), of: cell(.result))
        var quiet = style.label
        quiet.color = style.secondary
        labels += pen.label(
            row.target, quiet, at: Point(columns.target, baseline), anchor: .end, of: cell(.target))
        labels += percent(row, columns, baseline: baseline, of: cell(.percent))
        if let symbol = row.symbol {
            labels += pen.symbol(symbol, at: Point(columns.symbol, middle + 3))
        }
        if bars.isTable {
            var font = style.label
            if row.symbol == Symbol.none { font.color = style.secondary }
            labels += pen.label(
                row.verdict, font, at: Point(columns.symbol + 12, baseline), of: cell(.verdict))
            if row.beginsGroup {
                let rule = pen.line(
                    Point(0, 0), Point(width, 0), Stroke(style.bar, width: 0.4))
                marks.insert(rule, at: 0)
            }
        }
        return Strip(height: height, marks: marks + labels)
    }
}
