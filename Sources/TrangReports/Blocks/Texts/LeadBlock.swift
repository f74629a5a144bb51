import TrangModel

struct LeadBlock: LayoutBlock {
    static let name = "lead"
    static let about = "The paragraphs of summary.md before its first heading."

    @Key("Its style.") var style: StyleName = "lead"
    @Key("Whether its paragraphs are indented as well.") var indentFirst = false
    @Key("The text's file.") var from = TextSource.summary

    func build(_ context: BuildContext) -> [Block] {
        context.use(.lead)
        var lead = from.text(of: context.subject)?.lead ?? []
        if lead.isEmpty { lead = TextSource.summary.text(of: context.subject)?.lead ?? [] }
        guard !lead.isEmpty else {
            return context.missing(from.headFile(of: context.subject), part: .lead)
        }
        return NarrativeComposer(context, NarrativeLook())
            .lead(lead, style: context.style(style), indentsFirst: indentFirst)
    }
}
