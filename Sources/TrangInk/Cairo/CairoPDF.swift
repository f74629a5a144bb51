import CTrangPango
import TrangModel

/// Draws pages into a PDF with Cairo, in memory. ``PDFDocument`` completes it.
enum CairoPDF {
    /// What Cairo wrote.
    struct Drawn {
        var bytes: [UInt8]
        /// The marked stretches of each page.
        var stretches: [[MarkedStretch]]
    }

    /// Draws the pages. Before them stands one that shows every glyph of every font: so the glyphs have the numbers that
    /// ``DrawnFont`` gives them, whatever Cairo leaves out because it lies outside a page.
    ///
    /// - Parameter pages: their marks are given up as soon as they are drawn; of a long table they are most of the
    ///   memory.
    static func draw(
        _ pages: inout Pages, fonts: DocumentFonts, isTagged: Bool
    ) throws(InkError) -> Drawn {
        let sink = ByteSink()
        let pointer = unsafe cairo_pdf_surface_create_for_stream(
            ByteSink.write, sink.closure, 100, 100)
        let surface = try unsafe Surface(adopting: pointer, sink: sink)
        let painter = try Painter(
            surface, fonts: fonts,
            pictures: PictureSource(pages.pictures, decodes: false, isGrey: pages.isGrey),
            marking: isTagged ? .structure : .text)
        painter.showAllGlyphs()
        _ = try painter.showPage()
        var stretches: [[MarkedStretch]] = []
        for index in pages.pages.indices {
            let size = pages.pages[index].size
            unsafe cairo_pdf_surface_set_size(surface.pointer, size.width, size.height)
            painter.beginPage(size)
            try painter.paint(pages.pages[index].marks)
            stretches.append(try painter.showPage())
            pages.pages[index].marks = []
        }
        try surface.finish()
        return unsafe Drawn(bytes: sink.bytes, stretches: stretches)
    }
}
