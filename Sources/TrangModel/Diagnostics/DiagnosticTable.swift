/// Diagnostics, each with the names of those it is about. Their hashes are the keys: the first dictionary of another
/// type of key costs a start a tenth of a millisecond.
package struct DiagnosticTable: Sendable {
    private var entries: [Int: [(diagnostic: Diagnostic, names: Set<String>)]] = [:]

    package init() {}

    /// The names of a diagnostic; nil when it is not in the table.
    package subscript(_ diagnostic: Diagnostic) -> Set<String>? {
        entries[diagnostic.hashValue]?.first { $0.diagnostic == diagnostic }?.names
    }

    /// Adds a name.
    ///
    /// - Returns: false when the diagnostic had it already.
    @discardableResult
    package mutating func add(_ name: String, to diagnostic: Diagnostic) -> Bool {
        let key = diagnostic.hashValue
        guard let index = entries[key]?.firstIndex(where: { $0.diagnostic == diagnostic }) else {
            entries[key, default: []].append((diagnostic, [name]))
            return true
        }
        return entries[key]?[index].names.insert(name).inserted == true
    }

    /// Adds what another table says of diagnostics that this one does not know.
    package mutating func add(_ other: DiagnosticTable) {
        for (diagnostic, names) in other.entries.values.joined() where self[diagnostic] == nil {
            for name in names { add(name, to: diagnostic) }
        }
    }
}
