import TrangModel

/// What of a structure tree is written, and what is in its elements.
struct StructureContents {
    /// One piece of content of an element.
    struct Piece {
        var order: Int
        var page: Int
        var number: Int
    }

    /// The pieces of every node, in the order of painting.
    let pieces: [[Piece]]
    let links: [Int: [StructureWriter.Annotation]]
    /// Which nodes have content, or stand for a place in a table.
    let used: [Bool]
    /// The first piece of content of each node or of what is below it.
    let firsts: [Int?]
    /// The roles of headings.
    let levels: [Int: String]

    /// - Parameter stretches: the tags of the marked stretches, page by page.
    init(
        _ tree: StructureTree, _ stretches: [[Tag]], _ annotations: [StructureWriter.Annotation]
    ) {
        var pieces = [[Piece]](repeating: [], count: tree.nodes.count)
        var order = 0
        for (page, tags) in stretches.enumerated() {
            for (number, node) in tags.lazy.compactMap(\.node).enumerated() {
                pieces[node.index].append(Piece(order: order, page: page, number: number))
                order += 1
            }
        }
        links = Dictionary(grouping: annotations, by: \.node.index)
        used = Self.used(tree, pieces, links)
        firsts = Self.firsts(tree, pieces)
        levels = Self.headingLevels(tree, used)
        self.pieces = pieces
    }

    /// Which nodes have content, or stand for a place in a table.
    private static func used(
        _ tree: StructureTree, _ pieces: [[Piece]], _ links: [Int: [StructureWriter.Annotation]]
    ) -> [Bool] {
        var used = [Bool](repeating: false, count: tree.nodes.count)
        for index in tree.nodes.indices.reversed() {
            let node = tree.nodes[index]
            let isCell = node.role == .tableCell || node.role == .tableHeaderCell
            used[index] =
                index == 0 || isCell || !pieces[index].isEmpty || links[index] != nil
                || node.actualText != nil || node.children.contains { used[$0.index] }
        }
        // A cell of a table without any content goes with its table.
        for index in tree.nodes.indices where tree.nodes[index].role == .tableRow {
            let children = tree.nodes[index].children
            used[index] = !children.isEmpty
        }
        for index in tree.nodes.indices.dropFirst() {
            if let parent = tree.nodes[index].parent, !used[parent.index] { used[index] = false }
        }
        return used
    }

    /// The first piece of content of each node or of what is below it.
    private static func firsts(_ tree: StructureTree, _ pieces: [[Piece]]) -> [Int?] {
        var firsts: [Int?] = pieces.map { $0.first?.order }
        for index in tree.nodes.indices.reversed() {
            guard let parent = tree.nodes[index].parent, let own = firsts[index] else { continue }
            firsts[parent.index] = min(firsts[parent.index] ?? own, own)
        }
        return firsts
    }

    /// Heading roles without gaps: the first is `H1`, and none is more than one deeper than the last.
    private static func headingLevels(_ tree: StructureTree, _ used: [Bool]) -> [Int: String] {
        var levels: [Int: String] = [:]
        var last = 0
        var open = [StructureTree.root]
        while let id = open.popLast() {
            let node = tree[id]
            if case .heading(let level) = node.role, used[id.index] {
                last = max(1, min(level, last + 1, 6))
                levels[id.index] = "H\(last)"
            }
            open.append(contentsOf: node.children.reversed())
        }
        return levels
    }
}
