/// What of a file a block has nothing to show of.
package enum AbsentPart: Hashable, Sendable {
    case wholeFile
    /// Text, or a picture, before the first heading.
    case lead, photo
    /// The text from the first heading on.
    case body
    /// Rows below the header of a table.
    case rows
    /// A row that has both a target and a result in figures.
    case pairs
    /// An indicator with results in figures, in one unit, in two terms.
    case shared
}
