package import TrangModel
import TrangReading

/// One sentence on what a chart shows, made from its data. It is what a listener hears in place of the
/// picture; the numbers themselves follow as a table.
package enum ChartReading {
    /// Reports from files are in Vietnamese.
    private static let words = PageLanguage.vietnamese.words

    /// Parts of a whole.
    package static func shares(_ parts: [Shares.Part]) -> String {
        let sorted = parts.sorted { $0.value > $1.value }
        guard let first = sorted.first else { return "" }
        guard sorted.count > 1, let last = sorted.last else {
            return words.onlyShare(first.name, first.text) + "."
        }
        return words.shares(.init(first.name, first.text), .init(last.name, last.text)) + "."
    }

    /// Start and end of a time.
    package static func change(_ panels: [Change.Panel], start: String, end: String) -> String {
        let parts = panels.map { panel in
            words.course(
                panel.name, .init(start, panel.startText), .init(end, panel.endText),
                .init(from: panel.start, to: panel.end))
        }
        return parts.joined(separator: "; ") + "."
    }

    /// A plot, by its marks.
    package static func plot(_ plot: Plot) -> String {
        let unit = plot.unit.isEmpty ? "" : " (\(plot.unit))"
        switch plot.mark {
        case .lines, .areas, .strip:
            let courses = plot.series.map { course($0, of: plot) }
            let shown = courses.prefix(4).joined(separator: "; ")
            let rest =
                courses.count > 4 ? "; " + plot.language.words.moreSeries(courses.count - 4) : ""
            return shown + rest + unit + "."
        case .dumbbell, .slope: return change(plot) + unit + "."
        case .waffle, .ring:
            return plot.categories.enumerated().map { index, name in
                let value = plot.value(0, index)
                return "\(name): \(value.text.isEmpty ? plot.missing : value.text)"
            }.joined(separator: "; ") + "."
        case .bars, .columns: return extremes(plot) + unit + "."
        }
    }

    private static func course(_ series: PlotSeries, of plot: Plot) -> String {
        let (words, categories) = (plot.language.words, plot.categories)
        let known = series.values.indices.filter { series.values[$0].value != nil }
        guard let first = known.first, let last = known.last,
            let start = series.values[first].value, let end = series.values[last].value
        else { return "\(series.name): \(words.noData)" }
        let (from, to) = (series.values[first].text, series.values[last].text)
        if first == last { return "\(series.name): \(from) (\(categories[first]))" }
        if end == start { return words.unchanged(series.name, to) }
        return words.course(
            series.name, .init(categories[first], from), .init(categories[last], to),
            .init(from: start, to: end))
    }

    private static func change(_ plot: Plot) -> String {
        let last = plot.series.count - 1
        var best: (name: String, from: String, to: String, change: Double)?
        for (index, name) in plot.categories.enumerated() {
            let (from, to) = (plot.value(0, index), plot.value(last, index))
            guard let start = from.value, let end = to.value else { continue }
            let change = start == 0 ? abs(end) : abs((end - start) / start)
            if change > best?.change ?? -1 { best = (name, from.text, to.text, change) }
        }
        let words = plot.language.words
        guard let best else { return words.noPairs }
        return words.mostChanged(best.name, best.from, best.to)
    }

    private static func extremes(_ plot: Plot) -> String {
        var all: [(name: String, value: PlotValue)] = []
        for series in plot.series.indices {
            for (index, category) in plot.categories.enumerated() {
                let value = plot.value(series, index)
                guard value.value != nil else { continue }
                let name =
                    plot.series.count > 1 ? "\(category), \(plot.series[series].name)" : category
                all.append((name, value))
            }
        }
        let sorted = all.sorted { ($0.value.value ?? 0) > ($1.value.value ?? 0) }
        guard let first = sorted.first, let last = sorted.last else {
            return plot.language.words.noData
        }
        if sorted.count == 1 { return "\(first.name): \(first.value.text)" }
        return plot.language.words.extremes(
            .init(first.name, first.value.text), .init(last.name, last.value.text))
    }
}
