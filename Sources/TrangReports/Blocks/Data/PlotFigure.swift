package import TrangModel

extension Block {
    /// A plot with the sentence that reads it; nil when it has no number to show.
    package static func plot(
        _ plot: Plot, style: ChartStyle, table: ChartTable, spaceBefore: Double = 0
    ) -> Block? {
        guard plot.hasNumbers else { return nil }
        return .chart(
            ChartBlock(
                chart: .plot(plot), style: style, alternative: ChartReading.plot(plot),
                table: table, spaceBefore: spaceBefore))
    }
}

extension Plot {
    /// Whether it shows one share a place.
    var isOfShares: Bool { [.waffle, .ring].contains(mark) && !panels }

    /// Whether it has a number to draw, or, of shares, one to print.
    fileprivate var hasNumbers: Bool {
        series.contains { series in
            series.values.contains { $0.value != nil || isOfShares && !$0.text.isEmpty }
        }
    }
}
