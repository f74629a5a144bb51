import TrangModel

/// Reads `styles.xml`: number formats and fonts of cells.
final class CellStyles: XMLListener {
    private struct Style {
        var format: Int
        var font: Int
    }

    private var codes: [Int: String] = [:]
    private var fonts: [String] = []
    private var styles: [Style] = []
    private var parsed: [Int: NumberFormat] = [:]
    private var path: [String] = []

    let wanted: Set<String> = ["numFmt", "xf", "name"]
    var isDone: Bool { false }

    func start(_ name: String, _ attributes: [XMLAttribute]) throws(PackageFault) {
        guard styles.count + fonts.count + codes.count < PackageLimits.items else {
            throw PackageFault(.tooLarge(what: "styles"))
        }
        let parent = path.last
        path.append(name)
        switch (parent, name) {
        case ("numFmts", "numFmt"):
            if let id = attributes["numFmtId"].flatMap(Int.init),
                let code = attributes["formatCode"]
            {
                codes[id] = code
            }
        case ("fonts", "font"): fonts.append("")
        case ("font", "name"):
            if path.contains("fonts"), !fonts.isEmpty {
                fonts[fonts.count - 1] = attributes["val"] ?? ""
            }
        case ("cellXfs", "xf"):
            styles.append(
                Style(
                    format: attributes["numFmtId"].flatMap(Int.init) ?? 0,
                    font: attributes["fontId"].flatMap(Int.init) ?? 0))
        default: break
        }
    }

    func end(_ name: String, text: String) { _ = path.popLast() }

    /// The number format of a style; the plain one for a style that is not there.
    func format(_ style: Int) -> NumberFormat {
        let id = styles.indices.contains(style) ? styles[style].format : 0
        if let format = parsed[id] { return format }
        let format = NumberFormat(codes[id] ?? NumberFormat.builtIn(id))
        parsed[id] = format
        return format
    }

    /// The font of a style.
    func font(_ style: Int) -> String {
        let id = styles.indices.contains(style) ? styles[style].font : 0
        return fonts.indices.contains(id) ? fonts[id] : ""
    }
}
