import TrangModel
import TrangReading

/// Composes a data set as a table: numbers align on the comma, rows may be grouped, and totals may
/// stand at the foot.
struct DataTableComposer {
    let data: DataSource
    let keys: DataTableBlock

    private var context: BuildContext { data.context }
    private var table: CSVTable { data.table }
    private var head: TextStyle { context.style(keys.head) }
    private var cell: TextStyle { context.style(keys.cell) }

    var blocks: [Block] {
        guard let all = columns else { return [] }
        let group = keys.group.flatMap { data.column($0, usual: 0) }
        if keys.group != nil, group == nil { return [] }
        data.reportUnused(all + (group.map { [$0] } ?? []))
        let shown = withoutEmptyYears(all)
        let columns = shown.map { index -> TableColumn in
            let cells = table.rows.map { $0[index].text.foldedSpaces }.filter { !$0.isEmpty }
            let numbers = cells.filter { !BlankMark.holds($0) }
            let isNumeric =
                !numbers.isEmpty
                && numbers.allSatisfy { cell in
                    guard let quantity = (try? Quantity.read(cell)) ?? nil else { return false }
                    return quantity.value != nil
                        || DecimalPlace.find(quantity.digits + quantity.suffix) != nil
                }
            return TableColumn(width: .natural, alignment: isNumeric ? .decimal : .left)
        }
        let rows = table.rows.map { row in
            zip(shown, columns).map { index, column in
                self.cell(row[index], isNumber: column.alignment == .decimal)
            }
        }
        let groups = self.groups(rows, by: group)
        let labels: GroupLabels =
            group == nil ? .none : keys.groups == .column ? .column : .row
        let name = TableColumn(width: .natural, alignment: .left)
        let labelHead = group.map { self.head($0) }
        let inColumn = labels == .column
        return [
            .table(
                Table(
                    columns: (inColumn ? [name] : []) + columns,
                    header: header(shown, label: inColumn ? labelHead : nil),
                    groups: groups, labels: labels,
                    footer: total(shown, columns, hasLabel: inColumn),
                    stub: keys.stub,
                    design: keys.design.design(context),
                    summary: shown.map { table.header[$0].text.foldedSpaces }
                        .joined(separator: ", ")))
        ]
    }

    private var columns: [Int]? {
        if let wanted = keys.columns { return data.columns(wanted) }
        let group = keys.group.map(ColumnName.key)
        return table.header.indices.filter { ColumnName.key(table.header[$0].text) != group }
    }

    /// The columns without those of years in which no row has a value.
    private func withoutEmptyYears(_ columns: [Int]) -> [Int] {
        let sign = keys.levels
        let empty = columns.filter { index in
            let name = table.header[index].text.foldedSpaces
            let parts = sign.isEmpty ? [name] : name.split(separator: sign).map { String($0) }
            return parts.contains(where: ColumnName.isYear)
                && table.rows.allSatisfy { row in
                    let text = row[index].text.foldedSpaces
                    return text.isEmpty || BlankMark.holdsAmongNumbers(text)
                }
        }
        guard !empty.isEmpty, empty.count < columns.count, !table.rows.isEmpty else {
            return columns
        }
        let place = table.header[empty[0]].place
        context.findings.add(
            .emptyColumns(names: empty.map { table.header[$0].text.foldedSpaces }), at: place)
        return columns.filter { !empty.contains($0) }
    }

    private func head(_ index: Int) -> TableCell {
        let field = table.header[index]
        return TableCell(
            [context.span(field.text.foldedSpaces, head.font, at: field.place)], style: head)
    }

    /// The header: one row, or several where names share their first parts (`2016 / Mục tiêu`).
    private func header(_ shown: [Int], label: TableCell?) -> [[TableCell]] {
        let sign = keys.levels
        let paths = shown.map { index -> [String] in
            let text = table.header[index].text.foldedSpaces
            guard !sign.isEmpty else { return [text] }
            return text.split(separator: sign).map { String($0).foldedSpaces }
        }
        let depth = max(1, paths.map(\.count).max() ?? 1)
        var rows: [[TableCell]] = []
        for level in 0..<depth {
            var row: [TableCell] = []
            if level == 0, var label {
                label.rowSpan = depth
                row.append(label)
            }
            var index = 0
            while index < paths.count {
                let path = paths[index]
                guard level < path.count else {
                    // Covered by the cell above, or empty.
                    index += 1
                    continue
                }
                var end = index + 1
                while level < path.count - 1, end < paths.count,
                    paths[end].count > level + 1,
                    Array(paths[end].prefix(level + 1)) == Array(path.prefix(level + 1))
                { end += 1 }
                row.append(
                    TableCell(
                        [
                            context.span(
                                path[level], head.font, at: table.header[shown[index]].place)
                        ], style: head, columnSpan: end - index,
                        rowSpan: level == path.count - 1 ? depth - level : 1))
                index = end
            }
            rows.append(row)
        }
        return rows
    }

