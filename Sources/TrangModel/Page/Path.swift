/// A step of a path.
package enum PathStep: Hashable, Sendable {
    case move(Point)
    case line(Point)
    case curve(Point, Point, Point)
    case close
}

/// How a path is stroked.
package struct Stroke: Hashable, Sendable {
    package var color: Color
    /// Width of the line, in pt.
    package var width: Double
    /// Lengths of dashes and gaps, in pt; empty for a solid line.
    package var dash: [Double]

    package init(_ color: Color, width: Double, dash: [Double] = []) {
        self.color = color
        self.width = width
        self.dash = dash
    }
}

/// A shape, filled, stroked or both.
package struct Path: Hashable, Sendable {
    package var steps: [PathStep]
    package var fill: Color?
    package var stroke: Stroke?

    package init(_ steps: [PathStep], fill: Color? = nil, stroke: Stroke? = nil) {
        self.steps = steps
        self.fill = fill
        self.stroke = stroke
    }

    /// A filled rectangle.
    package static func rectangle(_ rect: Rect, fill: Color?, stroke: Stroke? = nil) -> Path {
        polygon(
            [
                Point(rect.x, rect.y), Point(rect.x + rect.width, rect.y),
                Point(rect.x + rect.width, rect.y + rect.height),
                Point(rect.x, rect.y + rect.height),
            ], fill: fill, stroke: stroke)
    }

    /// A closed shape with straight sides.
    package static func polygon(_ points: [Point], fill: Color?, stroke: Stroke? = nil) -> Path {
        var steps: [PathStep] = []
        steps.reserveCapacity(points.count + 1)
        for (index, point) in points.enumerated() {
            steps.append(index == 0 ? .move(point) : .line(point))
        }
        steps.append(.close)
        return Path(steps, fill: fill, stroke: stroke)
    }

    /// A straight line.
    package static func line(_ from: Point, _ to: Point, stroke: Stroke) -> Path {
        Path([.move(from), .line(to)], stroke: stroke)
    }

    /// A disc, made of four Bézier curves (the usual constant, off by 0.03 % at most).
    package static func disc(
        _ center: Point, radius: Double, fill: Color?, stroke: Stroke? = nil
    ) -> Path {
        let k = radius * 0.5522847498
        let (x, y) = (center.x, center.y)
        return Path(
            [
                .move(Point(x + radius, y)),
                .curve(Point(x + radius, y + k), Point(x + k, y + radius), Point(x, y + radius)),
                .curve(Point(x - k, y + radius), Point(x - radius, y + k), Point(x - radius, y)),
                .curve(Point(x - radius, y - k), Point(x - k, y - radius), Point(x, y - radius)),
                .curve(Point(x + k, y - radius), Point(x + radius, y - k), Point(x + radius, y)),
                .close,
            ], fill: fill, stroke: stroke)
    }

    /// The path moved by an offset.
    package func moved(by offset: Point) -> Path {
        guard offset != .zero else { return self }
        func move(_ point: Point) -> Point { point.moved(by: offset) }
        var path = self
        path.steps = steps.map { step in
            switch step {
            case .move(let point): .move(move(point))
            case .line(let point): .line(move(point))
            case .curve(let one, let two, let end): .curve(move(one), move(two), move(end))
            case .close: .close
            }
        }
        return path
    }
}
