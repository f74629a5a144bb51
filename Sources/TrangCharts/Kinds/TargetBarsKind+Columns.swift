import TrangModel

extension TargetBarsKind {
    /// Where the columns stand, from the left edge, in pt.
    struct Columns {
        var name: Double
        /// The decimal comma of results.
        var comma: Double
        /// The right edge of targets.
        var target: Double
        var plot: Double
        var plotWidth: Double
        /// The decimal comma of percentages.
        var percent: Double
        var symbol: Double
        /// The left edge of the results' room.
        var nameEnd: Double
    }

    /// Columns of a chart that is a table as well: target before result, verdict in words at the end.
    var tableColumns: Columns {
        let style = pen.style
        func widest(_ words: [String], _ font: Font) -> Double {
            words.map { pen.width($0, font) }.max() ?? 0
        }
        let verdicts = max(
            widest(bars.rows.map(\.verdict), style.label) + 12,
            pen.width(bars.head(.verdict), style.head))
        let symbol = width - verdicts
        let fractions = widest(
            bars.rows.map { row in
                row.percentText.contains(",")
                    ? "," + (row.percentText.split(separator: ",").last ?? "") : ""
            },
            style.strong)
        let percents = max(
            widest(bars.rows.map(\.percentText), style.label),
            pen.width(bars.head(.percent), style.head))
        let percent = symbol - 14 - fractions
        let plotEnd = symbol - 14 - percents - 10
        let resultFractions = widest(
            bars.rows.map { String($0.result.dropFirst($0.wholeLength)) }, style.strong)
        let results = max(
            widest(bars.rows.map { String($0.result.prefix($0.wholeLength)) }, style.strong)
                + widest(bars.rows.map(\.qualifier), style.head) + 3,
            pen.width(bars.head(.result), style.head) - resultFractions)
        let targets = max(
            widest(bars.rows.map(\.target), style.label), pen.width(bars.head(.target), style.head))
        // The names come first: the plot takes what they leave.
        let firm = 16 + 8 + targets + 12 + results + resultFractions + 16
        let plotWidth = max(44, min(128, width * 0.26, plotEnd - firm - 90))
        let plot = plotEnd - plotWidth
        let comma = plot - 16 - resultFractions
        let target = comma - results - 12
        return Columns(
            name: 16, comma: comma, target: target, plot: plot, plotWidth: plotWidth,
            percent: percent, symbol: symbol, nameEnd: target - targets - 8)
    }

    var columns: Columns {
        if bars.isTable { return tableColumns }
        let symbol = width - 8
        let percent = symbol - 22
        let wordWidth =
            6 + (bars.rows.map { pen.width($0.percentText, pen.style.label) }.max() ?? 0)
        let plotEnd = min(percent - 38, symbol - 8 - wordWidth)
        let targets = bars.rows.map { pen.width($0.target, pen.style.label) }.max() ?? 0
        let fractions =
            bars.rows.map {
                pen.width(String($0.result.dropFirst($0.wholeLength)), pen.style.strong)
            }.max() ?? 0
        let targetHead = pen.width(bars.head(.target), pen.style.head)
        let wholes =
            bars.rows.map { row in
                pen.width(String(row.result.prefix(row.wholeLength)), pen.style.strong)
                    + (row.qualifier.isEmpty ? 0 : pen.width(row.qualifier, pen.style.head) + 3)
            }.max() ?? 0
        // The names come first: the plot takes what they leave.
        let firm = 18 + 8 + wholes + fractions + 16 + max(targets, targetHead) + 12
        let plotWidth = max(60, min(184, width * 0.4, plotEnd - firm - 84))
        let plot = plotEnd - plotWidth
        let target = plot - 12
        let comma = target - max(targets, targetHead) - 16 - fractions
        return Columns(
            name: 18, comma: comma, target: target, plot: plot, plotWidth: plotWidth,
            percent: percent, symbol: symbol, nameEnd: 0)
    }
}
