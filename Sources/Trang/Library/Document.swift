import TrangModel

/// A report built in Swift from values, without files but for fonts.
///
/// ```swift
/// let report = Document(title: "Báo cáo năm học") {
///     Heading("Kết quả")
///     Paragraph("Trường có 1.240 học sinh.")
///     ChartElement(.columns, categories: ["2023", "2024"], values: [1_180, 1_240], unit: "học sinh")
/// }
/// let bytes = try report.pdf(fonts: "Fonts")
/// ```
public struct Document: Sendable {
    /// What the document is called.
    public var title: String
    /// Who wrote it.
    public var author: String?
    /// BCP 47.
    public var language = "vi"
    /// The date in the file, in seconds since 1970: from 0 to the end of the year 9999.
    public var date = 946_684_800
    /// What stands on its pages, in order.
    public var elements: [any DocumentElement]

    /// A document of elements in order.
    public init(
        title: String, author: String? = nil,
        @DocumentBuilder content: () -> [any DocumentElement]
    ) {
        self.title = title
        self.author = author
        elements = content()
    }
}

/// A part of a document: ``Heading``, ``Paragraph``, ``KeyFigures``, ``TableElement``, ``ChartElement``,
/// ``FigureElement``, ``Columns``, ``Row``, ``PageBreak``, and nothing else.
public protocol DocumentElement: Sendable {}

/// A heading; level 1 is the document's own.
public struct Heading: DocumentElement, Hashable {
    /// Its words.
    public var text: String
    /// From 1 to 6; another is refused.
    public var level: Int

    /// A heading of a level; 2 if left out.
    public init(_ text: String, level: Int = 2) {
        self.text = text
        self.level = level
    }
}

/// A paragraph of text.
public struct Paragraph: DocumentElement, Hashable {
    /// Its words; U+2028 begins a new line.
    public var text: String

    /// A paragraph of these words; line feeds count as spaces.
    public init(_ text: String) { self.text = text }

    /// A paragraph in which every text begins a line (an address).
    public init(lines: [String]) { text = lines.joined(separator: Self.lineSeparator) }

    static let lineSeparator = "\u{2028}"
}

/// A table with a header that repeats on every page; columns of numbers stand on their commas. One without rows is
/// left out, with a note.
public struct TableElement: DocumentElement, Hashable {
    /// The names of the columns, one at least.
    public var header: [String]
    /// The cells, row by row; a short row is filled up with empty cells, a longer one than the header is refused.
    public var rows: [[String]]

    /// A table of rows below a header.
    public init(header: [String], rows: [[String]]) {
        self.header = header
        self.rows = rows
    }
}

extension ChartElement: DocumentElement {}

/// Newspaper columns, balanced where they end.
public struct Columns: DocumentElement {
    /// How many, from 1 to 6; another number is refused.
    public var count: Int
    /// What flows through them.
    public var elements: [any DocumentElement]

    /// So many columns of elements.
    public init(_ count: Int, @DocumentBuilder content: () -> [any DocumentElement]) {
        self.count = count
        elements = content()
    }
}

/// What follows begins a new page.
public struct PageBreak: DocumentElement, Hashable {
    /// A page break.
    public init() {}
}
