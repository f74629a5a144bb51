import CTrangHarfBuzz
import TrangModel

/// A font file as a PDF needs it: widths and measures, and subsets of it made by HarfBuzz. Lives as long
/// as its Ink.
@safe
final class FontProgram {
    /// The measures of a descriptor (ISO 32000-1, 9.8.1), in thousandths of an em.
    struct Measures {
        var box: [Int]
        var ascent: Int
        var descent: Int
        var capHeight: Int
        /// In degrees, to the left.
        var italicAngle: Double
    }

    let name: String
    let measures: Measures
    /// Whether outlines are those of PostScript (`CFF`), not of TrueType.
    let hasCFF: Bool
    /// How many glyphs the file has.
    let glyphCount: Int

    private let source: OpenFont
    private let font: OpaquePointer
    private let face: OpaquePointer
    /// Units of the HarfBuzz font in an em.
    private let em: Double
    /// The widths that were asked for; less than 0 for the others.
    private var widths: [Double]
    /// The glyphs of Vietnamese text.
    private(set) lazy var repertoire = Repertoire { scalar in
        var glyph: hb_codepoint_t = 0
        guard unsafe hb_font_get_nominal_glyph(font, scalar.value, &glyph) != 0 else { return nil }
        return Int(glyph)
    }
    /// What a document writes of the font when it holds the repertoire; made once, or ahead.
    lazy var repertoireParts: FontParts? = PreparedFont.parts(of: self)
    /// The font's file.
    var path: String { source.file.path }
    /// Tells the font from others of its name: the length of its file, and the table that holds its own
    /// checksum (OpenType 1.9, head).
    var mark: String {
        let blob = unsafe hb_face_reference_blob(face)
        defer { unsafe hb_blob_destroy(blob) }
        let head = unsafe Self.table("head", of: face)
        return "\(unsafe hb_blob_get_length(blob))-" + Checksum.mark(head)
    }
    /// Who cuts subsets.
    static var maker: String { "HarfBuzz-" + (unsafe String(cString: hb_version_string())) }

    /// The bytes of a file; nil when it cannot be read.
    static func contents(_ path: String) -> [UInt8]? {
        guard let blob = unsafe hb_blob_create_from_file_or_fail(path) else { return nil }
        return unsafe bytes(of: blob)
    }

    init?(_ source: OpenFont) {
        let (font, em) = unsafe (source.pointer, source.em)
        guard let face = unsafe hb_font_get_face(font) else { return nil }
        self.source = source
        unsafe self.font = font
        unsafe self.face = face
        self.em = em
        glyphCount = Int(unsafe hb_face_get_glyph_count(face))
        widths = [Double](repeating: -1, count: glyphCount)
        name =
            unsafe OpenTypeName.text(OpenTypeName.postScript, of: face)
            ?? source.face.name.filter { !$0.isWhitespace }
        hasCFF = unsafe !Self.table("CFF ", of: face).isEmpty
        measures = unsafe Self.measures(of: font, face, em: em)
    }

    /// The width of a glyph, in thousandths of an em, as it is written into the file: readers add up that
    /// number.
    func width(of glyph: UInt32) -> Double {
        let index = Int(glyph)
        guard index < widths.count else { return 0 }
        if widths[index] >= 0 { return widths[index] }
        let advance = unsafe Double(hb_font_get_glyph_h_advance(font, glyph))
        let width = max(0, (advance / em * 1_000_000).rounded() / 1000)
        widths[index] = width
        return width
    }

    /// The widths of all glyphs by their numbers, of which those of some are filled in.
    func widths(of glyphs: [Glyph]) -> [Double] {
        let known = widths
        let isFilled = glyphs.allSatisfy {
            Int($0.id) >= known.count || known[Int($0.id)] >= 0
        }
        if isFilled { return known }
        for glyph in glyphs { _ = width(of: glyph.id) }
        return widths
    }

