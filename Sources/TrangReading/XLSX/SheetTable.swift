import TrangModel

/// Makes a table of a sheet's visible cells: one row of names, then rows as long as it.
struct SheetTable {
    let place: Place
    let merges: [CellRange]
    private let isHiddenRow: (Int) -> Bool
    private let isHiddenColumn: (Int) -> Bool
    /// The rows that hold something, from the top.
    private var rows: [(index: Int, cells: [(column: Int, content: CellContent)])] = []
    /// What holds something and is hidden.
    private(set) var hiddenRows: Set<Int> = []
    private(set) var hiddenColumns: Set<Int> = []
    /// Cells whose format shows nothing.
    private(set) var hiddenCells: [CellAddress] = []

    /// Whether nothing is left to be seen.
    var isEmpty: Bool { rows.isEmpty }
    /// Whether anything is hidden.
    var hidesAny: Bool { !(hiddenRows.isEmpty && hiddenColumns.isEmpty && hiddenCells.isEmpty) }

    /// - Parameter cells: in the order of their addresses, each once.
    init(
        _ cells: [(address: CellAddress, content: CellContent)], sheet: SheetPart, place: Place
    ) {
        self.place = place
        merges = sheet.merges
        let hidden = sheet.hiddenRows
        let columns = sheet.hiddenColumns
        isHiddenRow = { hidden.contains($0) }
        isHiddenColumn = { column in columns.contains { $0.contains(column) } }
        var known: [Int: Bool] = [:]
        for (address, content) in cells {
            guard
                content.isHidden || content.fault != nil
                    || !content.text.allSatisfy(\.isWhitespace)
            else { continue }
            let isHidden = known[address.column] ?? isHiddenColumn(address.column)
            known[address.column] = isHidden
            if isHiddenRow(address.row) {
                hiddenRows.insert(address.row)
            } else if isHidden {
                hiddenColumns.insert(address.column)
            } else if content.isHidden {
                hiddenCells.append(address)
            } else {
                if rows.last?.index != address.row { rows.append((address.row, [])) }
                rows[rows.count - 1].cells.append((address.column, content))
            }
        }
    }

    /// The place of a cell.
    func place(row: Int, column: Int) -> Place {
        var place = place
        place.cell = CellAddress(row: row, column: column).name
        return place
    }

    /// What is wrong with visible cells.
    var faults: [(Place, Finding)] {
        rows.flatMap { row in
            row.cells.compactMap { cell in
                cell.content.fault.map { (place(row: row.index, column: cell.column), $0) }
            }
        }
    }

    /// The table.
    ///
    /// - Parameter names: keys of names one of which a column has, if there are such.
    /// - Throws: `xlsx-syntax`: empty, a title above, names in two rows, a name twice, a cell beyond the
    ///   names, too many fields.
    func table(names: Set<String> = []) throws(Diagnostic) -> CSVTable {
        let head = TableHead(
            rows.prefix(TableHead.looked).map { row in
                row.cells.reduce(into: [Int: String]()) {
                    $0[$1.column] = $1.content.text.foldedSpaces
                }
            }, names: names)
        var inner = self
        inner.rows.removeFirst(head.titles)
        let numbers = head.isNumbered ? inner.rows.remove(at: 1) : nil
        var table = try inner.body()
        table.titles = rows[..<head.titles].compactMap { CSVReader.title(fields($0)) }
        table.columnNumbers = numbers.map(fields) ?? []
        return table
    }

    /// The filled cells of a row.
    private func fields(_ row: Row) -> [CSVField] {
        row.cells.map { field($0.content, at: place(row: row.index, column: $0.column)) }
    }

    /// The table without what stands above its names.
    private func body() throws(Diagnostic) -> CSVTable {
        guard let top = rows.first else { throw fault(.empty(.nothing), at: place) }
        try checkTitle(top)
        let header = try header(top)
        guard rows.count * max(1, header.count) <= WorkbookLimits.fields else {
            throw fault(.tooLarge(what: "\(rows.count) × \(header.count)"), at: place)
        }
        try checkLengths()
        var body: [[CSVField]] = []
        for row in rows.dropFirst() {
            if let extra = row.cells.last, extra.column > header.last?.column ?? 0 {
                throw fault(
                    .cellWithoutHeader(text: extra.content.text),
                    at: place(row: row.index, column: extra.column))
            }
            var cells = row.cells[...]
            body.append(
                header.map { name in
                    let isThere = cells.first?.column == name.column
                    let content = isThere ? cells.popFirst()?.content : nil
                    return field(content, at: place(row: row.index, column: name.column))
                })
        }
        return CSVTable(
            file: place.file,
            header: header.map {
                CSVField($0.text, at: place(row: top.index, column: $0.column))
            }, rows: body)
    }

    /// Excel itself holds no longer text in a cell; a page that shows one would be of nothing else.
    private func checkLengths() throws(Diagnostic) {
        for row in rows {
            let long = row.cells.first { $0.content.text.utf8.count > ReadingLimits.cell }
            guard let long else { continue }
            throw Diagnostic(
                .tooLarge(.cell, most: ReadingLimits.cell),
                at: place(row: row.index, column: long.column))
        }
    }

    private func field(_ content: CellContent?, at place: Place) -> CSVField {
        var field = CSVField(content?.text ?? "", at: place)
        field.typed = content?.typed
        return field
    }

    private typealias Row = (index: Int, cells: [(column: Int, content: CellContent)])

    /// A single cell above rows of several is a title and no name.
    private func checkTitle(_ top: Row) throws(Diagnostic) {
        guard top.cells.count == 1, rows.count > 1, rows[1].cells.count > 1 else { return }
        throw fault(
            .titleAbove(text: top.cells[0].content.text),
            at: place(row: top.index, column: top.cells[0].column))
    }

    /// The columns with their names, from the first that holds anything to the last with a name. A merged
    /// cell names all columns below it; those that hold nothing are dropped.
    private func header(_ top: Row) throws(Diagnostic) -> [(column: Int, text: String)] {
        var names = top.cells.reduce(into: [Int: String]()) { $0[$1.column] = $1.content.text }
        let used = Set(rows.dropFirst().flatMap { $0.cells.map(\.column) })
        for merge in merges where merge.first.row <= top.index && top.index <= merge.last.row {
            if let below = rows.dropFirst().first, below.index <= merge.last.row {
                throw fault(
                    .headerOfTwoRows, at: place(row: below.index, column: below.cells[0].column))
            }
            guard let name = names[merge.first.column] else { continue }
            for column in merge.first.column...merge.last.column where used.contains(column) {
                names[column] = name
            }
        }
        let last = names.keys.max() ?? 0
        let first = min(names.keys.min() ?? 0, used.min() ?? last)
        var seen: Set<String> = []
        var header: [(column: Int, text: String)] = []
        for column in first...max(first, last) where names[column] != nil || used.contains(column) {
            let name = names[column] ?? ""
            if !name.isEmpty, !seen.insert(ColumnName.key(name)).inserted {
                throw fault(
                    .repeatedColumn(name: name), at: place(row: top.index, column: column))
            }
            header.append((column, name))
        }
        return header
    }

    private func fault(_ problem: WorkbookProblem, at place: Place) -> Diagnostic {
        Diagnostic(.workbook(reason: problem), at: place)
    }
}
