/// The number of a node in its tree.
package struct NodeID: Hashable, Sendable {
    package var index: Int

    package init(_ index: Int) { self.index = index }
}

/// A node of the structure tree.
package struct StructureNode: Hashable, Sendable {
    package var role: Role
    package var parent: NodeID?
    package var children: [NodeID] = []
    /// Words for those who cannot see the node.
    package var alternative: String?
    /// The node's text where its marks do not say it.
    package var actualText: String?
    package var language: String?
    package var scope: HeaderScope?
    package var rowSpan = 1
    package var columnSpan = 1
    /// The header cells that speak for a cell, where scopes cannot say it.
    package var headers: [NodeID] = []

    package init(role: Role, parent: NodeID?) {
        self.role = role
        self.parent = parent
    }
}

/// What the marks of a document mean, in reading order. Node 0 is the document.
package struct StructureTree: Hashable, Sendable {
    package private(set) var nodes: [StructureNode]

    /// A tree with only its document node.
    package init() { nodes = [StructureNode(role: .document, parent: nil)] }

    package static let root = NodeID(0)

    package subscript(id: NodeID) -> StructureNode {
        get { nodes[id.index] }
        set { nodes[id.index] = newValue }
    }

    /// Adds a node as the last child of its parent.
    package mutating func add(_ role: Role, under parent: NodeID) -> NodeID {
        let id = NodeID(nodes.count)
        nodes.append(StructureNode(role: role, parent: parent))
        nodes[parent.index].children.append(id)
        return id
    }

    /// Takes over another tree; its document becomes a part of this one.
    ///
    /// - Returns: what is to be added to the other's numbers.
    package mutating func graft(_ other: StructureTree, under parent: NodeID) -> Int {
        let offset = nodes.count
        for (index, source) in other.nodes.enumerated() {
            var node = source
            func moved(_ id: NodeID) -> NodeID { NodeID(id.index + offset) }
            node.parent = node.parent.map(moved) ?? parent
            node.children = node.children.map(moved)
            node.headers = node.headers.map(moved)
            if index == 0 { node.role = .part }
            nodes.append(node)
        }
        nodes[parent.index].children.append(NodeID(offset))
        return offset
    }

    /// The tree as indented text, one line a node.
    package var dump: [String] {
        var lines: [String] = []
        var open: [(NodeID, Int)] = [(Self.root, 0)]
        while let (id, depth) = open.popLast() {
            let node = self[id]
            var line = String(repeating: "  ", count: depth + 1) + "\(node.role.name) #\(id.index)"
            if let scope = node.scope { line += " scope=\(scope.rawValue)" }
            if node.rowSpan > 1 { line += " rowspan=\(node.rowSpan)" }
            if node.columnSpan > 1 { line += " colspan=\(node.columnSpan)" }
            if !node.headers.isEmpty {
                line += " headers=" + node.headers.map { "#\($0.index)" }.joined(separator: ",")
            }
            if let alternative = node.alternative { line += " alt=\"\(alternative)\"" }
            if let text = node.actualText { line += " text=\"\(text)\"" }
            lines.append(line)
            open.append(contentsOf: node.children.reversed().map { ($0, depth + 1) })
        }
        return lines
    }
}
