import TrangCongress
import TrangModel

/// What became of one report.
public struct ReportRecord: Hashable, Sendable {
    /// What became of it.
    public enum Status: String, Hashable, Sendable {
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
    /// How long it took.
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

    /// The record as one line of JSON.
    public var json: String {
        var members: [(String, String)] = [
            ("unit", JSON.quoted(unit)), ("term", JSON.quoted(term)),
        ]
        if let layout { members.append(("layout", JSON.quoted(layout))) }
        let list = files.map { JSON.quoted($0) }.joined(separator: ",")
        members.append(("status", JSON.quoted(status.rawValue)))
        members.append(("files", "[\(list)]"))
        members.append(("seconds", seconds.plain(3)))
        members.append(("errors", String(errors)))
        members.append(("warnings", String(warnings)))
        return "{" + members.map { JSON.quoted($0) + ":" + $1 }.joined(separator: ",") + "}"
    }
}
