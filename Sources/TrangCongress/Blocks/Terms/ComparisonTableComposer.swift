import TrangModel
import TrangReading
import TrangReports

/// Composes the table of all indicators of all terms.
struct ComparisonTableComposer {
    let context: CongressContext
    let keys: ComparisonTableBlock
    let comparison: Comparison

    private var cells: IndicatorCells { IndicatorCells(context, keys.cells) }

    /// What is shown of every term, in order.
    private var shown: [String] {
        var shown = ["target", "result", "verdict"]
        if !keys.targets { shown.removeAll { $0 == "target" } }
        if !keys.verdicts { shown.removeAll { $0 == "verdict" } }
        return shown
    }

    /// The heads of all columns; those that the layout leaves out are the usual ones.
    private var titles: [String] {
        let usual = ComparisonTableBlock().titles
        return usual.indices.map { keys.titles.indices.contains($0) ? keys.titles[$0] : usual[$0] }
    }

    /// The terms that have any indicator; the columns of the others would be blank.
    private var present: [Int] {
        comparison.years.indices.filter { term in
            comparison.items.contains { $0.entries[term] != nil }
        }
    }

    /// Says of which terms nothing is shown.
    private func reportAbsent() {
        let terms = context.term.earlier + [context.term]
        for term in terms where term.indicators.isEmpty {
            context.findings.add(
                .emptyColumns(names: [term.years.text]), at: Place(file: term.place.file))
        }
    }

    var table: Block {
        reportAbsent()
        let width = keys.verdictWidth
        let ofTerm = shown.map { show -> TableColumn in
            switch show {
            case "verdict": TableColumn(width: .fixed(width), alignment: .left)
            default: TableColumn(width: .natural, alignment: .decimal)
            }
        }
        let columns =
            [
                TableColumn(width: .fraction(1), alignment: .left),
                TableColumn(width: .fixed(keys.unitWidth), alignment: .left),
            ] + present.flatMap { _ in ofTerm }
            + [TableColumn(width: .fixed(keys.changeWidth), alignment: .left)]
        return .table(
            Table(
                columns: columns, header: header, groups: groups, labels: .row, stub: 2,
                design: keys.design.design(context),
                summary: ([titles[0]] + present.map { comparison.years[$0].text }).joined(
                    separator: ", ")))
    }

    private var header: [[TableCell]] {
        func head(_ text: String, rows: Int = 1, columns: Int = 1) -> TableCell {
            var cell = TableCell(
                [context.span(text, cells.head.font)], style: cells.head)
            (cell.rowSpan, cell.columnSpan) = (rows, columns)
            return cell
        }
        let names = ["target": titles[2], "result": titles[3], "verdict": titles[4]]
        let terms = present.map { comparison.years[$0] }.map { years -> TableCell in
            var cell = head(years.text, columns: shown.count)
            cell.content = [
                context.span(years.text, cells.head.font.with(bold: true))
            ]
            cell.alignment = .left
            return cell
        }
        return [
            [head(titles[0], rows: 2), head(titles[1], rows: 2)] + terms + [
                head(titles[5], rows: 2)
            ],
            present.flatMap { _ in shown.map { head(names[$0] ?? "") } },
        ]
    }

    private var groups: [TableGroup] {
        let labels = GroupCells(context, keys.labels)
        var groups: [TableGroup] = []
        var previous: String?
        for item in comparison.items {
            guard let latest = item.latest else { continue }
            if latest.group != previous || groups.isEmpty {
                groups.append(labels.group(latest, number: groups.count + 1, rows: []))
            }
            groups[groups.count - 1].rows.append(row(item, latest))
            previous = latest.group
        }
        return groups
    }

    private func row(_ item: Comparison.Item, _ latest: Indicator) -> [TableCell] {
        let style = cells.cell
        var name = TableCell(
            [context.span(latest.name, style.font, at: latest.place(of: .name))], style: style)
        name.isHeader = true
        var letters: [String] = []
        for entry in item.entries.compactMap({ $0 }) {
            if let letter = context.notes.letter(entry), !letters.contains(letter) {
                letters.append(letter)
            }
        }
        if !letters.isEmpty {
            name.content.append(
                .span(Span(letters.joined(separator: ","), font: style.font.noteMark)))
        }
        let unit = TableCell(
            [context.span(latest.unit, style.font, at: latest.place(of: .unit))], style: style)
        let change = TableCell(
            [
                context.span(
                    Development(item).words(unit: latest.unit), style.font, at: latest.place)
            ], style: style)
        return [name, unit]
            + present.flatMap { term in shown.map { cell(item.entries[term], $0, latest) } }
            + [change]
    }

    private func cell(_ entry: Indicator?, _ show: String, _ latest: Indicator) -> TableCell {
        guard let entry else { return TableCell([], style: cells.cell) }
        switch show {
        case "target": return cells.target(entry, cells.cell)
        case "verdict": return cells.verdict(entry, cells.cell)
        default:
            var cell = cells.result(entry)
            // A term that counted in another unit says so in its own cell.
            if let unit = UnitKind(latest.unit), let own = UnitKind(entry.unit),
                !unit.agrees(with: own), entry.effective?.suffix.isEmpty == true
            {
                cell.content.append(
                    context.span(" " + entry.unit, cells.cell.font, at: entry.place(of: .unit)))
            }
            return cell
        }
    }
}
