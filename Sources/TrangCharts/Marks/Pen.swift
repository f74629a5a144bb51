import TrangModel

/// Makes the marks of charts: labels, bars, lines, in the chart's style.
struct Pen {
    let style: ChartStyle
    let shaper: any Shaper
    /// The nodes of the cells of the chart's table.
    let cells: [ChartCell: NodeID]

    /// How a label lies on its point.
    enum Anchor {
        case start, middle, end
    }

    /// A label with its baseline at a point.
    ///
    /// - Parameter cell: the cell of the chart's table whose words these are. A cell is said once.
    func label(
        _ text: String, _ font: Font, at point: Point, anchor: Anchor = .start,
        of cell: ChartCell? = nil
    ) -> [Mark] {
        guard !text.isEmpty else { return [] }
        let tag: Tag = cell.flatMap { cells[$0] }.map { .content($0) } ?? .artifact
        let runs = shaper.line(text, in: font)
        let width = runs.reduce(0) { $0 + $1.width }
        var x =
            switch anchor {
            case .start: point.x
            case .middle: point.x - width / 2
            case .end: point.x - width
            }
        return runs.map { run in
            defer { x += run.width }
            return .glyphs(
                run, at: Point(x, point.y - font.rise * font.size), tag: tag)
        }
    }

    /// The width of a label in one line.
    func width(_ text: String, _ font: Font) -> Double { shaper.width(text, in: font) }

    /// A label in as many lines as it needs, each no wider than `width`.
    func lines(_ text: String, _ font: Font, width: Double) -> [String] {
        lines(words(text, font), font, width: width)
    }

    /// The words of a label, with their widths.
    func words(_ text: String, _ font: Font) -> [(text: String, width: Double)] {
        text.utf8.split(separator: 0x20).map { part in
            let word = String(Substring(part))
            return (word, width(word, font))
        }
    }

    /// Words in as many lines as they need, each no wider than `width`.
    func lines(
        _ words: [(text: String, width: Double)], _ font: Font, width: Double
    ) -> [String] {
        var lines: [String] = []
        let space = self.width(" ", font)
        var taken = 0.0
        for (word, own) in words {
            let sum = taken + space + own
            // Kerning over a space moves the end by little: only a close case is measured as a whole.
            if let last = lines.last,
                sum <= width * 0.97
                    || (sum <= width * 1.03 && self.width(last + " " + word, font) <= width)
            {
                lines[lines.count - 1] = last + " " + word
                taken = sum
            } else {
                lines.append(word)
                taken = own
            }
        }
        return lines
    }

    /// The spot where a datum is drawn: it is not seen, but says where the datum was written.
    func spot(_ rect: Rect, _ place: Place?) -> [Mark] {
        place.map { [.spot(rect, source: $0)] } ?? []
    }

    /// The spot of a datum that is drawn as a point.
    func spot(around point: Point, _ place: Place?) -> [Mark] {
        spot(Rect(x: point.x - 5, y: point.y - 5, width: 10, height: 10), place)
    }

    /// A filled rectangle.
    func bar(_ rect: Rect, _ fill: Color?, stroke: Stroke? = nil) -> Mark {
        .path(.rectangle(rect, fill: fill, stroke: stroke))
    }

    /// A straight line.
    func line(_ from: Point, _ to: Point, _ stroke: Stroke) -> Mark {
        .path(.line(from, to, stroke: stroke))
    }

    /// A bar filled with 45° lines: a derived value, told by texture and not by tint.
    func hatched(_ rect: Rect, color: Color) -> [Mark] {
        let outline = Path.rectangle(rect, fill: .white)
        var lines: [Mark] = []
        var x = rect.x - rect.height
        while x < rect.x + rect.width {
            lines.append(
                line(
                    Point(x, rect.y + rect.height), Point(x + rect.height, rect.y),
                    Stroke(color, width: 1.15)))
            x += 3 * 1.4142135623
        }
        return [
            .path(outline),
            .group(lines, clip: .rectangle(rect, fill: nil)),
            bar(rect, nil, stroke: Stroke(color, width: 0.7)),
        ]
    }

    /// The sign of a bar that is cut: a white gap with ink edges, leaning over the bar.
    func cut(at x: Double, top: Double, height: Double) -> [Mark] {
        let (over, lean, gap) = (1.6, 4.4, 3.4)
        let (y0, y1) = (top - over, top + height + over)
        let white = Path.polygon(
            [
                Point(x - lean / 2, y1), Point(x + lean / 2, y0), Point(x + lean / 2 + gap, y0),
                Point(x - lean / 2 + gap, y1),
            ], fill: .white)
        let edge = Stroke(style.ink, width: 0.6)
        return [
            .path(white),
            line(Point(x - lean / 2, y1), Point(x + lean / 2, y0), edge),
            line(Point(x - lean / 2 + gap, y1), Point(x + lean / 2 + gap, y0), edge),
        ]
    }

    /// A verdict's sign with its left edge and baseline at a point.
    func symbol(_ symbol: Symbol, at point: Point) -> [Mark] {
        let colors = SymbolColors(
            accent: style.accent, ink: style.ink, quiet: style.secondary, band: style.band)
        return symbol.paths(colors).map {
            .path($0, at: point)
        }
    }
}

extension Font {
    /// The distance from a line's middle to its baseline for digits and capitals, in pt.
    var middle: Double { size * 0.35 }
}
