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
        let status = unsafe cairo_surface_status(pointer)
        guard status == CAIRO_STATUS_SUCCESS else {
            unsafe cairo_surface_destroy(pointer)
            throw .cairo(statusText(status))
        }
        unsafe self.pointer = pointer
        self.sink = sink
    }

    deinit {
        // Others may hold the surface longer; to a stream that is gone they may not write.
        if sink != nil { unsafe cairo_surface_finish(pointer) }
        unsafe cairo_surface_destroy(pointer)
    }

    /// Turns the pixels of an image into greys by their luma (ITU-R BT.601).
    func turnGrey() {
        unsafe cairo_surface_flush(pointer)
        guard unsafe cairo_surface_get_type(pointer) == CAIRO_SURFACE_TYPE_IMAGE,
            let pixels = unsafe cairo_image_surface_get_data(pointer),
            [CAIRO_FORMAT_RGB24, CAIRO_FORMAT_ARGB32].contains(
                unsafe cairo_image_surface_get_format(pointer))
        else { return }
        let (width, height, stride) = unsafe (
            Int(cairo_image_surface_get_width(pointer)),
            Int(cairo_image_surface_get_height(pointer)),
            Int(cairo_image_surface_get_stride(pointer))
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
        unsafe cairo_surface_mark_dirty(pointer)
    }

    /// The pixels of an image as a PNG.
    func png() throws(InkError) -> [UInt8] {
        let sink = ByteSink()
        let status = unsafe cairo_surface_write_to_png_stream(
            pointer, ByteSink.write, sink.closure)
        guard status == CAIRO_STATUS_SUCCESS else { throw .cairo(statusText(status)) }
        return unsafe sink.bytes
    }

    /// Ends drawing; what a stream surface holds back is written now.
    func finish() throws(InkError) {
        unsafe cairo_surface_finish(pointer)
        let status = unsafe cairo_surface_status(pointer)
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
    guard let text = unsafe cairo_status_to_string(status) else { return "status" }
    return unsafe String(cString: text)
}
