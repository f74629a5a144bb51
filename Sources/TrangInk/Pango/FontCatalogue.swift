import CTrangPango
import Foundation
package import TrangModel

/// The only fonts a page may use: those of the files given, never the system's.
@safe
package final class FontCatalogue {
    /// The faces found, by what they are called.
    package private(set) var faces: [Face: FontFile] = [:]
    /// The faces in the order of their names: the order in which a missing character is sought.
    package private(set) var order: [Face] = []
    /// Files whose makers forbid embedding: PDF/A wants every font in the file, so no page uses them.
    package private(set) var forbidden: [FontFile] = []

    /// Fontconfig's current configuration belongs to the process: catalogues are opened one after another.
    private static let opening = NSLock()

    private let config: OpaquePointer
    private let map: UnsafeMutablePointer<PangoFontMap>
    private var charsets: [Face: OpaquePointer] = unsafe [:]

    /// Opens font files. The configuration becomes the process's current one, so that Pango never
    /// reads the system's.
    ///
    /// - Returns: nil when Fontconfig or Pango cannot be started.
    package init?(_ files: [FontFile]) {
        Self.opening.lock()
        defer { Self.opening.unlock() }
        guard let config = unsafe FcConfigCreate() else { return nil }
        for file in files {
            _ = unsafe file.path.withCString { path in
                unsafe path.withMemoryRebound(to: FcChar8.self, capacity: file.path.utf8.count + 1)
                {
                    unsafe FcConfigAppFontAddFile(config, $0)
                }
            }
        }
        _ = unsafe FcConfigSetCurrent(config)
        guard let map = unsafe pango_cairo_font_map_new() else {
            unsafe FcConfigDestroy(config)
            return nil
        }
        unsafe ctrang_font_map_set_resolution(map, 72)
        unsafe ctrang_font_map_set_config(map, config)
        unsafe self.config = config
        unsafe self.map = map
        collectFaces(files)
    }

    deinit {
        unsafe ctrang_object_unref(map)
        unsafe FcConfigDestroy(config)
    }

    /// Whether a face has a character.
    package func has(_ scalar: Unicode.Scalar, in face: Face) -> Bool {
        guard let set = unsafe charsets[face] else { return false }
        return unsafe FcCharSetHasChar(set, scalar.value) != 0
    }

    /// A Pango context on the catalogue's fonts, without hinting or rounding; owned by the caller.
    func makeContext() -> OpaquePointer? {
        guard let context = unsafe pango_font_map_create_context(map) else { return nil }
        let options = unsafe cairo_font_options_create()
        unsafe cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        unsafe cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        unsafe pango_cairo_context_set_font_options(context, options)
        unsafe cairo_font_options_destroy(options)
        unsafe pango_context_set_round_glyph_positions(context, 0)
        return unsafe context
    }

    /// Notes which faces the files hold and which characters each has.
    private func collectFaces(_ files: [FontFile]) {
        guard let set = unsafe FcConfigGetFonts(config, FcSetApplication) else { return }
        let byPath = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
        for index in 0..<Int(unsafe set.pointee.nfont) {
            guard let pattern = unsafe set.pointee.fonts[index],
                let family = unsafe string(pattern, FC_FAMILY),
                let path = unsafe string(pattern, FC_FILE), let file = byPath[path]
            else { continue }
            let bold = unsafe number(pattern, FC_WEIGHT) ?? 80 > 150
            let italic = unsafe number(pattern, FC_SLANT) ?? 0 > 0
            let face = Face(family, bold: bold, italic: italic)
            if !EmbeddingRights.allow(file.path) {
                forbidden.append(file)
                continue
            }
            var charset: OpaquePointer?
            _ = unsafe FcPatternGetCharSet(pattern, FC_CHARSET, 0, &charset)
            if let charset = unsafe charset { unsafe charsets[face] = charset }
            if faces[face] == nil { faces[face] = file }
        }
        order = faces.keys.sorted { $0.name < $1.name }
    }

    private func string(_ pattern: OpaquePointer, _ key: String) -> String? {
        var value: UnsafeMutablePointer<FcChar8>?
        guard unsafe FcPatternGetString(pattern, key, 0, &value) == FcResultMatch,
            let value = unsafe value
        else { return nil }
        return unsafe String(cString: value)
    }

    private func number(_ pattern: OpaquePointer, _ key: String) -> Int? {
        var value: Int32 = 0
        let found = unsafe FcPatternGetInteger(pattern, key, 0, &value) == FcResultMatch
        return found ? Int(value) : nil
    }
}
