import CTrangHarfBuzz
import TrangModel

/// One face of a font file, opened with HarfBuzz: unhinted, and measured in the font's own units.
@safe
package final class OpenFont {
    /// What the face is called.
    let face: Face
    /// The file that holds it.
    let file: FontFile
    /// The HarfBuzz font, whose scale is the units per em.
    let pointer: OpaquePointer
    /// Units of the font in an em.
    let em: Double
    /// Whether the font's maker lets it be embedded in a file.
    let mayBeEmbedded: Bool
    /// How far the face is from the usual regular or bold of its family, of the usual width: of a family with
    /// many weights the nearest is used.
    let strangeness: Double

    /// Opens all faces of a file; none when it is no font.
    static func open(_ file: FontFile) -> [OpenFont] {
        guard let blob = unsafe hb_blob_create_from_file_or_fail(file.path) else { return [] }
        defer { unsafe hb_blob_destroy(blob) }
        let count = unsafe hb_face_count(blob)
        return (0..<count).compactMap { index in
            guard let face = unsafe hb_face_create(blob, index) else { return nil }
            defer { unsafe hb_face_destroy(face) }
            return unsafe OpenFont(face, file)
        }
    }

    private init?(_ face: OpaquePointer, _ file: FontFile) {
        // Without outlines (pictures of emoji, CFF2) nothing could be embedded.
        guard unsafe hb_face_get_glyph_count(face) > 0,
            unsafe Self.hasTable(0x676C_7966, face) || Self.hasTable(0x4346_4620, face),
            let family = unsafe Self.family(of: face), let font = unsafe hb_font_create(face)
        else { return nil }
        let units = unsafe hb_face_get_upem(face)
        unsafe hb_font_set_scale(font, Int32(units), Int32(units))
        unsafe pointer = font
        em = Double(units)
        self.file = file
        let weight = Double(unsafe hb_style_get_value(font, HB_STYLE_TAG_WEIGHT))
        let width = Double(unsafe hb_style_get_value(font, HB_STYLE_TAG_WIDTH))
        strangeness = abs(weight - (weight >= 600 ? 700 : 400)) + 10 * abs(width - 100)
        self.face = Face(
            family, bold: weight >= 600,
            italic: unsafe hb_style_get_value(font, HB_STYLE_TAG_ITALIC) > 0
                || hb_style_get_value(font, HB_STYLE_TAG_SLANT_ANGLE) != 0)
        mayBeEmbedded = unsafe Self.mayBeEmbedded(face)
    }

    deinit { unsafe hb_font_destroy(pointer) }

    /// Whether the face has a character.
    func has(_ scalar: Unicode.Scalar) -> Bool {
        var glyph: hb_codepoint_t = 0
        return unsafe hb_font_get_nominal_glyph(pointer, scalar.value, &glyph) != 0
    }

    /// The vertical sizes, in em.
    var metrics: FaceMetrics {
        var extents = hb_font_extents_t()
        guard unsafe hb_font_get_h_extents(pointer, &extents) != 0 else {
            return FaceMetrics(ascent: 0.891, descent: 0.216)
        }
        return FaceMetrics(
            ascent: Double(extents.ascender) / em, descent: -Double(extents.descender) / em)
    }

    /// The family: the one that holds all weights (name 16) before the one of four styles (name 1).
    private static func family(of face: OpaquePointer) -> String? {
        for name in [OpenTypeName.typographicFamily, OpenTypeName.family] {
            if let text = unsafe OpenTypeName.text(name, of: face) { return text }
        }
        return nil
    }

    /// Whether the file has a table: `glyf`, `CFF `.
    private static func hasTable(_ tag: hb_tag_t, _ face: OpaquePointer) -> Bool {
        let blob = unsafe hb_face_reference_table(face, tag)
        defer { unsafe hb_blob_destroy(blob) }
        return unsafe hb_blob_get_length(blob) > 0
    }

    /// What the maker allows, by the `OS/2` table (OpenType 1.9, fsType): all but a restricted licence,
    /// which is the second of the lowest four bits alone.
    private static func mayBeEmbedded(_ face: OpaquePointer) -> Bool {
        let blob = unsafe hb_face_reference_table(face, 0x4F53_2F32)
        defer { unsafe hb_blob_destroy(blob) }
        var count: UInt32 = 0
        guard let data = unsafe hb_blob_get_data(blob, &count), count >= 10 else { return true }
        return unsafe UInt8(bitPattern: data[9]) & 0xF != 2
    }
}

/// Names that a font's maker wrote into its file.
enum OpenTypeName {
    static let family: UInt32 = 1
    static let postScript: UInt32 = 6
    static let typographicFamily: UInt32 = 16

    /// A name in English; nil when there is none.
    static func text(_ name: UInt32, of face: OpaquePointer) -> String? {
        var count: UInt32 = 128
        var text = [CChar](repeating: 0, count: 128)
        _ = unsafe hb_ot_name_get_utf8(
            face, hb_ot_name_id_t(name), hb_language_from_string("en", -1), &count, &text)
        let bytes = text.prefix(Int(count)).map { UInt8(bitPattern: $0) }
        return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
    }
}
