import TrangModel
import TrangReading
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
        var name = indicator.group
        // Not two numbers, where its author gave it one.
        let own = keys.groupNumbers ? GroupRows.ownNumber(name) : nil
        if let own { name = String(name.dropFirst(own.count)).foldedSpaces }
        func label(_ text: String) -> TableCell {
            TableCell(
                [context.span(text, style.font, at: indicator.place(of: .group))],
                style: style)
        }
        var made = TableGroup(
            label: name.isEmpty ? nil : label(name),
            continuedLabel: name.isEmpty ? nil : label(name + " " + keys.continued), rows: rows)
        if keys.groupNumbers, !name.isEmpty {
            let sign = own.map { $0.filter { $0.isLetter || $0.isNumber } }
            made.number = label(sign ?? NumberWords.roman(number))
            made.number?.alignment = .center
        }
        return made
    }
}
