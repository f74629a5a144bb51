package import TrangModel

/// A number to be set big, with its unit and what it counts.
package struct BigNumber {
    var number: String
    var unit: String
    var label: String
    var place: Place?

    package init(_ number: String, unit: String, label: String, place: Place? = nil) {
        (self.number, self.unit, self.label, self.place) = (number, unit, label, place)
    }
}

/// Sets big numbers side by side, as many in every row but for the last.
package struct KeyFigureRows {
    private let cell: KeyFigureCell

    package init(
        _ setting: any WordSetting, number: StyleName = "key-number", unit: StyleName = "key-unit",
        label: StyleName = "key-label"
    ) {
        cell = KeyFigureCell(
            setting: setting, number: setting.style(number), unit: setting.style(unit),
            label: setting.style(label))
    }

    /// The rows, of no more than so many numbers each.
    package func rows(_ figures: [BigNumber], most: Int, gutter: Double) -> [Row] {
        guard !figures.isEmpty else { return [] }
        let rowCount = (figures.count + most - 1) / most
        let perRow = (figures.count + rowCount - 1) / rowCount
        return stride(from: 0, to: figures.count, by: perRow).map { start in
            let part = figures[start..<min(start + perRow, figures.count)]
            var cells = part.map { Row.Cell(share: 1, blocks: cell.blocks($0)) }
            while cells.count < perRow { cells.append(Row.Cell(share: 1, blocks: [])) }
            return Row(cells: cells, gutter: gutter)
        }
    }
}
