import TrangModel

/// How a bar or swatch is filled. Neighbours differ in texture and in lightness, so that they stay
/// apart on a copier and for those who see few colours.
enum Ground: Hashable {
    case solid(Color)
    /// Lines at 45° upwards or downwards, on white.
    case hatched(Color, down: Bool)
    case dotted(Color)
    /// Level lines, on white.
    case lined(Color)
    /// White with an outline.
    case hollow(Color)
    case crossed(Color)

    /// The grounds of series in order; they repeat after eight.
    static func series(_ index: Int, _ style: ChartStyle) -> Ground {
        let all: [Ground] = [
            .solid(style.accent), .solid(style.quiet), .hatched(style.ink, down: false),
            .solid(style.bar), .dotted(style.ink), .hatched(style.accent, down: true),
            .lined(style.accent), .crossed(style.secondary),
        ]
        return all[index % all.count]
    }

    /// The colour of lines and of text on the ground's behalf.
    var color: Color {
        switch self {
        case .solid(let color), .hatched(let color, _), .dotted(let color), .lined(let color),
            .hollow(let color), .crossed(let color):
            color
        }
    }

    /// Whether white text is read on it.
    var isDark: Bool {
        guard case .solid(let color) = self else { return false }
        return color.lightness < 0.5
    }
}

extension Color {
    /// Relative luminance (WCAG 2, from sRGB), 0 for black and 1 for white, on a scale that is even
    /// to the eye (the cube root of L*).
    var lightness: Double {
        func linear(_ byte: UInt8) -> Double {
            let value = Double(byte) / 255
            guard value > 0.04045 else { return value / 12.92 }
            // ((value + 0.055) / 1.055) to the power 2.4, as a product of roots.
            let base = (value + 0.055) / 1.055
            let fifth = Self.fifthRoot(base * base)
            return base * base * fifth
        }
        let luminance = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
        guard luminance > 0.008856 else { return luminance * 9.033 }
        var root = luminance
        for _ in 0..<40 { root = (2 * root + luminance / (root * root)) / 3 }
        return 1.16 * root - 0.16
    }

    private static func fifthRoot(_ value: Double) -> Double {
        guard value > 0 else { return 0 }
        var root = 1.0
        for _ in 0..<60 {
            root = (4 * root + value / (root * root * root * root)) / 5
        }
        return root
    }
}

extension Pen {
    /// A filled rectangle with one of the grounds.
    func fill(_ rect: Rect, _ ground: Ground) -> [Mark] {
        guard rect.width > 0, rect.height > 0 else { return [] }
        switch ground {
        case .solid(let color): return [bar(rect, color)]
        case .hollow(let color):
            return [bar(rect.inset(0.4), .white, stroke: Stroke(color, width: 0.8))]
        case .hatched(let color, let down):
            return textured(rect, color) { x in
                let (from, to) = (Point(x, rect.y + rect.height), Point(x + rect.height, rect.y))
                return down
                    ? (Point(from.x, rect.y), Point(to.x, rect.y + rect.height)) : (from, to)
            }
        case .crossed(let color):
            let one = textured(rect, color) { x in
                (Point(x, rect.y + rect.height), Point(x + rect.height, rect.y))
            }
            let two = lines(rect, color, step: 4.2) { x in
                (Point(x, rect.y), Point(x + rect.height, rect.y + rect.height))
            }
            return one + two
        case .lined(let color):
            var lines: [Mark] = []
            var y = rect.y + 1.5
            while y < rect.y + rect.height {
                lines.append(
                    line(Point(rect.x, y), Point(rect.x + rect.width, y), Stroke(color, width: 0.9))
                )
                y += 2.8
            }
            return framed(
                rect, color, [.group(lines, clip: .rectangle(rect, fill: nil))])
        case .dotted(let color):
            var steps: [PathStep] = []
            var (y, odd) = (rect.y + 1.6, false)
            while y < rect.y + rect.height {
                var x = rect.x + (odd ? 3.2 : 1.6)
                while x < rect.x + rect.width {
                    steps +=
                        Path.rectangle(
                            Rect(x: x - 0.5, y: y - 0.5, width: 1, height: 1), fill: nil
                        ).steps
                    x += 3.2
                }
                (y, odd) = (y + 2.2, !odd)
            }
            let dots = Mark.path(Path(steps, fill: color))
            return framed(
                rect, color, [.group([dots], clip: .rectangle(rect, fill: nil))])
        }
    }

    private func framed(_ rect: Rect, _ color: Color, _ inside: [Mark]) -> [Mark] {
        [bar(rect, .white)] + inside
            + [bar(rect.inset(0.3), nil, stroke: Stroke(color, width: 0.6))]
    }

    private func textured(
        _ rect: Rect, _ color: Color, _ ends: (Double) -> (Point, Point)
    ) -> [Mark] {
        framed(rect, color, lines(rect, color, step: 4.2, ends))
    }

    private func lines(
        _ rect: Rect, _ color: Color, step: Double, _ ends: (Double) -> (Point, Point)
    ) -> [Mark] {
        var marks: [Mark] = []
        var x = rect.x - rect.height
        while x < rect.x + rect.width, marks.count < 2000 {
            let (from, to) = ends(x)
            marks.append(line(from, to, Stroke(color, width: 1)))
            x += step
        }
        return [.group(marks, clip: .rectangle(rect, fill: nil))]
    }
}

extension Rect {
    /// The rectangle made smaller on all sides.
    func inset(_ by: Double) -> Rect {
        Rect(
            x: x + by, y: y + by, width: max(0, width - 2 * by), height: max(0, height - 2 * by))
    }
}
