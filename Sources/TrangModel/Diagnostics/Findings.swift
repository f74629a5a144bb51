/// Collects findings while something is read, composed or set, so that one run can report them all.
package final class Findings {
    package private(set) var all: [Diagnostic] = []

    package init() {}

    /// Adds a finding at its place; the same finding at the same place is kept once.
    package func add(_ finding: Finding, at place: Place?, item: String? = nil) {
        add(Diagnostic(finding, at: place, item: item))
    }

    /// Adds a diagnostic that was made elsewhere.
    package func add(_ diagnostic: Diagnostic) {
        if seen.insert(diagnostic).inserted { all.append(diagnostic) }
    }

    /// Replaces what was found, for instance when some of it is accepted.
    package func replace(with diagnostics: [Diagnostic]) { all = diagnostics }

    /// Whether anything found so far is an error.
    package var hasErrors: Bool { all.contains { $0.severity == .error } }

    private var seen: Set<Diagnostic> = []
}
