import TrangModel
import TrangReading

/// Composes the indicator table.
struct IndicatorTableComposer {
    let composition: Composition
    let block: LayoutBlock

    var head: TextStyle { composition.style(block, "head", usual: "table-head") }
    var cell: TextStyle { composition.style(block, "cell", usual: "table-cell") }
    private var result: TextStyle { composition.style(block, "result", usual: "table-result") }
    private var group: TextStyle { composition.style(block, "group", usual: "table-group") }
    private var quiet: TextStyle { composition.style(block, "qualifier", usual: "qualifier") }

    var table: Block {
        var columns = (block.columns ?? []).flatMap(expanded)
        if block.flag("omit-empty") == true { columns.removeAll(where: isEmpty) }
        leaveOutEmptyYears(&columns)
        let hasLabels = columns.first?.show == "group"
        let labels: GroupLabels =
            hasLabels ? .column : block.text("groups") == "row" ? .row : .none
        let rows = columns.filter { $0.show != "group" }
        var groups: [TableGroup] = []
        var previous: String?
        for indicator in composition.term.indicators {
            let cells = rows.map { self.cell(indicator, $0) }
            if indicator.group == previous, !groups.isEmpty {
                groups[groups.count - 1].rows.append(cells)
            } else {
                groups.append(makeGroup(indicator, number: groups.count + 1, rows: [cells]))
            }
            previous = indicator.group
        }
        let shown = hasLabels ? columns : rows
        return .table(
            Table(
                columns: shown.map { TableColumn(width: $0.width, alignment: $0.alignment) },
                header: header(shown), groups: groups, labels: labels,
                design: composition.tableDesign(block),
                summary: shown.map(\.title).joined(separator: ", ")))
    }

    /// Years of which nothing is known would be blank columns.
    private func leaveOutEmptyYears(_ columns: inout [LayoutColumn]) {
        let empty = columns.filter { $0.year != nil && isEmpty($0) }.compactMap(\.year)
        guard !empty.isEmpty, let first = composition.term.indicators.first else { return }
        columns.removeAll { $0.year.map(empty.contains) ?? false }
        composition.findings.add(
            .emptyColumns(names: empty.map(String.init)),
            at: Place(file: first.place.file, sheet: first.place.sheet))
    }

    /// Whether no row has anything to say in a column.
    private func isEmpty(_ column: LayoutColumn) -> Bool {
        composition.term.indicators.allSatisfy { indicator in
            switch column.show {
            case "group": indicator.group.isEmpty
            case "number": indicator.number.isEmpty
            case "unit": indicator.unit.isEmpty
            case "target": indicator.target == nil
            case "result": indicator.effective == nil
            case "verdict", "verdict-word": indicator.verdict == nil
            case "note": indicator.note.isEmpty
            default: column.year.map { indicator.years[$0] == nil } ?? false
            }
        }
    }

    /// The column `years` stands for a column of every year of the term but its first.
    private func expanded(_ column: LayoutColumn) -> [LayoutColumn] {
        guard column.show == "years" else { return [column] }
        let years = composition.term.years
        guard years.from < years.to, years.to - years.from <= 20 else { return [] }
        return ((years.from + 1)...years.to).map { year in
            var column = column
            column.show = "year:\(year)"
            return column
        }
    }

