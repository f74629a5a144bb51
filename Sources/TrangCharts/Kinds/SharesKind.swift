import TrangModel

/// Parts of a whole in one 100 % bar.
///
/// A part's value stands inside it and its name below, where both fit. Up to two small parts at the
/// end of the bar are named outside, at the right; in all other cases a list below the bar names
/// every part, so that no label meets another.
struct SharesKind {
    let shares: Shares
    let pen: Pen
    let width: Double

    private var height: Double { shares.height }
    private static let reserved = 76.0

    var drawing: ChartDrawing {
        let sum = shares.parts.reduce(0) { $0 + $1.value }
        // Parts that are not all of the whole leave the rest of the bar empty.
        let total = max(sum, shares.whole ?? sum)
        guard total > 0 else { return ChartDrawing(head: nil, strips: []) }
        if let strip = direct(total: total) { return ChartDrawing(head: nil, strips: [strip]) }
        return ChartDrawing(head: nil, strips: listed(total: total))
    }

    /// The bar with all names beside their parts; nil when they do not fit.
    private func direct(total: Double) -> Strip? {
        let parts = shares.parts
        func bar(_ outside: Int) -> Double {
            let labels = parts.suffix(outside).map { part in
                max(pen.width(part.text, pen.style.value), pen.width(part.name, pen.style.label))
            }
            return width - (outside == 0 ? 0 : max(Self.reserved, (labels.max() ?? 0) + 14))
        }
        let outside = (0...min(2, parts.count)).first { count in
            parts.dropLast(count).allSatisfy { part in
                fits(part, length: part.value / total * bar(count))
            }
        }
        guard let outside else { return nil }
        let length = bar(outside)
        var marks = segments(total: total, length: length)
        var x = 0.0
        var depth = height + 16
        for (index, part) in parts.enumerated() {
            let own = part.value / total * length
            if index < parts.count - outside {
                marks += value(part, index: index, x: x)
                let lines = pen.lines(part.name, pen.style.label, width: own - 4)
                for (number, line) in lines.enumerated() {
                    let y = height + 12 + 10.5 * Double(number)
                    marks += pen.label(
                        line, pen.style.label, at: Point(x, y), of: .cell(row: index, column: 0))
                    depth = max(depth, y + 4)
                }
            } else {
                let number = index - (parts.count - outside)
                let middle = outside == 1 ? height / 2 : 10 + 30 * Double(number)
                marks += outsideLabel(
                    index, from: x + max(own, 0.7) / 2, at: middle, bar: length)
                depth = max(depth, middle + 24)
            }
            x += own
        }
        return Strip(height: depth, marks: marks)
    }

    /// A lead line from the part to its value and name at the right of the bar.
    private func outsideLabel(
        _ index: Int, from x: Double, at middle: Double, bar: Double
    ) -> [Mark] {
        let part = shares.parts[index]
        let stroke = Stroke(pen.style.ink, width: 0.6)
        let start = middle > height ? Point(x, height) : Point(bar, middle)
        var marks: [Mark] = []
        if middle > height {
            marks.append(pen.line(start, Point(x, middle), stroke))
            marks.append(pen.line(Point(x, middle), Point(bar + 9, middle), stroke))
        } else {
            marks.append(pen.line(start, Point(bar + 9, middle), stroke))
        }
        marks += pen.label(
            part.text, pen.style.value, at: Point(bar + 12, middle + pen.style.value.middle),
            of: .cell(row: index, column: 1))
        let nameTop = middle == height / 2 ? height + 12 : middle + 17
        marks += pen.label(
            part.name, pen.style.label, at: Point(bar + 12, nameTop),
            of: .cell(row: index, column: 0))
        return marks
    }

    /// The bar alone, and below it a list of swatch, name and value in two columns.
    private func listed(total: Double) -> [Strip] {
        var marks = segments(total: total, length: width)
        var x = 0.0
        var inside: Set<Int> = []
        for (index, part) in shares.parts.enumerated() {
            let own = part.value / total * width
            if pen.width(part.text, pen.style.value) + 14 <= own {
                marks += value(part, index: index, x: x)
                inside.insert(index)
            }
            x += own
        }
        var strips = [Strip(height: height + 10, marks: marks)]
        let column = width / 2
        for start in stride(from: 0, to: shares.parts.count, by: 2) {
            var row: [Mark] = []
            var depth = 14.0
            for index in start..<min(start + 2, shares.parts.count) {
                let part = shares.parts[index]
                let left = index == start ? 0 : column
                row.append(swatch(index, at: Point(left, 2)))
                row += pen.label(
                    part.text, pen.style.strong, at: Point(left + 60, 9), anchor: .end,
                    of: inside.contains(index) ? nil : .cell(row: index, column: 1))
                let lines = pen.lines(part.name, pen.style.label, width: column - 80)
                for (number, line) in lines.enumerated() {
                    row += pen.label(
                        line, pen.style.label, at: Point(left + 68, 9 + 10.5 * Double(number)),
                        of: .cell(row: index, column: 0))
                }
                depth = max(depth, 3.5 + 10.5 * Double(lines.count))
            }
            strips.append(Strip(height: depth, marks: row))
        }
        return strips
    }

    /// Whether a part is large enough for its value and for its name in two lines.
    private func fits(_ part: Shares.Part, length: Double) -> Bool {
        guard pen.width(part.text, pen.style.value) + 14 <= length else { return false }
        let lines = pen.lines(part.name, pen.style.label, width: length - 4)
        return lines.count <= 2
            && lines.allSatisfy { pen.width($0, pen.style.label) <= length - 2 }
    }

    private func value(_ part: Shares.Part, index: Int, x: Double) -> [Mark] {
        var font = pen.style.value
        font.color = fill(index).isDark ? .white : pen.style.ink
        return pen.label(
            part.text, font, at: Point(x + 8, height / 2 + font.middle),
            of: .cell(row: index, column: 1))
    }

    private func fill(_ index: Int) -> Color {
        let style = pen.style
        let fills = [style.accent, style.quiet, style.ink, style.bar, style.band, style.secondary]
        return fills[index % fills.count]
    }

    private func swatch(_ index: Int, at point: Point) -> Mark {
        pen.bar(
            Rect(x: point.x, y: point.y, width: 8, height: 8), fill(index),
            stroke: Stroke(pen.style.bar, width: 0.4))
    }

    private func segments(total: Double, length: Double) -> [Mark] {
        var marks: [Mark] = []
        var x = 0.0
        for (index, part) in shares.parts.enumerated() {
            let own = part.value / total * length
            let rect = Rect(x: x, y: 0, width: max(own, 0.7), height: height)
            let isPale = index % 6 == 4
            marks.append(
                pen.bar(
                    rect, fill(index), stroke: isPale ? Stroke(pen.style.bar, width: 0.4) : nil))
            if x > 0 {
                marks.append(
                    pen.line(
                        Point(x - 0.5, 0), Point(x - 0.5, height), Stroke(.white, width: 1)))
            }
            x += own
        }
        if length - x > 0.5 {
            // What nobody named: an empty frame.
            marks.append(
                pen.bar(
                    Rect(x: x, y: 0.25, width: length - x - 0.25, height: height - 0.5), .white,
                    stroke: Stroke(pen.style.bar, width: 0.5)))
        }
        return marks
    }
}

extension Color {
    /// Whether white text reads better on the colour than black text.
    var isDark: Bool {
        0.299 * Double(red) + 0.587 * Double(green) + 0.114 * Double(blue) < 140
    }
}
