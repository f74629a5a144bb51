import CTrangPango
import TrangModel

/// One Cairo font face a font file, lent by Pango.
@safe
final class FaceSource {
    private let shaper: WordShaper
    private var faces: [Face: OpaquePointer] = unsafe [:]

    init(_ shaper: WordShaper) { self.shaper = shaper }

    deinit { unsafe faces.values.forEach { unsafe trang_cairo_font_face_destroy($0) } }

    /// The Cairo face, borrowed; nil when no file has it.
    func face(_ face: Face) -> OpaquePointer? {
        if let known = unsafe faces[face] { return unsafe known }
        guard let font = unsafe shaper.pango?.font(face),
            let scaled = unsafe trang_font_scaled(font),
            let found = unsafe trang_cairo_scaled_font_get_font_face(scaled)
        else { return nil }
        unsafe faces[face] = trang_cairo_font_face_reference(found)
        return unsafe found
    }
}
