/// One side of a sheet.
package struct Page: Hashable, Sendable {
    /// In pt.
    package var size: Size
    package var marks: [Mark]
    /// What the page is called, such as `3`.
    package var label: String
    /// What is left of the page when it is cut; nil for all of it.
    package var trim: Rect?
    /// How far around `trim` the paint goes, in pt.
    package var bleed = 0.0

    package init(size: Size, marks: [Mark], label: String) {
        self.size = size
        self.marks = marks
        self.label = label
    }
}

/// An entry of the outline that a reader shows beside the pages.
package struct OutlineEntry: Hashable, Sendable {
    package var title: String
    /// 1 for the top level.
    package var level: Int
    /// Counted from 0.
    package var page: Int
    /// Distance from the top of the page, in pt.
    package var top: Double

    package init(title: String, level: Int, page: Int, top: Double) {
        self.title = title
        self.level = level
        self.page = page
        self.top = top
    }
}

/// A typeset report: pages as display lists, with the structure they carry.
package struct Pages: Hashable, Sendable {
    package var info: DocumentInfo
    package var pages: [Page]
    package var structure: StructureTree
    package var outline: [OutlineEntry]
    package var pictures: [Picture]
    /// Files that travel inside a PDF.
    package var attachments: [Attachment] = []
    /// Where the words of the structure's nodes were written, when the report asked for it.
    package var places: [NodeID: Place] = [:]
    /// Whether everything is printed in greys.
    package var isGrey = false

    package init(
        info: DocumentInfo, pages: [Page], structure: StructureTree, outline: [OutlineEntry],
        pictures: [Picture]
    ) {
        self.info = info
        self.pages = pages
        self.structure = structure
        self.outline = outline
        self.pictures = pictures
    }
}
