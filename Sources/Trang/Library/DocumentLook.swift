import TrangModel
import TrangReading
import TrangReports

/// The styles of what is built in Swift: those of a layout, and where there is none, or where it has no style of a name,
/// those of the shipped layouts.
struct DocumentLook: WordSetting {
    private(set) var ink = Color(0x1C, 0x1B, 0x1A)
    private var accent = Color(0x8F, 0x1D, 0x21)
    private var quiet = Color(0x5A, 0x58, 0x56)
    let hairline = Color(0x8E, 0x8B, 0x88)
    private let serif: String
    private let sans: String
    /// The styles of a layout, by name.
    private var styles: [String: TextStyle] = [:]
    private var layoutChart: ChartStyle?
    /// The block that is built, in a layout.
    private var context: BuildContext?
    /// What becomes of characters, where there is no layout.
    private let characters = CharacterMap()

    /// - Parameter families: those that are there; the first stands in for the usual ones.
    init(families: [String]) {
        func first(_ names: [String]) -> String {
            names.first(where: families.contains) ?? families.first ?? ""
        }
        serif = first(["Liberation Serif", "Tinos", "Times New Roman"])
        sans = first(["Liberation Sans", "Arimo", "Arial"])
    }

    /// The styles of the layout in which a block is built.
    init(_ context: BuildContext) {
        let (layout, chart) = (context.layout, context.chartStyle)
        self.init(families: Set(layout.styles.values.map(\.font.face.family)).sorted())
        styles = layout.styles
        (ink, accent, quiet) = (chart.ink, chart.accent, chart.secondary)
        layoutChart = chart
        self.context = context
    }

    private func font(
        _ family: String, _ size: Double, bold: Bool = false, _ color: Color? = nil
    ) -> Font {
        Font(Face(family, bold: bold), size: size, color: color ?? ink)
    }

    /// A style of the layout, or the usual one of its name.
    func style(_ name: StyleName) -> TextStyle { styles[name.name] ?? usual(name.name) }

    func heading(_ level: Int) -> TextStyle { style(level > 2 ? "heading-2" : "heading-1") }

    private func usual(_ name: String) -> TextStyle {
        switch name {
        case "heading-1", "heading-2": return usualHeading(name)
        case "table-cell": return TextStyle(font: font(sans, 8.6), leading: 10.5)
        case "table-head": return TextStyle(font: font(sans, 7.4, quiet), leading: 10.5)
        // What stands below a picture and what a big number counts.
        case "caption", "credit", "key-label":
            var style = TextStyle(font: font(sans, 8, quiet), leading: 10.5)
            style.alignment = .balanced
            return style
        case "key-number": return TextStyle(font: font(serif, 27), leading: 33)
        case "key-unit": return TextStyle(font: font(serif, 12), leading: 33)
        default:
            var style = TextStyle(font: font(serif, 10.5), leading: 14)
            style.alignment = .justify
            style.onGrid = true
            style.spaceAfter = 7
            style.hangsPunctuation = true
            style.letterFlex = 0.01
            style.raggedBelow = 150
            return style
        }
    }

    private func usualHeading(_ name: String) -> TextStyle {
        var style = TextStyle(font: font(serif, 16, bold: true), leading: 19)
        style.alignment = .balanced
        (style.spaceBefore, style.spaceAfter) = (16, 5)
        (style.keepWithNext, style.keepTogether) = (true, true)
        if name == "heading-2" {
            style.font = font(sans, 9, bold: true, accent)
            (style.leading, style.spaceBefore) = (12, 9)
        }
        return style
    }

    func title(_ text: String) -> TrangModel.Paragraph {
        var style = TextStyle(font: font(serif, 28), leading: 34)
        style.alignment = .balanced
        style.spaceAfter = 14
        style.keepWithNext = true
        return TrangModel.Paragraph([span(text, style)], style: style, role: .heading(1))
    }

    func foot(_ title: String) -> RunningLine {
        let style = style("table-head")
        return RunningLine(
            content: [
                .span(Span(title + " · ", font: style.font)), .field(.page, font: style.font),
                .span(Span("/", font: style.font)), .field(.pages, font: style.font),
            ], style: style, top: 793)
    }

    func span(_ text: String, _ style: TextStyle) -> Inline {
        span(text.foldedSpaces, style.font, at: nil)
    }

    func span(_ text: String, _ font: Font, at place: Place?) -> Inline {
        context?.span(text, font, at: place) ?? characters.span(text, font, at: place)
    }

    /// Says which characters became others.
    func report(to findings: Findings) { characters.report(to: findings) }

    var chart: ChartStyle {
        if let layoutChart { return layoutChart }
        return ChartStyle(
            accent: accent, ink: ink, secondary: quiet, bar: hairline,
            quiet: Color(0xC6, 0xC3, 0xBF), band: Color(0xE6, 0xE4, 0xE0),
            label: font(sans, 8.2), strong: font(sans, 8.2, bold: true),
            head: font(sans, 7.2, quiet), tick: font(sans, 7, quiet), value: font(serif, 15))
    }

    private func font(_ family: String, _ size: Double, _ color: Color) -> Font {
        font(family, size, bold: false, color)
    }
}
