import TrangModel

/// Writes the structure tree: elements, attributes, the tree of parents and the tree of names. The
/// typesetter's tree is the source; Cairo's own is not used.
struct StructureWriter {
    let tree: StructureTree
    /// The tags of the marked stretches, page by page.
    let stretches: [[Tag]]
    let pages: [Page]

    /// One piece of content of an element.
    private struct Piece {
        var order: Int
        var page: Int
        var number: Int
    }

    /// A link on a page with the number of its annotation.
    struct Annotation {
        var node: NodeID
        var page: Int
        var object: Int
        /// The key in the tree of parents.
        var key: Int
    }

    /// Writes everything and gives the number of the root object.
    func write(_ annotations: [Annotation], into update: inout PDFUpdate) -> Int {
        var pieces = [[Piece]](repeating: [], count: tree.nodes.count)
        var order = 0
        for (page, tags) in stretches.enumerated() {
            var number = 0
            for tag in tags {
                guard case .content(let node) = tag else { continue }
                pieces[node.index].append(Piece(order: order, page: page, number: number))
                number += 1
                order += 1
            }
        }
        let links = Dictionary(grouping: annotations, by: \.node.index)
        let used = used(pieces, links)
        let root = update.reserve()
        var numbers = [Int](repeating: 0, count: tree.nodes.count)
        for index in tree.nodes.indices where used[index] { numbers[index] = update.reserve() }
        let firsts = firsts(pieces)
        let levels = headingLevels(used)
        var names: [(String, Int)] = []
        for index in tree.nodes.indices where used[index] {
            let node = tree.nodes[index]
            let parent = node.parent.map { numbers[$0.index] } ?? root
            var body =
                "<< /S /\(levels[index] ?? node.role.name) /P \(parent) 0 R"
            let own = pieces[index]
            let page = own.first?.page ?? links[index]?.first?.page
            if let page { body += " /Pg \(update.pages[page]) 0 R" }
            body += kids(
                node, own, links[index] ?? [], numbers: numbers, used: used, firsts: firsts,
                page: page, update: update)
            body += attributes(node, names: &names, number: numbers[index])
            update.write(body + " >>", as: numbers[index])
        }
        let parents = parentTree(annotations, numbers, &update)
        var body = "<< /Type /StructTreeRoot /K [ \(numbers[0]) 0 R ] /ParentTree \(parents) 0 R"
        body += " /ParentTreeNextKey \(pages.count + annotations.count)"
        if !names.isEmpty {
            let list = names.map { "(\($0.0)) \($0.1) 0 R" }.joined(separator: " ")
            let limits = "[ (\(names[0].0)) (\(names[names.count - 1].0)) ]"
            let leaf = update.add("<< /Limits \(limits) /Names [ \(list) ] >>")
            body += " /IDTree << /Kids [ \(leaf) 0 R ] >>"
        }
        update.write(body + " >>", as: root)
        return root
    }

