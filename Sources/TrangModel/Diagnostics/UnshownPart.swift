/// What of a term a report does not show.
package enum UnshownPart: Hashable, Sendable {
    /// A part that a layout names as it leaves it out on purpose: `lead`, `key-figures`.
    case part(String)
    /// HTML, of which only a few tags are read.
    case html(String)
    /// A column of a table.
    case column(String, data: String)
    /// Rows of a table, or figures, for which a block has no more room.
    case rows(String, data: String)
    case dataSet(String)
}
