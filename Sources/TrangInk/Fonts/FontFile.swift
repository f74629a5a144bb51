/// A font file that pages may use.
package struct FontFile: Hashable, Sendable {
    /// The file's path.
    package var path: String
    /// The folder it was found in, as messages name it.
    package var origin: String

    /// The file as messages name it.
    package var display: String {
        origin + "/" + (path.split(separator: "/").last.map(String.init) ?? path)
    }

    package init(path: String, origin: String) {
        self.path = path
        self.origin = origin
    }
}
