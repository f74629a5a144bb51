import TrangModel

/// Results as percentages of their targets, one row an indicator, the target line at 100.
struct TargetBarsKind {
    let bars: TargetBars
    let pen: Pen
    let width: Double

    /// Least height of a row, in pt, and the height of its bar.
    private var pitch: Double { bars.isTable ? 25 : 27.5 }
    private static let bar = 11.0
    /// The plot ends here, in percent; longer bars are cut.
    private static let upper = 140.0
    private static let lastWhole = 139.0

    /// Where the columns stand, from the left edge, in pt.
    private struct Columns {
        var name: Double
        /// The decimal comma of results.
        var comma: Double
        /// The right edge of targets.
        var target: Double
        var plot: Double
        var plotWidth: Double
        /// The decimal comma of percentages.
        var percent: Double
        var symbol: Double
        /// The left edge of the results' room.
        var nameEnd: Double
    }

    /// Columns of a chart that is a table as well: target before result, verdict in words at the end.
    private var tableColumns: Columns {
        let style = pen.style
        func widest(_ words: [String], _ font: Font) -> Double {
            words.map { pen.width($0, font) }.max() ?? 0
        }
        let verdicts = max(
            widest(bars.rows.map(\.verdict), style.label) + 12,
            pen.width(bars.head(.verdict), style.head))
        let symbol = width - verdicts
        let fractions = widest(
            bars.rows.map { row in
                row.percentText.contains(",")
                    ? "," + (row.percentText.split(separator: ",").last ?? "") : ""
            },
            style.strong)
        let percents = max(
            widest(bars.rows.map(\.percentText), style.label),
            pen.width(bars.head(.percent), style.head))
        let percent = symbol - 14 - fractions
        let plotEnd = symbol - 14 - percents - 10
        let resultFractions = widest(
            bars.rows.map { String($0.result.dropFirst($0.wholeLength)) }, style.strong)
        let results = max(
            widest(bars.rows.map { String($0.result.prefix($0.wholeLength)) }, style.strong)
                + widest(bars.rows.map(\.qualifier), style.head) + 3,
            pen.width(bars.head(.result), style.head) - resultFractions)
        let targets = max(
            widest(bars.rows.map(\.target), style.label), pen.width(bars.head(.target), style.head))
        // The names come first: the plot takes what they leave.
        let firm = 16 + 8 + targets + 12 + results + resultFractions + 16
        let plotWidth = max(44, min(128, width * 0.26, plotEnd - firm - 90))
        let plot = plotEnd - plotWidth
        let comma = plot - 16 - resultFractions
        let target = comma - results - 12
        return Columns(
            name: 16, comma: comma, target: target, plot: plot, plotWidth: plotWidth,
            percent: percent, symbol: symbol, nameEnd: target - targets - 8)
    }

    private var columns: Columns {
        if bars.isTable { return tableColumns }
        let symbol = width - 8
        let percent = symbol - 22
        let wordWidth =
            6 + (bars.rows.map { pen.width($0.percentText, pen.style.label) }.max() ?? 0)
        let plotEnd = min(percent - 38, symbol - 8 - wordWidth)
        let targets = bars.rows.map { pen.width($0.target, pen.style.label) }.max() ?? 0
        let fractions =
            bars.rows.map {
                pen.width(String($0.result.dropFirst($0.wholeLength)), pen.style.strong)
            }.max() ?? 0
        let targetHead = pen.width(bars.head(.target), pen.style.head)
        let wholes =
            bars.rows.map { row in
                pen.width(String(row.result.prefix(row.wholeLength)), pen.style.strong)
                    + (row.qualifier.isEmpty ? 0 : pen.width(row.qualifier, pen.style.head) + 3)
            }.max() ?? 0
        // The names come first: the plot takes what they leave.
        let firm = 18 + 8 + wholes + fractions + 16 + max(targets, targetHead) + 12
        let plotWidth = max(60, min(184, width * 0.4, plotEnd - firm - 84))
        let plot = plotEnd - plotWidth
        let target = plot - 12
        let comma = target - max(targets, targetHead) - 16 - fractions
        return Columns(
            name: 18, comma: comma, target: target, plot: plot, plotWidth: plotWidth,
            percent: percent, symbol: symbol, nameEnd: 0)
    }

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

    private func guides(
        _ columns: Columns, _ scale: LinearScale, row: TargetBars.Row, height: Double
    ) -> [Mark] {
        var marks: [Mark] = []
        for tick in [0.0, 50] {
            let x = columns.plot + scale(tick)
            marks.append(
                pen.line(
                    Point(x, 0), Point(x, height), Stroke(pen.style.quiet, width: 0.5)))
        }
        if let band = row.band {
            let low = columns.plot + scale(min(Self.upper, max(0, band.lowerBound)))
            let high = columns.plot + scale(min(Self.upper, band.upperBound))
            let rect = Rect(x: low, y: 2.5, width: high - low, height: height - 5)
            marks.append(pen.bar(rect, pen.style.band))
            // A band that goes on beyond the scale stays open.
            for x in band.upperBound <= Self.upper ? [low, high] : [low] {
                marks.append(
                    pen.line(
                        Point(x, rect.y), Point(x, rect.y + rect.height),
                        Stroke(pen.style.bar, width: 0.5)))
            }
        }
        return marks
    }

