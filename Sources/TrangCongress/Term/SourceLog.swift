import TrangModel
import TrangReading

/// Reads the texts of a term's folder and keeps their bytes: what travels inside the report is what the
/// report was made from.
final class SourceLog {
    let folder: SourceFolder
    private(set) var files: [SourceFile] = []

    init(_ folder: SourceFolder) { self.folder = folder }

    /// A text file of the folder as NFC text.
    func text(_ name: String) throws(Diagnostic) -> String {
        let file = folder.display(name)
        let bytes = try folder.read(name, named: Place(file: file))
        if !files.contains(where: { $0.name == name }) {
            files.append(SourceFile(name: name, bytes: bytes))
        }
        return try TextDecoding.decode(bytes, file: file)
    }
}

/// A file as it was read.
package struct SourceFile: Hashable, Sendable {
    /// The path below the term's folder.
    package var name: String
    package var bytes: [UInt8]
}
