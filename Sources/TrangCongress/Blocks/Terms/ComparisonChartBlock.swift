import TrangModel
import TrangReading
import TrangReports

/// Its chart has a panel for every indicator that has numbers in several terms, each with its own scale.
struct ComparisonChartBlock: CongressBlock {
    static let name = "comparison-chart"
    static let about = "A small chart over the terms for every indicator with numbers."
    static let showsData = true

    enum Form: String, KeyWord {
        case columns, lines, bars

        var mark: PlotMark {
            switch self {
            case .columns: .columns
            case .lines: .lines
            case .bars: .bars
            }
        }
    }

    @Key("What is drawn.") var mark = Form.columns
    @Key("Of the drawing.", length: Limits.drawnHeight) var height = 84.0
    @Key("The words for a missing number.") var missing: String?

    func build(_ context: CongressContext) -> [Block] {
        guard let comparison = context.comparison() else { return [] }
        let series = comparison.items.compactMap(series)
        guard !series.isEmpty else {
            return context.missing(context.term.tableFile("indicators"), part: .shared)
        }
        var plot = Plot(
            mark: mark.mark, categories: comparison.years.map(\.text), series: series,
            panels: true, height: height)
        plot.cells = PlotCells(seriesAreRows: true)
        plot.highlight = comparison.years.count - 1
        if let missing { plot.missing = missing }
        return [
            .chart(
                ChartBlock(
                    chart: .plot(plot), style: context.composition.chartStyle,
                    alternative: ChartReading.plot(plot),
                    table: ChartTable(
                        header: ["Chỉ tiêu"] + plot.categories,
                        rows: series.map { [$0.name] + $0.values.map(\.text) })))
        ]
    }

    /// The results of an indicator over the terms; nil with fewer than two numbers in one unit.
    private func series(_ item: Comparison.Item) -> PlotSeries? {
        guard let latest = item.latest else { return nil }
        let values = item.entries.map { entry -> PlotValue in
            guard let entry, let quantity = entry.effective, let value = quantity.value,
                agrees(entry, latest)
            else { return PlotValue(nil, text: "") }
            let words = [quantity.qualifier, quantity.digits].filter { !$0.isEmpty }
            return PlotValue(value, text: words.joined(separator: " "))
        }
        guard values.count(where: { $0.value != nil }) > 1 else { return nil }
        let name = latest.short.isEmpty ? latest.name : latest.short
        return PlotSeries(
            name: latest.unit.isEmpty ? name : "\(name) (\(latest.unit))", values: values)
    }

    private func agrees(_ entry: Indicator, _ latest: Indicator) -> Bool {
        guard let unit = UnitKind(latest.unit), let own = UnitKind(entry.unit) else { return true }
        return unit.agrees(with: own)
    }
}
