import TrangModel
import TrangReading

struct WhenBlock: LayoutBlock {
    static let name = "when"
    static let about = "Blocks that stand only when something is there."

    @Key("A data set, or summary, handout, photo, key-figures, indicators.") var data: String?
    @Key("A field that must have a value.") var field: String?
    @Key("Turns the condition round.") var not = false
    @Key("What stands then.", required: true) var blocks: [PlacedBlock] = []
    @Key("What stands otherwise.") var `else`: [PlacedBlock] = []

    func build(_ context: BuildContext) -> [Block] {
        let isMet = hasData(context.subject) && hasField(context)
        return context.build(isMet != not ? blocks : `else`)
    }

    private func hasData(_ subject: any ReportSubject) -> Bool {
        guard let data else { return true }
        if let text = TextSource(rawValue: data) { return text.text(of: subject) != nil }
        switch data {
        case PhotoBlock.name: return TextSource.summary.text(of: subject)?.photo != nil
        case KeyFiguresBlock.name: return !subject.keyFigures.isEmpty
        default: return subject.dataSet(data) != nil
        }
    }

    private func hasField(_ context: BuildContext) -> Bool {
        guard let field else { return true }
        return context.composition.fieldValue(field, [], at: context.place)?.isEmpty == false
    }
}
