/// What of an imported document does not come into the term folder, because it is not printed or is no text.
package enum LeftOutOfImport: String, Hashable, Sendable, CaseIterable {
    case struck, hidden, deleted, moved
    case diagram, chart, object, document, picture
    case field, note, sign
}
