import CTrangPango
import TrangModel

/// Draws single pages as PNG.
enum Rasters {
    static func png(
        _ page: Page, pictures: PictureSource, fonts: DocumentFonts, dpi: Double
    ) throws(InkError) -> [UInt8] {
        let scale = dpi / 72
        let width = Int32((page.size.width * scale).rounded(.up))
        let height = Int32((page.size.height * scale).rounded(.up))
        let pointer = unsafe cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height)
        let surface = try unsafe Surface(adopting: pointer)
        let painter = try Painter(surface, fonts: fonts, pictures: pictures)
        unsafe cairo_set_source_rgb(painter.context, 1, 1, 1)
        unsafe cairo_paint(painter.context)
        unsafe cairo_scale(painter.context, scale, scale)
        try painter.paint(page.marks)
        return try surface.png()
    }
}