    private func cell(_ field: CSVField, isNumber: Bool) -> TableCell {
        let text = field.text.foldedSpaces
        guard isNumber, let quantity = (try? Quantity.read(text)) ?? nil, !quantity.digits.isEmpty
        else { return TableCell([context.span(text, cell.font, at: field.place)], style: cell) }
        var qualifier: [Inline] = []
        if !quantity.qualifier.isEmpty {
            let quiet = context.style(keys.qualifier)
            qualifier = [context.span(quantity.qualifier, quiet.font, at: field.place)]
        }
        return TableCell(
            [context.span(quantity.digits + quantity.suffix, cell.font, at: field.place)],
            style: cell, qualifier: qualifier,
            wholeLength: DecimalPlace.find(quantity.digits + quantity.suffix))
    }

    private func groups(_ rows: [[TableCell]], by column: Int?) -> [TableGroup] {
        guard let column else {
            return rows.isEmpty ? [] : [TableGroup(label: nil, continuedLabel: nil, rows: rows)]
        }
        let style = context.style(keys.groupStyle)
        var groups: [TableGroup] = []
        var previous: String?
        for (number, row) in rows.enumerated() {
            let field = table.rows[number][column]
            let name = field.text.foldedSpaces
            // A group is named once; rows below it without a name belong to it.
            if !groups.isEmpty, name.isEmpty || name == previous {
                groups[groups.count - 1].rows.append(row)
                continue
            }
            previous = name
            func label(_ text: String) -> TableCell? {
                name.isEmpty
                    ? nil
                    : TableCell([context.span(text, style.font, at: field.place)], style: style)
            }
            groups.append(
                TableGroup(
                    label: label(name), continuedLabel: label(name + " " + keys.continued),
                    rows: [row]))
        }
        return groups
    }

    /// The row of totals: sums of the columns of plain numbers, in the form that they are written in.
    private func total(
        _ shown: [Int], _ columns: [TableColumn], hasLabel: Bool
    ) -> [[TableCell]] {
        guard let words = keys.total else { return [] }
        let style = context.style(keys.totalStyle)
        func text(_ string: String) -> TableCell {
            TableCell([context.span(string, style.font)], style: style)
        }
        let wanted = keys.sums.map { Set($0.map(ColumnName.key)) }
        reportUnknown(keys.sums ?? [])
        var cells: [TableCell] = zip(shown, columns).map { index, column in
            let isNamed = wanted?.contains(ColumnName.key(table.header[index].text))
            guard isNamed ?? (column.alignment == .decimal) else { return text("") }
            guard let sum = sum(of: index, isNamed: isNamed == true) else { return text("") }
            var cell = text(sum)
            cell.wholeLength = DecimalPlace.wholeLength(sum)
            return cell
        }
        if hasLabel { return [[text(words)] + cells] }
        if !cells.isEmpty { cells[0] = text(words) }
        return [cells]
    }

    /// The sum of a column, in the form that its numbers are written in; nil when one of its cells is more
    /// than a number, which is said when the layout names the column.
    private func sum(of column: Int, isNamed: Bool) -> String? {
        var quantities: [Quantity] = []
        for row in table.rows {
            let text = row[column].text.foldedSpaces
            let quantity = try? Quantity.read(text)
            if quantity == nil, text.isEmpty { continue }
            guard let quantity, quantity.value != nil || BlankMark.holds(text),
                quantity.qualifier.isEmpty, quantity.suffix.isEmpty
            else {
                if isNamed {
                    context.add(
                        .noTotal(column: table.header[column].text.foldedSpaces, cell: text),
                        at: row[column].place)
                }
                return nil
            }
            quantities.append(quantity)
        }
        guard !quantities.isEmpty else { return nil }
        let places = quantities.compactMap(\.printedNumber?.decimals).max() ?? 0
        let sum = quantities.reduce(0) { $0 + ($1.value ?? 0) }.vietnamese(places)
        let gap = quantities.lazy.compactMap { $0.digits.first(where: \.isGap) }.first
        return gap.map { sum.replacing(".", with: String($0)) } ?? sum
    }

    /// Columns that are named for sums and are not there.
    private func reportUnknown(_ names: [String]) {
        let known = Set(table.header.map { ColumnName.key($0.text) })
        for name in names where !known.contains(ColumnName.key(name)) {
            context.add(.missingColumn(name: name))
        }
    }
}
