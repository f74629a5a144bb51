package import TrangModel

/// Reads a Word document as a manuscript.
package struct DOCXReader {
    private let file: String

    package init(file: String) { self.file = file }

    /// Reads a whole document.
    package func read(_ bytes: [UInt8]) throws(Diagnostic) -> Manuscript {
        throw Diagnostic(.document(reason: .notADocument), at: Place(file: file))
    }
}
