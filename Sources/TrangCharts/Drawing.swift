package import TrangModel

/// A horizontal part of a chart; its marks stand below its top edge.
package struct Strip: Hashable, Sendable {
    package var height: Double
    package var marks: [Mark]
}

/// A drawn chart: a head that repeats where the chart goes on, and strips that may part.
package struct ChartDrawing: Hashable, Sendable {
    package var head: Strip?
    package var strips: [Strip]
}

/// Turns charts into marks. The marks are tagged as artifacts; typesetting gives them their node.
package enum Charts {
    /// Draws a chart in a width, in pt.
    package static func draw(
        _ chart: Chart, style: ChartStyle, width: Double, shaper: any Shaper
    ) -> ChartDrawing {
        let pen = Pen(style: style, shaper: shaper)
        switch chart {
        case .targetBars(let bars):
            return TargetBarsKind(bars: bars, pen: pen, width: width).drawing
        case .shares(let shares): return SharesKind(shares: shares, pen: pen, width: width).drawing
        case .plot(let plot): return PlotKind(plot: plot, pen: pen, width: width).drawing
        case .change(let change): return ChangeKind(change: change, pen: pen, width: width).drawing
        }
    }
}
