import TrangModel

/// Reads `styles.xml`: which styles are headings, and of what level, and how their text looks.
final class DocumentStyles: XMLListener {
    private struct Style {
        var level: Int?
        var base: String?
        var format = RunFormat()
        /// Links look underlined because they are links.
        var isLink = false
        var list = ListReference()
    }

    private var styles: [String: Style] = [:]
    private var current: String?
    /// The style of paragraphs that name none.
    private var ordinary: String?
    private var defaults = RunFormat()
    private var isInDefaults = false
    /// Formats for parts of a table, and of the marks of paragraphs: not those of the style's text.
    private var besides = 0
    private var isInParagraph = false
    private var formats: [String: RunFormat] = [:]

    let wanted: Set<String> = Set([
        "w:style", "w:name", "w:basedOn", "w:outlineLvl", "w:numId", "w:ilvl",
    ]).union(RunFormat.elements)
    var isDone: Bool { false }

    func start(_ name: String, _ attributes: [XMLAttribute]) throws(PackageFault) {
        if besides > 0 || name == "w:tblStylePr" || isInParagraph && name == "w:rPr" {
            besides += 1
            return
        }
        switch name {
        case "w:rPrDefault": isInDefaults = true
        case "w:pPr": isInParagraph = true
        case "w:style": try add(attributes)
        default:
            if let current {
                take(name, attributes, current)
            } else if isInDefaults {
                defaults.take(name, attributes)
            }
        }
    }

    private func add(_ attributes: [XMLAttribute]) throws(PackageFault) {
        guard styles.count < PackageLimits.items else {
            throw PackageFault(.tooLarge(what: "styles"))
        }
        current = attributes["w:styleId"]
        if let current { styles[current] = Style() }
        let isOrdinary = attributes.flag("w:default") && attributes["w:type"] == "paragraph"
        if isOrdinary { ordinary = current }
    }

    private func take(_ name: String, _ attributes: [XMLAttribute], _ style: String) {
        let value = attributes["w:val"]
        switch name {
        case "w:name":
            let title = value?.lowercased() ?? ""
            styles[style]?.isLink = title.contains("hyperlink")
            if title == "title" { styles[style]?.level = 1 }
            if title.hasPrefix("heading "), let level = Int(title.dropFirst(8)) {
                styles[style]?.level = level
            }
        case "w:basedOn": styles[style]?.base = value
        case "w:outlineLvl":
            if let level = value.flatMap({ Int($0) }) {
                styles[style]?.level = level < 9 ? level + 1 : nil
            }
        case "w:numId": styles[style]?.list.number = value
        case "w:ilvl": styles[style]?.list.level = value.flatMap { Int($0) }
        case "w:u" where styles[style]?.isLink == true: break
        default: styles[style]?.format.take(name, attributes)
        }
    }

    func end(_ name: String, text: String) {
        if besides > 0 {
            besides -= 1
            return
        }
        switch name {
        case "w:style": current = nil
        case "w:rPrDefault": isInDefaults = false
        case "w:pPr": isInParagraph = false
        default: break
        }
    }

    /// The level of a heading's style, the highest being 1; nil for other styles.
    func level(_ style: String?) -> Int? { chain(known(style)).lazy.compactMap(\.level).first }

    /// The list that the paragraphs of a style are points of.
    func list(_ style: String?) -> ListReference {
        let chain = chain(known(style))
        return ListReference(
            number: chain.lazy.compactMap(\.list.number).first,
            level: chain.lazy.compactMap(\.list.level).first, style: known(style))
    }

    /// How a run looks: by its own format, its paragraph's style and that of its table.
    func look(_ run: RunFormat, paragraph: String?, table: String?) -> RunFormat {
        let layers = [
            format(known(paragraph)),
            run.characterStyle.map(format), table.map(format),
        ].compactMap { $0 }
        var look = run
        // The character's style goes before the paragraph's.
        let order =
            run.characterStyle == nil ? layers : [layers[1], layers[0]] + layers.dropFirst(2)
        look.font = run.font ?? order.lazy.compactMap(\.font).first ?? defaults.font
        look.height = run.height ?? order.lazy.compactMap(\.height).first
        look.underlined =
            run.underlined ?? order.lazy.compactMap(\.underlined).first ?? defaults.underlined
        for toggle in RunFormat.Toggle.allCases where run[toggle] == nil {
            let count = layers.count { $0[toggle] == true }
            let isOn = toggle == .doubleStruck ? count > 0 : !count.isMultiple(of: 2)
            look[toggle] =
                isOn || defaults[toggle] == true && layers.allSatisfy { $0[toggle] == nil }
        }
        return look
    }

    /// The format of a style with that of the styles it rests on.
    private func format(_ style: String?) -> RunFormat {
        guard let style else { return RunFormat() }
        if let format = formats[style] { return format }
        let format = chain(style).reduce(RunFormat()) { $0.over($1.format) }
        formats[style] = format
        return format
    }

    /// A paragraph's style; one that is not there is the ordinary one.
    private func known(_ style: String?) -> String? {
        style.flatMap { styles[$0] == nil ? nil : $0 } ?? ordinary
    }

    /// A style and those that it rests on.
    private func chain(_ style: String?) -> [Style] {
        var chain: [Style] = []
        var name = style
        while let current = name, let style = styles[current], chain.count < 20 {
            chain.append(style)
            name = style.base
        }
        return chain
    }
}
