import TrangModel

extension Document {
    /// What of the document lies outside what is allowed; rendering it throws a ``RenderingError`` with the same values.
    public var invalidValues: [InvalidValue] {
        var check = ElementCheck()
        check.values.whole(date, in: Limits.seconds, "date")
        check.elements(elements, under: "")
        return check.values.invalid
    }
}

/// Walks through the elements of a document and holds their values against what they may be.
private struct ElementCheck {
    var values = ValueCheck()
    private var depth = 0

    mutating func elements(_ elements: [any DocumentElement], under path: String) {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Limits.depth else {
            values.refuse(path + "elements", "\(depth)", "1 … \(Limits.depth) (depth)")
            return
        }
        for (index, element) in elements.enumerated() {
            self.element(element, at: path + "elements[\(index)]")
        }
    }

    private mutating func element(_ element: any DocumentElement, at path: String) {
        switch element {
        case let heading as Heading:
            values.whole(heading.level, in: Limits.headingLevel, path + ": Heading.level")
        case let table as TableElement: self.table(table, path + ": TableElement")
        case let chart as ChartElement:
            ChartCheck(chart: chart, name: path + ": ChartElement").check(&values)
        case let figure as FigureElement:
            values.number(figure.width, in: Limits.pictureWidth, path + ": FigureElement.width")
        case let columns as Columns:
            values.whole(columns.count, in: Limits.columns, path + ": Columns.count")
            elements(columns.elements, under: path + ".")
        case let row as Row:
            values.whole(row.cells.count, in: Limits.cells, path + ": Row.cells.count")
            for (index, cell) in row.cells.enumerated() {
                values.number(cell.share, in: Limits.share, path + ": Row.cells[\(index)].share")
                elements(cell.elements, under: path + ".cells[\(index)].")
            }
        default: break
        }
    }

    /// A cell beyond the header would stand under no name.
    private mutating func table(_ table: TableElement, _ name: String) {
        let width = table.header.count
        values.whole(width, in: 1...Int.max, name + ".header.count")
        guard width > 0 else { return }
        for (index, row) in table.rows.enumerated() where row.count > width {
            values.refuse(
                name + ".rows[\(index)].count", "\(row.count)", "0 … \(width) (header.count)")
        }
    }
}

/// Holds the values of a chart against what they may be.
private struct ChartCheck {
    let chart: ChartElement
    let name: String

    func check(_ values: inout ValueCheck) {
        values.number(chart.height, in: Limits.drawnHeight, name + ".height")
        values.whole(chart.categories.count, in: 1...Int.max, name + ".categories.count")
        let isShare = [.waffle, .ring].contains(chart.mark) && !chart.panels
        // One share a place: there is no room for a second.
        values.whole(chart.series.count, in: 1...(isShare ? 1 : Int.max), name + ".series.count")
        for (index, series) in chart.series.enumerated() {
            self.series(series, name + ".series[\(index)]", isShare: isShare, &values)
        }
        targets(&values)
    }

    private func series(
        _ series: ChartElement.Series, _ name: String, isShare: Bool, _ values: inout ValueCheck
    ) {
        let wanted = chart.categories.count
        if series.values.count != wanted {
            values.refuse(
                name + ".values.count", "\(series.values.count)", "\(wanted) (categories.count)")
        }
        let range = isShare ? Limits.percent : Limits.charted
        for (index, value) in series.values.enumerated() {
            if let number = value.number {
                values.number(number, in: range, name + ".values[\(index)]")
            }
        }
    }

    private func targets(_ values: inout ValueCheck) {
        let wanted = chart.categories.count
        if !chart.targets.isEmpty, chart.targets.count != wanted {
            values.refuse(
                name + ".targets.count", "\(chart.targets.count)",
                "0, \(wanted) (categories.count)")
        }
        for (index, target) in chart.targets.enumerated() {
            let numbers: [Double] =
                switch target {
                case .atLeast(let number), .atMost(let number): [number]
                case .within(let range): [range.lowerBound, range.upperBound]
                case nil: []
                }
            for number in numbers {
                values.number(number, in: Limits.charted, name + ".targets[\(index)]")
            }
        }
    }
}
