import CTrangQPDF
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

    /// The outline's root object.
    static func write(_ pages: Pages, into file: QPDFDocument) throws(InkError) -> QPDFObject {
        let entries = nested(pages.outline)
        let root = file.indirect(file.parse("<< /Type /Outlines >>"))
        let heights = pages.pages.map(\.size.height)
        link(entries, under: root, heights: heights, file: file)
        let total = entries.reduce(0) { $0 + 1 + $1.count }
        file.set(root, "/Count", to: file.integer(total))
        return root
    }

    private static func link(
        _ entries: [Entry], under parent: QPDFObject, heights: [Double], file: QPDFDocument
    ) {
        var objects: [QPDFObject] = []
        for entry in entries {
            let object = file.indirect(file.parse("<< >>"))
            let top = heights[entry.source.page] - max(0, entry.source.top - 6)
            file.set(object, "/Title", to: file.string(entry.source.title))
            file.set(object, "/Parent", to: parent)
            let destination = file.parse("[ /XYZ 0 \(top.fixed(2)) null ]")
            file.insertFirst(file.page(entry.source.page), into: destination)
            file.set(object, "/Dest", to: destination)
            if !entry.children.isEmpty {
                link(entry.children, under: object, heights: heights, file: file)
                file.set(object, "/Count", to: file.integer(entry.count))
            }
            objects.append(object)
        }
        for index in objects.indices {
            if index > 0 { file.set(objects[index], "/Prev", to: objects[index - 1]) }
            if index + 1 < objects.count {
                file.set(objects[index], "/Next", to: objects[index + 1])
            }
        }
        if let first = objects.first { file.set(parent, "/First", to: first) }
        if let last = objects.last { file.set(parent, "/Last", to: last) }
    }
}
