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
        do throws(Diagnostic) {
            let bytes = try folder.read(name, named: place)
            guard AttachmentName.isFit(name) else {
                throw Diagnostic(.unfitName(name: name), at: place)
            }
            pictures.append(
                try ImageHeader.read(bytes, name: folder.display(name), place: place))
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