    /// The header: one row, or two where the years of the term stand below one name.
    private func header(_ shown: [LayoutColumn]) -> [[TableCell]] {
        func cell(_ text: String, _ column: LayoutColumn) -> TableCell {
            TableCell(
                [composition.span(text, head.font, at: column.place)], style: head,
                alignment: head.alignment == .center ? .center : nil)
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

    func makeGroup(
        _ indicator: Indicator, number: Int, rows: [[TableCell]]
    ) -> TableGroup {
        let name = indicator.group
        func label(_ text: String) -> TableCell {
            TableCell(
                [composition.span(text, group.font, at: indicator.place(of: .group))],
                style: group)
        }
        let continued = block.text("continued") ?? "(tiếp theo)"
        var made = TableGroup(
            label: name.isEmpty ? nil : label(name),
            continuedLabel: name.isEmpty ? nil : label(name + " " + continued), rows: rows)
        if block.flag("group-numbers") == true, !name.isEmpty {
            made.number = label(NumberWords.roman(number))
            made.number?.alignment = .center
        }
        return made
    }

    private func cell(_ indicator: Indicator, _ column: LayoutColumn) -> TableCell {
        let style =
            column.style.map { composition.style($0, at: column.place) } ?? cell
        func plain(_ text: String, _ column: IndicatorColumn) -> TableCell {
            TableCell(
                [composition.span(text, style.font, at: indicator.place(of: column))],
                style: style)
        }
        if let year = column.year {
            guard let quantity = indicator.years[year] else { return TableCell([], style: style) }
            composition.usedYears.insert(year)
            return number(quantity, style, at: indicator.place)
        }
        switch column.show {
        case "number": return plain(indicator.number, .number)
        case "name", "short":
            let name =
                column.show == "short" && !indicator.short.isEmpty
                ? indicator.short : indicator.name
            var cell = plain(name, column.show == "short" ? .short : .name)
            if let letter = composition.notes.letter(indicator) {
                cell.content.append(.span(Span(letter, font: style.font.noteMark)))
                if block.flag("notes-below") == true,
                    composition.notes.isFirst(indicator, among: composition.term.indicators)
                {
                    cell.notes = [note(indicator, letter)]
                }
            }
            return cell
        case "unit": return plain(indicator.unit, .unit)
        case "target": return target(indicator, style)
        case "result": return result(indicator)
        case "verdict": return verdict(indicator, style)
        case "verdict-word": return plain(indicator.verdict?.text ?? "", .verdict)
        case "note": return plain(indicator.note, .note)
        default: return plain(indicator.sentence, .sentence)
        }
    }

    /// An indicator's note, letter first.
    private func note(_ indicator: Indicator, _ letter: String) -> Paragraph {
        let style = composition.style(block, "note", usual: "note")
        return Paragraph(
            [
                .span(Span(letter + " \u{2060}", font: style.font.with(italic: true))),
                composition.span(indicator.note, style.font, at: indicator.place(of: .note)),
            ], style: style, role: .note)
    }

    func target(_ indicator: Indicator, _ style: TextStyle) -> TableCell {
        guard let target = indicator.target else {
            if block.text("missing") == "" { return TableCell([], style: style) }
            return TableCell(
                [
                    composition.span(
                        block.text("missing") ?? "–", style.font, at: indicator.place(of: .target))
                ], style: style,
                wholeLength: 1)
        }
        let dashed = block.text("ranges") == "en-dash"
        guard !target.digits.isEmpty else {
            return TableCell(
                [composition.span(target.printed, style.font, at: indicator.place(of: .target))],
                style: style)
        }
        let digits = dashed ? target.dashed : target.digits
        let qualifier =
            target.qualifier.isEmpty
            ? []
            : [composition.span(target.qualifier, quiet.font, at: indicator.place(of: .target))]
        return TableCell(
            [
                composition.span(
                    digits + target.suffix, style.font, at: indicator.place(of: .target))
            ],
            style: style, qualifier: qualifier,
            wholeLength: DecimalPlace.find(digits + target.suffix))
    }

    func result(_ indicator: Indicator) -> TableCell {
        let style = indicator.isDerived ? cell : self.result
        let place = indicator.place(of: indicator.isDerived ? .derived : .result)
        guard let quantity = indicator.effective else {
            let missing = block.text("missing") ?? "–"
            return TableCell(
                missing.isEmpty ? [] : [composition.span(missing, cell.font, at: place)],
                style: cell)
        }
        return number(quantity, style, at: place)
    }

    /// A number that stands on its comma, or words.
    private func number(_ quantity: Quantity, _ style: TextStyle, at place: Place) -> TableCell {
        guard !quantity.digits.isEmpty else {
            return TableCell(
                [composition.span(quantity.printed, style.font, at: place)], style: style)
        }
        let qualifier =
            quantity.qualifier.isEmpty
            ? [] : [composition.span(quantity.qualifier, quiet.font, at: place)]
        return TableCell(
            [composition.span(quantity.digits + quantity.suffix, style.font, at: place)],
            style: style, qualifier: qualifier,
            wholeLength: DecimalPlace.find(quantity.digits + quantity.suffix))
    }

    func verdict(_ indicator: Indicator, _ style: TextStyle) -> TableCell {
        if indicator.isPart, indicator.verdict == nil { return TableCell([], style: style) }
        let word = indicator.verdict?.text ?? block.text("unstated") ?? "không nêu"
        var font = style.font
        if indicator.verdict == nil { font.color = quiet.font.color }
        return TableCell(
            [
                .symbol(
                    indicator.verdict?.kind.symbol ?? .none, width: 9,
                    colors: composition.symbolColors), .gap(3),
                composition.span(word, font, at: indicator.verdictPlace),
            ], style: style)
    }
}

extension LayoutColumn {
    /// The year that the column shows; nil for all others.
    fileprivate var year: Int? {
        show.hasPrefix("year:") ? Int(show.dropFirst("year:".count)) : nil
    }
}

extension Composition {
    /// Rules and paddings of a table.
    func tableDesign(_ block: LayoutBlock) -> TableDesign {
        TableDesign(
            padding: block.length("padding") ?? 4.6, gutter: block.length("gutter") ?? 10,
            headRule: Rule(thickness: 0.9, color: ink),
            groupRule: Rule(thickness: 0.4, color: color("bar", ink)),
            rules: block.text("rules").flatMap(TableRules.init) ?? .groups,
            zebra: namedColor(block, "zebra"), headGround: namedColor(block, "head-ground"),
            splitsRows: block.flag("split-rows") ?? false)
    }

    /// A colour that a block names or writes.
    func namedColor(_ block: LayoutBlock, _ key: String) -> Color? {
        block.text(key).flatMap { layout.colors[$0] ?? Color(hex: $0) }
    }
}

extension Target {
    /// The number or numbers with an en dash between.
    var dashed: String {
        guard case .range = bound else { return digits }
        return digits.with("đến", as: "–").with("tới", as: "–")
            .with(" ", as: "").with("-", as: "–").with("—", as: "–")
    }
}
