import TrangModel
import TrangReading

struct KeyFiguresBlock: LayoutBlock {
    static let name = "key-figures"
    static let about = "The big numbers of key-figures.csv."

    @Key("Figures a row.", in: 1...8) var count = 4
    @Key("Only so many, the first; all if left out.", in: 1...100) var most: Int?
    @Key("Space between figures.", length: Limits.distance) var gutter = 17.0
    @Key("Style of the number.") var number: StyleName = "key-number"
    @Key("Style of the unit.") var unit: StyleName = "key-unit"
    @Key("Style of the label.") var label: StyleName = "key-label"

    func build(_ context: BuildContext) -> [Block] {
        context.use(.keyFigures)
        let all = context.subject.keyFigures
        guard !all.isEmpty else {
            return context.missing(context.subject.tableFile(Self.name), part: .rows)
        }
        let figures = Array(all.prefix(most ?? all.count))
        reportRest(all.dropFirst(figures.count), context)
        let rows = KeyFigureRows(context, number: number, unit: unit, label: label).rows(
            figures.map { BigNumber($0.number, unit: $0.unit, label: $0.label, place: $0.place) },
            most: count, gutter: gutter)
        let gap = Block.gap(.fixed(context.layout.grid))
        return Array(rows.map { [Block.row($0)] }.joined(separator: [gap]))
    }

    /// Says which figures are more than the layout shows.
    private func reportRest(_ rest: ArraySlice<KeyFigure>, _ context: BuildContext) {
        guard let next = rest.first else { return }
        let words = rest.map { "\($0.number) \($0.label)" }.joined(separator: "; ")
        context.add(
            .dataUnused(.rows(words, data: Self.name), layout: context.layout.name),
            at: next.place)
    }
}
