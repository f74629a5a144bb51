import CTrangPango
import TrangModel

/// Paints marks on a Cairo context, for pictures of pages: PNG and SVG.
@safe
final class Painter {
    let context: OpaquePointer
    let fonts: FaceSource
    let pictures: PictureSource

    init(_ surface: Surface, fonts: FaceSource, pictures: PictureSource) throws(InkError) {
        guard let context = unsafe trang_cairo_create(surface.pointer) else {
            throw .cairo("no context")
        }
        unsafe self.context = context
        self.fonts = fonts
        self.pictures = pictures
        unsafe trang_cairo_set_line_cap(context, CAIRO_LINE_CAP_BUTT)
    }

    deinit { unsafe trang_cairo_destroy(context) }

    /// Paints the marks of a page in order.
    func paint(_ marks: [Mark]) throws(InkError) {
        for mark in marks { try paint(mark) }
        let status = unsafe trang_cairo_status(context)
        guard status == CAIRO_STATUS_SUCCESS else { throw .cairo(statusText(status)) }
    }

    private func paint(_ mark: Mark) throws(InkError) {
        switch mark {
        case .text(let mark): try paint(mark)
        case .path(let mark): paint(mark.path)
        case .picture(let mark): try paint(mark)
        // Links are annotations of a PDF.
        case .link: break
        case .group(let group):
            unsafe trang_cairo_save(context)
            unsafe trang_cairo_translate(
                context, group.placement.offset.x, group.placement.offset.y)
            unsafe trang_cairo_scale(context, group.placement.scale, group.placement.scale)
            if let clip = group.clip {
                trace(clip)
                unsafe trang_cairo_clip(context)
            }
            for mark in group.marks { try paint(mark) }
            unsafe trang_cairo_restore(context)
        }
    }

    private func paint(_ mark: TextMark) throws(InkError) {
        let run = mark.run
        guard !run.glyphs.isEmpty else { return }
        guard let face = unsafe fonts.face(run.font.face) else { throw .noFonts }
        setColor(run.font.color)
        unsafe trang_cairo_set_font_face(context, face)
        unsafe trang_cairo_set_font_size(context, run.font.size)
        let glyphs = run.glyphs.map { glyph in
            cairo_glyph_t(
                index: UInt(glyph.id), x: mark.origin.x + Double(glyph.x),
                y: mark.origin.y + Double(glyph.y))
        }
        let clusters = run.clusters.map { cluster in
            cairo_text_cluster_t(
                num_bytes: cluster.bytes, num_glyphs: cluster.glyphs)
        }
        unsafe trang_cairo_show_text_glyphs(
            context, run.text, Int32(run.text.utf8.count), glyphs, Int32(glyphs.count), clusters,
            Int32(clusters.count), cairo_text_cluster_flags_t(rawValue: 0))
    }

    private func paint(_ path: Path) {
        trace(path)
        if let fill = path.fill {
            setColor(fill)
            if path.stroke == nil {
                unsafe trang_cairo_fill(context)
            } else {
                unsafe trang_cairo_fill_preserve(context)
            }
        }
        if let stroke = path.stroke {
            setColor(stroke.color)
            unsafe trang_cairo_set_line_width(context, stroke.width)
            unsafe trang_cairo_set_dash(context, stroke.dash, Int32(stroke.dash.count), 0)
            unsafe trang_cairo_stroke(context)
        }
        unsafe trang_cairo_new_path(context)
    }

    private func trace(_ path: Path) {
        unsafe trang_cairo_new_path(context)
        for step in path.steps {
            switch step {
            case .move(let point): unsafe trang_cairo_move_to(context, point.x, point.y)
            case .line(let point): unsafe trang_cairo_line_to(context, point.x, point.y)
            case .curve(let one, let two, let end):
                unsafe trang_cairo_curve_to(context, one.x, one.y, two.x, two.y, end.x, end.y)
            case .close: unsafe trang_cairo_close_path(context)
            }
        }
    }

    private func paint(_ mark: PictureMark) throws(InkError) {
        let image = try pictures.image(mark.picture)
        unsafe trang_cairo_save(context)
        unsafe trang_cairo_rectangle(
            context, mark.frame.x, mark.frame.y, mark.frame.width, mark.frame.height)
        unsafe trang_cairo_clip(context)
        unsafe trang_cairo_translate(context, mark.rect.x, mark.rect.y)
        unsafe trang_cairo_scale(context, mark.rect.width, mark.rect.height)
        orient(image.orientation)
        unsafe trang_cairo_scale(context, 1 / image.width, 1 / image.height)
        unsafe trang_cairo_set_source_surface(context, image.surface.pointer, 0, 0)
        if image.isUnfiltered, let pattern = unsafe trang_cairo_get_source(context) {
            // The surface that stands for a JPEG has one pixel.
            unsafe trang_cairo_pattern_set_filter(pattern, CAIRO_FILTER_NEAREST)
        }
        unsafe trang_cairo_paint(context)
        unsafe trang_cairo_restore(context)
    }

    /// Turns and mirrors the unit square as EXIF says.
    private func orient(_ orientation: Int) {
        var matrix = cairo_matrix_t()
        let (a, b, c, d, e, f) = Picture.turn(orientation)
        unsafe trang_cairo_matrix_init(&matrix, a, b, c, d, e, f)
        unsafe trang_cairo_transform(context, &matrix)
    }

    private func setColor(_ color: Color) {
        unsafe trang_cairo_set_source_rgb(
            context, Double(color.red) / 255, Double(color.green) / 255, Double(color.blue) / 255)
    }
}
