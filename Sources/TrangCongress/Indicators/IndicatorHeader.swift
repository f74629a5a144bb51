import TrangModel
import TrangReading

/// Where the columns of a table of indicators stand.
struct IndicatorHeader {
    private(set) var places: [IndicatorColumn: Int] = [:]
    /// Columns that are meant by other names than the known ones.
    private(set) var meant: [IndicatorColumn: Int] = [:]
    /// Columns that may be one and the same.
    private(set) var doubtful: [(column: IndicatorColumn, places: [Int])] = []

    init(_ table: CSVTable) {
        let keys = table.header.map { ColumnName.key($0.text) }
        for column in IndicatorColumn.allCases {
            let names = column.names.map(ColumnName.key)
            let found = keys.indices.filter { names.contains(keys[$0]) }
            places[column] = found.first
            if found.count > 1 { doubtful.append((column, found)) }
        }
        let known = Set(places.values).union(doubtful.flatMap(\.places))
        let open = keys.indices.filter { !known.contains($0) && !keys[$0].isEmpty }
        var guesses = open.reduce(into: [IndicatorColumn: [Int]]()) { guesses, index in
            guard let column = MeantColumn.column(table.header[index].text) else { return }
            guesses[column, default: []].append(index)
        }
        guesses = Self.parted(
            guesses, isOpen: places[.name] == nil && places[.target] == nil, table)
        for column in IndicatorColumn.allCases where places[column] == nil {
            guard let found = guesses[column], let first = found.first else { continue }
            (places[column], meant[column]) = (first, first)
            if found.count > 1 { doubtful.append((column, found)) }
        }
        settleName(table, guesses[.name] ?? [])
        readUnit(table)
    }

    /// `Nội dung` of words beside `Chỉ tiêu đến 2020` of figures: the latter are the targets.
    private static func parted(
        _ guesses: [IndicatorColumn: [Int]], isOpen: Bool, _ table: CSVTable
    ) -> [IndicatorColumn: [Int]] {
        guard isOpen, guesses[.target] == nil, let names = guesses[.name], names.count == 2 else {
            return guesses
        }
        let figures = names.filter { column in
            let cells = table.rows.map { $0[column].text.foldedSpaces }.filter { !$0.isEmpty }
            return cells.count { $0.contains(where: \.isPlainDigit) } * 2 > cells.count
        }
        guard figures.count == 1 else { return guesses }
        var guesses = guesses
        guesses[.target] = figures
        guesses[.name] = names.filter { !figures.contains($0) }
        return guesses
    }

    /// `Nội dung` beside `Chỉ tiêu`, and no column of targets: `Chỉ tiêu` holds the targets.
    private mutating func settleName(_ table: CSVTable, _ others: [Int]) {
        guard places[.target] == nil, let name = places[.name], meant[.name] == nil,
            let other = others.first
        else { return }
        let cells = table.rows.map { $0[name].text.foldedSpaces }.filter { !$0.isEmpty }
        let numbers = cells.count { $0.first?.isPlainDigit == true }
        if numbers * 2 > cells.count { doubtful.append((.name, [name, other])) }
    }

    /// The unit of rows that state none: that of the names of targets and results, `Kết quả (%)`.
    private(set) var unit = ""

    private mutating func readUnit(_ table: CSVTable) {
        let units = [IndicatorColumn.target, .result].compactMap { column in
            meant[column].flatMap { MeantColumn.unit(in: table.header[$0].text) }
        }
        if let first = units.first, units.allSatisfy({ $0 == first }) { unit = first }
    }

    /// Words of columns that say something of results beside them.
    private static let computed = [
        "tỷ lệ", "tỉ lệ", "so", "hoàn thành", "chênh lệch", "tăng", "giảm", "tổng", "cộng",
        "lũy kế", "luỹ kế",
        "cả nhiệm kỳ", "toàn nhiệm kỳ", "năm",
    ]

    /// The column of targets or results that is missing, where an unknown one holds numbers.
    func missing(for column: Int, in table: CSVTable) -> String? {
        guard places[.derived] == nil, !doubtful.contains(where: { $0.places.contains(column) }),
            let missing = [IndicatorColumn.result, .target].first(where: { places[$0] == nil })
        else { return nil }
        let name = " " + ColumnName.key(table.header[column].text) + " "
        guard !Self.computed.contains(where: { name.holds(" \($0) ") }) else { return nil }
        let cells = table.rows.map { $0[column].text.foldedSpaces }.filter { !$0.isEmpty }
        let numbers = cells.count { ((try? Quantity.read($0)) ?? nil)?.value != nil }
        return numbers > 0 && numbers * 2 > cells.count ? missing.names[0] : nil
    }
}

/// Says what the names of columns were taken for.
struct ColumnReport {
    private let header: IndicatorHeader
    private let table: CSVTable
    private let findings: Findings

    init(_ header: IndicatorHeader, of table: CSVTable, findings: Findings) {
        (self.header, self.table, self.findings) = (header, table, findings)
    }

    /// False, after an error, when it is not clear which columns are meant or there is none of names.
    func tellsColumns() -> Bool {
        for (column, places) in header.doubtful {
            findings.add(
                .missingColumn(
                    name: column.names[0], among: places.map { table.header[$0].text.foldedSpaces }),
                at: table.header[places[1]].place)
        }
        guard header.places[.name] != nil else {
            findings.add(
                .missingColumn(name: IndicatorColumn.name.names[0]),
                at: table.header.first?.place ?? Place(file: table.file))
            return false
        }
        let meant = header.meant.sorted { $0.value < $1.value }
        if let first = meant.first, header.doubtful.isEmpty {
            findings.add(
                .columnsMeant(
                    names: meant.map { table.header[$0.value].text.foldedSpaces },
                    as: meant.map { $0.key.names[0] }), at: table.header[first.value].place)
        }
        return header.doubtful.isEmpty
    }
}
