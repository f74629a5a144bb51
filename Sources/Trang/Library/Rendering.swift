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
public struct RenderingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What was found, errors among it.
    public var messages: [Message]
    /// The values that lie outside what is allowed; then nothing was drawn, and a message says each.
    public var invalidValues: [InvalidValue] = []

    /// The messages, one a line.
    public var description: String {
        messages.map { message in
            "\(message.severity.rawValue): \(message.text)"
                + (message.hint.map { " (\($0))" } ?? "")
        }.joined(separator: "\n")
    }
}
