import TrangModel

/// Writes the structure tree: elements, attributes, the tree of parents and the tree of names. The
/// typesetter's tree is the source.
struct StructureWriter {
    let tree: StructureTree
    /// The tags of the marked stretches, page by page.
    let stretches: [[Tag]]
    /// The object numbers of the pages.
    let pages: [Int]
    /// The words for a picture that has none.
    let picture: String
    /// Where figures stand on their pages, in the coordinates of PDF.
    var boxes: [Int: Rect] = [:]

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
        let contents = StructureContents(tree, stretches, annotations)
        let root = file.reserve()
        var numbers = [Int](repeating: 0, count: tree.nodes.count)
        for index in tree.nodes.indices where contents.used[index] {
            numbers[index] = file.reserve()
        }
        let named = Set(tree.nodes.lazy.flatMap(\.headers).map(\.index))
        var names: [(String, Int)] = []
        var lists: [Int] = []
        for index in tree.nodes.indices where contents.used[index] {
            if let page = contents.pieces[index].first?.page {
                writeLists(&lists, below: page, numbers, &file)
            }
            var name: String?
            if tree.nodes[index].role == .note || named.contains(index) {
                name = id(index)
                names.append((id(index), numbers[index]))
            }
            write(index, named: name, contents, root: root, numbers, &file)
        }
        writeLists(&lists, below: stretches.count, numbers, &file)
        let parents = file.add(numberTree: parents(annotations, numbers, lists))
        var body = "<< /Type /StructTreeRoot /K [ \(numbers[0]) 0 R ] /ParentTree \(parents) 0 R"
        body += " /ParentTreeNextKey \(pages.count + annotations.count)"
        if !names.isEmpty { body += " /IDTree \(file.add(nameTree: names)) 0 R" }
        file.write(body + " >>", as: root)
        return root
    }

    /// Writes the lists of elements of pages. A page's list stands right behind its elements: the numbers are the same as
    /// those of the kids above, which halves what the list takes when both are compressed together.
    private func writeLists(
        _ lists: inout [Int], below page: Int, _ numbers: [Int], _ file: inout PDFFile
    ) {
        while lists.count < page {
            let number = file.reserve()
            file.open(as: number)
            file.put("[")
            var isFirst = true
            for node in stretches[lists.count].lazy.compactMap(\.node) {
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

    /// Writes an element.
    private func write(
        _ index: Int, named name: String?, _ contents: StructureContents, root: Int,
        _ numbers: [Int], _ file: inout PDFFile
    ) {
        let node = tree.nodes[index]
        let own = contents.pieces[index]
        let links = contents.links.isEmpty ? [] : contents.links[index] ?? []
        let page = own.first?.page ?? links.first?.page
        file.open(as: numbers[index])
        file.put("<</S/")
        file.put(contents.levels[index] ?? node.role.name)
        file.put("/P ")
        file.put(node.parent.map { numbers[$0.index] } ?? root)
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
            putKids(node.children.filter { contents.used[$0.index] }, numbers, &file)
        } else {
            file.put(kids(node, own, links, contents, numbers: numbers, page: page))
        }
        file.put(attributes(node, index))
        if let name { file.put("/ID(\(name))") }
        file.put(">>")
        file.close()
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
        _ node: StructureNode, _ own: [StructureContents.Piece], _ links: [Annotation],
        _ contents: StructureContents, numbers: [Int], page: Int?
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
        for child in node.children where contents.used[child.index] {
            let order = own.isEmpty ? last + 1 : (contents.firsts[child.index] ?? last + 1)
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

    /// From a page and a number on it, or from an annotation, to the element.
    private func parents(
        _ annotations: [Annotation], _ numbers: [Int], _ lists: [Int]
    ) -> [(key: Int, object: Int)] {
        lists.enumerated().map { ($0, $1) }
            + annotations.map { ($0.key, numbers[$0.node.index]) }
    }
}
