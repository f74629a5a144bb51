import TrangModel
import TrangReading
import TrangReports

struct TargetChartBlock: CongressBlock {
    static let name = "target-chart"
    static let about = "Results as percentages of their targets, one row an indicator."
    static let showsData = true

    @Key("Column heads: number, name, result, target, target line, percent.")
    var heads: [String]?
    @Key("Whether the chart is the table as well: all indicators, units, verdicts.")
    var table = false
    @Key("The word for an item without a verdict.") var unstated = "không nêu"
    @Key("The words for a result inside its range.") var within = "trong khoảng"
    @Key("The words for a result outside its range.") var outside = "ngoài khoảng"

    private static let usualHeads = [
        "TT", "Chỉ tiêu", "Kết quả", "Mức đề ra", "Mức đề ra = 100", "% so với mức", "Xếp loại",
    ]

    func build(_ context: CongressContext) -> [Block] {
        guard context.indicators() != nil else { return [] }
        if table { context.use(.indicators) }
        let rows = table ? tableRows(context) : drawnRows(context)
        guard !rows.isEmpty else { return nothing(context) }
        var heads = heads ?? Self.usualHeads
        if self.heads == nil, table { heads[4] = "100" }
        let bars = TargetBars(rows: rows, heads: heads, isTable: table)
        return [
            .chart(
                ChartBlock(
                    chart: .targetBars(bars), style: context.composition.chartStyle,
                    alternative: ChartReading.targets(rows), table: bars.table))
        ]
    }

    /// What is said when no row can be drawn: where nobody set targets nothing is wrong with the figures.
    private func nothing(_ context: CongressContext) -> [Block] {
        let file = context.term.tableFile("indicators")
        let hasPair = context.term.indicators.contains { row in
            row.effective != nil && row.target.map { $0.bound != .words } ?? false
        }
        return hasPair ? context.noFigures(file) : context.missing(file, part: .pairs)
    }

    /// The rows that can be drawn; why others cannot is said.
    private func drawnRows(_ context: CongressContext) -> [TargetBars.Row] {
        TargetRows(context: context, within: within, outside: outside).drawn { indicator, reason in
            // That a direction is not stated is said of the term, whatever shows it.
            guard reason != .direction else { return }
            context.add(
                .notCharted(name: indicator.name, reason: reason),
                at: indicator.place(of: reason == .noTarget ? .target : .result))
        }
    }

    /// All indicators, also those that cannot be drawn.
    private func tableRows(_ context: CongressContext) -> [TargetBars.Row] {
        let rows = TargetRows(context: context, within: within, outside: outside)
        var group = context.term.indicators.first?.group
        return rows.all.map { indicator, drawn in
            var row = drawn ?? rows.undrawn(indicator)
            row.unit = indicator.unit
            row.fullName = indicator.name
            row.beginsGroup = indicator.group != group
            group = indicator.group
            // The unit stands below the name, so the sign is not said again.
            if let sign = ["%", "‰"].first(where: indicator.unit.hasPrefix) {
                let suffix =
                    indicator.target?.digits.isEmpty == false ? indicator.target?.suffix : nil
                if let suffix, ["", sign].contains(suffix.foldedSpaces) {
                    row.target = row.target.replacing(sign, with: "")
                }
                if row.result.hasSuffix(sign) { row.result.removeLast() }
            }
            if row.target.isEmpty { row.target = "–" }
            if !(indicator.isPart && indicator.verdict == nil) {
                row.verdict = indicator.verdict?.text ?? unstated
                row.symbol = indicator.verdict?.kind.symbol ?? Symbol.none
            }
            return row
        }
    }
}
