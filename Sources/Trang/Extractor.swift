import TrangInk
import TrangModel
import TrangReading

/// Writes back the data files that travel inside a report, byte for byte.
public struct Extractor: Sendable {
    private let language: Language

    /// - Parameter language: the language of messages.
    public init(language: Language = .english) { self.language = language }

    /// Extracts the files of a PDF into a folder. Everything is looked at before anything is written.
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
            let files = try Self.files(of: file)
            let folder = output ?? Self.folder(of: file)
            try Self.checkNames(files, of: file)
            for (name, bytes) in files {
                if let reason = Self.hindrance(to: name, bytes, in: folder) {
                    throw Diagnostic(
                        .outputUnwritable(path: folder + "/" + name, reason: reason),
                        at: Place(file: file))
                }
            }
            let targets = files.map { ($0.bytes, folder + "/" + $0.name) }
            // What a run left that was killed.
            Set(targets.map { AbsolutePath.above($0.1) }).forEach(AtomicFile.cleanUp)
            return try AtomicFile.write(targets)
        } catch {
            report(Message(error, language: language))
            return nil
        }
    }

    /// The files inside, each as it was put in.
    private static func files(
        of file: String
    ) throws(Diagnostic) -> [(name: String, bytes: [UInt8])] {
        let place = Place(file: file)
        let limit = 2 * EmbeddedFiles.most.bytes
        if let stamp = FileStatus.stamp(file), stamp.size > limit {
            throw Diagnostic(.dataTooLarge(path: file, megabytes: limit >> 20), at: place)
        }
        let bytes = try readBytes(file, display: file, at: place, most: limit)
        do throws(EmbeddedFiles.Fault) {
            return try EmbeddedFiles.read(bytes)
        } catch {
            switch error {
            case .notAReport: throw Diagnostic(.notAReport(path: file), at: place)
            case .damaged(let name):
                throw Diagnostic(.damagedData(path: file, name: name), at: place)
            case .tooLarge:
                let limit = EmbeddedFiles.most.bytes >> 20
                throw Diagnostic(.dataTooLarge(path: file, megabytes: limit), at: place)
            }
        }
    }

    /// Only what this program puts in comes out: a report may have been made by somebody else.
    private static func checkNames(
        _ files: [(name: String, bytes: [UInt8])], of file: String
    ) throws(Diagnostic) {
        var names: Set<String> = []
        for (name, bytes) in files {
            guard AttachmentName.isFit(name), isOfATerm(name, bytes) else {
                // Only a name that leads elsewhere is one of another folder.
                let leadsOut = name.hasPrefix("/") || name.split(separator: "/").contains("..")
                throw Diagnostic(
                    leadsOut ? .pathEscapes(path: name) : .damagedData(path: file, name: name),
                    at: Place(file: file))
            }
            guard names.insert(name).inserted else {
                throw Diagnostic(.damagedData(path: file, name: name), at: Place(file: file))
            }
        }
        // A name that is also a folder of another could not be written.
        for name in names {
            var above = Substring(name)
            while let slash = above.lastIndex(of: "/") {
                above = above[..<slash]
                guard !names.contains(String(above)) else {
                    throw Diagnostic(.damagedData(path: file, name: name), at: Place(file: file))
                }
            }
        }
    }

    /// Whether a file is of a kind that a term has: a text, a table or a picture.
    private static func isOfATerm(_ name: String, _ bytes: [UInt8]) -> Bool {
        [".yaml", ".md", ".csv", ".xlsx"].contains { name.hasSuffix($0) }
            || bytes.starts(with: [0xFF, 0xD8, 0xFF])
            || bytes.starts(with: [0x89, 0x50, 0x4E, 0x47])
    }

    /// What stands against writing a file below a folder; nil when nothing does. Links are not followed: they could
    /// lead anywhere.
    private static func hindrance(to name: String, _ bytes: [UInt8], in folder: String) -> String? {
        var path = folder
        let parts = name.split(separator: "/")
        for part in parts.dropLast() {
            path += "/" + part
            switch FileStatus.kind(path, followsLinks: false) {
            case nil: return nil
            case .folder: break
            case .link: return "a symbolic link is in the way: \(path)"
            default: return "not a folder: \(path)"
            }
        }
        path = folder + "/" + name
        switch FileStatus.kind(path, followsLinks: false) {
        case nil: return nil
        case .regular:
            let isSame = FileStatus.bytes(path, most: bytes.count) == bytes
            return isSame ? nil : "exists with another content"
        case .link: return "a symbolic link is in the way"
        default: return "something else is in the way"
        }
    }

    private static func folder(of file: String) -> String {
        file.lowercased().hasSuffix(".pdf") ? String(file.dropLast(4)) : file + "-data"
    }
}
