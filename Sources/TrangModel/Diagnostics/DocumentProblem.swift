/// What can be wrong with a Word document as a file.
package enum DocumentProblem: Error, Hashable, Sendable {
    /// An OLE compound file: protected by a password, or of the format before 2007.
    case locked
    case notADocument
    case damaged(part: String)
    case missingPart(name: String)
    case tooLarge(what: String)
    /// A document type or an entity, which no word processor writes.
    case unsafeXML(part: String)
}
