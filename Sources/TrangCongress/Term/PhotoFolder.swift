import TrangModel
import TrangReading

/// Looks through the pictures that lie in a term's folder, whether or not a text names them.
struct PhotoFolder {
    let folder: SourceFolder
    let findings: Findings

    private static let name = "photos"

    /// Says what no report can use. What a text names has been said at its place.
    func check(_ shelf: PictureShelf) {
        for (name, kind) in beside + inside where !shelf.names(name) {
            let file = folder.display(name)
            findings.add(.pictureUnread(path: file, kind: kind), at: Place(file: file))
        }
    }

    /// Pictures beside the texts, by their names alone: other files may be as large as they like.
    private var beside: [(String, ForeignPicture)] {
        folder.names.compactMap { name in
            guard !name.hasPrefix("."), let kind = ForeignPicture(named: name),
                FileStatus.kind(folder.path + "/" + name) == .regular
            else { return nil }
            return (name, kind)
        }
    }

    /// Those in the folder of photos, by what they are, and by their names where that does not tell. A folder that cannot
    /// be read is said also when no photo is named yet.
    private var inside: [(String, ForeignPicture)] {
        let path = folder.path + "/" + Self.name
        guard folder.names.contains(Self.name), [nil, .folder].contains(FileStatus.kind(path))
        else {
            return []
        }
        switch FileStatus.listing(path) {
        case .failure(let fault):
            let file = folder.display(Self.name)
            let reason = fault.isAbsence ? UnreadableReason.leadsNowhere : .system(fault.reason)
            findings.add(.unreadable(path: file, reason: reason), at: Place(file: file))
            return []
        case .success(let listing):
            return listing.entries.compactMap { entry in
                // A link may lead out of the folder, where nothing is read.
                guard entry.kind == .regular, !entry.isLink, !entry.name.hasPrefix(".") else {
                    return nil
                }
                let start = FileStatus.beginning(
                    path + "/" + entry.name, count: ForeignPicture.beginning)
                guard !ImageHeader.isKnown(start),
                    let kind = ForeignPicture(start) ?? ForeignPicture(named: entry.name)
                else { return nil }
                return (Self.name + "/" + entry.name, kind)
            }
        }
    }
}
