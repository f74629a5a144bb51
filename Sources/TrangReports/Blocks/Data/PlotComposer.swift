import TrangModel
import TrangReading

/// Composes a plot from a data set: which columns are names, which are numbers, and what is compared
/// with what.
struct PlotComposer {
    let data: DataSource
    let keys: DataChartBlock

    private var table: CSVTable { data.table }

    var blocks: [Block] {
        guard let name = data.column(keys.name, usual: data.dataSet.nameColumn) else { return [] }
        let target = keys.target.flatMap { data.column($0, usual: 0) }
        if keys.target != nil, target == nil { return [] }
        var used = Set([name] + (target.map { [$0] } ?? []))
        guard let columns = columns(except: used) else { return [] }
        guard !columns.isEmpty else { return data.noFigures }
        used.formUnion(columns)
        data.reportUnused(Array(used))
        let values = table.rows.map { row in columns.map { value(row[$0]) } }
        reportWithoutNumber(values, name)
        var plot = plot(name, columns, target, values)
        if keys.sort { sort(&plot) }
        if plot.isOfShares {
            // One share a place: the first column of numbers.
            plot.series = Array(plot.series.prefix(1))
            leaveUndrawn(&plot)
        }
        let chart = Block.plot(
            plot, style: data.context.chartStyle, table: table(name, columns, target, values))
        guard let chart else { return data.noFigures }
        if plot.printsFewer {
            let context = data.context
            context.add(
                .numbersAsMarks(
                    block: context.name, data: context.subject.tableFile(data.dataSet.name)))
        }
        return [chart]
    }

    /// No part of a whole is more than the whole or less than nothing: such a number is printed and not drawn.
    private func leaveUndrawn(_ plot: inout Plot) {
        for series in plot.series.indices {
            for index in plot.series[series].values.indices {
                let value = plot.series[series].values[index]
                guard let number = value.value, !(0...100).contains(number) else { continue }
                plot.series[series].values[index].value = nil
                data.context.add(
                    .beyondWhole(name: plot.categories[index], value: value.text), at: value.place)
            }
        }
    }

    /// The plot in the order of the data set.
    private func plot(
        _ name: Int, _ columns: [Int], _ target: Int?, _ values: [[PlotValue]]
    ) -> Plot {
        var plot = Plot(
            mark: keys.mark, arrangement: keys.arrangement, categories: [], series: [],
            unit: keys.unit, panels: keys.panels, ownScales: keys.ownScales, height: keys.height)
        if let words = keys.missing { plot.missing = words }
        if let words = keys.targetName { plot.targetName = words }
        let heads = columns.map(data.head)
        let names = table.rows.map { $0[name].text.foldedSpaces }
        let overYears = [.lines, .areas, .strip].contains(keys.mark) || keys.panels
        if keys.across ?? (overYears ? .columns : .rows) == .columns {
            plot.categories = heads
            plot.cells = PlotCells(seriesAreRows: true)
            for (index, name) in names.enumerated() {
                guard values[index].contains(where: { $0.value != nil }) else {
                    data.notCharted(table.rows[index], data.dataSet.nameColumn)
                    continue
                }
                plot.series.append(PlotSeries(name: name, values: values[index]))
                plot.cells.series.append(index)
            }
        } else {
            plot.categories = names
            plot.series = heads.enumerated().map { index, head in
                PlotSeries(name: head, values: values.map { $0[index] })
            }
            plot.targets =
                target.map { column in
                    table.rows.map { self.target($0[column]) }
                } ?? []
        }
        return plot
    }

    /// The data as a table, in the order of the data set.
    private func table(
        _ name: Int, _ columns: [Int], _ target: Int?, _ values: [[PlotValue]]
    ) -> ChartTable {
        let targets = target.map { [$0] } ?? []
        return ChartTable(
            header: ([name] + columns + targets).map(data.head),
            rows: zip(table.rows, values).map { row, values in
                [row[name].text.foldedSpaces] + values.map(\.text)
                    + targets.map { row[$0].text.foldedSpaces }
            },
            places: table.rows.map { row in
                ([name] + columns + targets).map { row[$0].place }
            })
    }

    /// The columns of numbers: those that the block names, or all that hold nothing else.
    private func columns(except used: Set<Int>) -> [Int]? {
        if let wanted = keys.values { return data.columns(wanted) }
        return table.header.indices.filter { index in
            guard !used.contains(index) else { return false }
            let cells = table.rows.map { $0[index].text.foldedSpaces }.filter { !$0.isEmpty }
            // A year without any number is a gap, not a column of words.
            let head = table.header[index].text.foldedSpaces
            let isYear = head.count == 4 && head.allSatisfy(\.isNumber)
            return isYear && cells.isEmpty
                || !cells.isEmpty
                    && cells.allSatisfy {
                        BlankMark.holds($0) || (try? Quantity.read($0))??.value != nil
                    }
        }
    }

    private func value(_ field: CSVField) -> PlotValue {
        let text = field.text.foldedSpaces
        if text.isEmpty || BlankMark.holds(text) {
            return PlotValue(nil, text: "", place: field.place)
        }
        guard let quantity = data.quantity(field) else {
            return PlotValue(nil, text: text, place: field.place)
        }
        return PlotValue(quantity.value, text: quantity.printed, place: field.place)
    }

    /// Says which cells have no mark because they hold no number.
    private func reportWithoutNumber(_ values: [[PlotValue]], _ name: Int) {
        for (row, values) in zip(table.rows, values) {
            for value in values where value.value == nil && !value.text.isEmpty {
                data.context.add(
                    .notCharted(name: row[name].text.foldedSpaces, reason: .noNumber),
                    at: value.place)
            }
        }
    }

    private func target(_ field: CSVField) -> PlotTarget? {
        let text = field.text.foldedSpaces
        guard !text.isEmpty, let target = (try? Target.read(text)) ?? nil else { return nil }
        switch target.bound {
        case .least(let number): return .minimum(number.value, text: target.printed)
        case .most(let number): return .maximum(number.value, text: target.printed)
        case .range(let low, let high):
            return low.value <= high.value
                ? .range(low.value...high.value, text: target.printed) : nil
        case .words: return nil
        }
    }

    /// Largest first; what is missing goes last.
    private func sort(_ plot: inout Plot) {
        let keys = plot.categories.indices.map { plot.value(0, $0).value ?? -.infinity }
        let order = plot.categories.indices.sorted { (keys[$0], -$0) > (keys[$1], -$1) }
        let targets = plot.targets
        plot.categories = order.map { plot.categories[$0] }
        plot.cells.categories = order
        plot.series = plot.series.map { series in
            PlotSeries(name: series.name, values: order.map { series.values[$0] })
        }
        if !targets.isEmpty { plot.targets = order.map { targets[$0] } }
    }
}

extension Plot {
    /// Whether some numbers are told by marks alone: courses of several lines, parts too small for
    /// their words.
    fileprivate var printsFewer: Bool {
        switch mark {
        case .lines, .areas: panels || series.count > 1
        case .bars, .columns: arrangement != .grouped && series.count > 1
        case .dumbbell, .slope: series.count > 2
        case .strip, .waffle, .ring: false
        }
    }
}
