import CTrangPango
import Synchronization
import TrangModel

/// Pango on the catalogue's fonts, without hinting, rounding and ligatures.
@safe
final class PangoFonts {
    let catalogue: FontCatalogue
    private let map: UnsafeMutablePointer<PangoFontMap>
    private var contexts: [Face: OpaquePointer] = unsafe [:]
    private var fonts: [Face: UnsafeMutablePointer<PangoFont>] = unsafe [:]
    /// The faces of the fonts that Pango chose, which are kept so that no other comes to stand at their addresses.
    private var faces: [UnsafeMutablePointer<PangoFont>: Face?] = unsafe [:]
    /// How words are set: no ligatures, which would extract as U+FB01 while the text must stay the author's.
    let attributes: OpaquePointer

    /// The size at which words are shaped, in pt: the units per em of the shipped fonts, so that every advance is
    /// a whole number of units.
    private static let size = 2048.0
    /// Units of Pango in an em at that size.
    static let em = size * Double(PANGO_SCALE)

    /// Fontconfig's current configuration belongs to the process: it is set by one at a time.
    private static let opening = Mutex(())

    /// - Throws: `noFonts` when Pango cannot be started.
    init(_ catalogue: FontCatalogue) throws(InkError) {
        self.catalogue = catalogue
        let map = Self.opening.withLock { _ in
            // Else Pango's first map would read the system's fonts.
            _ = unsafe FcConfigSetCurrent(catalogue.config)
            return unsafe UInt(bitPattern: pango_cairo_font_map_new())
        }
        guard let map = unsafe UnsafeMutablePointer<PangoFontMap>(bitPattern: map),
            let attributes = unsafe pango_attr_list_new()
        else { throw .noFonts }
        unsafe trang_font_map_set_resolution(map, 72)
        unsafe trang_font_map_set_config(map, catalogue.config)
        unsafe pango_attr_list_insert(
            attributes, pango_attr_font_features_new("liga=0, clig=0, dlig=0"))
        unsafe self.map = map
        unsafe self.attributes = attributes
    }

    deinit {
        unsafe fonts.values.forEach { unsafe g_object_unref($0) }
        unsafe faces.keys.forEach { unsafe g_object_unref($0) }
        unsafe contexts.values.forEach { unsafe g_object_unref(UnsafeMutableRawPointer($0)) }
        unsafe pango_attr_list_unref(attributes)
        // Pango 1.50 does not give back by itself the configuration that it was given.
        unsafe trang_font_map_set_config(map, nil)
        unsafe g_object_unref(map)
    }

    /// The context of text in a face, borrowed; nil when Pango has no memory.
    func context(_ face: Face) -> OpaquePointer? {
        if let known = unsafe contexts[face] { return unsafe known }
        guard let context = unsafe pango_font_map_create_context(map) else { return nil }
        unsafe FontOptions.withoutHints { unsafe pango_cairo_context_set_font_options(context, $0) }
        unsafe pango_context_set_round_glyph_positions(context, 0)
        unsafe pango_context_set_language(context, pango_language_from_string("vi"))
        let description = unsafe pango_font_description_new()
        unsafe pango_font_description_set_family(description, face.family)
        unsafe pango_font_description_set_weight(
            description, face.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
        unsafe pango_font_description_set_style(
            description, face.italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
        unsafe pango_font_description_set_absolute_size(description, Self.em)
        unsafe pango_context_set_font_description(context, description)
        unsafe pango_font_description_free(description)
        unsafe contexts[face] = context
        return unsafe context
    }

    /// The font of a face at the shaping size, borrowed; nil when there is none.
    func font(_ face: Face) -> UnsafeMutablePointer<PangoFont>? {
        if let known = unsafe fonts[face] { return unsafe known }
        guard let context = unsafe context(face),
            let font = unsafe pango_context_load_font(
                context, pango_context_get_font_description(context))
        else { return nil }
        unsafe fonts[face] = font
        return unsafe font
    }

    /// The face of a font that Pango chose; nil when it is none of the catalogue's.
    func face(of font: UnsafeMutablePointer<PangoFont>) -> Face? {
        if let known = unsafe faces[font] { return known }
        let pattern = unsafe trang_font_pattern(font)
        let place = unsafe pattern.flatMap { unsafe FontPlace($0) }
        let face = place.flatMap(catalogue.face)
        unsafe g_object_ref(font)
        unsafe faces[font] = face
        return face
    }

    /// The HarfBuzz font of a face at the shaping size, borrowed.
    func harfBuzzFont(_ face: Face) -> OpaquePointer? {
        guard let font = unsafe font(face) else { return nil }
        return unsafe pango_font_get_hb_font(font)
    }

    /// The vertical sizes of a face.
    func metrics(of face: Face) -> FaceMetrics {
        var extents = hb_font_extents_t()
        guard let font = unsafe harfBuzzFont(face),
            unsafe hb_font_get_h_extents(font, &extents) != 0
        else { return FaceMetrics(ascent: 0.891, descent: 0.216) }
        return FaceMetrics(
            ascent: Double(extents.ascender) / Self.em,
            descent: -Double(extents.descender) / Self.em)
    }
}
