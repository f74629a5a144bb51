import TrangModel
import TrangReading

struct ChangeChartBlock: LayoutBlock {
    static let name = "change-chart"
    static let about = "Start and end as paired bars."
    static let showsData = true

    @Key("The data set's name.", required: true) var data = ""
    @Key("The column of names; the first if left out.") var name: String?
    @Key("The column of the start; the second if left out.") var start: String?
    @Key("The column of the end; the third if left out.") var end: String?
    @Key("The column of the stated change; computed if left out.") var growth: String?
    @Key("The words beside the first bar; the column's name if left out.") var startName: String?
    @Key("The words beside the second bar; the column's name if left out.") var endName: String?
    @Key("Between panels.", length: Limits.distance) var gutter = 17.0
    @Key("Low bars, one panel a row.") var compact = false

    func build(_ context: BuildContext) -> [Block] {
        guard let data = context.data(data), let name = data.column(name, usual: 0),
            let start = data.column(start, usual: 1), let end = data.column(end, usual: 2)
        else { return [] }
        let growth = growth.flatMap { data.column($0, usual: 3) }
        let check = growth.map {
            ChangeCheck(
                findings: context.findings, header: data.table.header, name: name, start: start,
                end: end, change: $0)
        }
        let panels = data.table.rows.compactMap { row in
            panel(row, data, name: name, start: start, end: end, check: check)
        }
        guard !panels.isEmpty else { return data.noFigures }
        data.reportUnused([name, start, end] + (growth.map { [$0] } ?? []))
        let startName = startName ?? data.head(start)
        let endName = endName ?? data.head(end)
        return [
            .chart(
                ChartBlock(
                    chart: .change(
                        Change(
                            panels: panels, startName: startName, endName: endName,
                            gutter: gutter, isCompact: compact)),
                    style: context.composition.chartStyle,
                    alternative: ChartReading.change(panels, start: startName, end: endName),
                    table: ChartTable(
                        header: [data.head(name), startName, endName],
                        rows: panels.map { [$0.name, $0.startText, $0.endText] },
                        places: panels.map { panel in
                            [panel.startPlace, panel.startPlace, panel.endPlace].compactMap { $0 }
                        })))
        ]
    }

    private func panel(
        _ row: [CSVField], _ data: DataSource, name: Int, start: Int, end: Int, check: ChangeCheck?
    ) -> Change.Panel? {
        guard let first = data.quantity(row[start]), let last = data.quantity(row[end]),
            let from = first.value, let to = last.value, from >= 0, to >= 0, max(from, to) > 0
        else {
            data.notCharted(row, name)
            return nil
        }
        var panel = Change.Panel(
            name: row[name].text.foldedSpaces, start: from, startText: first.printed, end: to,
            endText: last.printed)
        if let check {
            check.check(row)
            panel.growth = stated(row[check.change], data, difference: to - from)
        }
        (panel.startPlace, panel.endPlace) = (row[start].place, row[end].place)
        return panel
    }

    /// The stated change; nil for an empty cell, and, with a finding, for what is no number.
    private func stated(
        _ field: CSVField, _ data: DataSource, difference: Double
    ) -> Change.Growth? {
        guard let quantity = data.quantity(field), !["-", "–", "—"].contains(quantity.printed)
        else {
            return nil
        }
        return StatedChange.growth(quantity.printed, difference: difference)
    }
}
