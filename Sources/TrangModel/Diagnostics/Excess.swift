/// What of a file is more than is read.
package enum Excess: Hashable, Sendable {
    /// The bytes of a file.
    case file(bytes: Int)
    /// The bytes of all files of a term.
    case term
    case lines, signs, blocks, word, marks
    case cells, columns, cell, rows
    /// A value of a YAML file.
    case value
    /// Files that a layout includes.
    case includes
}
