import TrangModel
import TrangReading

struct EachBlock: LayoutBlock {
    static let name = "each"
    static let about = "Blocks repeated for every row of a data set."

    @Key("The data set's name; `indicators` as well.", required: true) var data = ""
    @Key("The blocks; {row.COLUMN} is a field of the row.", required: true)
    var blocks: [PlacedBlock] = []

    func build(_ context: BuildContext) -> [Block] {
        let composition = context.composition
        guard let set = context.dataSet(data), !set.table.rows.isEmpty else {
            return context.missing(context.subject.tableFile(data), part: .rows)
        }
        let outer = composition.row
        defer { composition.row = outer }
        return set.table.rows.flatMap { fields -> [Block] in
            composition.row = [:]
            for (head, field) in zip(set.table.header, fields) {
                composition.row[ColumnName.key(head.text)] = field
            }
            return context.build(blocks)
        }
    }
}
