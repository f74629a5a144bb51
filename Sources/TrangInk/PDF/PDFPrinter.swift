import CTrangPango
import TrangModel

/// Draws pages into a PDF with Cairo, in memory. ``PDFFinisher`` completes it.
enum PDFPrinter {
    static func print(_ pages: Pages, fonts: FaceSource) throws(InkError) -> [UInt8] {
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
            surface, fonts: fonts, pictures: PictureSource(pages.pictures, decodes: false))
        painter.leadsToPages = true
        let destinations = pages.destinations
        for (number, page) in pages.pages.enumerated() {
            unsafe cairo_pdf_surface_set_size(
                surface.pointer, page.size.width, page.size.height)
            for destination in destinations where destination.page == number {
                painter.name(destination)
            }
            try painter.paint(page.marks)
            unsafe cairo_show_page(painter.context)
        }
        try surface.finish()
        return sink.bytes
    }
}

extension Pages {
    /// The places that links lead to, each once.
    fileprivate var destinations: [Destination] {
        var seen: Set<String> = []
        return pages.flatMap(\.marks).compactMap { mark in
            guard case .link(let link) = mark, let place = link.destination,
                seen.insert(place.name).inserted
            else { return nil }
            return place
        }
    }
}
