package import TrangModel

/// A value of a YAML file with the place where it was written.
package struct YAMLNode: Hashable, Sendable {
    /// What a node is.
    package indirect enum Content: Hashable, Sendable {
        case null
        case scalar(String)
        case list([YAMLNode])
        case map([Entry])
    }

    /// A key with its value.
    package struct Entry: Hashable, Sendable {
        package var key: String
        package var keyPlace: Place
        package var value: YAMLNode
    }

    package var content: Content
    package var place: Place
    /// What stands behind a text without quotation marks, from a ` #` on that looks like a part of it (`Tổ #1`).
    package var rest: String?

    package init(_ content: Content, at place: Place) {
        self.content = content
        self.place = place
    }

    /// What the node is, in a word for messages.
    package var kind: String {
        switch content {
        case .null: "null"
        case .scalar: "text"
        case .list: "list"
        case .map: "map"
        }
    }

    /// The value under a key, when the node is a map that has it.
    package subscript(key: String) -> YAMLNode? {
        guard case .map(let entries) = content else { return nil }
        return entries.first { $0.key == key }?.value
    }
}
