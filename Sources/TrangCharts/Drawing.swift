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

/// Turns charts into marks. What a cell of the chart's table says is tagged with the cell's node, all else as artifact:
/// to that, typesetting gives the chart's own node.
package enum Charts {
    /// Draws a chart in a width, in pt.
    ///
    /// - Parameter cells: the nodes of the cells of the chart's table.
    package static func draw(
        _ chart: Chart, style: ChartStyle, width: Double, shaper: any Shaper,
        cells: [ChartCell: NodeID] = [:]
    ) -> ChartDrawing {
        let pen = Pen(style: style, shaper: shaper, cells: cells)
        switch chart {
        case .targetBars(let bars):
            return TargetBarsKind(bars: bars, pen: pen, width: width).drawing
        case .shares(let shares): return SharesKind(shares: shares, pen: pen, width: width).drawing
        case .plot(let plot): return PlotKind(plot: plot, pen: pen, width: width).drawing
        case .change(let change): return ChangeKind(change: change, pen: pen, width: width).drawing
        }
    }
}
