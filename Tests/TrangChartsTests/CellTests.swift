import Testing
import TrangModel
import TrangTestSupport

@testable import TrangCharts

/// Labels name the cell of the chart's table whose words they are.
@Suite struct CellTests {
    /// The words drawn of each cell, without spaces.
    static func words(
        _ chart: Chart, _ names: some Sequence<ChartCell>, width: Double = 480
    ) -> [ChartCell: String] {
        let cells = Array(Set(names))
        let nodes = Dictionary(
            uniqueKeysWithValues: cells.enumerated().map { ($1, NodeID($0)) })
        let drawing = Charts.draw(
            chart, style: PlotTests.style, width: width, shaper: GridShaper(), cells: nodes)
        var words: [ChartCell: String] = [:]
        for strip in (drawing.head.map { [$0] } ?? []) + drawing.strips {
            for mark in strip.marks {
                guard let node = mark.tag.node else { continue }
                words[cells[node.index], default: ""] += bare(mark.run?.text ?? "?")
            }
        }
        return words
    }

    static func bare(_ text: String) -> String { text.filter { $0 != " " } }

    /// What every cell of a table says.
    static func texts(_ table: ChartTable) -> [ChartCell: String] {
        var texts: [ChartCell: String] = [:]
        for (column, text) in table.header.enumerated() { texts[.head(column)] = bare(text) }
        for (row, cells) in table.rows.enumerated() {
            for (column, text) in cells.enumerated() {
                texts[.cell(row: row, column: column)] = bare(text)
            }
        }
        return texts
    }

    /// A plot of some of a table's rows and columns in another order, and the table.
    static func mixed(
        _ plot: Plot, _ generator: inout Generator
    ) -> (plot: Plot, table: ChartTable) {
        var plot = plot
        plot.cells.seriesAreRows = Bool.random(using: &generator)
        let categories = Array(plot.categories.indices.shuffled(using: &generator))
        let series = Array(0...plot.series.count).shuffled(using: &generator)
            .prefix(plot.series.count)
        plot.cells.categories = categories
        plot.cells.series = Array(series)
        let (rows, columns) =
            plot.cells.seriesAreRows
            ? (plot.series.count + 1, categories.count) : (categories.count, plot.series.count + 1)
        var table = ChartTable(
            header: Array(repeating: "", count: columns + 1),
            rows: Array(repeating: Array(repeating: "", count: columns + 1), count: rows))
        for (index, line) in categories.enumerated() {
            if plot.cells.seriesAreRows {
                table.header[line + 1] = plot.categories[index]
            } else {
                table.rows[line][0] = plot.categories[index]
            }
        }
        for (index, line) in series.enumerated() {
            if plot.cells.seriesAreRows {
                table.rows[line][0] = plot.series[index].name
            } else {
                table.header[line + 1] = plot.series[index].name
            }
            for (category, other) in categories.enumerated() {
                let text = plot.value(index, category).text
                if plot.cells.seriesAreRows {
                    table.rows[line][other + 1] = text
                } else {
                    table.rows[other][line + 1] = text
                }
            }
        }
        return (plot, table)
    }

    @Test(arguments: PlotMark.allCases)
    func `what is drawn of a cell is what it says, once`(mark: PlotMark) {
        var generator = Generator(seed: 601)
        for _ in 0..<150 {
            let (plot, table) = Self.mixed(
                PlotTests.plot(
                    &generator, mark: mark, categories: Int.random(in: 1...9, using: &generator),
                    series: Int.random(in: 1...4, using: &generator)), &generator)
            let texts = Self.texts(table)
            let words = Self.words(
                .plot(plot), texts.keys, width: .random(in: 240...520, using: &generator))
            for (cell, drawn) in words { #expect(drawn == texts[cell], "\(cell) \(plot)") }
            // Squares and rings show the first series.
            #expect(!words.isEmpty || plot.series[0].values.allSatisfy { $0.value == nil })
        }
    }

    @Test func `rows of bars say every cell`() {
        var generator = Generator(seed: 607)
        for _ in 0..<60 {
            var plot = PlotTests.plot(
                &generator, mark: .bars, categories: Int.random(in: 1...9, using: &generator),
                series: Int.random(in: 2...4, using: &generator))
            (plot.arrangement, plot.panels) = (.grouped, false)
            let mixed = Self.mixed(plot, &generator)
            let texts = Self.texts(mixed.table)
            let words = Self.words(.plot(mixed.plot), texts.keys)
            #expect(words == texts.filter { !$0.value.isEmpty })
        }
    }

    @Test(arguments: [false, true])
    func `a row of targets says its cells, whatever other labels say`(isTable: Bool) {
        // Numbers, results, targets and shares that are also the ticks and the word over the target line.
        let rows = ["0", "50", "100"].map { text in
            var row = TargetBars.Row(
                number: text, name: "Chỉ tiêu rất dài có số \(text)", noteMark: text,
                qualifier: "trên", result: text, wholeLength: text.count, target: text, tone: .met,
                derived: false, shape: .bar(percent: 90), band: nil, percentText: text,
                symbol: .met)
            (row.unit, row.verdict) = (text, isTable ? text : "")
            return row
        }
        let bars = TargetBars(
            rows: rows, heads: ["0", "50", "100", "M", "100", "P", isTable ? "0" : ""],
            isTable: isTable)
        let texts = Self.texts(bars.table)
        #expect(Self.words(.targetBars(bars), texts.keys) == texts.filter { !$0.value.isEmpty })
    }

    @Test(arguments: [120.0, 300, 500])
    func `parts and panels say their cells, and no other`(width: Double) {
        let parts = [("10", 60.0), ("20", 30), ("60", 10)].map {
            Shares.Part(name: "phần \($0)", value: $1, text: $0)
        }
        let shares = Self.texts(
            ChartTable(header: ["", ""], rows: parts.map { [$0.name, $0.text] })
        ).filter { !$0.value.isEmpty }
        #expect(Self.words(.shares(Shares(parts: parts)), shares.keys, width: width) == shares)
        let panels = (1...3).map { number in
            Change.Panel(
                name: "Trang trại số \(number)", start: 500, startText: "500", end: 1000,
                endText: "1000")
        }
        let change = Self.texts(
            ChartTable(
                header: ["", "500", "1000"],
                rows: panels.map { [$0.name, $0.startText, $0.endText] })
        ).filter { !$0.value.isEmpty }
        for isCompact in [false, true] {
            let chart = Change(
                panels: panels, startName: "500", endName: "1000", gutter: 17, isCompact: isCompact)
            #expect(Self.words(.change(chart), change.keys, width: width) == change)
        }
    }
}
