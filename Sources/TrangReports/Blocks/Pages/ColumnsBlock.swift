import TrangModel

struct ColumnsBlock: LayoutBlock {
    static let name = "columns"
    static let about = "Newspaper columns."

    @Key("How many columns.", in: Limits.columns, required: true) var count = 2
    @Key("Space between columns.", length: Limits.distance) var gutter = 0.0
    @Key("What flows through them.", required: true) var blocks: [PlacedBlock] = []

    func build(_ context: BuildContext) -> [Block] {
        let built = context.build(blocks)
        guard !built.isEmpty else { return [] }
        return [.columns(Columns(count: count, gutter: gutter, blocks: built))]
    }
}
