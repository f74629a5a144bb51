package import TrangModel

/// A field of a CSV file or a cell of a workbook, with its place.
package struct CSVField: Hashable, Sendable {
    package var text: String
    package var place: Place
    /// What was probably typed, when a spreadsheet holds a date here; nil in CSV files.
    package var typed: String?

    package init(_ text: String, at place: Place) {
        self.text = text
        self.place = place
    }
}

/// A CSV file or a sheet: one header row, then rows that are as long as the header.
package struct CSVTable: Hashable, Sendable {
    package var file: String
    package var header: [CSVField]
    package var rows: [[CSVField]]
    /// How many fields a row has in the file, where they are fewer than the header's.
    package var short: [Int: Int] = [:]
    /// How many fields the header has in the file, empty ones at its end counted.
    package var width: Int
    /// Whether commas part the fields, so that a decimal comma may do so by mistake.
    package var isPartedByCommas = false
    /// The first cells of titles above the header.
    package var titles: [CSVField] = []
    /// The cells of the row below the header that only numbers the columns.
    package var columnNumbers: [CSVField] = []

    package init(file: String, header: [CSVField], rows: [[CSVField]]) {
        self.file = file
        self.header = header
        self.rows = rows
        width = header.count
    }

    /// Refuses a table with more rows than one of its kind has.
    package func checkRows(most: Int) throws(Diagnostic) {
        guard rows.count > most else { return }
        throw Diagnostic(.tooLarge(.rows, most: most), at: rows[most].first?.place)
    }
}

/// The name of a spreadsheet column: 0 is `A`, 26 is `AA`.
package func spreadsheetColumn(_ index: Int) -> String {
    var (name, rest) = ("", index)
    repeat {
        let letter = Character(Unicode.Scalar(UInt8(65 + rest % 26)))
        name = String(letter) + name
        rest = rest / 26 - 1
    } while rest >= 0
    return name
}
