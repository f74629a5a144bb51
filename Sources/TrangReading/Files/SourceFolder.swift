package import TrangModel

/// A folder whose files may be read, and nothing outside it.
package struct SourceFolder: Hashable, Sendable {
    /// The folder on disk.
    package var path: String
    /// The folder as messages name it: as reached from the working folder.
    package var display: String
    /// The names of the files directly in it.
    package var names: [String]

    /// What stands against reading it all: that it cannot be listed, or that a name in it is no text.
    package var faults: [Diagnostic] = []

    package init(path: String, display: String, names: [String]) {
        self.path = path
        self.display = display
        self.names = names
    }

    /// A folder on disk, with all that is in it now.
    package init(at path: String, display: String) {
        self.init(path: path, display: display, names: [])
        switch FileStatus.listing(path) {
        case .success(let listing): take(listing)
        case .failure(let fault):
            faults = [
                Diagnostic(
                    .unreadable(path: display, reason: .system(fault.reason)),
                    at: Place(file: display))
            ]
        }
    }

    /// A folder that was listed.
    package init(path: String, display: String, _ listing: FileStatus.Listing) {
        self.init(path: path, display: display, names: [])
        take(listing)
    }

    private mutating func take(_ listing: FileStatus.Listing) {
        names = listing.entries.map(\.name)
        // What begins with a dot belongs to other programs.
        faults = listing.strange.filter { !$0.name.hasPrefix(".") }.map { name, _ in
            let file = self.display(name)
            return Diagnostic(
                .unreadable(path: file, reason: .nameNotText), at: Place(file: file))
        }
    }

    /// A file's name as messages print it.
    package func display(_ name: String) -> String {
        display.isEmpty || display == "." ? name : display + "/" + name
    }

    /// Reads a file named relative to the folder.
    ///
    /// - Throws: `path-escapes` when the name leads out of the folder, also by a symbolic link;
    ///   `missing-file`; `unreadable-file`; `too-large`.
    package func read(
        _ name: String, named place: Place?, most: Int
    ) throws(Diagnostic) -> [UInt8] {
        guard let inside = Self.plainName(name) else {
            throw Diagnostic(.pathEscapes(path: name), at: place)
        }
        let plain = path + "/" + inside
        let resolved = try resolve(inside, at: place)
        // No link was on the way: then there is nothing to compare.
        if resolved != plain {
            guard let root = FileStatus.resolved(path) else {
                throw missing(name, at: place)
            }
            guard resolved.utf8.starts(with: (root == "/" ? root : root + "/").utf8) else {
                throw Diagnostic(.pathEscapes(path: name), at: place)
            }
        }
        return try readBytes(resolved, display: display(name), at: place, most: most)
    }

    /// The path behind a name of the folder. What is there and cannot be reached is no missing file.
    private func resolve(_ name: String, at place: Place?) throws(Diagnostic) -> String {
        let plain = path + "/" + name
        switch FileStatus.resolution(plain) {
        case .success(let path): return path
        case .failure(let fault):
            guard fault.isAbsence else {
                throw Diagnostic(
                    .unreadable(path: display(name), reason: .system(fault.reason)), at: place)
            }
            guard let spelled = FileStatus.spelledOnDisk(name, in: path) else {
                throw missing(name, at: place)
            }
            guard let resolved = FileStatus.resolved(spelled) else {
                throw Diagnostic(
                    .unreadable(path: display(name), reason: .leadsNowhere), at: place)
            }
            return resolved
        }
    }

    /// The one spelling of a name below the folder, by which reports know the file: without `.`, `..` and doubled
    /// slashes, in NFC; nil when the name, as it is written, leads out of the folder.
    package static func plainName(_ name: String) -> String? {
        guard !name.utf8.starts(with: "/".utf8) else { return nil }
        var parts: [Substring] = []
        for part in name.split(separator: "/") where part != "." {
            guard part == ".." else {
                parts.append(part)
                continue
            }
            guard parts.popLast() != nil else { return nil }
        }
        return parts.isEmpty ? nil : NormalForm.composed(parts.joined(separator: "/"))
    }

    /// Reads a text file of the folder as NFC text.
    package func readText(_ name: String, named place: Place? = nil) throws(Diagnostic) -> String {
        let file = display(name)
        let place = place ?? Place(file: file)
        let bytes = try read(name, named: place, most: ReadingLimits.bytes(ofFile: name))
        return try TextDecoding.decode(bytes, file: file)
    }
}

/// Reads a whole regular file.
///
/// - Parameter most: so many bytes it may have; one with more is not read at all.
/// - Throws: `unreadable-file` with the system's reason; `too-large`.
package func readBytes(
    _ path: String, display: String, at place: Place?, most: Int
) throws(Diagnostic) -> [UInt8] {
    // A pipe or a device could be read for ever.
    if let kind = FileStatus.kind(path), kind != .regular {
        let reason = kind == .folder ? UnreadableReason.isFolder : .notRegular
        throw Diagnostic(.unreadable(path: display, reason: reason), at: place)
    }
    switch FileStatus.contents(path, most: most) {
    case .success(let bytes): return bytes
    case .failure(let fault):
        if let size = fault.tooMany {
            throw Diagnostic(
                .tooLarge(.file(bytes: size), most: most), at: place ?? Place(file: display))
        }
        throw Diagnostic(.unreadable(path: display, reason: .system(fault.reason)), at: place)
    }
}
