package import TrangModel
import TrangReading

/// One sentence on what a chart shows, made from its data. It is what a listener hears in place of the
/// picture; the numbers themselves follow as a table.
package enum ChartReading {
    /// Parts of a whole.
    static func shares(_ parts: [Shares.Part]) -> String {
        let sorted = parts.sorted { $0.value > $1.value }
        guard let first = sorted.first else { return "" }
        guard sorted.count > 1, let last = sorted.last else {
            return "\(first.name) chiếm \(first.text)."
        }
        return "\(first.name) chiếm tỷ trọng lớn nhất: \(first.text); nhỏ nhất là "
            + "\(last.name): \(last.text)."
    }

    /// Start and end of the term.
    static func change(_ panels: [Change.Panel], start: String, end: String) -> String {
        let parts = panels.map { panel -> String in
            let verb =
                panel.end > panel.start ? "tăng" : panel.end < panel.start ? "giảm" : "giữ nguyên"
            let word = panel.end < panel.start ? "xuống" : "lên"
            return "\(panel.name) \(verb) từ \(panel.startText) (\(start)) \(word) "
                + "\(panel.endText) (\(end))"
        }
        return parts.joined(separator: "; ") + "."
    }

    /// Results against their targets: the item that went furthest beyond its target.
    static func targets(_ rows: [TargetBars.Row]) -> String {
        var best: (row: TargetBars.Row, percent: Double)?
        for row in rows {
            guard case .bar(let percent) = row.shape, percent > best?.percent ?? 100 else {
                continue
            }
            best = (row, percent)
        }
        let met = rows.count { row in
            switch row.shape {
            case .bar(let percent): percent >= 100
            case .within: true
            case .outside, .nothing: false
            }
        }
        let charted = rows.count { $0.shape != .nothing }
        let count = "\(met) trên \(charted) chỉ tiêu có mức so sánh đạt từ 100% trở lên"
        guard let best else { return count + "." }
        return "\(best.row.name) vượt chỉ tiêu cao nhất: \(best.row.result) so với "
            + "\(best.row.target); \(count)."
    }

    /// A plot, by its marks.
    package static func plot(_ plot: Plot) -> String {
        let unit = plot.unit.isEmpty ? "" : " (\(plot.unit))"
        switch plot.mark {
        case .lines, .areas, .strip:
            let courses = plot.series.map { course($0, plot.categories) }
            let shown = courses.prefix(4).joined(separator: "; ")
            let rest = courses.count > 4 ? "; và \(courses.count - 4) chuỗi số liệu khác" : ""
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

    private static func course(_ series: PlotSeries, _ categories: [String]) -> String {
        let known = series.values.indices.filter { series.values[$0].value != nil }
        guard let first = known.first, let last = known.last,
            let start = series.values[first].value, let end = series.values[last].value
        else { return "\(series.name): không có số liệu" }
        let (from, to) = (series.values[first].text, series.values[last].text)
        if first == last { return "\(series.name): \(from) (\(categories[first]))" }
        let verb = end > start ? "tăng" : end < start ? "giảm" : "không đổi"
        let word = end < start ? "xuống" : "lên"
        return end == start
            ? "\(series.name) không đổi, \(to)"
            : "\(series.name) \(verb) từ \(from) (\(categories[first])) \(word) \(to) "
                + "(\(categories[last]))"
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
        guard let best else { return "Không có cặp số liệu để so sánh" }
        return "Thay đổi nhiều nhất: \(best.name), từ \(best.from) thành \(best.to)"
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
        guard let first = sorted.first, let last = sorted.last else { return "Không có số liệu" }
        if sorted.count == 1 { return "\(first.name): \(first.value.text)" }
        return "Cao nhất: \(first.name), \(first.value.text); thấp nhất: \(last.name), "
            + last.value.text
    }
}
