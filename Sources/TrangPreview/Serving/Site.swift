import Trang

/// The page that is served, in one language. Its files stand in `Page/` and are part of the program.
struct Site {
    let files: [String: (bytes: [UInt8], type: String)]

    /// The page with its words.
    ///
    /// - Parameter layout: the layout to begin with; empty for the term's own.
    init(_ language: Language, layout: String) {
        let words = language == .vietnamese ? PageWords.vietnamese : PageWords.english
        var html = String(decoding: PackageResources.page_html, as: UTF8.self)
        html = html.replacing("{{language}}", with: language.rawValue)
        html = html.replacing("{{layout}}", with: Self.escaped(layout))
        html = html.replacing("{{words}}", with: Self.escaped(words.jsonLine))
        for (key, value) in words {
            html = html.replacing("{{\(key)}}", with: Self.escaped(value))
        }
        let script = "text/javascript; charset=utf-8"
        files = [
            "/": (Array(html.utf8), "text/html; charset=utf-8"),
            "/page.css": (PackageResources.page_css, "text/css; charset=utf-8"),
            "/page.js": (PackageResources.page_js, script),
            "/words.js": (PackageResources.words_js, script),
            "/sheets.js": (PackageResources.sheets_js, script),
            "/layer.js": (PackageResources.layer_js, script),
            "/findings.js": (PackageResources.findings_js, script),
            "/source.js": (PackageResources.source_js, script),
        ]
    }

    /// Text as it goes into an element or an attribute.
    static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
    }
}
