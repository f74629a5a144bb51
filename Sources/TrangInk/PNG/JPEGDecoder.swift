import CTrangJPEG
import CTrangPango
import TrangModel

/// Decodes JPEGs for output that has no JPEG of its own (PNG), scaled down while decoding.
enum JPEGDecoder {
    /// The longer side of what is decoded, in pixels, is no more than about this.
    private static let longest = 2600

    static func decode(_ picture: Picture) throws(InkError) -> Image {
        guard let handle = unsafe tjInitDecompress() else { throw .picture(picture.name) }
        defer { unsafe tjDestroy(handle) }
        var (width, height) = (picture.pixelWidth, picture.pixelHeight)
        var divisor = 1
        while divisor < 8, max(width, height) / divisor > longest { divisor *= 2 }
        width = (picture.pixelWidth + divisor - 1) / divisor
        height = (picture.pixelHeight + divisor - 1) / divisor
        let pointer = unsafe cairo_image_surface_create(
            CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
        let surface = try unsafe Surface(adopting: pointer)
        unsafe cairo_surface_flush(surface.pointer)
        guard let pixels = unsafe cairo_image_surface_get_data(surface.pointer) else {
            throw .picture(picture.name)
        }
        let stride = unsafe cairo_image_surface_get_stride(surface.pointer)
        let result = unsafe tjDecompress2(
            handle, picture.bytes, UInt(picture.bytes.count), pixels, Int32(width), stride,
            Int32(height), Int32(TJPF_BGRX.rawValue), 0)
        // A warning (a few damaged blocks) still gives a picture; only a failure is one.
        let isWarning = unsafe tjGetErrorCode(handle) == Int32(TJERR_WARNING.rawValue)
        guard result == 0 || isWarning else {
            throw .picture(picture.name)
        }
        unsafe cairo_surface_mark_dirty(surface.pointer)
        return Image(
            surface: surface, width: Double(width), height: Double(height),
            orientation: picture.orientation, isPassedThrough: false)
    }
}
