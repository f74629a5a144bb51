import TrangModel
import TrangReading
import TrangReports

struct IndicatorSentencesBlock: CongressBlock {
    static let name = "indicator-sentences"
    static let about = "The indicators as sentences, as their source prints them."

    @Key("Their style.") var style: StyleName = "document-body"
    @Key("What stands when an indicator has no sentence.") var `else`: [PlacedBlock] = []

    func build(_ context: CongressContext) -> [Block] {
        guard !context.term.indicators.isEmpty else {
            return context.missing(context.term.tableFile("indicators"), part: .rows)
        }
        let indicators = context.term.indicators
        // A further part of an item is in the item's sentence.
        guard indicators.allSatisfy({ $0.isPart || !$0.sentence.isEmpty }) else {
            return context.build(`else`)
        }
        context.use(.indicators)
        let style = context.style(style)
        return indicators.filter { !$0.sentence.isEmpty }.map { indicator in
            let sentence = context.composition.span(
                indicator.sentence, style.font, at: indicator.place(of: .sentence),
                endsParagraph: true)
            return .paragraph(Paragraph([sentence], style: style))
        }
    }
}
