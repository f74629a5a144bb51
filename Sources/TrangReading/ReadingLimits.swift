/// What an honest file stays far below, for all readers but those of packages (``PackageLimits``, ``WorkbookLimits``).
/// What is beyond is refused with `too-large` before it costs time or memory. `docs/limits.md` lists them.
package enum ReadingLimits {
    // MARK: Bytes of a file, known before it is read

    /// `term.yaml`, layouts, rules.
    package static let settings = 1 << 20
    /// `summary.md`, `handout.md`, and texts that are imported: some 300 pages.
    package static let text = 1 << 20
    /// A CSV file.
    package static let table = 32 << 20
    /// A photo.
    package static let picture = 64 << 20
    /// A workbook or a Word document, as it is packed.
    package static let package = PackageLimits.file
    /// All photos of a term, and all its other files: together what `trang extract` takes out of a report.
    package static let photos = 256 << 20
    package static let sources = 256 << 20

    // MARK: What a text holds

    package static let lines = 100_000
    /// Signs that may mean something to Markdown, such as `*`, `[` and `&`.
    package static let signs = 100_000
    /// Cells and columns of tables in a text; cmark fills all rows up to the header.
    package static let textCells = 200_000
    package static let textColumns = 1_000
    /// Paragraphs, headings, points of lists, rows of tables.
    package static let blocks = 20_000
    /// Bytes of what stands between two spaces.
    package static let word = 20_000
    /// Marks on one letter; Unicode's own limit for texts that are safe to pass on (Standard Annex 15, 13.3).
    package static let marks = 30

    // MARK: What a table holds

    package static let cells = 1_000_000
    package static let columns = 16_384
    /// Bytes of a cell; one of a spreadsheet holds up to 32,767 characters, each of up to three bytes in Vietnamese.
    package static let cell = 400_000
    /// Rows of a data set. Printed, they take some 500 MB and as many pages.
    package static let dataRows = 20_000
    /// Rows of `indicators`, which are shown and compared one by one.
    package static let indicators = 5_000
    /// Rows of `key-figures`.
    package static let figures = 1_000

    // MARK: Others

    /// Files that a layout includes.
    package static let includes = 64
    /// Bytes of one value of a YAML file.
    package static let value = 100_000
    /// Pixels of a picture: all are decoded once.
    package static let pixels = 120_000_000
    /// Pixels of a photo that is passed through as it is; telephones make two hundred million.
    package static let photoPixels = 500_000_000

    /// The bytes that a file of a term may have, by its ending.
    package static func bytes(ofFile name: String) -> Int {
        if name.hasSuffix(".yaml") || name.hasSuffix(".yml") { return settings }
        if name.hasSuffix(".csv") { return table }
        if name.hasSuffix(".xlsx") || name.hasSuffix(".docx") { return package }
        return text
    }
}
