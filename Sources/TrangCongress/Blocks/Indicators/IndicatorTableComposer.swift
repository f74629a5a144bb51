import TrangModel
import TrangReading
import TrangReports

/// Composes the indicator table.
struct IndicatorTableComposer {
    let context: CongressContext
    let keys: IndicatorTableBlock
    private let cells: IndicatorCells
    private let labels: GroupCells

    init(context: CongressContext, keys: IndicatorTableBlock) {
        (self.context, self.keys) = (context, keys)
        cells = IndicatorCells(context, keys.cells)
        labels = GroupCells(context, keys.labels)
    }

    var table: Block {
        var columns = keys.columns.flatMap(expanded)
        if keys.omitEmpty { columns.removeAll(where: isEmpty) }
        leaveOutEmptyYears(&columns)
        let hasLabels = columns.first?.show == .group
        let position: GroupLabels =
            hasLabels ? .column : keys.groups == .row ? .row : .none
        let rows = columns.filter { $0.show != .group }
        var groups: [TableGroup] = []
        var previous: String?
        for indicator in context.term.indicators {
            let row = rows.map { cell(indicator, $0) }
            if indicator.group == previous, !groups.isEmpty {
                groups[groups.count - 1].rows.append(row)
            } else {
                groups.append(labels.group(indicator, number: groups.count + 1, rows: [row]))
            }
            previous = indicator.group
        }
        let shown = hasLabels ? columns : rows
        return .table(
            Table(
                columns: shown.map(column),
                header: header(shown), groups: groups, labels: position,
                design: keys.design.design(context),
                summary: shown.map(\.title).joined(separator: ", ")))
    }

    /// A number of an indicator stays whole, however narrow the layout has its column.
    private func column(_ column: IndicatorTableColumn) -> TableColumn {
        guard column.show == .number, case .fixed(let width) = column.width else {
            return TableColumn(width: column.width, alignment: column.alignment)
        }
        return TableColumn(width: .word(width), alignment: column.alignment)
    }

    /// Years of which nothing is known would be blank columns.
    private func leaveOutEmptyYears(_ columns: inout [IndicatorTableColumn]) {
        let empty = columns.filter { $0.year != nil && isEmpty($0) }.compactMap(\.year)
        guard !empty.isEmpty, let first = context.term.indicators.first else { return }
        columns.removeAll { $0.year.map(empty.contains) ?? false }
        context.add(
            .emptyColumns(names: empty.map(String.init)),
            at: Place(file: first.place.file, sheet: first.place.sheet))
    }

    /// Whether no row has anything to say in a column.
    private func isEmpty(_ column: IndicatorTableColumn) -> Bool {
        context.term.indicators.allSatisfy { indicator in
            switch column.show {
            case .group: indicator.group.isEmpty
            case .number: indicator.number.isEmpty
            case .unit: indicator.unit.isEmpty
            case .target: indicator.target == nil
            case .result: indicator.effective == nil
            case .verdict, .verdictWord: indicator.verdict == nil
            case .note: indicator.note.isEmpty
            case .years:
                column.year.map { year in
                    indicator.years[year].map { BlankMark.holdsAmongNumbers($0.printed) } ?? true
                } ?? false
            case .name, .short, .sentence: false
            }
        }
    }

    /// The column `years` stands for a column of every year of the term but its first.
    private func expanded(_ column: IndicatorTableColumn) -> [IndicatorTableColumn] {
        guard column.show == .years, column.year == nil else { return [column] }
        let years = context.term.years
        guard years.from < years.to, years.to - years.from <= 20 else { return [] }
        return ((years.from + 1)...years.to).map { year in
            var column = column
            column.year = year
            return column
        }
    }

    /// The header: one row, or two where the years of the term stand below one name.
    private func header(_ shown: [IndicatorTableColumn]) -> [[TableCell]] {
        func cell(_ text: String, _ column: IndicatorTableColumn) -> TableCell {
            TableCell(
                [context.span(text, cells.head.font, at: column.place)], style: cells.head,
                alignment: cells.head.alignment == .center ? .center : nil)
        }
        guard shown.contains(where: { $0.year != nil }) else {
            return [shown.map { cell($0.title, $0) }]
        }
        var (upper, lower): ([TableCell], [TableCell]) = ([], [])
        var index = 0
        while index < shown.count {
            let column = shown[index]
            var top = cell(column.title, column)
            guard column.year != nil else {
                top.rowSpan = 2
                upper.append(top)
                index += 1
                continue
            }
            let years = shown[index...].prefix { $0.year != nil && $0.title == column.title }
            top.columnSpan = years.count
            upper.append(top)
            lower += years.map { cell(String($0.year ?? 0), $0) }
            index += years.count
        }
        return [upper, lower]
    }

    private func cell(_ indicator: Indicator, _ column: IndicatorTableColumn) -> TableCell {
        let style =
            column.style.map { context.composition.style($0, at: column.place) } ?? cells.cell
        func plain(_ text: String, _ column: IndicatorColumn) -> TableCell {
            TableCell(
                [context.span(text, style.font, at: indicator.place(of: column))],
                style: style)
        }
        if let year = column.year {
            guard let quantity = indicator.years[year] else { return TableCell([], style: style) }
            context.use(.year(year))
            return cells.number(quantity, style, at: indicator.place)
        }
        switch column.show {
        case .number: return plain(indicator.number, .number)
        case .name, .short:
            let name =
                column.show == .short && !indicator.short.isEmpty
                ? indicator.short : indicator.name
            var cell = plain(name, column.show == .short ? .short : .name)
            if let letter = context.notes.letter(indicator) {
                cell.content.append(.span(Span(letter, font: style.font.noteMark)))
                if keys.notesBelow,
                    context.notes.isFirst(indicator, among: context.term.indicators)
                {
                    cell.notes = [note(indicator, letter)]
                }
            }
            return cell
        case .unit: return plain(indicator.unit, .unit)
        case .target: return cells.target(indicator, style)
        case .result: return cells.result(indicator)
        case .verdict: return cells.verdict(indicator, style)
        case .verdictWord: return plain(indicator.verdict?.text ?? "", .verdict)
        case .note: return plain(indicator.note, .note)
        case .sentence, .group, .years: return plain(indicator.sentence, .sentence)
        }
    }

    /// An indicator's note, letter first.
    private func note(_ indicator: Indicator, _ letter: String) -> Paragraph {
        let style = context.style(keys.note)
        return Paragraph(
            [
                .span(Span(letter + " \u{2060}", font: style.font.with(italic: true))),
                context.span(indicator.note, style.font, at: indicator.place(of: .note)),
            ], style: style, role: .note)
    }
}
