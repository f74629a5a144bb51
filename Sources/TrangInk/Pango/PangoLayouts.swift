import CTrangPango
import Synchronization
import TrangModel

/// Pango on our own font files: shapes text of any script and direction, and lends its fonts to Cairo.
/// Opened only where one of both is wanted: to start it takes longer than to typeset a page.
@safe
final class PangoLayouts {
    /// Fontconfig's current configuration belongs to the process: it is set by one at a time.
    private static let opening = Mutex(())

    private let config: OpaquePointer
    private let map: UnsafeMutablePointer<PangoFontMap>
    private let context: OpaquePointer
    private let layout: OpaquePointer
    private var fonts: [Face: UnsafeMutablePointer<PangoFont>] = unsafe [:]
    private var currentFace: Face?

    /// The size at which words are shaped, in pt: the units per em of the shipped fonts.
    private static let size = 2048.0

    /// Opens font files. The configuration becomes the process's current one, so that Pango never
    /// reads the system's.
    ///
    /// - Returns: nil when Fontconfig or Pango cannot be started.
    static func open(_ files: [FontFile]) -> PangoLayouts? {
        opening.withLock { _ in PangoLayouts(files) }
    }

    private init?(_ files: [FontFile]) {
        guard let config = unsafe trang_FcConfigCreate() else { return nil }
        for file in files {
            _ = unsafe file.path.withCString { path in
                unsafe path.withMemoryRebound(to: FcChar8.self, capacity: file.path.utf8.count + 1)
                {
                    unsafe trang_FcConfigAppFontAddFile(config, $0)
                }
            }
        }
        _ = unsafe trang_FcConfigSetCurrent(config)
        guard let map = unsafe trang_pango_cairo_font_map_new() else {
            unsafe trang_FcConfigDestroy(config)
            return nil
        }
        unsafe trang_font_map_set_resolution(map, 72)
        unsafe trang_font_map_set_config(map, config)
        guard let context = unsafe Self.makeContext(map),
            let layout = unsafe trang_pango_layout_new(context)
        else {
            unsafe trang_g_object_unref(map)
            unsafe trang_FcConfigDestroy(config)
            return nil
        }
        unsafe self.config = config
        unsafe self.map = map
        unsafe self.context = context
        unsafe self.layout = layout
        unsafe trang_pango_layout_set_single_paragraph_mode(layout, 1)
        let attributes = unsafe Self.makeAttributes()
        unsafe trang_pango_layout_set_attributes(layout, attributes)
        unsafe trang_pango_attr_list_unref(attributes)
    }

    deinit {
        unsafe fonts.values.forEach { unsafe trang_g_object_unref($0) }
        unsafe trang_g_object_unref(UnsafeMutableRawPointer(layout))
        unsafe trang_g_object_unref(UnsafeMutableRawPointer(context))
        unsafe trang_g_object_unref(map)
        unsafe trang_FcConfigDestroy(config)
    }

    /// A context without hinting or rounding.
    private static func makeContext(_ map: UnsafeMutablePointer<PangoFontMap>) -> OpaquePointer? {
        guard let context = unsafe trang_pango_font_map_create_context(map) else { return nil }
        let options = unsafe trang_cairo_font_options_create()
        unsafe trang_cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        unsafe trang_cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        unsafe trang_pango_cairo_context_set_font_options(context, options)
        unsafe trang_cairo_font_options_destroy(options)
        unsafe trang_pango_context_set_round_glyph_positions(context, 0)
        return unsafe context
    }

    /// No ligatures, which would extract as U+FB01 while the text must stay the author's; no
    /// fallback, which is ours to decide.
    private static func makeAttributes() -> OpaquePointer? {
        let attributes = unsafe trang_pango_attr_list_new()
        unsafe trang_pango_attr_list_insert(
            attributes, trang_pango_attr_font_features_new("liga=0, clig=0, dlig=0"))
        unsafe trang_pango_attr_list_insert(attributes, trang_pango_attr_fallback_new(0))
        return unsafe attributes
    }

    /// The Pango font of a face at the shaping size, loaded once; nil when there is none.
    func font(_ face: Face) -> UnsafeMutablePointer<PangoFont>? {
        if let known = unsafe fonts[face] { return unsafe known }
        let description = unsafe self.description(of: face)
        defer { unsafe trang_pango_font_description_free(description) }
        guard let font = unsafe trang_pango_context_load_font(context, description) else {
            return nil
        }
        unsafe fonts[face] = font
        return unsafe font
    }

    private func description(of face: Face) -> OpaquePointer? {
        let description = unsafe trang_pango_font_description_new()
        unsafe trang_pango_font_description_set_family(description, face.family)
        unsafe trang_pango_font_description_set_weight(
            description, face.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
        unsafe trang_pango_font_description_set_style(
            description, face.italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
        unsafe trang_pango_font_description_set_absolute_size(
            description, Self.size * Double(PANGO_SCALE))
        return unsafe description
    }

    /// Shapes any text, of any script and direction, with a layout.
    func piece(_ text: String, in face: Face) -> ShapedPiece {
        if currentFace != face {
            let description = unsafe self.description(of: face)
            unsafe trang_pango_layout_set_font_description(layout, description)
            unsafe trang_pango_font_description_free(description)
            currentFace = face
        }
        unsafe trang_pango_layout_set_text(layout, text, Int32(text.utf8.count))
        var glyphs: [ShapedGlyph] = []
        var clusters: [Cluster] = []
        guard let line = unsafe trang_pango_layout_get_line_readonly(layout, 0) else {
            return ShapedPiece(face: face, utf8: Array(text.utf8), glyphs: [], clusters: [])
        }
        var node = unsafe line.pointee.runs
        while let current = unsafe node {
            if let data = unsafe current.pointee.data {
                let run = unsafe data.assumingMemoryBound(to: PangoGlyphItem.self).pointee
                if let string = unsafe run.glyphs, let item = unsafe run.item {
                    unsafe append(
                        string.pointee, length: Int(item.pointee.length), glyphs: &glyphs,
                        clusters: &clusters)
                }
            }
            unsafe node = current.pointee.next
        }
        return ShapedPiece(face: face, utf8: Array(text.utf8), glyphs: glyphs, clusters: clusters)
    }

    /// Appends the glyphs of one run; clusters are told by where the text index changes.
    private func append(
        _ string: PangoGlyphString, length: Int, glyphs: inout [ShapedGlyph],
        clusters: inout [Cluster]
    ) {
        let unit = Self.size * Double(PANGO_SCALE)
        let count = Int(unsafe string.num_glyphs)
        for index in 0..<count {
            let info = unsafe string.glyphs[index]
            let isEmpty = info.glyph == 0x0FFF_FFFF
            // Pango's own numbers for what no font has.
            let isUnknown = info.glyph & 0x1000_0000 != 0
            glyphs.append(
                ShapedGlyph(
                    id: isEmpty ? 3 : isUnknown ? 0 : info.glyph,
                    advance: Double(info.geometry.width) / unit,
                    offsetX: Double(info.geometry.x_offset) / unit,
                    offsetY: Double(info.geometry.y_offset) / unit))
            let start = Int(unsafe string.log_clusters[index])
            let isNew = index == 0 || Int(unsafe string.log_clusters[index - 1]) != start
            if isNew {
                var next = length
                for other in (index + 1)..<max(count, index + 1) {
                    let log = Int(unsafe string.log_clusters[other])
                    if log != start {
                        next = log
                        break
                    }
                }
                clusters.append(Cluster(bytes: next - start, glyphs: 1))
            } else {
                clusters[clusters.count - 1].glyphs += 1
            }
        }
    }
}
