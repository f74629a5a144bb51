import TrangModel

struct LandscapeBlock: LayoutBlock {
    static let name = "landscape"
    static let about = "Blocks on pages turned by a quarter, for wide tables."

    @Key("What stands there.", required: true) var blocks: [PlacedBlock] = []

    func build(_ context: BuildContext) -> [Block] {
        context.content(blocks).map { [.turned($0)] } ?? []
    }
}
