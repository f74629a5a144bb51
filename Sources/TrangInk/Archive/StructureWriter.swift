import TrangModel

/// Writes the structure tree: elements, attributes, the tree of parents and the tree of names. The
/// typesetter's tree is the source.
struct StructureWriter {
    let tree: StructureTree
    /// The tags of the marked stretches, page by page.
    let stretches: [[Tag]]
    /// The object numbers of the pages.
    let pages: [Int]
    /// Where figures stand on their pages, in the coordinates of PDF.
    var boxes: [Int: Rect] = [:]

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
    func write(_ annotations: [Annotation], into file: inout PDFFile) -> Int {
        var pieces = [[Piece]](repeating: [], count: tree.nodes.count)
        var order = 0
        for (page, tags) in stretches.enumerated() {
            var number = 0
            for tag in tags {
                guard let node = tag.node else { continue }
                pieces[node.index].append(Piece(order: order, page: page, number: number))
                number += 1
                order += 1
            }
        }
        let links = Dictionary(grouping: annotations, by: \.node.index)
        let used = used(pieces, links)
        let root = file.reserve()
        var numbers = [Int](repeating: 0, count: tree.nodes.count)
        for index in tree.nodes.indices where used[index] { numbers[index] = file.reserve() }
        let firsts = firsts(pieces)
        let levels = headingLevels(used)
        var names: [(String, Int)] = []
        let named = Set(tree.nodes.lazy.flatMap(\.headers).map(\.index))
        // A page's list of elements stands right behind them: the numbers are the same as those of the
        // kids above, which halves what the list takes when both are compressed together.
        var lists: [Int] = []
        func writeLists(below page: Int) {
            while lists.count < page {
                let number = file.reserve()
                file.open(as: number)
                file.put("[")
                var isFirst = true
                for case .content(let node) in stretches[lists.count] {
                    if !isFirst { file.put(" ") }
                    isFirst = false
                    file.put(numbers[node.index])
                    file.put(" 0 R")
                }
                file.put("]")
                file.close()
                lists.append(number)
            }
        }
        for index in tree.nodes.indices where used[index] {
            if let page = pieces[index].first?.page { writeLists(below: page) }
            let node = tree.nodes[index]
            let parent = node.parent.map { numbers[$0.index] } ?? root
            let own = pieces[index]
            let links = links.isEmpty ? [] : links[index] ?? []
            let page = own.first?.page ?? links.first?.page
            file.open(as: numbers[index])
            file.put("<</S/")
            file.put(levels[index] ?? node.role.name)
            file.put("/P ")
            file.put(parent)
            file.put(" 0 R")
            if let page {
                file.put("/Pg ")
                file.put(pages[page])
                file.put(" 0 R")
            }
            // Most elements have one piece of content, or nothing but other elements.
            if own.count == 1, own[0].page == page, node.children.isEmpty, links.isEmpty {
                file.put("/K ")
                file.put(own[0].number)
            } else if own.isEmpty, links.isEmpty {
                putKids(node.children.filter { used[$0.index] }, numbers, &file)
            } else {
                file.put(
                    kids(
                        node, own, links, numbers: numbers, used: used, firsts: firsts, page: page))
            }
            file.put(attributes(node, index))
            if node.role == .note || named.contains(index) {
                let name = id(index)
                names.append((name, numbers[index]))
                file.put("/ID(\(name))")
            }
            file.put(">>")
            file.close()
        }
        writeLists(below: stretches.count)
        let parents = parentTree(annotations, numbers, lists, &file)
        var body = "<< /Type /StructTreeRoot /K [ \(numbers[0]) 0 R ] /ParentTree \(parents) 0 R"
        body += " /ParentTreeNextKey \(pages.count + annotations.count)"
        if !names.isEmpty { body += " /IDTree \(nameTree(names, &file)) 0 R" }
        file.write(body + " >>", as: root)
        return root
    }

