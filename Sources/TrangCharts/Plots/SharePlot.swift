import TrangModel

/// One share: a hundred squares or a ring, with the number beside it.
struct SharePlot {
    let plot: Plot
    let pen: Pen
    let width: Double

    private static let side = 92.0

    var drawing: ChartDrawing {
        let strips = plot.categories.indices.map { category in
            strip(category)
        }
        return ChartDrawing(head: nil, strips: strips)
    }

    private func strip(_ category: Int) -> Strip {
        let style = pen.style
        let (value, name) = (plot.value(0, category), plot.categories[category])
        // What is no share is printed as it is, with no picture of it.
        let isKnown = value.value != nil || !value.text.isEmpty
        let cell = isKnown ? plot.cell(series: 0, category: category) : nil
        let share = value.value.map { min(max($0, 0), 100) }
        var marks =
            share == nil && isKnown
            ? [] : plot.mark == .ring ? ring(share ?? 0) : waffle(share ?? 0)
        marks += pen.spot(Rect(x: 0, y: 0, width: Self.side, height: Self.side), value.place)
        let x = Self.side + 14
        var y = Self.side / 2 - 6
        if plot.mark == .ring {
            let font = style.value
            marks += pen.label(
                isKnown ? value.text : "–", font,
                at: Point(Self.side / 2, Self.side / 2 + font.middle), anchor: .middle, of: cell)
        } else {
            var font = style.value
            font.size *= 1.5
            font.color = style.accent
            marks += pen.label(isKnown ? value.text : "–", font, at: Point(x, y), of: cell)
            y += 8
        }
        let lines = pen.lines(
            isKnown ? name : name + ": " + plot.missing, style.label,
            width: max(40, width - x))
        for line in lines {
            y += 10.5
            marks += pen.label(
                line, style.label, at: Point(x, y),
                of: isKnown ? plot.cell(category: category) : nil)
        }
        return Strip(height: max(Self.side + 8, y + 6), marks: marks)
    }

    /// Squares fill from the lower left, row by row; the last one in proportion.
    private func waffle(_ share: Double) -> [Mark] {
        let style = pen.style
        let pitch = Self.side / 10
        var marks: [Mark] = []
        for index in 0..<100 {
            let (row, column) = (index / 10, index % 10)
            let rect = Rect(
                x: Double(column) * pitch, y: Self.side - Double(row + 1) * pitch,
                width: pitch - 1.4,
                height: pitch - 1.4)
            marks.append(pen.bar(rect, style.band, stroke: Stroke(style.bar, width: 0.3)))
            let part = min(max(share - Double(index), 0), 1)
            if part > 0 {
                marks.append(
                    pen.bar(
                        Rect(x: rect.x, y: rect.y, width: rect.width * part, height: rect.height),
                        style.accent))
            }
        }
        return marks
    }

    private func ring(_ share: Double) -> [Mark] {
        let style = pen.style
        let center = Point(Self.side / 2, Self.side / 2)
        let (outer, inner) = (Self.side / 2 - 1, Self.side / 2 - 14)
        var marks = [arc(center, outer, inner, from: 0, to: 100, style.band)]
        if share > 0 { marks.append(arc(center, outer, inner, from: 0, to: share, style.accent)) }
        for radius in [outer, inner] {
            marks.append(
                .path(
                    .disc(
                        center, radius: radius, fill: nil, stroke: Stroke(style.bar, width: 0.4)
                    )))
        }
        return marks
    }

    /// A part of the ring between two percentages, clockwise from the top.
    private func arc(
        _ center: Point, _ outer: Double, _ inner: Double, from: Double, to: Double, _ color: Color
    ) -> Mark {
        // Straight pieces of one percent or less; a ring of this size shows no corner.
        let count = max(2, Int((to - from).rounded(.up)) * 2)
        func point(_ percent: Double, _ radius: Double) -> Point {
            let (sine, cosine) = Circle.at(percent / 100)
            return Point(center.x + radius * sine, center.y - radius * cosine)
        }
        let percents = (0...count).map { from + (to - from) * Double($0) / Double(count) }
        let points =
            percents.map { point($0, outer) } + percents.reversed().map { point($0, inner) }
        return .path(.polygon(points, fill: color))
    }
}

/// Sine and cosine without a C library, the same on every machine.
enum Circle {
    /// - Parameter turn: 0 to 1 for a full turn.
    static func at(_ turn: Double) -> (sine: Double, cosine: Double) {
        // Eighths of a turn keep the series short and exact.
        var (sine, cosine) = (0.0, 1.0)
        let steps = 16.0
        let angle = turn * 2 * Double.pi / steps
        let small = angle * angle
        let s = angle * (1 - small / 6 * (1 - small / 20 * (1 - small / 42 * (1 - small / 72))))
        let c = 1 - small / 2 * (1 - small / 12 * (1 - small / 30 * (1 - small / 56)))
        for _ in 0..<Int(steps) {
            (sine, cosine) = (sine * c + cosine * s, cosine * c - sine * s)
        }
        return (sine, cosine)
    }
}
