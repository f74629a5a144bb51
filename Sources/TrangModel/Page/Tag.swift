/// What a mark is for: part of the content, or decoration that a screen reader passes over.
package enum Tag: Hashable, Sendable {
    case content(NodeID)
    case artifact

    /// The node of the structure tree; nil for an artifact.
    package var node: NodeID? {
        if case .content(let node) = self { node } else { nil }
    }
}
