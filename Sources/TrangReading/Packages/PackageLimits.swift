/// What an honest package of parts stays far below. Whatever a file claims, reading it takes no more
/// memory and time than these allow.
enum PackageLimits {
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
    /// Styles, fonts, sheets and relations.
    static let items = 100_000
}
