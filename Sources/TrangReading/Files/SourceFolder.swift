package import TrangModel

/// A folder whose files may be read, and nothing outside it.
package struct SourceFolder: Hashable, Sendable {
    /// The folder on disk.
    package var path: String
    /// The folder as messages name it: as reached from the working folder.
    package var display: String
    /// The names of the files directly in it.
    package var names: [String]

    package init(path: String, display: String, names: [String]) {
        self.path = path
        self.display = display
        self.names = names
    }

    /// A file's name as messages print it.
    package func display(_ name: String) -> String {
        display.isEmpty || display == "." ? name : display + "/" + name
    }

    /// Reads a file named relative to the folder.
    ///
    /// - Throws: `path-escapes` when the name leads out of the folder, also by a symbolic link;
    ///   `missing-file`; `unreadable-file`.
    package func read(_ name: String, named place: Place?) throws(Diagnostic) -> [UInt8] {
        guard let inside = Self.plainName(name) else {
            throw Diagnostic(.pathEscapes(path: name), at: place)
        }
        let plain = path + "/" + inside
        guard
            let resolved = FileStatus.resolved(plain)
                ?? FileStatus.spelledOnDisk(inside, in: path).flatMap(FileStatus.resolved)
        else {
            throw Diagnostic(.missingFile(path: display(name)), at: place)
        }
        // No link was on the way: then there is nothing to compare.
        if resolved != plain {
            guard let root = FileStatus.resolved(path) else {
                throw Diagnostic(.missingFile(path: display(name)), at: place)
            }
            guard resolved.utf8.starts(with: (root == "/" ? root : root + "/").utf8) else {
                throw Diagnostic(.pathEscapes(path: name), at: place)
            }
        }
        guard let kind = FileStatus.kind(resolved), kind != .folder else {
            throw Diagnostic(.missingFile(path: display(name)), at: place)
        }
        return try readBytes(resolved, of: kind, display: display(name), at: place)
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
        return try TextDecoding.decode(read(name, named: place), file: file)
    }
}

/// Reads a whole regular file.
///
/// - Throws: `unreadable-file` with the system's reason.
package func readBytes(
    _ path: String, display: String, at place: Place?
) throws(Diagnostic) -> [UInt8] {
    try readBytes(path, of: FileStatus.kind(path), display: display, at: place)
}

/// The same for a path of which is known what stands there.
private func readBytes(
    _ path: String, of kind: FileStatus.Kind?, display: String, at place: Place?
) throws(Diagnostic) -> [UInt8] {
    // A pipe or a device could be read for ever.
    if let kind, kind != .regular {
        throw Diagnostic(
            .unreadable(path: display, reason: "not a regular file"), at: place)
    }
    switch FileStatus.contents(path) {
    case .success(let bytes): return bytes
    case .failure(let fault):
        throw Diagnostic(.unreadable(path: display, reason: fault.reason), at: place)
    }
}
