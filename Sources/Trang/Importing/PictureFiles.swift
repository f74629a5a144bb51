import TrangCongress
import TrangImport
import TrangModel
import TrangReading

/// The pictures of an imported text: those inside a document, and those that Markdown names.
struct PictureFiles {
    /// The path of each picture of the manuscript; nil where it cannot be used.
    private(set) var paths: [String?]
    private(set) var files: [(name: String, bytes: [UInt8])] = []
    private let source: String

    init(_ manuscript: Manuscript, file: String) {
        source =
            file.contains("/") ? String(file[..<(file.lastIndex(of: "/") ?? file.startIndex)]) : "."
        paths = []
        for (index, picture) in manuscript.pictures.enumerated() {
            guard let kind = picture.kind else {
                paths.append(nil)
                continue
            }
            let name = "photos/anh-\(index + 1)." + (kind == .png ? "png" : "jpg")
            paths.append(name)
            files.append((name, picture.bytes))
        }
    }

    /// Takes over the pictures that Markdown names and that are there; a paragraph with one that is not
    /// becomes a comment, so that the folder renders.
    mutating func settle(_ draft: inout ImportDraft) {
        guard draft.isMarkdown else { return }
        for index in draft.blocks.indices {
            guard case .paragraph(let text) = draft.blocks[index].content else { continue }
            for path in Self.named(in: text) where !take(path) {
                let comment = "<!-- " + text.replacing("-->", with: "--&gt;") + " -->"
                draft.blocks[index].content = .paragraph(comment)
                draft.doubts.append(
                    PlacedDoubt(
                        doubt: .pictureMissing(path), line: draft.blocks[index].lines.lowerBound))
            }
        }
    }

    /// Whether a picture beside the source could be taken over.
    private mutating func take(_ path: String) -> Bool {
        if files.contains(where: { $0.name == path }) { return true }
        guard AttachmentName.isFit(path), !path.contains("%") else { return false }
        let whole = source + "/" + path
        do throws(Diagnostic) {
            let room = ReadingLimits.photos - files.reduce(0) { $0 + $1.bytes.count }
            let bytes = try readBytes(
                whole, display: whole, at: nil, most: min(room, ReadingLimits.picture))
            _ = try ImageHeader.readWhole(bytes, name: whole, place: nil)
            files.append((path, bytes))
            return true
        } catch {
            return false
        }
    }

    /// The paths of `![...](path "title")` in a text.
    private static func named(in text: String) -> [String] {
        var paths: [String] = []
        var rest = text[...]
        while let start = rest.firstRange(of: "![") {
            rest = rest[start.upperBound...]
            guard let open = rest.firstRange(of: "](") else { break }
            let inside = rest[open.upperBound...].drop { $0 == "<" }
            paths.append(String(inside.prefix { !" )>".contains($0) }))
            rest = inside
        }
        return paths
    }
}
