import TrangModel

/// Reads `styles.xml`: which styles are headings, and of what level.
final class DocumentStyles: XMLListener {
    private struct Style {
        var level: Int?
        var base: String?
        var font: String?
        var isListed: Bool?
    }

    private var styles: [String: Style] = [:]
    private var current: String?
    private var isInDefaults = false
    /// The font of all text that names none.
    private(set) var defaultFont: String?

    let wanted: Set<String> = [
        "w:style", "w:name", "w:basedOn", "w:outlineLvl", "w:numId", "w:rFonts",
    ]
    var isDone: Bool { false }

    func start(_ name: String, _ attributes: [XMLAttribute]) throws(PackageFault) {
        switch name {
        case "w:rPrDefault": isInDefaults = true
        case "w:style":
            guard styles.count < PackageLimits.items else {
                throw PackageFault(.tooLarge(what: "styles"))
            }
            current = attributes["w:styleId"]
            if let current { styles[current] = Style() }
        case "w:name":
            guard let current, let title = attributes["w:val"]?.lowercased() else { return }
            if title == "title" { styles[current]?.level = 1 }
            if title.hasPrefix("heading "), let level = Int(title.dropFirst(8)) {
                styles[current]?.level = level
            }
        case "w:basedOn": if let current { styles[current]?.base = attributes["w:val"] }
        case "w:outlineLvl":
            if let current, let level = attributes["w:val"].flatMap({ Int($0) }) {
                styles[current]?.level = level < 9 ? level + 1 : nil
            }
        case "w:numId":
            if let current { styles[current]?.isListed = attributes["w:val"] != "0" }
        case "w:rFonts":
            let font = attributes["w:ascii"]
            if let current {
                styles[current]?.font = font
            } else if isInDefaults {
                defaultFont = font
            }
        default: break
        }
    }

    func end(_ name: String, text: String) {
        if name == "w:style" { current = nil }
        if name == "w:rPrDefault" { isInDefaults = false }
    }

    /// The level of a heading's style, the highest being 1; nil for other styles.
    func level(_ style: String?) -> Int? { first(style) { $0.level } }

    /// Whether the paragraphs of a style are points of a list.
    func isListed(_ style: String?) -> Bool { first(style) { $0.isListed } ?? false }

    /// The font of a style.
    func font(_ style: String?) -> String? { first(style) { $0.font } ?? defaultFont }

    /// The first value along the styles that a style rests on.
    private func first<Value>(_ style: String?, _ value: (Style) -> Value?) -> Value? {
        var (name, steps) = (style, 0)
        while let current = name, let style = styles[current], steps < 20 {
            if let found = value(style) { return found }
            (name, steps) = (style.base, steps + 1)
        }
        return nil
    }
}
