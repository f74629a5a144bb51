import TrangModel
import TrangReading

/// Looks for rows of a CSV file that are as long as the header although a decimal comma parts a number in two:
/// one of their last cells was left out. The number's second half then stands where words belong.
struct ShiftedRows {
    private let table: CSVTable

    init(_ table: CSVTable) { self.table = table }

    /// Columns of words, in which a few digits alone say nothing.
    private static let wordColumns = Set(
        [IndicatorColumn.note, .unit, .sentence].flatMap(\.names).map(ColumnName.key))
    private static let verdictColumns = Set(IndicatorColumn.verdict.names.map(ColumnName.key))
    private static let noteColumns = Set(IndicatorColumn.note.names.map(ColumnName.key))

    /// An error at the cell of every such row in which the shift shows.
    func check(_ findings: Findings) {
        guard table.isPartedByCommas else { return }
        let keys = table.header.map { ColumnName.key($0.text) }
        let words = keys.indices.filter { Self.wordColumns.contains(keys[$0]) }
        let verdict = keys.firstIndex(where: Self.verdictColumns.contains)
        let note = keys.firstIndex(where: Self.noteColumns.contains)
        guard !words.isEmpty || verdict != nil else { return }
        for row in table.rows {
            let column =
                words.first { isRest(row, $0) }
                ?? verdict.flatMap { isVerdictShifted(row, $0, note: note) ? $0 : nil }
            guard let column else { continue }
            findings.add(
                .csvSyntax(
                    reason: .shifted(
                        text: row[column].text.foldedSpaces,
                        column: table.header[column].text.foldedSpaces)),
                at: row[column].place)
        }
    }

    /// Whether a cell may be what follows the comma of the number before it. Four digits may be a year.
    private func isRest(_ row: [CSVField], _ column: Int) -> Bool {
        let digits = row[column].text.foldedSpaces
        return (1...3).contains(digits.count) && digits.allSatisfy(\.isPlainDigit)
            && followsWhole(row, column)
    }

    /// Whether a number stands for the verdict and the verdict for the note.
    private func isVerdictShifted(_ row: [CSVField], _ column: Int, note: Int?) -> Bool {
        guard let note, note > column, followsWhole(row, column) else { return false }
        return VietnameseNumber(row[column].text.foldedSpaces) != nil
            && VerdictWords.isOnlyVerdict(row[note].text.foldedSpaces)
    }

    /// Whether a bare whole number, not quoted, stands before the cell.
    private func followsWhole(_ row: [CSVField], _ column: Int) -> Bool {
        guard column > 0 else { return false }
        let before = row[column - 1]
        let number = before.text.drop { $0 == " " }
        guard let first = number.first, first.isPlainDigit || "-−+".contains(first),
            VietnameseNumber(number)?.decimals == 0
        else { return false }
        // Quotation marks would part the places further.
        guard let start = before.place.column, let next = row[column].place.column else {
            return true
        }
        return next - start == before.text.count + 1
    }
}
