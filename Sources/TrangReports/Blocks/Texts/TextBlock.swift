import TrangModel

struct TextBlock: LayoutBlock {
    static let name = "text"
    static let about = "A text of the layout's own, with fields such as {unit}."

    @Key("The text, with fields.", required: true) var text: [TextPart] = []
    @Key("Its style.", required: true) var style: StyleName = ""
    @Key("Makes the text a heading of this level.", in: Limits.headingLevel) var level: Int?
    @Key("Numbers it as a section of this depth.", in: 1...3) var section: Int?

    func build(_ context: BuildContext) -> [Block] {
        let style = context.style(style)
        guard var content = context.inlines(text, style) else { return [] }
        if let section, let label = context.composition.sectionLabel(section) {
            if label.isUpper { content = content.uppercased }
            content.insert(context.span(label.label, style.font), at: 0)
        }
        let role: Role = level.map { .heading($0) } ?? .paragraph
        return [.paragraph(Paragraph(content, style: style, role: role))]
    }
}
