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
    public var title: String
    public var author: String?
    /// BCP 47.
    public var language = "vi"
    /// The date in the file, in seconds since 1970.
    public var date = 946_684_800
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

/// A part of a document: ``Heading``, ``Paragraph``, ``TableElement``, ``ChartElement``, ``Columns``,
/// ``PageBreak``.
public protocol DocumentElement: Sendable {}

/// A heading; level 1 is the document's own.
public struct Heading: DocumentElement, Hashable {
    public var text: String
    public var level: Int

    public init(_ text: String, level: Int = 2) {
        self.text = text
        self.level = level
    }
}

/// A paragraph of text.
public struct Paragraph: DocumentElement, Hashable {
    public var text: String

    public init(_ text: String) { self.text = text }
}

/// A table with a header that repeats on every page; columns of numbers stand on their commas.
public struct TableElement: DocumentElement, Hashable {
    public var header: [String]
    public var rows: [[String]]

    public init(header: [String], rows: [[String]]) {
        self.header = header
        self.rows = rows
    }
}

extension ChartElement: DocumentElement {}

/// Newspaper columns, balanced where they end.
public struct Columns: DocumentElement {
    public var count: Int
    public var elements: [any DocumentElement]

    public init(_ count: Int, @DocumentBuilder content: () -> [any DocumentElement]) {
        self.count = count
        elements = content()
    }
}

/// What follows begins a new page.
public struct PageBreak: DocumentElement, Hashable {
    public init() {}
}

/// Builds the elements of a document.
@resultBuilder
public enum DocumentBuilder {
    public static func buildExpression(_ element: any DocumentElement) -> [any DocumentElement] {
        [element]
    }
    public static func buildBlock(_ parts: [any DocumentElement]...) -> [any DocumentElement] {
        parts.flatMap { $0 }
    }
    public static func buildOptional(_ part: [any DocumentElement]?) -> [any DocumentElement] {
        part ?? []
    }
    public static func buildEither(first: [any DocumentElement]) -> [any DocumentElement] { first }
    public static func buildEither(second: [any DocumentElement]) -> [any DocumentElement] {
        second
    }
    public static func buildArray(_ parts: [[any DocumentElement]]) -> [any DocumentElement] {
        parts.flatMap { $0 }
    }
}
