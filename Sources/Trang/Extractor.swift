import FoundationEssentials
import TrangInk
import TrangModel
import TrangReading

/// Writes back the data files that travel inside a report, byte for byte.
public struct Extractor: Sendable {
    private let language: Language

    /// - Parameter language: the language of messages.
    public init(language: Language = .english) { self.language = language }

    /// Extracts the files of a PDF into a folder.
    ///
    /// - Parameters:
    ///   - file: the PDF.
    ///   - output: the folder; by default the PDF's name without its ending. A file that is there with
    ///     another content is never overwritten.
    ///   - report: called with every message.
    /// - Returns: the files written; nil when nothing was.
    public func extract(
        _ file: String, to output: String? = nil, report: (Message) -> Void
    ) -> [String]? {
        do throws(Diagnostic) {
            let bytes = try readBytes(file, display: file, at: Place(file: file))
            let found: [(name: String, bytes: [UInt8])]?
            do {
                found = try EmbeddedFiles.read(bytes)
            } catch {
                throw Diagnostic(.notAReport(path: file), at: Place(file: file))
            }
            guard let files = found, !files.isEmpty else {
                throw Diagnostic(.notAReport(path: file), at: Place(file: file))
            }
            let folder = output ?? Self.folder(of: file)
            for (name, bytes) in files {
                guard AttachmentName.isFit(name) else {
                    throw Diagnostic(.pathEscapes(path: name), at: Place(file: file))
                }
                let path = folder + "/" + name
                if let there = FileManager.default.contents(atPath: path), Array(there) != bytes {
                    throw Diagnostic(
                        .outputUnwritable(path: path, reason: "exists with another content"),
                        at: Place(file: file))
                }
            }
            return try AtomicFile.write(files.map { ($0.bytes, folder + "/" + $0.name) })
        } catch {
            report(Message(error, language: language))
            return nil
        }
    }

    private static func folder(of file: String) -> String {
        file.lowercased().hasSuffix(".pdf") ? String(file.dropLast(4)) : file + "-data"
    }
}
