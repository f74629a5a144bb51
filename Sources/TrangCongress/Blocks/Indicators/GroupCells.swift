import TrangModel
import TrangReports

/// Makes the groups of tables of indicators, with their names.
struct GroupCells {
    let context: CongressContext
    let keys: IndicatorGroupKeys

    init(_ context: CongressContext, _ keys: IndicatorGroupKeys) {
        (self.context, self.keys) = (context, keys)
    }

    private var style: TextStyle { context.style(keys.group) }

    func group(
        _ indicator: Indicator, number: Int, rows: [[TableCell]]
    ) -> TableGroup {
        let name = indicator.group
        func label(_ text: String) -> TableCell {
            TableCell(
                [context.span(text, style.font, at: indicator.place(of: .group))],
                style: style)
        }
        var made = TableGroup(
            label: name.isEmpty ? nil : label(name),
            continuedLabel: name.isEmpty ? nil : label(name + " " + keys.continued), rows: rows)
        if keys.groupNumbers, !name.isEmpty {
            made.number = label(NumberWords.roman(number))
            made.number?.alignment = .center
        }
        return made
    }
}
