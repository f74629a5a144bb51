import TrangModel
import TrangReading

extension LayoutReader {
    /// All styles, each with what it takes from the one it is like.
    func readStyles(
        _ fields: FieldReader, base: [String: TextStyle], fonts: [String: String]
    ) -> [String: TextStyle] {
        guard let node = fields.value("styles") else {
            if base.isEmpty { findings.add(.missingKey(key: "styles"), at: fields.node.place) }
            return base
        }
        guard case .map(let entries) = node.content else {
            findings.add(
                .wrongType(key: "styles", expected: "map", found: node.kind), at: node.place)
            return [:]
        }
        var styles = base
        let names = base.keys.sorted() + entries.map(\.key)
        // A style must stand below the one it is like: no cycles, and a reader of the file meets
        // the base first.
        for entry in entries {
            let inner = reader(entry.value, entry.key, LayoutSchema.style)
            // A style of the same name in an included file is the base of this one.
            var style: TextStyle? = base[entry.key]
            if let like = inner.text("like") {
                style = styles[like]
                if style == nil {
                    findings.add(
                        .unknownStyle(name: like, nearest: nearest(to: like, among: names)),
                        at: inner.place("like"))
                }
            }
            styles[entry.key] = read(inner, base: style, families: fonts)
        }
        return styles
    }

    /// The families behind the layout's short names: of several, the first that is there.
    func fontNames(_ fields: FieldReader, base: [String: String]) -> [String: String] {
        guard case .map(let entries) = fields.value("fonts")?.content else { return base }
        var names = base
        for entry in entries {
            let inner = FieldReader(
                YAMLNode(.map([entry]), at: entry.keyPlace), name: "fonts", known: [entry.key],
                findings: findings)
            let wanted = inner.texts(entry.key) ?? []
            if let found = wanted.first(where: families.contains) {
                names[entry.key] = found
            } else {
                findings.add(
                    .unknownFont(
                        name: wanted.joined(separator: ", "), available: families),
                    at: entry.value.place)
            }
        }
        return names
    }

    private func read(
        _ fields: FieldReader, base: TextStyle?, families names: [String: String]
    ) -> TextStyle {
        var font = base?.font ?? Font(Face(""), size: 10)
        if let name = fields.text("font") {
            let family = names[name] ?? name
            if !families.contains(family) {
                findings.add(
                    .unknownFont(name: family, available: families), at: fields.place("font"))
            }
            font.face.family = family
        } else if base == nil {
            findings.add(.missingKey(key: "font"), at: fields.node.place)
        }
        font.size = length(fields, "size", 1...400) ?? font.size
        font.face.bold = fields.flag("bold") ?? font.face.bold
        font.face.italic = fields.flag("italic") ?? font.face.italic
        font.tracking = fields.number("tracking", in: -0.5...2) ?? font.tracking
        font.color = color(fields, "color") ?? font.color
        var style = base ?? TextStyle(font: font, leading: font.size * 1.2)
        if base == nil, !fields.has("leading") { style.leading = font.size * 1.2 }
        style.font = font
        style.leading = length(fields, "leading", 1...500) ?? style.leading
        if let word = fields.choice("align", of: Alignment.allCases.map(\.rawValue)),
            let alignment = Alignment(rawValue: word)
        {
            style.alignment = alignment
        }
        style.firstIndent = length(fields, "first-indent", -500...500) ?? style.firstIndent
        style.indent = length(fields, "indent", 0...1000) ?? style.indent
        style.spaceBefore = length(fields, "before", 0...1000) ?? style.spaceBefore
        style.spaceAfter = length(fields, "after", 0...1000) ?? style.spaceAfter
        style.onGrid = fields.flag("on-grid") ?? style.onGrid
        style.keepWithNext = fields.flag("keep-next") ?? style.keepWithNext
        style.keepTogether = fields.flag("keep") ?? style.keepTogether
        style.hang = length(fields, "hang", -50...50) ?? style.hang
        style.underlined = fields.flag("underline") ?? style.underlined
        style.hangsPunctuation = fields.flag("hang-punctuation") ?? style.hangsPunctuation
        style.stretch = fields.number("stretch", in: 0.05...3) ?? style.stretch
        style.shrink = fields.number("shrink", in: 0...0.6) ?? style.shrink
        style.letterFlex = fields.number("letter-flex", in: 0...0.03) ?? style.letterFlex
        style.shortestLast = length(fields, "last-line", 0...1000) ?? style.shortestLast
        style.raggedBelow = length(fields, "ragged-below", 0...2000) ?? style.raggedBelow
        style.fewestLines =
            fields.whole("fewest-lines", in: 1...10) ?? style.fewestLines
        if let node = fields.value("fit") { style.fit = fit(node) }
        if let node = fields.value("under-rule") { style.underRule = underRule(node) }
        return style
    }

    private func underRule(_ node: YAMLNode) -> UnderRule {
        let fields = FieldReader(
            node, name: "under-rule", known: ["share", "thickness", "gap"], findings: findings)
        return UnderRule(
            share: fields.number("share", in: 0.05...1) ?? 1,
            thickness: length(fields, "thickness", 0...20) ?? 0.8,
            gap: length(fields, "gap", -20...50) ?? 1.2)
    }

    /// The styles of a rule set, in the layout's serif face where they name none.
    func readStyles(
        of rules: RuleSet, base: [String: TextStyle], fonts: [String: String]
    ) -> [String: TextStyle] {
        guard case .map(let entries) = rules.styles.content else { return base }
        let family = fonts["serif"] ?? families.first ?? ""
        let plain = TextStyle(font: Font(Face(family), size: 14), leading: 17)
        let certainty = [
            KeyDefinition("sure", .text, required: true, ""), KeyDefinition("source", .texts, ""),
        ]
        var styles = base
        for entry in entries {
            let inner = reader(entry.value, entry.key, LayoutSchema.style + certainty)
            if inner.choice("sure", of: RuleReader.certainties) == nil, !inner.has("sure") {
                findings.add(.missingKey(key: "sure"), at: entry.value.place)
            }
            var style = plain
            if let like = inner.text("like") {
                if let known = styles[like] {
                    style = known
                } else {
                    findings.add(.unknownStyle(name: like, nearest: nil), at: inner.place("like"))
                }
            }
            styles[entry.key] = read(inner, base: style, families: fonts)
        }
        return styles
    }

    private func fit(_ node: YAMLNode) -> Fit {
        let fields = FieldReader(
            node, name: "fit", known: ["largest", "smallest", "leading"], findings: findings)
        return Fit(
            largest: length(fields, "largest", 4...400) ?? 48,
            smallest: length(fields, "smallest", 4...400) ?? 24,
            leading: fields.number("leading", in: 1...3) ?? 1.14)
    }

    /// A colour by name or as `#RRGGBB`.
    func color(_ fields: FieldReader, _ key: String) -> Color? {
        guard let text = fields.text(key) else { return nil }
        if let color = colors[text] ?? Color(hex: text) { return color }
        let known = colors.keys.sorted()
        findings.add(
            .invalidValue(
                key: key, value: text, expected: (known + ["#RRGGBB"]).joined(separator: ", ")),
            at: fields.place(key))
        return nil
    }
}
