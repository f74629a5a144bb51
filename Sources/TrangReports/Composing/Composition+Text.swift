package import TrangModel
import TrangReading

extension Composition {
    /// The colour of text and rules.
    package var ink: Color { layout.colors["ink"] ?? .black }

    /// A colour of the layout by name.
    package func color(_ name: String, _ fallback: Color) -> Color {
        layout.colors[name] ?? fallback
    }

    /// A style by name; an unknown name is an error in the layout.
    package func style(_ name: String, at place: Place) -> TextStyle {
        if let style = layout.styles[name] { return style }
        let known = layout.styles.keys.sorted()
        findings.add(
            .unknownStyle(name: name, nearest: nearest(to: name, among: known)), at: place)
        let any = known.first.flatMap { layout.styles[$0] }
        return any ?? TextStyle(font: Font(Face(""), size: 10), leading: 12)
    }

    /// A text as a span: characters mapped, no-break places marked.
    package func span(
        _ text: String, _ font: Font, at place: Place?, endsParagraph: Bool = false,
        link: String? = nil
    ) -> Inline {
        characters.span(text, font, at: place, endsParagraph: endsParagraph, link: link)
    }

    /// The parts of a layout's text with their fields filled; nil, with a note, when the subject does
    /// not say one of them.
    func inlines(_ parts: [TextPart], style: TextStyle, block: String) -> [Inline]? {
        var inlines: [Inline] = []
        for part in parts {
            let font = part.style.map { self.style($0, at: part.place).font } ?? style.font
            var text = ""
            func flush() {
                if !text.isEmpty { inlines.append(span(text, font, at: part.place)) }
                text = ""
            }
            for piece in Template(part.text).parts {
                switch piece {
                case .literal(let literal): text += literal
                case .field(let name, let filters):
                    if let field = PageField(rawValue: name.foldedSpaces) {
                        flush()
                        inlines.append(.field(field, font: font))
                    } else if let value = fieldValue(name, filters, at: part.place) {
                        text += value
                    } else {
                        findings.add(.blockLeftOut(block: block, data: name), at: part.place)
                        return nil
                    }
                }
            }
            flush()
        }
        return inlines
    }

    /// The value of a field, of the row that blocks are repeated over or of the subject; nil when it is not said.
    func fieldValue(_ name: String, _ filters: [String], at place: Place) -> String? {
        let (name, filters) = (name.foldedSpaces, filters.map(\.foldedSpaces))
        if name.hasPrefix("row.") {
            // A column of the row that blocks are repeated over.
            let key = ColumnName.key(String(name.dropFirst(4)))
            if let field = row[key] {
                let text = field.text.foldedSpaces
                return text.isEmpty ? nil : FieldFilter.applied(filters, to: text)
            }
        }
        let known = subject.fieldNames + PageField.names
        guard known.contains(name) else {
            findings.add(
                .unknownField(name: name, nearest: FieldFilter.near(name, among: known)),
                at: place)
            return nil
        }
        for filter in filters where !FieldFilter.names.contains(filter) {
            findings.add(
                .unknownField(
                    name: filter, nearest: nearest(to: filter, among: FieldFilter.names)),
                at: place)
        }
        return subject.field(name).map { FieldFilter.applied(filters, to: $0) }
    }

    /// A line at the foot of every page.
    func runningLine(_ foot: LayoutFoot) -> RunningLine? {
        let style = style(foot.style, at: foot.place)
        guard let content = inlines(foot.parts, style: style, block: "foot") else { return nil }
        return RunningLine(
            content: content, style: style, top: foot.top, onFirstPage: foot.onFirstPage)
    }

    /// Fonts and colours of charts.
    package var chartStyle: ChartStyle {
        func font(_ name: String) -> Font { style(name, at: layout.place).font }
        return ChartStyle(
            accent: color("accent", Color(0x8F, 0x1D, 0x21)), ink: ink,
            secondary: color("secondary", Color(0x5A, 0x58, 0x56)),
            bar: color("bar", Color(0x8E, 0x8B, 0x88)),
            quiet: color("quiet", Color(0xC6, 0xC3, 0xBF)),
            band: color("band", Color(0xE6, 0xE4, 0xE0)), label: font("chart-label"),
            strong: font("chart-strong"), head: font("chart-head"), tick: font("chart-tick"),
            value: font("chart-value"))
    }

    /// The colours of signs.
    package var symbolColors: SymbolColors {
        let style = chartStyle
        return SymbolColors(
            accent: style.accent, ink: style.ink, quiet: style.secondary, band: style.band)
    }
}

extension PageField {
    /// What layouts call the fields that are known only on the pages.
    fileprivate static let names = [PageField.page, .pages, .section].map(\.rawValue)
}
