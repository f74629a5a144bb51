/// What a check finds, as a type in the check's own file: code, gravity, words in every language and its line in the
/// list of diagnostics stand together there, and nowhere else.
package protocol CheckFinding: Hashable, Sendable {
    /// The stable name, by which a term accepts the finding. Several findings of one kind may share one.
    static var code: String { get }
    /// A warning, if nothing else is said.
    static var severity: Severity { get }
    /// What it means, for `docs/diagnostics.md`, in Markdown.
    static var about: String { get }
    var english: MessageWords { get }
    var vietnamese: MessageWords { get }
}

extension CheckFinding {
    package static var severity: Severity { .warning }
}

/// What is said of a finding, and what to do about it.
package struct MessageWords: Hashable, Sendable {
    package var text: String
    package var hint: String?

    package init(_ text: String, hint: String? = nil) { (self.text, self.hint) = (text, hint) }
}

/// The finding of any check.
package struct AnyCheckFinding: Hashable, Sendable {
    package let value: any CheckFinding

    package static func == (one: Self, other: Self) -> Bool {
        func equals<Value: CheckFinding>(_ value: Value) -> Bool { other.value as? Value == value }
        return equals(one.value)
    }

    package func hash(into hasher: inout Hasher) { value.hash(into: &hasher) }
}

extension Finding {
    package init(_ found: some CheckFinding) { self = .check(AnyCheckFinding(value: found)) }
}

extension Findings {
    /// Adds what a check found; the same at the same place is kept once.
    package func add(_ found: some CheckFinding, at place: Place?, item: String? = nil) {
        add(Finding(found), at: place, item: item)
    }
}
