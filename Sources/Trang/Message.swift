import TrangModel

/// A finding in words, with its place: what a user of the library or of the command sees.
public struct Message: Hashable, Encodable, Sendable {
    /// How grave a message is.
    public enum Severity: String, Hashable, Encodable, Sendable {
        case note, warning, error
    }

    /// How grave it is.
    public var severity: Severity
    /// The stable name, listed in `docs/diagnostics.md`.
    public var code: String
    /// What was found.
    public var text: String
    /// What to do about it.
    public var hint: String?
    /// The file, as reached from the working folder.
    public var file: String?
    /// The line, from 1.
    public var line: Int?
    /// The column in characters, from 1.
    public var column: Int?
    /// The sheet of a workbook; then there is no line and no column.
    public var sheet: String?
    /// A spreadsheet's address of a field, such as `C17`.
    public var cell: String?
    /// The folder of the term that it is about, where the place does not tell: at a block of a layout.
    public var term: String?

    init(_ diagnostic: Diagnostic, of term: String? = nil, language: Language) {
        self.term = term
        let words =
            language == .vietnamese
            ? Vietnamese.words(diagnostic.finding) : English.words(diagnostic.finding)
        severity =
            switch diagnostic.severity {
            case .note: .note
            case .warning: .warning
            case .error: .error
            }
        code = diagnostic.finding.code
        (text, hint) = words
        file = diagnostic.place?.file
        line = diagnostic.place?.line
        column = diagnostic.place?.column
        sheet = diagnostic.place?.sheet
        cell = diagnostic.place?.cell
    }
}

extension Message {
    private enum CodingKeys: String, CodingKey {
        case severity, code, hint, file, line, column, sheet, cell, term
        case text = "message"
    }

    /// The message as one line of JSON; keys without a value are absent.
    public var json: String { jsonLine }
}
