import CTrangPango
import TrangModel

/// What Cairo draws on; destroyed with the value that holds it.
@safe
final class Surface {
    let pointer: OpaquePointer
    /// Kept alive as long as Cairo may write to it.
    private let sink: ByteSink?

    /// Adopts a surface after checking its status.
    init(adopting pointer: OpaquePointer?, sink: ByteSink? = nil) throws(InkError) {
        guard let pointer = unsafe pointer else { throw .cairo("no surface") }
        let status = unsafe trang_cairo_surface_status(pointer)
        guard status == CAIRO_STATUS_SUCCESS else {
            unsafe trang_cairo_surface_destroy(pointer)
            throw .cairo(statusText(status))
        }
        unsafe self.pointer = pointer
        self.sink = sink
    }

    deinit { unsafe trang_cairo_surface_destroy(pointer) }

    /// Turns the pixels of an image into greys by their luma (ITU-R BT.601).
    func turnGrey() {
        unsafe trang_cairo_surface_flush(pointer)
        guard unsafe trang_cairo_surface_get_type(pointer) == CAIRO_SURFACE_TYPE_IMAGE,
            let pixels = unsafe trang_cairo_image_surface_get_data(pointer),
            [CAIRO_FORMAT_RGB24, CAIRO_FORMAT_ARGB32].contains(
                unsafe trang_cairo_image_surface_get_format(pointer))
        else { return }
        let (width, height, stride) = unsafe (
            Int(trang_cairo_image_surface_get_width(pointer)),
            Int(trang_cairo_image_surface_get_height(pointer)),
            Int(trang_cairo_image_surface_get_stride(pointer))
        )
        for y in 0..<height {
            for x in 0..<width {
                let place = y * stride + 4 * x
                let luma =
                    unsafe 114 * Int(pixels[place]) + 587 * Int(pixels[place + 1])
                    + 299 * Int(pixels[place + 2])
                let grey = UInt8((luma + 500) / 1000)
                unsafe (pixels[place], pixels[place + 1], pixels[place + 2]) = (grey, grey, grey)
            }
        }
        unsafe trang_cairo_surface_mark_dirty(pointer)
    }

    /// Ends drawing; what a stream surface holds back is written now.
    func finish() throws(InkError) {
        unsafe trang_cairo_surface_finish(pointer)
        let status = unsafe trang_cairo_surface_status(pointer)
        guard status == CAIRO_STATUS_SUCCESS else { throw .cairo(statusText(status)) }
    }
}

/// Something that the drawing libraries could not do.
package enum InkError: Error, Hashable, Sendable {
    case cairo(String)
    /// A font that no subset can be made of.
    case font(String)
    case qpdf(String)
    /// A part of the PDF that could not be compressed.
    case file(String)
    case picture(String)
    case noFonts
}

/// Cairo's words for a status.
func statusText(_ status: cairo_status_t) -> String {
    guard let text = unsafe trang_cairo_status_to_string(status) else { return "status" }
    return unsafe String(cString: text)
}
