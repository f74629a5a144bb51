import TrangModel

/// Parts of a whole in one 100 % bar; a part too small for its name has it outside.
struct SharesKind {
    let shares: Shares
    let pen: Pen
    let width: Double

    private static let height = 40.0
    private static let smallest = 3.0
    private static let reserved = 76.0

    var drawing: ChartDrawing {
        let total = shares.parts.reduce(0) { $0 + $1.value }
        guard total > 0 else { return ChartDrawing(head: nil, strips: []) }
        let outside = shares.parts.indices.filter { !fitsInside($0, total: total) }
        let outsideWidth = outside.map { index in
            let part = shares.parts[index]
            return max(
                pen.width(part.text, pen.style.value), pen.width(part.name, pen.style.label)) + 14
        }.max()
        let bar = width - (outsideWidth.map { max($0, Self.reserved) } ?? 0)
        let scale = LinearScale(upper: total, length: bar)
        let fills = [pen.style.accent, pen.style.quiet, pen.style.ink, pen.style.bar]
        var marks: [Mark] = []
        var x = 0.0
        var deepest = Self.height + 16
        var below = 0.0
        for (index, part) in shares.parts.enumerated() {
            let length = max(scale(part.value), 0.7)
            let fill = fills[index % fills.count]
            marks.append(pen.bar(Rect(x: x, y: 0, width: length, height: Self.height), fill))
            if x > 0 {
                marks.append(
                    pen.line(
                        Point(x - 0.5, 0), Point(x - 0.5, Self.height), Stroke(.white, width: 1)))
            }
            if outside.contains(index) {
                let y = Self.height / 2 + below
                marks.append(
                    pen.line(
                        Point(x + length, y), Point(bar + 9, y),
                        Stroke(pen.style.ink, width: 0.6)))
                marks += pen.label(
                    part.text, pen.style.value,
                    at: Point(bar + 12, y + pen.style.value.middle))
                marks += pen.label(
                    part.name, pen.style.label,
                    at: Point(bar + 12, max(y + 18, Self.height + 12)))
                below += 30
            } else {
                var value = pen.style.value
                value.color = fill.isDark ? .white : pen.style.ink
                marks += pen.label(
                    part.text, value, at: Point(x + 8, Self.height / 2 + value.middle))
                let lines = pen.lines(part.name, pen.style.label, width: max(length - 4, 20))
                for (number, line) in lines.enumerated() {
                    let y = Self.height + 12 + 10.5 * Double(number)
                    marks += pen.label(line, pen.style.label, at: Point(x, y))
                    deepest = max(deepest, y + 4)
                }
            }
            x += scale(part.value)
        }
        return ChartDrawing(
            head: nil, strips: [Strip(height: max(deepest, below + 16), marks: marks)])
    }

    /// Whether a part is large enough for its value and its name.
    private func fitsInside(_ index: Int, total: Double) -> Bool {
        let part = shares.parts[index]
        guard part.value / total * 100 >= Self.smallest else { return false }
        let length = part.value / total * (width - Self.reserved)
        return pen.width(part.text, pen.style.value) + 12 <= length
    }
}

extension Color {
    /// Whether white text reads better on the colour than black text.
    var isDark: Bool {
        0.299 * Double(red) + 0.587 * Double(green) + 0.114 * Double(blue) < 140
    }
}
