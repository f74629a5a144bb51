import TrangModel
import TrangReading

/// Reads the texts of a term's folder and keeps their bytes: what travels inside the report is what the
/// report was made from.
final class SourceLog {
    let folder: SourceFolder
    private(set) var files: [SourceFile] = []
    /// In what the text files are, as `term.yaml` says.
    private(set) var encoding: TextEncoding?
    private let findings: Findings
    /// Bytes of all files.
    private var size = 0

    init(_ folder: SourceFolder, findings: Findings) {
        self.folder = folder
        self.findings = findings
    }

    /// A text file of the folder as NFC text. `term.yaml` is read first: it says how all are read, also
    /// itself.
    func text(_ name: String) throws(Diagnostic) -> String {
        let bytes = try bytes(name)
        if name == TermReader.file { encoding = Self.encoding(named: bytes) }
        return try TextDecoding.decode(
            bytes, file: folder.display(name), encoding: encoding, findings: findings)
    }

    /// A file of the folder.
    func bytes(_ name: String) throws(Diagnostic) -> [UInt8] {
        let file = folder.display(name)
        guard AttachmentName.isFit(name) else {
            throw Diagnostic(.unfitName(name: name), at: Place(file: file))
        }
        let bytes = try folder.read(
            name, named: Place(file: file), most: ReadingLimits.bytes(ofFile: name))
        if !files.contains(where: { $0.name == name }) {
            size += bytes.count
            guard size <= ReadingLimits.sources else {
                throw Diagnostic(
                    .tooLarge(.term, most: ReadingLimits.sources), at: Place(file: file))
            }
            files.append(SourceFile(name: name, bytes: bytes))
        }
        return bytes
    }

    /// The encoding that a `term.yaml` names, found before the file can be read as text.
    private static func encoding(named bytes: [UInt8]) -> TextEncoding? {
        let key = "encoding:"
        for line in bytes.split(whereSeparator: { $0 == 10 || $0 == 13 })
        where line.starts(with: key.utf8) {
            let value = line.dropFirst(key.utf8.count).prefix { $0 != UInt8(ascii: "#") }
            let name = String(decoding: value, as: UTF8.self).foldedSpaces
            return TextEncoding(rawValue: name.trimmingQuotes)
        }
        return nil
    }
}

extension String {
    fileprivate var trimmingQuotes: String {
        count > 1 && first == last && (first == "\"" || first == "'")
            ? String(dropFirst().dropLast()) : self
    }
}

/// A file as it was read.
package struct SourceFile: Hashable, Sendable {
    /// The path below the term's folder.
    package var name: String
    package var bytes: [UInt8]
}
