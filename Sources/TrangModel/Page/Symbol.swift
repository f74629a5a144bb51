/// The colours of a sign.
package struct SymbolColors: Hashable, Sendable {
    /// The colour of what exceeded its target.
    package var accent: Color
    /// The colour of lines.
    package var ink: Color
    /// The colour of discs.
    package var quiet: Color
    /// The colour of bands.
    package var band: Color

    package init(accent: Color, ink: Color, quiet: Color, band: Color) {
        self.accent = accent
        self.ink = ink
        self.quiet = quiet
        self.band = band
    }
}

/// The signs that repeat a verdict by their shape, so that nothing depends on colour.
package enum Symbol: String, Hashable, Sendable, CaseIterable {
    /// Filled triangle upwards: exceeded.
    case exceeded
    /// Filled disc: met.
    case met
    /// Half-filled disc: nearly or basically met.
    case nearly
    /// Hollow triangle downwards: missed.
    case missed
    /// Dash: nothing stated.
    case none
    /// A hatched bar, for a chart's legend: a derived value.
    case derivedBar
    /// A band between two edges, for a chart's legend: the range of a target.
    case targetBand
    /// A bar that is cut, for a chart's legend: beyond the scale.
    case cutBar

    /// The sign's paths in a box whose left edge is x = 0 and whose baseline is y = 0.
    package func paths(_ colors: SymbolColors) -> [Path] {
        switch self {
        case .exceeded:
            [.polygon([Point(0.2, 0), Point(7, 0), Point(3.6, -6.2)], fill: colors.accent)]
        case .met:
            [.disc(Point(3.6, -3.0), radius: 2.85, fill: colors.quiet)]
        case .nearly: Self.halfDisc(colors.quiet)
        case .missed:
            [
                .polygon(
                    [Point(0.5, -5.9), Point(6.7, -5.9), Point(3.6, -0.4)], fill: .white,
                    stroke: Stroke(colors.ink, width: 0.8))
            ]
        case .none:
            [.rectangle(Rect(x: 0.2, y: -3.5, width: 7, height: 1), fill: colors.ink)]
        case .derivedBar: Self.hatchedSwatch(colors.accent)
        case .targetBand:
            [
                .rectangle(Rect(x: 0, y: -7.5, width: 16, height: 9), fill: colors.band),
                .line(Point(0, -7.5), Point(0, 1.5), stroke: Stroke(colors.quiet, width: 0.5)),
                .line(Point(16, -7.5), Point(16, 1.5), stroke: Stroke(colors.quiet, width: 0.5)),
            ]
        case .cutBar: Self.cutSwatch(colors)
        }
    }

    private static func halfDisc(_ color: Color) -> [Path] {
        [
            .disc(
                Point(3.6, -3.0), radius: 2.6, fill: .white, stroke: Stroke(color, width: 0.8)),
            Path(
                [
                    .move(Point(3.6, -5.5)),
                    .curve(Point(2.2, -5.5), Point(1.1, -4.4), Point(1.1, -3)),
                    .curve(Point(1.1, -1.6), Point(2.2, -0.5), Point(3.6, -0.5)), .close,
                ], fill: color),
        ]
    }

    private static func hatchedSwatch(_ color: Color) -> [Path] {
        let (width, height) = (16.0, 6.0)
        var steps: [PathStep] = []
        var x = 2.0
        while x < width + height {
            let from = Point(max(0, x - height), -max(0, height - x))
            let to = Point(min(x, width), -min(height, height - x + width))
            steps += [.move(from), .line(to)]
            x += 3.2
        }
        return [
            .rectangle(
                Rect(x: 0, y: -height, width: width, height: height), fill: .white,
                stroke: Stroke(color, width: 0.7)),
            Path(steps, stroke: Stroke(color, width: 1)),
        ]
    }

    private static func cutSwatch(_ colors: SymbolColors) -> [Path] {
        let edge = Stroke(colors.ink, width: 0.6)
        return [
            .rectangle(Rect(x: 0, y: -6, width: 16, height: 6), fill: colors.accent),
            .polygon(
                [Point(6.4, 1.2), Point(9.2, -7.2), Point(11.6, -7.2), Point(8.8, 1.2)],
                fill: .white),
            .line(Point(6.4, 1.2), Point(9.2, -7.2), stroke: edge),
            .line(Point(8.8, 1.2), Point(11.6, -7.2), stroke: edge),
        ]
    }
}