    /// A tree of names, in leaves of at most two hundred.
    private func nameTree(_ names: [(String, Int)], _ file: inout PDFFile) -> Int {
        var leaves: [Int] = []
        for start in stride(from: 0, to: names.count, by: 200) {
            let part = names[start..<min(start + 200, names.count)]
            let list = part.map { "(\($0.0)) \($0.1) 0 R" }.joined(separator: " ")
            let limits = "[ (\(part[part.startIndex].0)) (\(part[part.endIndex - 1].0)) ]"
            leaves.append(file.add("<< /Limits \(limits) /Names [ \(list) ] >>"))
        }
        return file.add("<< /Kids [ " + leaves.map { "\($0) 0 R" }.joined(separator: " ") + " ] >>")
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

    /// The kids of a node that has nothing else, in their order.
    private func putKids(_ kids: [NodeID], _ numbers: [Int], _ file: inout PDFFile) {
        guard !kids.isEmpty else { return }
        // One kid stands alone: of a long table that is most of the objects.
        file.put(kids.count == 1 ? "/K " : "/K[")
        for (index, kid) in kids.enumerated() {
            if index > 0 { file.put(" ") }
            file.put(numbers[kid.index])
            file.put(" 0 R")
        }
        if kids.count > 1 { file.put("]") }
    }

    /// The kids of a node: its own content and its children. Where a node has both (words and a
    /// link), they stand in the order of painting.
    private func kids(
        _ node: StructureNode, _ own: [Piece], _ links: [Annotation], numbers: [Int], used: [Bool],
        firsts: [Int?], page: Int?
    ) -> String {
        var kids: [(order: Int, text: String)] = own.map { piece in
            (
                piece.order,
                piece.page == page
                    ? "\(piece.number)"
                    : "<< /Type /MCR /Pg \(pages[piece.page]) 0 R /MCID \(piece.number) >>"
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
                    "<< /Type /OBJR /Obj \(link.object) 0 R /Pg \(pages[link.page]) 0 R >>"
                ))
        }
        guard let first = kids.first else { return "" }
        // One kid stands alone: of a long table that is most of the objects.
        if kids.count == 1 { return "/K " + first.text }
        return "/K[" + kids.map(\.text).joined(separator: " ") + "]"
    }

    /// The name of an element that others refer to: of one length, so that names are in order.
    private func id(_ index: Int) -> String {
        let digits = String(index)
        return "n" + String(repeating: "0", count: max(0, 7 - digits.count)) + digits
    }

    private func attributes(_ node: StructureNode, _ index: Int) -> String {
        var text = ""
        if let alternative = node.alternative, node.role == .figure {
            text += " /Alt " + PDFText.string(alternative.isEmpty ? "Hình" : alternative)
        } else if node.role == .figure {
            text += " /Alt " + PDFText.string("Hình")
        }
        if let actual = node.actualText { text += " /ActualText " + PDFText.string(actual) }
        if let language = node.language { text += " /Lang " + PDFText.string(language) }
        var table = ""
        if node.columnSpan > 1 { table += " /ColSpan \(node.columnSpan)" }
        if !node.headers.isEmpty {
            let list = node.headers.map { "(\(id($0.index)))" }.joined(separator: " ")
            table += " /Headers [ \(list) ]"
        }
        if node.rowSpan > 1 { table += " /RowSpan \(node.rowSpan)" }
        if let scope = node.scope { table += " /Scope /\(scope.rawValue)" }
        if !table.isEmpty { text += " /A << /O /Table\(table) >>" }
        if node.role == .table, let summary = node.alternative {
            text += " /A << /O /Table /Summary \(PDFText.string(summary)) >>"
        }
        if node.role == .list { text += " /A << /O /List /ListNumbering /None >>" }
        if let box = boxes[index] {
            let sides = [box.x, box.y, box.x + box.width, box.y + box.height]
                .map { $0.fixed(2) }.joined(separator: " ")
            text += " /A << /O /Layout /BBox [ \(sides) ] /Placement /Block >>"
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
        _ annotations: [Annotation], _ numbers: [Int], _ lists: [Int], _ file: inout PDFFile
    ) -> Int {
        var entries: [(Int, String)] = []
        for (page, list) in lists.enumerated() { entries.append((page, "\(page) \(list) 0 R")) }
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
                file.add(
                    "<< /Limits \(limits) /Nums [ "
                        + part.map(\.1).joined(separator: " ") + " ] >>"))
        }
        return file.add(
            "<< /Kids [ " + leaves.map { "\($0) 0 R" }.joined(separator: " ") + " ] >>")
    }
}
