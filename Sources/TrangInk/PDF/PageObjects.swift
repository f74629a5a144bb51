import TrangModel

/// Writes the dictionaries of pages, the tree that they hang in, and the fonts and pictures that they show.
struct PageObjects {
    /// What the content of a page asks for.
    struct Sheet {
        /// The number of the content's object.
        var content: Int
        var fonts: [Int]
        var pictures: [PictureID]
    }

    let sheets: [Sheet]
    /// The numbers of the pages' objects.
    let numbers: [Int]
    let isTagged: Bool
    /// The links of each page.
    let annotations: [Int: [StructureWriter.Annotation]]

    /// A node of the tree has no more pages than this.
    private static let branch = 64

    /// Writes everything and gives the number of the tree's root.
    func write(
        _ pages: Pages, fonts: EmbeddedFonts, into file: inout PDFFile
    ) throws(InkError) -> Int {
        var fontNumbers: [Int] = []
        for font in fonts.all { fontNumbers.append(try font.write(into: &file)) }
        /// The pictures in the order in which pages show them, with the numbers of their objects.
        var pictures: [(id: PictureID, number: Int)] = []
        for id in sheets.flatMap(\.pictures) where !pictures.contains(where: { $0.id == id }) {
            pictures.append((id, file.reserve()))
        }
        try PictureObject.write(
            pages.pictures, numbers: pictures, isGrey: pages.isGrey, into: &file)
        let root = file.reserve()
        let starts = Array(stride(from: 0, to: numbers.count, by: Self.branch))
        let nodes = starts.count > 1 ? starts.map { _ in file.reserve() } : [root]
        for (index, page) in pages.pages.enumerated() {
            var body =
                "<< /Type /Page /Parent \(nodes[index / Self.branch]) 0 R /MediaBox [ 0 0 "
                + "\(page.size.width.plain(3)) \(page.size.height.plain(3)) ]"
            body += boxes(of: page)
            body += resources(of: sheets[index], fontNumbers, pictures)
            body += " /Contents \(sheets[index].content) 0 R"
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

    private func list(_ numbers: ArraySlice<Int>) -> String {
        numbers.map { "\($0) 0 R" }.joined(separator: " ")
    }

    private func resources(
        of sheet: Sheet, _ fonts: [Int], _ pictures: [(id: PictureID, number: Int)]
    ) -> String {
        var body = ""
        if !sheet.fonts.isEmpty {
            body += " /Font <<"
            for font in sheet.fonts { body += " /F\(font) \(fonts[font]) 0 R" }
            body += " >>"
        }
        if !sheet.pictures.isEmpty {
            body += " /XObject <<"
            for (id, number) in pictures where sheet.pictures.contains(id) {
                body += " /P\(id.index) \(number) 0 R"
            }
            body += " >>"
        }
        return " /Resources <<\(body) >>"
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