    private func shape(
        _ row: TargetBars.Row, _ columns: Columns, _ scale: LinearScale, height: Double
    ) -> [Mark] {
        let style = pen.style
        let top = (height - Self.bar) / 2
        switch row.shape {
        case .nothing: return []
        case .within(let percent):
            let x = columns.plot + scale(min(max(percent, 0), Self.upper))
            let middle = height / 2
            return [
                pen.line(
                    Point(columns.plot, middle), Point(x, middle),
                    Stroke(style.bar, width: 0.7, dash: [0.7, 2])),
                .path(
                    .disc(
                        Point(x, middle), radius: 5, fill: style.secondary,
                        stroke: Stroke(.white, width: 1.2))),
            ]
        case .outside(let percent):
            let x = columns.plot + scale(min(max(percent, 0), Self.upper - 14))
            let middle = height / 2
            return [
                pen.line(
                    Point(columns.plot, middle), Point(x, middle),
                    Stroke(style.bar, width: 0.7, dash: [0.7, 2]))
            ] + pen.symbol(.missed, at: Point(x - 3.6, middle + 3.2))
        case .bar(let percent):
            let isCut = percent > Self.lastWhole
            let length = max(0, isCut ? columns.plotWidth : scale(percent))
            let rect = Rect(x: columns.plot, y: top, width: length, height: Self.bar)
            var marks: [Mark]
            if percent <= 0 {
                // Nothing was reached: a tick on the zero line.
                marks = [
                    pen.bar(
                        Rect(x: columns.plot, y: top, width: 0.8, height: Self.bar), style.ink)
                ]
            } else if row.derived {
                marks = pen.hatched(rect, color: hatchColor(row.tone))
            } else {
                marks = [bar(rect, tone: row.tone)]
            }
            if isCut {
                marks += pen.cut(
                    at: columns.plot + scale(Self.upper - 9), top: top, height: Self.bar)
            }
            return marks
        }
    }

    private func hatchColor(_ tone: TargetBars.Tone) -> Color {
        switch tone {
        case .exceeded: pen.style.accent
        case .met, .nearly, .none: pen.style.bar
        case .missed: pen.style.ink
        }
    }

    private func bar(_ rect: Rect, tone: TargetBars.Tone) -> Mark {
        switch tone {
        case .exceeded: pen.bar(rect, pen.style.accent)
        case .met: pen.bar(rect, pen.style.bar)
        case .nearly: pen.bar(rect, pen.style.quiet)
        case .missed:
            pen.bar(
                Rect(
                    x: rect.x + 0.4, y: rect.y + 0.4, width: max(0, rect.width - 0.8),
                    height: rect.height - 0.8), .white, stroke: Stroke(pen.style.ink, width: 0.8))
        case .none: pen.bar(rect, pen.style.band, stroke: Stroke(pen.style.bar, width: 0.5))
        }
    }

    /// The lines of a row's name, of like length.
    private func nameLines(_ row: TargetBars.Row, _ columns: Columns) -> [String] {
        let style = pen.style
        let whole =
            pen.width(String(row.result.prefix(row.wholeLength)), style.strong)
            + (row.qualifier.isEmpty ? 0 : pen.width(row.qualifier, style.head) + 3)
        let mark = row.noteMark.map { pen.width($0, style.label.noteMark) + 0.5 } ?? 0
        let end = bars.isTable ? columns.nameEnd : columns.comma - whole - 8
        let room = max(end - columns.name - mark, 40)
        if !row.fullName.isEmpty, pen.width(row.fullName, style.label) <= room {
            return [row.fullName]
        }
        let words = pen.words(row.name, style.label)
        var lines = pen.lines(words, style.label, width: room)
        guard lines.count > 1 else { return lines }
        var narrow = room
        while narrow > 20 {
            narrow -= 4
            let trial = pen.lines(words, style.label, width: narrow)
            guard trial.count == lines.count else { break }
            lines = trial
        }
        return lines
    }

    private func name(
        _ row: TargetBars.Row, _ lines: [String], _ columns: Columns, baseline: Double,
        of cell: ChartCell
    ) -> [Mark] {
        let style = pen.style
        let mark = row.noteMark ?? ""
        let units =
            row.unit.isEmpty
            ? []
            : pen.lines(
                row.unit, style.head, width: max(40, columns.nameEnd - columns.name))
        let first =
            baseline - Double(lines.count + units.count - 1) * (bars.isTable ? 9.5 : 10.5) / 2
        var marks: [Mark] = []
        for (index, unit) in units.enumerated() {
            marks += pen.label(
                unit, style.head,
                at: Point(columns.name, first + 9.5 * Double(lines.count + index)))
        }
        for (index, line) in lines.enumerated() {
            let y = first + 10.5 * Double(index)
            marks += pen.label(line, style.label, at: Point(columns.name, y), of: cell)
            if index == lines.count - 1, !mark.isEmpty {
                let x = columns.name + pen.width(line, style.label) + 0.5
                marks += pen.label(mark, style.label.noteMark, at: Point(x, y))
            }
        }
        return marks
    }

    private func percent(
        _ row: TargetBars.Row, _ columns: Columns, baseline: Double, of cell: ChartCell
    ) -> [Mark] {
        guard let comma = row.percentText.firstIndex(of: ",") else {
            var quiet = pen.style.label
            quiet.color = pen.style.secondary
            return pen.label(
                row.percentText, quiet,
                at: Point(bars.isTable ? columns.symbol - 14 : columns.percent + 12, baseline),
                anchor: .end, of: cell)
        }
        let whole = String(row.percentText[..<comma])
        return pen.label(
            row.percentText, pen.style.strong,
            at: Point(columns.percent - pen.width(whole, pen.style.strong), baseline), of: cell)
    }
}
