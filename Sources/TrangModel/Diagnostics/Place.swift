/// Where something was written.
package struct Place: Hashable, Encodable, Sendable {
    /// The file, as reached from the working folder.
    package var file: String
    /// Counted from 1.
    package var line: Int?
    /// In characters, counted from 1.
    package var column: Int?
    /// A spreadsheet's address, such as `C17`.
    package var cell: String?
    /// The sheet of a workbook; then there is no line and no column.
    package var sheet: String?

    package init(
        file: String, line: Int? = nil, column: Int? = nil, cell: String? = nil,
        sheet: String? = nil
    ) {
        self.file = file
        self.line = line
        self.column = column
        self.cell = cell
        self.sheet = sheet
    }
}
