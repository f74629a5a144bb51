import CTrangPango
import TrangModel

extension Painter {
    func paint(
        _ picture: PictureID, _ whole: Rect, in frame: Rect
    ) throws(InkError) {
        let image = try pictures.image(picture)
        showWaiting()
        unsafe cairo_save(context)
        unsafe cairo_rectangle(context, frame.x, frame.y, frame.width, frame.height)
        unsafe cairo_clip(context)
        unsafe cairo_translate(context, whole.x, whole.y)
        unsafe cairo_scale(context, whole.width, whole.height)
        orient(image.orientation)
        unsafe cairo_scale(context, 1 / image.width, 1 / image.height)
        unsafe cairo_set_source_surface(context, image.surface.pointer, 0, 0)
        if image.isUnfiltered, let pattern = unsafe cairo_get_source(context) {
            // PDF/A forbids interpolation; and the surface that stands for a JPEG has one pixel.
            unsafe cairo_pattern_set_filter(pattern, CAIRO_FILTER_NEAREST)
        }
        unsafe cairo_paint(context)
        unsafe cairo_restore(context)
        forget()
    }

    /// Turns and mirrors the unit square as EXIF says.
    private func orient(_ orientation: Int) {
        var matrix = cairo_matrix_t()
        let (a, b, c, d, e, f) = Picture.turn(orientation)
        unsafe cairo_matrix_init(&matrix, a, b, c, d, e, f)
        unsafe cairo_transform(context, &matrix)
    }
}
