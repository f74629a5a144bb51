import Foundation
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
        let root = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        let lexical = URL(fileURLWithPath: path).appendingPathComponent(name)
            .standardizedFileURL
        let inside = URL(fileURLWithPath: path).standardizedFileURL.path + "/"
        guard !name.hasPrefix("/"), lexical.path.hasPrefix(inside) else {
            throw Diagnostic(.pathEscapes(path: name), at: place)
        }
        let resolved = lexical.resolvingSymlinksInPath()
        guard resolved.path.hasPrefix(root + "/") else {
            throw Diagnostic(.pathEscapes(path: name), at: place)
        }
        guard let kind = FileStatus.kind(resolved.path), kind != .folder else {
            throw Diagnostic(.missingFile(path: display(name)), at: place)
        }
        return try readBytes(resolved.path, display: display(name), at: place)
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
    // A pipe or a device could be read for ever.
    if let kind = FileStatus.kind(path), kind != .regular {
        throw Diagnostic(
            .unreadable(path: display, reason: "not a regular file"), at: place)
    }
    switch FileStatus.contents(path) {
    case .success(let bytes): return bytes
    case .failure(let fault):
        throw Diagnostic(.unreadable(path: display, reason: fault.reason), at: place)
    }
}
