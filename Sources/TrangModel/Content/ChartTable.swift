/// The data of a chart as a table, for those who cannot see it.
package struct ChartTable: Hashable, Sendable {
    package var header: [String]
    package var rows: [[String]]
    /// Where the cells of every row were written; empty when nobody says.
    package var places: [[Place]]

    package init(header: [String], rows: [[String]], places: [[Place]] = []) {
        self.places = places
        self.header = header
        self.rows = rows
    }
}

/// A cell of a chart's table; rows and columns are counted from 0.
package enum ChartCell: Hashable, Sendable {
    case head(Int)
    case cell(row: Int, column: Int)
}

/// Where the names and numbers of a plot stand in its table. The first column holds names, the others numbers.
package struct PlotCells: Hashable, Sendable {
    /// Whether every series is a row and every category a column; else it is the other way round.
    package var seriesAreRows = false
    /// Which row or column of numbers every category and every series is; empty where they are in the table's order.
    package var categories: [Int] = []
    package var series: [Int] = []
    /// Whether categories are named elsewhere, as in all panels but the first.
    package var areCategoriesNamed = false

    package init(seriesAreRows: Bool = false) { self.seriesAreRows = seriesAreRows }
}

extension Plot {
    /// The cell of a category's name; nil where it is named elsewhere.
    package func cell(category: Int) -> ChartCell? {
        guard !cells.areCategoriesNamed else { return nil }
        let line = line(category, in: cells.categories)
        return cells.seriesAreRows ? .head(line + 1) : .cell(row: line, column: 0)
    }

    /// The cell of a series' name.
    package func cell(series: Int) -> ChartCell {
        let line = line(series, in: cells.series)
        return cells.seriesAreRows ? .cell(row: line, column: 0) : .head(line + 1)
    }

    /// The cell of a number; nil when nothing was written there.
    package func cell(series: Int, category: Int) -> ChartCell? {
        guard !value(series, category).text.isEmpty else { return nil }
        let (one, other) = (line(series, in: cells.series), line(category, in: cells.categories))
        return cells.seriesAreRows
            ? .cell(row: one, column: other + 1) : .cell(row: other, column: one + 1)
    }

    private func line(_ index: Int, in lines: [Int]) -> Int {
        lines.indices.contains(index) ? lines[index] : index
    }

    /// The plot of one series alone, as a panel of this one.
    package func panel(_ series: Int) -> Plot {
        var single = self
        single.panels = false
        single.series = [self.series[series]]
        single.cells.series = [line(series, in: cells.series)]
        single.cells.areCategoriesNamed = series > 0
        (single.unit, single.targets) = ("", [])
        return single
    }
}

extension TargetBars {
    /// The columns of the chart's table.
    package enum Column: Int, Hashable, Sendable, CaseIterable {
        case number, name, result, target, percent, verdict

        /// The column's place among the heads; the chart has one more, over its target line.
        var head: Int { rawValue < 4 ? rawValue : rawValue + 1 }
    }

    /// The head of a column.
    package func head(_ column: Column) -> String {
        heads.indices.contains(column.head) ? heads[column.head] : ""
    }

    /// The head over the target line.
    package var targetLineHead: String { heads.indices.contains(4) ? heads[4] : "" }

    /// The chart's data as a table.
    package var table: ChartTable {
        let columns = Column.allCases
        return ChartTable(
            header: columns.map(head),
            rows: rows.map { row in
                columns.map { column in
                    switch column {
                    case .number: row.number
                    case .name: row.name
                    case .result:
                        [row.qualifier, row.result].filter { !$0.isEmpty }.joined(separator: " ")
                    case .target: row.target
                    case .percent: row.percentText
                    case .verdict: row.verdict
                    }
                }
            },
            places: rows.map { row in
                row.place.map { place in columns.map { _ in place } } ?? []
            })
    }
}
