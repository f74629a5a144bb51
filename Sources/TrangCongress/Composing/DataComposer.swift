import TrangModel
import TrangReading

/// Composes charts and tables of data sets.
struct DataComposer {
    let composition: Composition
    let block: LayoutBlock
    let set: DataSet

    /// Parts of a whole.
    var shares: [Block] {
        guard let name = column("name", usual: 0), let value = column("value", usual: 1) else {
            return []
        }
        let sign = set.table.header[value].text.contains("%") ? "%" : ""
        var parts: [Shares.Part] = []
        for row in set.table.rows {
            guard let quantity = quantity(row[value]), let number = quantity.value, number >= 0
            else {
                notCharted(row, name)
                continue
            }
            let closed = quantity.suffix.isEmpty ? sign : quantity.suffix
            parts.append(
                Shares.Part(
                    name: row[name].text.foldedSpaces, value: number,
                    text: quantity.digits + closed, place: row[value].place))
        }
        guard !parts.isEmpty else { return noFigures }
        reportUnused([name, value])
        checkSum(parts, isPercent: parts.allSatisfy { $0.text.hasSuffix("%") })
        return [
            .chart(
                ChartBlock(
                    chart: .shares(
                        Shares(
                            parts: parts, height: block.length("height") ?? 40,
                            whole: isPartial(parts) ? 100 : nil)),
                    style: composition.chartStyle,
                    alternative: ChartReading.shares(parts),
                    table: ChartTable(
                        header: [set.table.header[name].text, set.table.header[value].text]
                            .map(\.foldedSpaces), rows: parts.map { [$0.name, $0.text] },
                        places: parts.map { part in [part.place, part.place].compactMap { $0 } })))
        ]
    }

    /// Start and end of the term.
    var change: [Block] {
        guard let name = column("name", usual: 0), let start = column("start", usual: 1),
            let end = column("end", usual: 2)
        else { return [] }
        let growth = block.text("growth").flatMap { _ in column("growth", usual: 3) }
        var panels: [Change.Panel] = []
        for row in set.table.rows {
            guard let first = quantity(row[start]), let last = quantity(row[end]),
                let from = first.value, let to = last.value, from >= 0, to >= 0,
                max(from, to) > 0
            else {
                notCharted(row, name)
                continue
            }
            var panel = Change.Panel(
                name: row[name].text.foldedSpaces, start: from, startText: first.printed,
                end: to, endText: last.printed,
                growthText: growth.flatMap {
                    ChangeCheck.check(
                        row[$0], name: row[name], from: row[start], to: row[end],
                        findings: composition.findings)
                    return stated(row[$0])
                })
            (panel.startPlace, panel.endPlace) = (row[start].place, row[end].place)
            panels.append(panel)
        }
        guard !panels.isEmpty else { return noFigures }
        reportUnused([name, start, end] + (growth.map { [$0] } ?? []))
        let startName = block.text("start-name") ?? set.table.header[start].text.foldedSpaces
        let endName = block.text("end-name") ?? set.table.header[end].text.foldedSpaces
        return [
            .chart(
                ChartBlock(
                    chart: .change(
                        Change(
                            panels: panels, startName: startName, endName: endName,
                            gutter: block.length("gutter") ?? 17,
                            isCompact: block.flag("compact") ?? false)),
                    style: composition.chartStyle,
                    alternative: ChartReading.change(
                        panels, start: startName, end: endName),
                    table: ChartTable(
                        header: [set.table.header[name].text.foldedSpaces, startName, endName],
                        rows: panels.map { [$0.name, $0.startText, $0.endText] },
                        places: panels.map { panel in
                            [panel.startPlace, panel.startPlace, panel.endPlace].compactMap { $0 }
                        })))
        ]
    }

    /// The stated change without its sign.
    private func stated(_ field: CSVField) -> String? {
        guard let quantity = quantity(field), quantity.value != nil else { return nil }
        let printed = quantity.printed
        return printed.first.map { "+-−".contains($0) } == true
            ? String(printed.dropFirst()) : printed
    }

    /// Says which columns of the data set the chart does not use.
    func reportUnused(_ used: [Int]) {
        for (index, field) in set.table.header.enumerated() where !used.contains(index) {
            composition.findings.add(
                .dataUnused(
                    name: set.name + ": " + field.text.foldedSpaces,
                    layout: composition.layout.name), at: field.place)
        }
    }

    /// A column that a block names, or the usual one.
    func column(_ key: String, usual: Int) -> Int? {
        let header = set.table.header
        if let name = block.text(key) {
            let wanted = ColumnName.key(name)
            if let index = header.firstIndex(where: { ColumnName.key($0.text) == wanted }) {
                return index
            }
            composition.findings.add(.missingColumn(name: name), at: header.first?.place)
            return nil
        }
        if header.indices.contains(usual) { return usual }
        let place = header.first?.place ?? Place(file: set.table.file)
        composition.findings.add(
            .csvSyntax(reason: .tooFewColumns(found: header.count, expected: usual + 1)), at: place)
        return nil
    }

    /// The data is there, but nothing in it can be drawn.
    var noFigures: [Block] {
        composition.findings.add(
            .noFigures(
                block: block.kind.rawValue, data: composition.term.tableFile(set.name)),
            at: block.place)
        return []
    }

    func quantity(_ field: CSVField) -> Quantity? {
        do {
            return try Quantity.read(field.text)
        } catch {
            switch error {
            case .malformedNumber(let text):
                composition.findings.add(.malformedNumber(text: text), at: field.place)
            case .malformedPermille(let text):
                composition.findings.add(.malformedPermille(text: text), at: field.place)
            }
            return nil
        }
    }

    func notCharted(_ row: [CSVField], _ name: Int) {
        composition.findings.add(
            .notCharted(name: row[name].text.foldedSpaces, reason: .noNumber),
            at: row[name].place)
    }

    /// Whether percentages leave more of a hundred unsaid than rounding does.
    private func isPartial(_ parts: [Shares.Part]) -> Bool {
        parts.allSatisfy { $0.text.hasSuffix("%") }
            && parts.reduce(0) { $0 + $1.value } < 100 - 0.05 * Double(parts.count)
    }

    /// Shares in percent should make a hundred, but for rounding.
    private func checkSum(_ parts: [Shares.Part], isPercent: Bool) {
        let sum = parts.reduce(0) { $0 + $1.value }
        guard isPercent, abs(sum - 100) > 0.05 * Double(parts.count) else { return }
        composition.findings.add(
            .sumNot100(name: set.name, sum: sum.vietnamese(2)), at: Place(file: set.table.file))
    }
}
