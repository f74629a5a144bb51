import CTrangPango
import CTrangQPDF

/// The versions of the C libraries that pages depend on, as they say it themselves.
package enum Versions {
    /// Name and version, in the order of the way from text to file.
    package static var all: [(name: String, version: String)] {
        [
            ("Pango", unsafe text(pango_version_string())),
            ("HarfBuzz", unsafe text(hb_version_string())),
            ("Cairo", unsafe text(cairo_version_string())),
            ("qpdf", trang_qpdf_is_there() == 0 ? "–" : unsafe text(trang_qpdf_version())),
        ]
    }

    private static func text(_ words: UnsafePointer<CChar>?) -> String {
        guard let words = unsafe words else { return "?" }
        return unsafe String(cString: words)
    }
}
