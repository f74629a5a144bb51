import TrangCongress
import TrangReading

/// Reads a table of a document as indicators, when its first row says that it is one.
struct TableIndicators {
    /// Rows and what was not read of them.
    struct Reading {
        var rows: [IndicatorDraft] = []
        var doubts: [PlacedDoubt] = []
    }

    /// The indicators of a table; nil when the table is another.
    static func read(_ rows: [Passage]) -> Reading? {
        guard rows.count > 1 else { return nil }
        let header = rows[0].cells
        let columns = columns(header)
        let known = Set(columns.compactMap { $0 })
        guard known.contains(.name),
            !known.isDisjoint(with: [.target, .result, .verdict]),
            known.count == columns.compactMap({ $0 }).count
        else { return nil }
        var reading = Reading()
        var group = ""
        let cells = rows.map { row in
            row.cells.enumerated().reduce(into: [Int: String]()) {
                if !$1.element.isEmpty { $0[$1.offset] = $1.element }
            }
        }
        let isNumbered = ColumnNumbers.hold(
            cells[1], names: cells[0], below: Array(cells.dropFirst(2).prefix(60)))
        if isNumbered {
            let text = rows[1].cells.filter { !$0.isEmpty }.joined(separator: " ")
            reading.doubts.append(
                PlacedDoubt(doubt: .columnNumbers(text), line: rows[1].lines.lowerBound))
        }
        let groups = self.groups(rows, columns)
        for (index, row) in rows.enumerated().dropFirst(isNumbered ? 2 : 1) {
            if let name = groups[index] {
                group = name
                continue
            }
            let filled = row.cells.filter { !$0.isEmpty }
            if filled.count == 1 || Set(filled).count == 1 && filled.count > 1 {
                // One cell over the whole row names a group.
                group = filled[0]
                continue
            }
            var draft = IndicatorDraft(lines: row.lines)
            draft.group = group
            for (index, cell) in row.cells.enumerated() where !cell.isEmpty {
                let name = index < header.count ? header[index] : ""
                let column = index < columns.count ? columns[index] : nil
                if !place(cell, column, named: name, in: &draft) {
                    reading.doubts.append(
                        PlacedDoubt(
                            doubt: .cellNotRead(column: name, text: cell),
                            line: row.lines.lowerBound))
                }
            }
            group = draft.group
            if draft.name.isEmpty { draft.name = filled.first ?? "" }
            reading.rows.append(draft)
        }
        return reading.rows.isEmpty ? nil : reading
    }

    /// Puts a cell into its column; false when the column could not be read with it.
    private static func place(
        _ cell: String, _ column: IndicatorColumn?, named name: String,
        in draft: inout IndicatorDraft
    ) -> Bool {
        switch column {
        case .name: draft.name = cell
        case .number: draft.number = cell
        case .group: draft.group = cell
        case .unit: draft.unit = cell
        case .note: draft.note = cell
        case .sentence: draft.sentence = cell
        case .verdict: draft.verdict = cell
        case .target:
            guard CellForm.isTarget(cell) else { return false }
            draft.target = cell
        case .result:
            guard CellForm.isResult(cell) else { return false }
            draft.result = cell
        case .direction:
            guard ["cao hơn", "thấp hơn", "trong khoảng"].contains(cell.lowercased()) else {
                return false
            }
            draft.direction = cell
        case .derived, .short, .identity, nil:
            let isYear = name.count == 4 && Int(name) != nil
            if isYear, !CellForm.isResult(cell) { return false }
            guard !name.isEmpty else { return false }
            draft.extra.append(IndicatorDraft.ExtraCell(column: name, text: cell))
        }
        return true
    }

    /// What group each row names; nil for rows of indicators.
    private static func groups(
        _ rows: [Passage], _ columns: [IndicatorColumn?]
    ) -> [String?] {
        GroupRows.groups(
            rows.map { row in
                func cell(_ column: IndicatorColumn) -> String {
                    let index = columns.firstIndex(of: column)
                    return index.flatMap { row.cells.indices.contains($0) ? row.cells[$0] : nil }
                        ?? ""
                }
                let filled = row.cells.count { !$0.isEmpty }
                return (cell(.number), cell(.name), filled > 2)
            })
    }

    /// Which columns the names mean; one that several may be is none of them.
    private static func columns(_ names: [String]) -> [IndicatorColumn?] {
        let sure = names.map(column)
        let guesses = zip(names, sure).map { $1 == nil ? MeantColumn.column($0) : nil }
        return zip(sure, guesses).map { known, guess in
            guard let guess, !sure.contains(guess), guesses.count(where: { $0 == guess }) == 1
            else { return known }
            return guess
        }
    }

    /// Which column a name in a report means.
    private static func column(_ name: String) -> IndicatorColumn? {
        let key = ColumnName.key(name)
        if let column = IndicatorColumn.allCases.first(where: {
            $0.names.contains { ColumnName.key($0) == key }
        }) {
            return column
        }
        return ArticleWords.columnNames.first { $0.names.contains(key) }?.column
    }
}
