import TrangModel

struct GroupBlock: LayoutBlock {
    static let name = "group"
    static let about = "Blocks that belong together, here or at the top of the next page."

    enum Position: String, KeyWord {
        case here
        case nextTop = "next-top"
    }

    @Key("The blocks.", required: true) var blocks: [PlacedBlock] = []
    @Key("Where they go.") var place = Position.here

    func build(_ context: BuildContext) -> [Block] {
        guard let built = context.content(blocks) else { return [] }
        // A title without the chart or table that it announces is left out with it.
        if blocks.contains(where: \.kind.showsData), !built.contains(where: \.isData) { return [] }
        return place == .nextTop ? [.nextTop(built)] : built
    }
}
