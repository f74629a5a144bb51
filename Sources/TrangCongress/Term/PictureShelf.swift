import TrangModel
import TrangReading

/// The pictures of a term, each read once.
struct PictureShelf {
    let folder: SourceFolder
    let findings: Findings
    private(set) var pictures: [Picture] = []
    /// The same as files of the folder.
    private(set) var files: [SourceFile] = []
    private var known: [String: PictureID?] = [:]
    /// Bytes of all pictures.
    private var size = 0

    /// Whether a text names a file of the folder as its picture.
    func names(_ file: String) -> Bool { known[NormalForm.composed(file)] != nil }

    init(folder: SourceFolder, findings: Findings) {
        self.folder = folder
        self.findings = findings
    }

    /// The picture at a path relative to the folder; nil after a finding.
    mutating func picture(_ path: String, at place: Place) -> PictureID? {
        let written = Self.decoded(path)
        let name = SourceFolder.plainName(written) ?? written
        if let id = known[name] { return id }
        known[name] = .some(nil)
        guard !Self.namesNothing(written) else {
            findings.add(.missingFile(path: ""), at: place)
            // Each such place is to be filled.
            known[name] = nil
            return nil
        }
        do throws(Diagnostic) {
            guard !Self.isElsewhere(path) else {
                throw Diagnostic(.pictureElsewhere(address: path), at: place)
            }
            let bytes = try folder.read(name, named: place, most: ReadingLimits.picture)
            size += bytes.count
            guard size <= ReadingLimits.photos else {
                throw Diagnostic(.tooLarge(.term, most: ReadingLimits.photos), at: place)
            }
            guard AttachmentName.isFit(name) else {
                throw Diagnostic(.unfitName(name: name), at: place)
            }
            pictures.append(
                try ImageHeader.readWhole(bytes, name: folder.display(name), place: place))
            files.append(SourceFile(name: name, bytes: bytes))
            if pictures[pictures.count - 1].channels == 4 {
                findings.add(.inksConverted(path: folder.display(name)), at: place)
            }
            known[name] = PictureID(pictures.count - 1)
        } catch {
            findings.add(error)
        }
        return known[name] ?? nil
    }

    /// Whether an address is empty, or only of the folder itself.
    private static func namesNothing(_ path: String) -> Bool {
        !path.hasPrefix("/")
            && path.split(separator: "/").allSatisfy { part in
                part == "." || part.allSatisfy(\.isWhitespace)
            }
    }

    /// Whether an address is one of the web (`https:`, `data:`), of a drive (`C:\`) or of another computer.
    private static func isElsewhere(_ path: String) -> Bool {
        if path.hasPrefix("//") || path.hasPrefix("\\") || path.hasPrefix("~") { return true }
        let scheme = path.prefix {
            $0.isASCII && ($0.isLetter || $0.isNumber || "+.-".contains($0))
        }
        let rest = path.dropFirst(scheme.count)
        guard scheme.first?.isLetter == true, rest.first == ":" else { return false }
        // One letter is a drive; a file may well have a colon in its name, but hardly behind such words.
        if scheme.count == 1 { return true }
        return rest.hasPrefix("://") || rest.hasPrefix(":\\")
            || ["data", "file", "http", "https", "ftp", "blob", "cid", "about"]
                .contains(scheme.lowercased())
    }

    /// A Markdown address as a file name: `%20` and its like are undone, what only looks like one stays. By hand,
    /// because FoundationEssentials undoes them only in whole addresses and in none with a letter beyond ASCII.
    private static func decoded(_ path: String) -> String {
        var bytes: [UInt8] = []
        var rest = Array(path.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2,
                let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
