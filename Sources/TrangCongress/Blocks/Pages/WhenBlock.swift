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
        let isMet = hasData(context.term) && hasField(context)
        return context.build(isMet != not ? blocks : `else`)
    }

    private func hasData(_ term: Term) -> Bool {
        switch data {
        case nil: true
        case "summary": term.summary != nil
        case "handout": term.handout != nil
        case "photo": term.summary?.photo != nil
        case "key-figures": !term.keyFigures.isEmpty
        case "indicators": !term.indicators.isEmpty
        default: term.dataSets.contains { $0.name == data }
        }
    }

    private func hasField(_ context: BuildContext) -> Bool {
        guard let field else { return true }
        return context.composition.fieldValue(field, [], at: context.place)?.isEmpty == false
    }
}