    /// Which nodes have content, or stand for a place in a table.
    private func used(_ pieces: [[Piece]], _ links: [Int: [Annotation]]) -> [Bool] {
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
    private func firsts(_ pieces: [[Piece]]) -> [Int?] {
        var firsts: [Int?] = pieces.map { $0.first?.order }
        for index in tree.nodes.indices.reversed() {
            guard let parent = tree.nodes[index].parent, let own = firsts[index] else { continue }
            firsts[parent.index] = min(firsts[parent.index] ?? own, own)
        }
        return firsts
    }

    /// The kids of a node: its own content and its children. Where a node has both (words and a
    /// link), they stand in the order of painting.
    private func kids(
        _ node: StructureNode, _ own: [Piece], _ links: [Annotation], numbers: [Int], used: [Bool],
        firsts: [Int?], page: Int?, update: PDFUpdate
    ) -> String {
        var kids: [(order: Int, text: String)] = own.map { piece in
            (
                piece.order,
                piece.page == page
                    ? "\(piece.number)"
                    : "<< /Type /MCR /Pg \(update.pages[piece.page]) 0 R /MCID \(piece.number) >>"
            )
        }
        var last = -1
        for child in node.children where used[child.index] {
            let order = own.isEmpty ? last + 1 : (firsts[child.index] ?? last + 1)
            last = max(last, order)
            kids.append((order, "\(numbers[child.index]) 0 R"))
        }
        if !own.isEmpty {
            let sorted = kids.enumerated().sorted {
                ($0.element.order, $0.offset) < ($1.element.order, $1.offset)
            }
            kids = sorted.map(\.element)
        }
        for link in links {
            kids.append(
                (
                    .max,
                    "<< /Type /OBJR /Obj \(link.object) 0 R /Pg \(update.pages[link.page]) 0 R >>"
                ))
        }
        guard let first = kids.first else { return "" }
        // One kid stands alone: of a long table that is most of the objects.
        if kids.count == 1 { return " /K " + first.text }
        return " /K [ " + kids.map(\.text).joined(separator: " ") + " ]"
    }

    private func attributes(
        _ node: StructureNode, names: inout [(String, Int)], number: Int
    ) -> String {
        var text = ""
        if let alternative = node.alternative, node.role == .figure {
            text += " /Alt " + PDFText.string(alternative.isEmpty ? "Hình" : alternative)
        } else if node.role == .figure {
            text += " /Alt " + PDFText.string("Hình")
        }
        if let actual = node.actualText { text += " /ActualText " + PDFText.string(actual) }
        if let language = node.language { text += " /Lang " + PDFText.string(language) }
        var table = ""
        if let scope = node.scope { table += " /Scope /\(scope.rawValue)" }
        if node.rowSpan > 1 { table += " /RowSpan \(node.rowSpan)" }
        if node.columnSpan > 1 { table += " /ColSpan \(node.columnSpan)" }
        if !table.isEmpty { text += " /A << /O /Table\(table) >>" }
        if node.role == .table, let summary = node.alternative {
            text += " /A << /O /Table /Summary \(PDFText.string(summary)) >>"
        }
        if node.role == .list { text += " /A << /O /List /ListNumbering /None >>" }
        if node.role == .note {
            let digits = String(names.count + 1)
            let name = "n" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
            names.append((name, number))
            text += " /ID (\(name))"
        }
        return text
    }

    /// Heading roles without gaps: the first is `H1`, and none is more than one deeper than the last.
    private func headingLevels(_ used: [Bool]) -> [Int: String] {
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

    /// From a page and a number on it, or from an annotation, to the element.
    private func parentTree(
        _ annotations: [Annotation], _ numbers: [Int], _ update: inout PDFUpdate
    ) -> Int {
        var entries: [(Int, String)] = []
        for (page, tags) in stretches.enumerated() {
            var list: [String] = []
            for case .content(let node) in tags { list.append("\(numbers[node.index]) 0 R") }
            let array = update.add("[ " + list.joined(separator: " ") + " ]")
            entries.append((page, "\(page) \(array) 0 R"))
        }
        for annotation in annotations {
            entries.append(
                (annotation.key, "\(annotation.key) \(numbers[annotation.node.index]) 0 R"))
        }
        // Leaves of at most a hundred entries, as readers expect of large trees.
        var leaves: [Int] = []
        for start in stride(from: 0, to: entries.count, by: 100) {
            let part = entries[start..<min(start + 100, entries.count)]
            let limits = "[ \(part[part.startIndex].0) \(part[part.endIndex - 1].0) ]"
            leaves.append(
                update.add(
                    "<< /Limits \(limits) /Nums [ "
                        + part.map(\.1).joined(separator: " ") + " ] >>"))
        }
        return update.add(
            "<< /Kids [ " + leaves.map { "\($0) 0 R" }.joined(separator: " ") + " ] >>")
    }
}
