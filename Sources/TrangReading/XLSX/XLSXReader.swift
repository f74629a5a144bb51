package import TrangModel

/// Which sheet of a workbook is meant.
package struct SheetChoice: Hashable, Sendable {
    package var name: String
    /// Where it is named.
    package var place: Place

    package init(name: String, place: Place) {
        self.name = name
        self.place = place
    }
}

/// Reads a table from a workbook (`.xlsx`): values as the cells show them, in Vietnamese form.
package struct XLSXReader {
    private let file: String
    private let choice: SheetChoice?
    private let encoding: TextEncoding?
    private let names: Set<String>
    private let findings: Findings

    /// - Parameters:
    ///   - choice: the sheet; the first visible one when nil.
    ///   - encoding: from which the texts of legacy fonts are converted.
    ///   - names: keys of names one of which a column has, if there are such.
    package init(
        file: String, sheet choice: SheetChoice? = nil, encoding: TextEncoding? = nil,
        names: Set<String> = [], findings: Findings
    ) {
        (self.file, self.choice, self.encoding) = (file, choice, encoding)
        (self.names, self.findings) = (names, findings)
    }

    /// Reads the table of the sheet.
    ///
    /// - Throws: `xlsx-syntax`, `unknown-sheet`, `legacy-encoding`. Faults of single cells and what is
    ///   hidden go to the findings.
    package func read(_ bytes: [UInt8]) throws(Diagnostic) -> CSVTable {
        let workbook = try located(Place(file: file)) { () throws(PackageFault) in
            try Workbook(bytes)
        }
        let sheet = try chosen(workbook.sheets)
        let place = Place(file: file, sheet: sheet.name)
        let part = SheetPart()
        try located(place) { () throws(PackageFault) in
            try workbook.read(sheet, part)
            // Without its style a date would be read as a number.
            if let name = workbook.missingStyles, part.cells.contains(where: { $0.style != 0 }) {
                throw PackageFault(.missingPart(name: name))
            }
        }
        let others = choice == nil ? workbook.sheetsWithCells(except: sheet) : []
        let reader = CellReader(
            strings: workbook.strings, styles: workbook.styles,
            countsFrom1904: workbook.countsFrom1904)
        var cells: [(address: CellAddress, content: CellContent)] = []
        for cell in try ordered(part.cells, place) {
            let content = reader.content(cell, inlineTexts: part.inlineTexts)
            var place = place
            place.cell = cell.address.name
            try TextShape.checkPiece(content.text, at: place)
            cells.append((cell.address, content))
        }
        try LegacyCells(encoding: encoding, place: place, findings: findings).convert(&cells)
        let table = SheetTable(cells, sheet: part, place: place)
        guard !table.isEmpty else {
            throw Diagnostic(
                .workbook(reason: .empty(emptiness(of: table, others: others))), at: place)
        }
        if !others.isEmpty { findings.add(.sheetsUnread(names: others), at: place) }
        report(table)
        return try table.table(names: names)
    }

    /// The cells from left to right and from the top, whatever order the file has them in.
    private func ordered(_ cells: [RawCell], _ place: Place) throws(Diagnostic) -> [RawCell] {
        var cells = cells
        let isOrdered = zip(cells, cells.dropFirst()).allSatisfy { $0.address < $1.address }
        if !isOrdered { cells.sort { $0.address < $1.address } }
        for (one, next) in zip(cells, cells.dropFirst()) where one.address == next.address {
            var place = place
            place.cell = one.address.name
            throw Diagnostic(.workbook(reason: .cellTwice), at: place)
        }
        return cells
    }

    private func chosen(_ sheets: [WorkbookPart.Sheet]) throws(Diagnostic) -> WorkbookPart.Sheet {
        guard let choice else {
            if let first = sheets.first(where: { !$0.isHidden }) { return first }
            throw Diagnostic(.workbook(reason: .noSheet), at: Place(file: file))
        }
        let key = ColumnName.key(choice.name)
        if let sheet = sheets.first(where: { ColumnName.key($0.name) == key }) { return sheet }
        throw Diagnostic(
            .unknownSheet(name: choice.name, known: sheets.prefix(20).map(\.name)),
            at: choice.place)
    }

    private func emptiness(of table: SheetTable, others: [String]) -> EmptySheet {
        if table.hidesAny { return .hidden }
        let name = file.split(separator: "/").last.map { $0.dropLast(".xlsx".count) } ?? ""
        return others.isEmpty ? .nothing : .first(others: others, table: String(name))
    }

    /// Says what is wrong with single visible cells and what is hidden.
    private func report(_ table: SheetTable) {
        // A hundred faults of cells say enough.
        for (place, fault) in table.faults.prefix(100) { findings.add(fault, at: place) }
        guard table.hidesAny else { return }
        findings.add(
            .hiddenCells(
                rows: table.hiddenRows.sorted().map { $0 + 1 },
                columns: table.hiddenColumns.sorted().map(spreadsheetColumn),
                cells: table.hiddenCells.map(\.name)), at: table.place)
    }

    private func located<Value>(
        _ place: Place, _ read: () throws(PackageFault) -> Value
    ) throws(Diagnostic) -> Value {
        do { return try read() } catch {
            var place = place
            place.cell = error.cell
            throw Diagnostic(error.finding, at: place)
        }
    }
}
