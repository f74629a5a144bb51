/// How grave a finding is.
package enum Severity: String, Hashable, Sendable, Comparable {
    case note, warning, error

    package static func < (one: Severity, other: Severity) -> Bool {
        func rank(_ severity: Severity) -> Int {
            switch severity {
            case .note: 0
            case .warning: 1
            case .error: 2
            }
        }
        return rank(one) < rank(other)
    }
}

/// A finding at its place. The library returns these; it never logs and never exits.
package struct Diagnostic: Hashable, Sendable, Error {
    package var finding: Finding
    package var place: Place?
    package var severity: Severity
    /// The item it speaks of, such as `indicators.csv#1`, by which a term may accept it.
    package var item: String?

    package init(_ finding: Finding, at place: Place?, item: String? = nil) {
        self.finding = finding
        self.place = place
        self.item = item
        severity = finding.severity
    }
}
