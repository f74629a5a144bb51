import TrangModel

extension TargetBarsKind {
    func guides(
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

    func shape(
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
}
