/// What an honest workbook stays far below. Whatever a file claims, reading it takes no more memory
/// and time than these allow.
enum WorkbookLimits {
    /// Bytes of the file itself.
    static let file = 64 << 20
    /// Bytes of one part, unpacked.
    static let part = 96 << 20
    /// Bytes of all parts that are read, unpacked.
    static let total = 192 << 20
    /// Times that a part may grow when unpacked; checked from `ratioFrom` bytes on.
    static let ratio = 400
    static let ratioFrom = 8 << 20
    /// Entries of the archive.
    static let entries = 20_000
    /// Levels of XML.
    static let depth = 200
    /// Bytes of one text of XML; a cell holds no more than 32.767 characters.
    static let text = 4 << 20
    /// Shared texts; styles, fonts, sheets and relations.
    static let strings = 2_000_000
    static let items = 100_000
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
