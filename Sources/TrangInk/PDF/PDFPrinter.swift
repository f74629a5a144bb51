import CTrangPango
import TrangModel

/// Draws pages into a PDF with Cairo, in memory. ``PDFFinisher`` completes it.
enum PDFPrinter {
    /// - Parameter isTagged: whether each stretch of marks is marked, for the structure tree.
    static func print(
        _ pages: Pages, fonts: FaceSource, isTagged: Bool
    ) throws(InkError) -> [UInt8] {
        let sink = ByteSink()
        let first = pages.pages.first?.size ?? Size(595, 842)
        let pointer = unsafe cairo_pdf_surface_create_for_stream(
            ByteSink.write, sink.closure, first.width, first.height)
        let surface = try unsafe Surface(adopting: pointer, sink: sink)
        unsafe cairo_pdf_surface_restrict_to_version(surface.pointer, CAIRO_PDF_VERSION_1_5)
        let date = PDFDate.iso(pages.info.date)
        unsafe cairo_pdf_surface_set_metadata(
            surface.pointer, CAIRO_PDF_METADATA_CREATE_DATE, date)
        unsafe cairo_pdf_surface_set_metadata(
            surface.pointer, CAIRO_PDF_METADATA_MOD_DATE, date)
        let painter = try Painter(
            surface, fonts: fonts,
            pictures: PictureSource(pages.pictures, decodes: false, isGrey: pages.isGrey))
        for page in pages.pages {
            unsafe cairo_pdf_surface_set_size(
                surface.pointer, page.size.width, page.size.height)
            if isTagged {
                for stretch in MarkedContent.stretches(page.marks) {
                    painter.paintMarker()
                    try painter.paint(Array(stretch.marks))
                }
            } else {
                try painter.paint(page.marks)
            }
            unsafe cairo_show_page(painter.context)
        }
        try surface.finish()
        return sink.bytes
    }
}
