/// What can be wrong with a workbook as a whole, or with the shape of its table.
package enum WorkbookProblem: Error, Hashable, Sendable {
    /// An OLE compound file: protected by a password, or of the format before 2007.
    case locked
    case notAWorkbook
    /// The library that unpacks workbooks is not installed.
    case noLibrary
    case damaged(part: String)
    case missingPart(name: String)
    case tooLarge(what: String)
    /// A document type or an entity, which no spreadsheet writes.
    case unsafeXML(part: String)
    case badReference(text: String)
    case cellTwice
    case noSheet
    case empty(EmptySheet)
    case titleAbove(text: String)
    case headerOfTwoRows
    case repeatedColumn(name: String)
    case cellWithoutHeader(text: String)
}

/// Why a sheet has no table.
package enum EmptySheet: Hashable, Sendable {
    case nothing
    /// What it holds is hidden.
    case hidden
    /// It was read because it is the first; others hold something.
    case first(others: [String], table: String)
}
