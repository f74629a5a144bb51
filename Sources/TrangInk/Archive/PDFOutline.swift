import TrangModel

/// Writes the outline: entries nested by the levels of their headings.
enum PDFOutline {
    /// An entry with those below it.
    final class Entry {
        let source: OutlineEntry
        var children: [Entry] = []

        init(_ source: OutlineEntry) { self.source = source }

        /// All entries below this one.
        var count: Int { children.reduce(0) { $0 + 1 + $1.count } }
    }

    /// Nests entries: each goes below the last one of a lower level.
    static func nested(_ entries: [OutlineEntry]) -> [Entry] {
        var top: [Entry] = []
        var open: [Entry] = []
        for source in entries {
            let entry = Entry(source)
            while let last = open.last, last.source.level >= source.level { open.removeLast() }
            if let parent = open.last { parent.children.append(entry) } else { top.append(entry) }
            open.append(entry)
        }
        return top
    }

    /// Writes the outline and gives the number of its root object.
    static func write(_ pages: Pages, _ numbers: [Int], into file: inout PDFFile) -> Int {
        let entries = nested(pages.outline)
        let root = file.reserve()
        let ends = link(entries, under: root, pages: pages, numbers, &file)
        let total = entries.reduce(0) { $0 + 1 + $1.count }
        file.write("<< /Type /Outlines\(ends) /Count \(total) >>", as: root)
        return root
    }

    /// Writes the entries and gives the keys that name the first and the last of them.
    private static func link(
        _ entries: [Entry], under parent: Int, pages: Pages, _ places: [Int],
        _ file: inout PDFFile
    ) -> String {
        let numbers = entries.map { _ in file.reserve() }
        for (index, entry) in entries.enumerated() {
            let number = numbers[index]
            let place = place(
                page: entry.source.page, top: entry.source.top - 6, pages: pages, places)
            var body = "<< /Title \(PDFText.string(entry.source.title)) /Parent \(parent) 0 R"
            body += " /Dest \(place)"
            if !entry.children.isEmpty {
                body += link(entry.children, under: number, pages: pages, places, &file)
                body += " /Count \(entry.count)"
            }
            if index > 0 { body += " /Prev \(numbers[index - 1]) 0 R" }
            if index + 1 < numbers.count { body += " /Next \(numbers[index + 1]) 0 R" }
            file.write(body + " >>", as: number)
        }
        guard let first = numbers.first, let last = numbers.last else { return "" }
        return " /First \(first) 0 R /Last \(last) 0 R"
    }

    /// A place on a page in PDF syntax.
    ///
    /// - Parameter numbers: the object numbers of the pages.
    static func place(page: Int, top: Double, pages: Pages, _ numbers: [Int]) -> String {
        let height = pages.pages[page].size.height
        return "[ \(numbers[page]) 0 R /XYZ 0 \((height - max(0, top)).fixed(2)) null ]"
    }
}
