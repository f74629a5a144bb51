import TrangModel
import TrangReading
import TrangReports

struct NotesBlock: CongressBlock {
    static let name = "notes"
    static let about = "The notes of the indicators, with their letters."

    @Key("Their style.") var style: StyleName = "note"
    @Key("What stands before the notes.") var text: [TextPart] = []
    @Key("The note on indicators that are better when lower, if there are any.")
    var lower = "Chỉ tiêu càng thấp càng tốt: phần trăm là mức đề ra chia cho kết quả."

    func build(_ context: CongressContext) -> [Block] {
        guard context.indicators() != nil else { return [] }
        context.use(.notes)
        let style = context.style(style)
        var content = context.inlines(text, style) ?? []
        func append(_ inlines: [Inline]) {
            if !content.isEmpty { content.append(.span(Span(" ", font: style.font))) }
            content += inlines
        }
        for entry in context.notes.ordered {
            append([
                .span(Span(entry.letter + " \u{2060}", font: style.font.with(italic: true))),
                context.span(entry.note, style.font, at: entry.place),
            ])
        }
        if hasLower(context) { append([context.span(lower, style.font)]) }
        guard !content.isEmpty else { return [] }
        return [.paragraph(Paragraph(content, style: style, role: .note))]
    }

    /// Whether the chart turns the percentages of some indicators round.
    private func hasLower(_ context: CongressContext) -> Bool {
        !context.isComparison
            && context.term.indicators.contains { indicator in
                indicator.direction == .lower && indicator.target != nil
                    && indicator.effective?.value != nil
            }
    }
}
