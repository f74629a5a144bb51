import TrangModel
import TrangReading

/// Composes a small chart for every indicator that has numbers in several terms, each with its own scale.
struct ComparisonChartComposer {
    let composition: Composition
    let block: LayoutBlock
    let comparison: Comparison

    var blocks: [Block] {
        var series: [PlotSeries] = []
        for item in comparison.items {
            guard let latest = item.latest else { continue }
            let values = item.entries.map { entry -> PlotValue in
                guard let entry, let quantity = entry.effective, let value = quantity.value,
                    agrees(entry, latest)
                else { return PlotValue(nil, text: "") }
                let words = [quantity.qualifier, quantity.digits].filter { !$0.isEmpty }
                return PlotValue(value, text: words.joined(separator: " "))
            }
            guard values.count(where: { $0.value != nil }) > 1 else { continue }
            let name = latest.short.isEmpty ? latest.name : latest.short
            series.append(
                PlotSeries(
                    name: latest.unit.isEmpty ? name : "\(name) (\(latest.unit))", values: values))
        }
        guard !series.isEmpty else {
            return composition.missing(
                block, data: composition.term.tableFile("indicators"), part: .shared)
        }
        var plot = Plot(
            mark: PlotMark(rawValue: block.text("mark") ?? "") ?? .columns,
            categories: comparison.years.map(\.text), series: series, panels: true,
            height: block.length("height") ?? 84)
        plot.highlight = comparison.years.count - 1
        if let words = block.text("missing") { plot.missing = words }
        return [
            .chart(
                ChartBlock(
                    chart: .plot(plot), style: composition.chartStyle,
                    alternative: ChartReading.plot(plot),
                    table: ChartTable(
                        header: ["Chỉ tiêu"] + plot.categories,
                        rows: series.map { [$0.name] + $0.values.map(\.text) })))
        ]
    }

    private func agrees(_ entry: Indicator, _ latest: Indicator) -> Bool {
        guard let unit = UnitKind(latest.unit), let own = UnitKind(entry.unit) else { return true }
        return unit.agrees(with: own)
    }
}