    /// The font with nothing but some glyphs, under their own numbers. Instructions for coarse screens
    /// are left out: no reader of today asks for them, and they would be half of the bytes.
    func subset(_ glyphs: [UInt32]) throws(InkError) -> [UInt8] {
        guard trang_subset_is_there() != 0, let input = unsafe trang_subset_input_create() else {
            throw .font(name)
        }
        defer { unsafe trang_subset_input_destroy(input) }
        let wanted = unsafe trang_subset_input_glyph_set(input)
        for glyph in glyphs { unsafe hb_set_add(wanted, glyph) }
        unsafe trang_subset_input_set_flags(
            input,
            HB_SUBSET_FLAGS_RETAIN_GIDS.rawValue | HB_SUBSET_FLAGS_NO_HINTING.rawValue
                | HB_SUBSET_FLAGS_NOTDEF_OUTLINE.rawValue)
        let dropped = unsafe trang_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG)
        for table in Self.dropped { unsafe hb_set_add(dropped, Self.tag(table)) }
        guard let made = unsafe trang_subset_or_fail(face, input) else { throw .font(name) }
        defer { unsafe hb_face_destroy(made) }
        // What PDF calls a CFF font program is the table alone.
        let bytes = unsafe hasCFF ? Self.table("CFF ", of: made) : Self.file(of: made)
        guard !bytes.isEmpty else { throw .font(name) }
        return bytes
    }

    /// What a font inside a PDF has no use for: its glyphs are already chosen and placed.
    private static let dropped = [
        "GSUB", "GPOS", "GDEF", "BASE", "JSTF", "MATH", "name", "post", "OS/2", "cmap", "DSIG",
        "kern",
        "gasp", "hdmx", "VDMX", "LTSH", "PCLT", "FFTM", "meta", "STAT", "fvar", "avar", "gvar",
        "cvar",
        "HVAR", "MVAR", "VVAR", "COLR", "CPAL", "SVG ", "CBDT", "CBLC", "sbix", "EBDT", "EBLC",
        "EBSC",
        "vhea", "vmtx", "VORG",
    ]

    private static func tag(_ name: String) -> hb_tag_t {
        name.utf8.reduce(0) { $0 << 8 | UInt32($1) }
    }

    private static func bytes(of blob: OpaquePointer?) -> [UInt8] {
        defer { unsafe hb_blob_destroy(blob) }
        var count: UInt32 = 0
        guard let data = unsafe hb_blob_get_data(blob, &count) else { return [] }
        return unsafe Array(
            UnsafeRawBufferPointer(start: UnsafeRawPointer(data), count: Int(count)))
    }

    private static func file(of face: OpaquePointer) -> [UInt8] {
        unsafe bytes(of: hb_face_reference_blob(face))
    }

    private static func table(_ name: String, of face: OpaquePointer) -> [UInt8] {
        unsafe bytes(of: hb_face_reference_table(face, tag(name)))
    }

    private static func measures(of font: OpaquePointer, _ face: OpaquePointer, em: Double)
        -> Measures
    {
        func metric(_ tag: hb_ot_metrics_tag_t) -> Double? {
            var value: hb_position_t = 0
            guard unsafe hb_ot_metrics_get_position(font, tag, &value) != 0 else { return nil }
            return Double(value)
        }
        func thousandths(_ value: Double) -> Int { Int((value / em * 1000).rounded()) }
        let ascent = thousandths(metric(HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER) ?? 0.8 * em)
        let head = unsafe table("head", of: face)
        let units = Double(unsafe hb_face_get_upem(face))
        var box = [0, 0, 1000, 1000]
        if head.count >= 44, units > 0 {
            box = [36, 38, 40, 42].map { place in
                let value = Int16(bitPattern: UInt16(head[place]) << 8 | UInt16(head[place + 1]))
                return Int((Double(value) / units * 1000).rounded())
            }
        }
        let post = unsafe table("post", of: face)
        var angle = 0.0
        if post.count >= 8 {
            let value = post[4..<8].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
            angle = Double(Int32(bitPattern: value)) / 65_536
        }
        return Measures(
            box: box, ascent: ascent,
            descent: thousandths(metric(HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER) ?? -0.2 * em),
            capHeight: thousandths(
                metric(HB_OT_METRICS_TAG_CAP_HEIGHT) ?? Double(ascent) / 1000 * em),
            italicAngle: angle)
    }
}
