/// What an honest workbook stays far below. Whatever a file claims, reading it takes no more memory
/// and time than these allow.
enum WorkbookLimits {
    /// Shared texts.
    static let strings = 2_000_000
    /// Cells with something in them.
    static let cells = 1_000_000
    /// Fields of the table, counting empty ones.
    static let fields = 4_000_000
    /// Merged ranges.
    static let merges = 100_000
    /// The last row and column of a sheet.
    static let rows = 1_048_576
    static let columns = 16_384
}
