/// A report in memory, and what was found when it was made.
public struct Rendering: Hashable, Sendable {
    /// The bytes: one file for a PDF, one a page for PNG and SVG.
    public var files: [[UInt8]]
    /// How many pages the report has.
    public var pageCount: Int
    /// Warnings and notes.
    public var messages: [Message]
}

/// Why a report could not be made.
public struct RenderingError: Error, Hashable, Sendable {
    /// What was found, errors among it.
    public var messages: [Message]
}
