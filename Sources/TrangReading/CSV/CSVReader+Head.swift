import TrangModel

extension CSVReader {
    /// What stands above and below the names.
    static func head(_ records: [[CSVField]], names: Set<String>) -> TableHead {
        let rows = records.prefix(TableHead.looked).map { record in
            record.enumerated().reduce(into: [Int: String]()) { row, field in
                if !blank(field.element.text) {
                    row[field.offset] = field.element.text.foldedSpaces
                }
            }
        }
        let parted = partedTitles(records, rows)
        guard parted > 0 else { return TableHead(rows, names: names) }
        // A title with commas of its own is one text, not several.
        let whole = rows.enumerated().map { index, row in
            index < parted ? row.filter { $0.key == row.keys.min() } : row
        }
        return TableHead(whole, names: names)
    }

    /// The text of a title's cells, at the place of the first.
    static func title(_ cells: [CSVField]) -> CSVField? {
        var texts: [String] = []
        for cell in cells where !texts.contains(cell.text.foldedSpaces) {
            texts.append(cell.text.foldedSpaces)
        }
        return cells.first.map { CSVField(texts.joined(separator: ", "), at: $0.place) }
    }

    /// How many first records are titles that the separator itself parts: they have fewer fields than all records
    /// below, and what is below them shows by its figures that it has names above.
    private static func partedTitles(_ records: [[CSVField]], _ rows: [[Int: String]]) -> Int {
        guard let width = records.last?.count, width > 2,
            let first = records.prefix(TableHead.looked).firstIndex(where: { $0.count >= width }),
            first > 0, first + 1 < rows.count,
            records.dropFirst(first).allSatisfy({ $0.count == width })
        else { return 0 }
        let hasFigures = rows[first].contains { column, name in
            let cells = rows.dropFirst(first + 1).compactMap { $0[column] }
            // A row that numbers the columns may be among them.
            let figures = cells.count { $0.first?.isPlainDigit == true }
            return VietnameseNumber(name) == nil && figures > 0 && figures >= cells.count - 1
        }
        return hasFigures ? first : 0
    }

    /// A title above what cannot be names: one filled cell, or fewer fields than all rows below it have.
    static func checkTitle(_ records: [[CSVField]]) throws(Diagnostic) {
        guard let title = records.first, records.count > 1 else { return }
        let cells = title.filter { !blank($0.text) }
        let isAlone = cells.count == 1 && records[1].count { !blank($0.text) } > 1
        // With a comma in the title itself; one row beyond its header is a slip in that row.
        let isShorter =
            records.count > 2
            && records.dropFirst().allSatisfy {
                $0.count > title.count && $0.count == records[1].count
            }
        guard isAlone || isShorter, let first = cells.first else { return }
        throw Diagnostic(.csvSyntax(reason: .titleAbove(text: first.text)), at: first.place)
    }
}
