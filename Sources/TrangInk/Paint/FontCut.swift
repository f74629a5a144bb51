import CTrangPango

/// A font cut down by HarfBuzz to some of its glyphs, under their own numbers, as Cairo embeds it. Without its
/// table of characters Cairo takes it as it is, and does not part it into a font of Latin letters and a second one.
@safe
final class FontCut {
    private let blob: OpaquePointer
    private let name: String
    private var faces: [OpaquePointer] = unsafe []

    /// - Parameters:
    ///   - font: the font to cut.
    ///   - glyphs: the numbers of the glyphs to keep.
    /// - Throws: `font` when HarfBuzz or FreeType cannot read it.
    init(_ font: OpaquePointer, name: String, glyphs: [UInt32]) throws(InkError) {
        guard let input = unsafe hb_subset_input_create_or_fail() else { throw .font(name) }
        defer { unsafe hb_subset_input_destroy(input) }
        let wanted = unsafe hb_subset_input_glyph_set(input)
        for glyph in glyphs { unsafe hb_set_add(wanted, glyph) }
        // Instructions for coarse screens are half of a font's bytes, and no reader of today asks for them.
        unsafe hb_subset_input_set_flags(
            input,
            HB_SUBSET_FLAGS_RETAIN_GIDS.rawValue | HB_SUBSET_FLAGS_NO_HINTING.rawValue
                | HB_SUBSET_FLAGS_NOTDEF_OUTLINE.rawValue)
        let dropped = unsafe hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG)
        for table in Self.dropped {
            unsafe hb_set_add(dropped, table.utf8.reduce(0) { $0 << 8 | UInt32($1) })
        }
        guard let made = unsafe hb_subset_or_fail(hb_font_get_face(font), input) else {
            throw .font(name)
        }
        defer { unsafe hb_face_destroy(made) }
        guard let blob = unsafe hb_face_reference_blob(made) else { throw .font(name) }
        unsafe self.blob = blob
        self.name = name
    }

    deinit {
        unsafe faces.forEach { unsafe cairo_font_face_destroy($0) }
        unsafe hb_blob_destroy(blob)
    }

    /// What drawing and embedding have no use for: glyphs are chosen and placed already.
    private static let dropped = [
        "cmap", "post", "OS/2", "GSUB", "GPOS", "GDEF", "BASE", "JSTF", "MATH", "DSIG", "kern",
        "gasp",
        "hdmx", "VDMX", "LTSH", "PCLT", "FFTM", "meta", "STAT", "fvar", "avar", "gvar", "cvar",
        "HVAR",
        "MVAR", "VVAR", "COLR", "CPAL", "SVG ", "CBDT", "CBLC", "sbix", "EBDT", "EBLC", "EBSC",
        "vhea",
        "vmtx", "VORG",
    ]

    /// Cairo's face of the font, borrowed.
    ///
    /// - Parameter copy: which one; each is a font of its own to Cairo.
    /// - Throws: `font` when FreeType cannot read it.
    func face(copy: Int) throws(InkError) -> OpaquePointer {
        while unsafe faces.count <= copy {
            guard let face = unsafe OpenedFont.cairoFace(blob) else { throw .font(name) }
            unsafe faces.append(face)
        }
        return unsafe faces[copy]
    }
}

/// A font that FreeType reads from memory. It lives as long as Cairo may draw with it, which is longer than any
/// document: Cairo keeps the fonts that were used last.
@safe
private final class OpenedFont {
    private let blob: OpaquePointer
    private var library: FT_Library?
    private var face: FT_Face?

    /// What Cairo knows a face's owner by.
    nonisolated(unsafe) private static let key = UnsafeMutablePointer<cairo_user_data_key_t>
        .allocate(capacity: 1)

    /// A new Cairo face that owns its font; nil when FreeType cannot read it.
    static func cairoFace(_ blob: OpaquePointer) -> OpaquePointer? {
        guard let font = unsafe OpenedFont(blob),
            let face = unsafe cairo_ft_font_face_create_for_ft_face(font.face, 0)
        else { return nil }
        let owner = unsafe Unmanaged.passRetained(font)
        let status = unsafe cairo_font_face_set_user_data(
            face, key, owner.toOpaque(),
            { owner in
                guard let owner = unsafe owner else { return }
                unsafe Unmanaged<OpenedFont>.fromOpaque(owner).release()
            })
        guard status == CAIRO_STATUS_SUCCESS else {
            unsafe cairo_font_face_destroy(face)
            unsafe owner.release()
            return nil
        }
        return unsafe face
    }

    private init?(_ blob: OpaquePointer) {
        unsafe self.blob = hb_blob_reference(blob)
        var length: UInt32 = 0
        guard unsafe FT_Init_FreeType(&library) == 0,
            let data = unsafe hb_blob_get_data(blob, &length)
        else { return nil }
        let status = unsafe data.withMemoryRebound(to: FT_Byte.self, capacity: Int(length)) {
            unsafe FT_New_Memory_Face(library, $0, FT_Long(length), 0, &face)
        }
        guard status == 0 else { return nil }
    }

    deinit {
        if let face = unsafe face { unsafe FT_Done_Face(face) }
        if let library = unsafe library { unsafe FT_Done_FreeType(library) }
        unsafe hb_blob_destroy(blob)
    }
}
