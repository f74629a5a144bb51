import TrangModel
import TrangReading

/// Looks at the rows of a CSV file that have fewer fields than the header. Mostly their last cells were
/// left out; but a missing separator has moved cells under the wrong names.
struct ShortRows {
    private let table: CSVTable
    private let columns: [ColumnContent]

    /// - Parameter name: the table's name, by which some columns are known.
    init(_ table: CSVTable, name: String) {
        self.table = table
        let isShort = table.short
        let full = table.rows.indices.filter { isShort[$0] == nil }
        columns =
            isShort.isEmpty
            ? []
            : table.header.indices.map { column in
                ColumnContent.known(table.header[column].text, in: name)
                    ?? ColumnContent(full.map { table.rows[$0][column].text.foldedSpaces })
            }
    }

    /// An error at the first cell of a row that is in the wrong place; else one note for the file.
    func check(_ findings: Findings) {
        // A row that names a group has nothing more to say.
        let short = table.short.filter { !isHeading(table.rows[$0.key]) }
        guard let first = short.keys.min(), let found = short[first] else { return }
        var isAllRight = true
        for (index, found) in short.sorted(by: { $0.key < $1.key }) {
            guard let column = misplaced(in: table.rows[index]) else { continue }
            isAllRight = false
            let cell = table.rows[index][column]
            findings.add(
                .csvSyntax(
                    reason: .tooFewFields(
                        found: found, expected: table.width, text: cell.text.foldedSpaces,
                        column: table.header[column].text.foldedSpaces)), at: cell.place)
        }
        guard isAllRight else { return }
        findings.add(
            .shortRows(count: short.count, found: found, expected: table.width),
            at: table.rows[first].first?.place)
    }

    private func misplaced(in row: [CSVField]) -> Int? {
        columns.indices.first { !columns[$0].suits(row[$0].text.foldedSpaces) }
    }

    private func isHeading(_ row: [CSVField]) -> Bool {
        let filled = row.map(\.text.foldedSpaces).filter { !$0.isEmpty }
        return filled.count == 1 && GroupRows.isHeading(filled[0])
    }
}

/// What the cells of a column hold.
private enum ColumnContent {
    case anything, numbers, words, verdict, direction
    /// A result, which may be words, but no verdict.
    case result
    /// Words that may not be absent.
    case name
    /// A number that may not be absent.
    case figure

    /// What the full rows show; two of them at least must agree.
    init(_ cells: [String]) {
        let filled = cells.filter { !$0.isEmpty }
        let numbers = filled.count(where: Self.isNumber)
        self =
            filled.count < 2
            ? .anything : numbers == filled.count ? .numbers : numbers == 0 ? .words : .anything
    }

    /// A column that the program knows.
    static func known(_ header: String, in table: String) -> ColumnContent? {
        let key = ColumnName.key(header)
        func isOne(of names: [String]) -> Bool { names.contains { ColumnName.key($0) == key } }
        if table == "key-figures" {
            if isOne(of: KeyFigureReader.numberNames) { return .figure }
            if isOne(of: KeyFigureReader.labelNames) { return .name }
            return isOne(of: KeyFigureReader.unitNames) ? .words : nil
        }
        guard table == "indicators" || table == "next-term",
            let column = IndicatorColumn.allCases.first(where: { isOne(of: $0.names) })
                ?? MeantColumn.column(header)
        else { return nil }
        return switch column {
        case .name: .name
        case .verdict: .verdict
        case .direction: .direction
        case .result, .derived: .result
        case .group, .unit, .short, .sentence, .note: .words
        case .number, .target, .identity: nil
        }
    }

    func suits(_ cell: String) -> Bool {
        switch self {
        case .anything: true
        case .numbers: cell.isEmpty || Self.isNumber(cell)
        case .words: cell.isEmpty || !Self.isNumber(cell)
        case .verdict: Verdict(stated: cell)?.kind != .other
        case .direction: Direction(stated: cell) != nil
        case .result: !VerdictWords.isOnlyVerdict(cell) || Self.isNumber(cell)
        case .name: !cell.isEmpty && !Self.isNumber(cell)
        case .figure: cell.contains(where: \.isPlainDigit)
        }
    }

    /// Whether a cell is a number or a range, perhaps with a sign after it; `100 hộ` holds words.
    private static func isNumber(_ cell: String) -> Bool {
        guard cell.contains(where: \.isPlainDigit) else { return false }
        guard let quantity = try? Quantity.read(cell) else { return true }
        switch quantity.kind {
        case .number, .range, .ratio: return !quantity.suffix.contains(where: \.isLetter)
        case .words, .mixed: return false
        }
    }
}
