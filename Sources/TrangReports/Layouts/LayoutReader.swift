package import TrangModel
package import TrangReading

/// Reads and checks a layout file against ``LayoutSchema``.
package struct LayoutReader {
    let findings: Findings
    let families: [String]
    var grid = 0.0
    var colors: [String: Color] = [:]
    var styleNames: [String] = []
    /// Reads a file beside the layout: its text and its name for messages; nil when it is not there.
    private let include: (String) -> (text: String, file: String)?
    /// Finds the rules that a layout asks for: those by a name, or the ones in force.
    private let findRules: (String) -> RuleSet?
    private(set) var rules: RuleSet?
    private var fonts: [String: String] = [:]
    private var styles: [String: TextStyle] = [:]
    private var parts: [String: [PlacedBlock]] = [:]
    /// The blocks that the layout may use.
    let catalogue: BlockCatalogue

    /// A reader that may use the given font families.
    package init(
        families: [String], findings: Findings, blocks: BlockCatalogue,
        rules: @escaping (String) -> RuleSet? = { _ in nil },
        include: @escaping (String) -> (text: String, file: String)? = { _ in nil }
    ) {
        findRules = rules
        catalogue = blocks
        self.include = include
        self.families = families
        self.findings = findings
    }

    /// Reads a layout; nil when it is too faulty to be used.
    ///
    /// - Parameter parsed: the text as nodes, if somebody has read it already.
    package mutating func read(
        _ text: String, file: String, name: String, parsed: YAMLNode? = nil
    ) -> Layout? {
        let node: YAMLNode
        do throws(Diagnostic) {
            if let parsed { node = parsed } else { node = try YAMLReader.read(text, file: file) }
        } catch {
            findings.add(error)
            return nil
        }
        let fields = reader(node, name, LayoutSchema.file)
        let title = fields.requiredText("title") ?? name
        guard let page = fields.value("page") else {
            findings.add(.missingKey(key: "page"), at: node.place)
            return nil
        }
        let pageFields = reader(page, "page", LayoutSchema.page)
        rules = fields.text("rules").flatMap(findRules)
        grid = length(pageFields, "grid", 0...100) ?? 0
        let margins = margins(pageFields)
        readIncluded(fields)
        if let rules { styles = readStyles(of: rules, base: styles, fonts: fonts) }
        styleNames = styles.keys.sorted()
        readShared(fields)
        let foot = readFoot(fields, "head") + readFoot(fields, "foot")
        let blocks = fields.value("blocks").map { self.blocks($0, key: "blocks") } ?? []
        if !fields.has("blocks") { findings.add(.missingKey(key: "blocks"), at: node.place) }
        if findings.hasErrors { return nil }
        var layout = Layout(
            name: name, title: title, description: fields.text("description") ?? "",
            pageSize: pageSize(pageFields), margins: margins, grid: grid, colors: colors,
            styles: styles, parts: parts, foot: foot, blocks: blocks, place: page.place)
        layout.rules = rules
        layout.leavesOut = Set(fields.texts("leaves-out") ?? [])
        layout.comparesSubjects = fields.choice("terms", of: ["one", "all"]) == "all"
        layout.fits = fields.value("fits").map(readFits)
        layout.bleed = length(pageFields, "bleed", 0...100) ?? 0
        layout.hasCropMarks = pageFields.flag("crop-marks") ?? false
        return findings.hasErrors ? nil : layout
    }

    /// What the included files define; a later file goes over an earlier one.
    private mutating func readIncluded(_ fields: FieldReader) {
        let names = fields.texts("include") ?? []
        guard names.count <= ReadingLimits.includes else {
            let place = fields.place("include")
            return findings.add(.tooLarge(.includes, most: ReadingLimits.includes), at: place)
        }
        for name in names {
            let known = findings.all.count
            guard let (text, file) = include(name) else {
                // A file that is there and cannot be used was said already.
                if findings.all.count == known {
                    findings.add(.missingFile(path: name), at: fields.place("include"))
                }
                continue
            }
            do throws(Diagnostic) {
                let node = try YAMLReader.read(text, file: file)
                readShared(reader(node, name, LayoutSchema.included))
            } catch {
                findings.add(error)
            }
        }
    }

    /// Fonts, colours, styles and parts.
    private mutating func readShared(_ fields: FieldReader) {
        colors.merge(readColors(fields)) { _, own in own }
        fonts = fontNames(fields, base: fonts)
        styles = readStyles(fields, base: styles, fonts: fonts)
        styleNames = styles.keys.sorted()
        guard let node = fields.value("parts") else { return }
        guard case .map(let entries) = node.content else {
            findings.add(
                .wrongType(key: "parts", expected: "map", found: node.kind), at: node.place)
            return
        }
        for entry in entries { parts[entry.key] = blocks(entry.value, key: entry.key) }
    }

    private func readFits(_ node: YAMLNode) -> FitLimits {
        let fields = reader(node, "fits", LayoutSchema.fits)
        if !fields.has("pages") { findings.add(.missingKey(key: "pages"), at: node.place) }
        return FitLimits(
            pages: fields.whole("pages", in: 1...1000) ?? 1,
            size: fields.number("size", in: 0.5...1) ?? 1,
            leading: fields.number("leading", in: 0.5...1) ?? 1,
            spacing: fields.number("spacing", in: 0...1) ?? 1, place: node.place)
    }

    /// The fields of a map in the layout; a key that is not known is a finding.
    func reader(_ node: YAMLNode, _ name: String, _ keys: [KeyDefinition]) -> FieldReader {
        let fields = FieldReader(
            node, name: name, known: keys.map(\.name), findings: findings)
        return fields
    }

    private func pageSize(_ fields: FieldReader) -> Size {
        let sizes = [
            "A3": (297.0, 420.0), "A4": (210, 297), "A5": (148, 210), "Letter": (215.9, 279.4),
        ]
        let name = fields.text("size") ?? "A4"
        var size = Size(210 * Length.millimetre, 297 * Length.millimetre)
        let sides = name.split { "x×".contains($0) }.map { length(String($0)) }
        if let (width, height) = sizes[name] {
            size = Size(width * Length.millimetre, height * Length.millimetre)
        } else if sides.count == 2, let width = sides[0], let height = sides[1],
            (30...14_400).contains(width), (30...14_400).contains(height)
        {
            size = Size(width, height)
        } else {
            findings.add(
                .invalidValue(
                    key: "size", value: name, expected: "A3, A4, A5, Letter, 120mm x 80mm"),
                at: fields.place("size"))
        }
        let turned = fields.choice("orientation", of: ["portrait", "landscape"]) == "landscape"
        return turned ? Size(size.height, size.width) : size
    }

    private func margins(_ fields: FieldReader) -> Insets {
        guard let node = fields.value("margins") else {
            findings.add(.missingKey(key: "margins"), at: fields.node.place)
            return Insets(top: 0, bottom: 0, left: 0, right: 0)
        }
        let inner = reader(node, "margins", LayoutSchema.margins)
        func side(_ name: String) -> Double {
            if !inner.has(name) { findings.add(.missingKey(key: name), at: node.place) }
            return length(inner, name, 0...2000) ?? 0
        }
        return Insets(
            top: side("top"), bottom: side("bottom"), left: side("left"), right: side("right"))
    }

    private func readColors(_ fields: FieldReader) -> [String: Color] {
        guard case .map(let entries) = fields.value("colors")?.content else { return [:] }
        var colors: [String: Color] = [:]
        for entry in entries {
            if case .scalar(let text) = entry.value.content, let color = Color(hex: text) {
                colors[entry.key] = color
            } else {
                findings.add(
                    .invalidValue(key: entry.key, value: entry.value.shown, expected: "#RRGGBB"),
                    at: entry.value.place)
            }
        }
        return colors
    }

    private func readFoot(_ fields: FieldReader, _ key: String) -> [LayoutFoot] {
        (fields.list(key) ?? []).compactMap { node in
            let inner = reader(node, key, LayoutSchema.foot)
            guard let text = inner.value("text") else {
                findings.add(.missingKey(key: "text"), at: node.place)
                return nil
            }
            return LayoutFoot(
                parts: parts(text, key: "text"), style: style(inner, "style") ?? "",
                top: length(inner, "top", 0...4000) ?? 0,
                onFirstPage: inner.flag("first-page") ?? true, place: node.place)
        }
    }
}

extension YAMLNode {
    /// The value for a message.
    var shown: String {
        if case .scalar(let text) = content { text } else { kind }
    }
}
