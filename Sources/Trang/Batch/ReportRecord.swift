/// What became of one report.
public struct ReportRecord: Hashable, Encodable, Sendable {
    /// What became of it.
    public enum Status: String, Hashable, Encodable, Sendable {
        case made, failed
        case upToDate = "up-to-date"
    }

    /// The unit's folder below the output folder.
    public var unit: String
    /// The term's folder below that of the unit.
    public var term: String
    /// The layout; nil when the term failed before its layouts were known.
    public var layout: String?
    /// What became of it.
    public var status: Status
    /// The report's files.
    public var files: [String] = []
    /// How long it took, to the thousandth.
    public var seconds = 0.0
    /// How many errors were found.
    public var errors = 0
    /// How many warnings were found.
    public var warnings = 0

    init(_ outputPath: String, layout: String?, status: Status) {
        let parts = outputPath.split(separator: "/")
        unit = parts.dropLast().joined(separator: "/")
        term = parts.last.map(String.init) ?? ""
        self.layout = layout
        self.status = status
    }

    /// The record as one line of JSON; without a layout that key is absent.
    public var json: String { jsonLine }
}
