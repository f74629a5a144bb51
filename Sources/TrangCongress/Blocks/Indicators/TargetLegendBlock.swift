import TrangModel
import TrangReading
import TrangReports

struct TargetLegendBlock: CongressBlock {
    static let name = "target-legend"
    static let about = "The legend of the target chart: only what the chart shows."

    @Key("The words for a derived result.") var derived = "số suy ra"
    @Key("The words for a target's range.") var range = "khoảng đề ra"
    @Key("The words for a bar that is cut.") var cut = "cắt ngoài thang"
    @Key("Its style.") var style: StyleName = "legend"

    func build(_ context: CongressContext) -> [Block] {
        guard context.indicators() != nil else { return [] }
        let style = context.style(style)
        let entries = entries(TargetRows(context: context).drawn { _, _ in })
        guard !entries.isEmpty else { return [] }
        var colors = context.composition.symbolColors
        colors.quiet = context.composition.chartStyle.bar
        var content: [Inline] = []
        for (symbol, words) in entries {
            if !content.isEmpty { content.append(.gap(16)) }
            content += [
                .symbol(symbol, width: 16, colors: colors), .gap(4),
                context.span(words.with(" ", as: " \u{2060}"), style.font),
            ]
        }
        return [.paragraph(Paragraph(content, style: style))]
    }

    /// The signs that the chart shows.
    private func entries(_ rows: [TargetBars.Row]) -> [(Symbol, String)] {
        var entries: [(Symbol, String)] = []
        if rows.contains(where: \.derived) { entries.append((.derivedBar, derived)) }
        if rows.contains(where: { $0.band != nil }) { entries.append((.targetBand, range)) }
        let isCut = rows.contains { row in
            if case .bar(let percent) = row.shape { percent > 139 } else { false }
        }
        if isCut { entries.append((.cutBar, cut)) }
        return entries
    }
}
