import TrangModel

struct SideNoteBlock: LayoutBlock {
    static let name = "side-note"
    static let about = "Blocks in the margin, beside what follows."

    enum Side: String, KeyWord { case left, right }

    @Key("What stands in the margin.", required: true) var blocks: [PlacedBlock] = []
    @Key("Its width.", length: Limits.columnWidth) var width = 80.0
    @Key("From the text.", length: Limits.distance) var gap = 12.0
    @Key("Which margin.") var side = Side.right

    func build(_ context: BuildContext) -> [Block] {
        guard let built = context.content(blocks) else { return [] }
        return [.sideNote(SideNote(built, width: width, gap: gap, isLeft: side == .left))]
    }
}
