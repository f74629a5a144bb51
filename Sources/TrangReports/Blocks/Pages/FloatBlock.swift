import TrangModel

struct FloatBlock: LayoutBlock {
    static let name = "float"
    static let about = "Blocks that may go to the head or foot of a page or column."

    @Key("What floats.", required: true) var blocks: [PlacedBlock] = []
    @Key("Where it goes; `here` is here, or at the next head of a page.")
    var place = FloatPlace.here

    func build(_ context: BuildContext) -> [Block] {
        context.content(blocks).map { [.float($0, place: place)] } ?? []
    }
}
