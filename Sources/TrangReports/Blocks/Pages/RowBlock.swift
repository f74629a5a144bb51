import TrangModel

struct RowBlock: LayoutBlock {
    static let name = "row"
    static let about = "Cells side by side."

    @Key("The cells.", required: true) var cells: [LayoutCell] = []
    @Key("Space between cells.", length: Limits.distance) var gutter = 0.0

    func build(_ context: BuildContext) -> [Block] {
        let cells = cells.map { Row.Cell(share: $0.share, blocks: context.build($0.blocks)) }
        let filled = cells.filter { $0.blocks.contains(where: \.hasContent) }
        guard !filled.isEmpty else { return [] }
        guard filled.count == 1, cells.count == 2 else {
            return [.row(Row(cells: cells, gutter: gutter))]
        }
        // A text without its picture gets two thirds of the measure, not one half.
        let room = Row.Cell(share: 1, blocks: [])
        return [
            .row(Row(cells: [Row.Cell(share: 2, blocks: filled[0].blocks), room], gutter: gutter))
        ]
    }
}
