import CTrangPango
import TrangModel

/// Draws single pages as PNG and SVG.
enum Rasters {
    static func png(
        _ page: Page, pictures: PictureSource, fonts: FaceSource, dpi: Double
    ) throws(InkError) -> [UInt8] {
        let scale = dpi / 72
        let width = Int32((page.size.width * scale).rounded(.up))
        let height = Int32((page.size.height * scale).rounded(.up))
        let pointer = unsafe trang_cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height)
        let surface = try unsafe Surface(adopting: pointer)
        let painter = try Painter(surface, fonts: fonts, pictures: pictures)
        unsafe trang_cairo_set_source_rgb(painter.context, 1, 1, 1)
        unsafe trang_cairo_paint(painter.context)
        unsafe trang_cairo_scale(painter.context, scale, scale)
        try painter.paint(page.marks)
        let sink = ByteSink()
        let status = unsafe trang_cairo_surface_write_to_png_stream(
            surface.pointer, ByteSink.write, sink.closure)
        guard status == CAIRO_STATUS_SUCCESS else { throw .cairo(statusText(status)) }
        return sink.bytes
    }

    static func svg(
        _ page: Page, pictures: PictureSource, fonts: FaceSource
    ) throws(InkError) -> [UInt8] {
        let sink = ByteSink()
        let pointer = unsafe trang_cairo_svg_surface_create_for_stream(
            ByteSink.write, sink.closure, page.size.width, page.size.height)
        let surface = try unsafe Surface(adopting: pointer, sink: sink)
        unsafe trang_cairo_svg_surface_set_document_unit(surface.pointer, CAIRO_SVG_UNIT_PT)
        let painter = try Painter(surface, fonts: fonts, pictures: pictures)
        try painter.paint(page.marks)
        try surface.finish()
        return sink.bytes
    }
}
