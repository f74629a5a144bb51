import TrangModel

/// Writes the dictionaries of pages, the tree that they hang in, and what Cairo drew on them.
struct PageObjects {
    /// The numbers of the pages' objects.
    let numbers: [Int]
    let isTagged: Bool
    /// The links of each page.
    let annotations: [Int: [StructureWriter.Annotation]]

    /// A node of the tree has no more pages than this.
    private static let branch = 64

    /// Writes everything and gives the number of the tree's root.
    func write(
        _ pages: Pages, _ drawn: CairoPDF.Drawn, fonts: DocumentFonts, into file: inout PDFFile
    ) throws(InkError) -> Int {
        let cairo = try CairoFile(drawn.bytes)
        // Before the pages stands the one of all glyphs.
        guard cairo.pages.count == pages.pages.count + 1, let glyphs = cairo.pages.first else {
            throw .file("pages are missing")
        }
        var objects = CairoObjects(cairo)
        try CairoFonts.complete(fonts, on: try resources(of: glyphs, cairo), &objects, &file)
        let root = file.reserve()
        let starts = Array(stride(from: 0, to: numbers.count, by: Self.branch))
        let nodes = starts.count > 1 ? starts.map { _ in file.reserve() } : [root]
        for (index, page) in pages.pages.enumerated() {
            let number = cairo.pages[index + 1]
            let content = try content(of: number, cairo, drawn.stretches[index], file.flate)
            let resources = try objects.renumbered(
                try resources(of: number, cairo), into: &file)
            var body =
                "<< /Type /Page /Parent \(nodes[index / Self.branch]) 0 R /MediaBox [ 0 0 "
                + "\(page.size.width.plain(3)) \(page.size.height.plain(3)) ]"
            body += boxes(of: page)
            body += " /Resources " + String(decoding: resources, as: UTF8.self)
            body += " /Contents \(file.addStream(content, "")) 0 R"
            if isTagged { body += " /StructParents \(index) /Tabs /S" }
            if let own = annotations[index] {
                body +=
                    " /Annots [ " + own.map { "\($0.object) 0 R" }.joined(separator: " ") + " ]"
            }
            file.write(body + " >>", as: numbers[index])
        }
        for (node, start) in zip(nodes, starts) {
            let own = numbers[start..<min(start + Self.branch, numbers.count)]
            let parent = node == root ? "" : " /Parent \(root) 0 R"
            file.write(
                "<< /Type /Pages\(parent) /Count \(own.count) /Kids [ \(list(own)) ] >>", as: node)
        }
        if nodes != [root] || starts.isEmpty {
            let kids = starts.isEmpty ? "" : list(nodes[...])
            file.write("<< /Type /Pages /Count \(numbers.count) /Kids [ \(kids) ] >>", as: root)
        }
        return root
    }

    /// The content of one of Cairo's pages, completed.
    private func content(
        of page: Int, _ cairo: CairoFile, _ stretches: [MarkedStretch], _ flate: Flate
    ) throws(InkError) -> [UInt8] {
        guard let number = try cairo.object(page).body.reference("/Contents "),
            let data = try cairo.object(number).plain(flate)
        else { throw .file("Cairo's page \(page)") }
        return try PageContent.completed(data, stretches)
    }

    /// The dictionary of what one of Cairo's pages shows. Cairo names a picture that stands twice on a page twice.
    private func resources(
        of page: Int, _ cairo: CairoFile
    ) throws(InkError) -> ArraySlice<UInt8> {
        guard let number = try cairo.object(page).body.reference("/Resources ")
        else { throw .file("Cairo's page \(page)") }
        let body = try cairo.object(number).body
        guard let list = body.part(after: "/XObject <<", upTo: UInt8(ascii: ">")) else {
            return body
        }
        let words = list.split { $0 <= 0x20 }
        var seen: Set<ArraySlice<UInt8>> = []
        let once = stride(from: 0, to: words.count - 3, by: 4).filter {
            seen.insert(words[$0]).inserted
        }
        let entries = once.flatMap { words[$0..<($0 + 4)] }.joined(separator: [0x20])
        return (body[..<list.startIndex] + entries + [0x20] + body[list.endIndex...])[...]
    }

    private func list(_ numbers: ArraySlice<Int>) -> String {
        numbers.map { "\($0) 0 R" }.joined(separator: " ")
    }

    /// What is left of a page when it is cut, and how far paint goes around it.
    private func boxes(of page: Page) -> String {
        guard let trim = page.trim else { return "" }
        func box(_ border: Double) -> String {
            [
                trim.x - border, page.size.height - trim.y - trim.height - border,
                trim.x + trim.width + border, page.size.height - trim.y + border,
            ].map { $0.fixed(3) }.joined(separator: " ")
        }
        return " /TrimBox [ \(box(0)) ] /BleedBox [ \(box(page.bleed)) ]"
    }
}
