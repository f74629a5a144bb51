import TrangModel

/// Reads back the files that travel inside a report.
package enum EmbeddedFiles {
    /// The files by name, in the order of the report; nil when the PDF is no report with files inside.
    ///
    /// - Throws: `qpdf` when the file is no PDF, or damaged.
    package static func read(_ bytes: [UInt8]) throws(InkError) -> [(name: String, bytes: [UInt8])]?
    {
        try QPDFDocument(bytes).associatedFiles
    }
}
