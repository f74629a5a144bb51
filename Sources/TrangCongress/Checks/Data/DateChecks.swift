import TrangModel
import TrangReading

/// Finds numbers that a spreadsheet made into dates: `10-12` becomes 10 December.
enum DateChecks {
    /// Warns at the dates of columns that hold more numbers than dates.
    static func check(_ table: CSVTable, findings: Findings) {
        for column in table.header.indices {
            let cells = table.rows.map { $0[column] }
            let dates = cells.filter { $0.typed != nil }
            guard !dates.isEmpty, cells.count(where: isNumber) > dates.count else { continue }
            for cell in dates {
                findings.add(
                    .dateAmongNumbers(shown: cell.text, typed: cell.typed ?? ""), at: cell.place)
            }
        }
    }

    private static func isNumber(_ cell: CSVField) -> Bool {
        cell.typed == nil && (try? Quantity.read(cell.text))?.value != nil
    }
}
