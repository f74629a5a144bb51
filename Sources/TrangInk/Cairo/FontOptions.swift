import CTrangPango

/// How fonts are drawn and measured.
enum FontOptions {
    /// Lends the options of fonts as they are: without hints for coarse screens, and with no width rounded to pixels.
    static func withoutHints(_ use: (OpaquePointer?) -> Void) {
        let options = unsafe cairo_font_options_create()
        defer { unsafe cairo_font_options_destroy(options) }
        unsafe cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        unsafe cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        unsafe use(options)
    }
}
