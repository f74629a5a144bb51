import TrangModel
import TrangReading

struct DataTableBlock: LayoutBlock {
    static let name = "data-table"
    static let about = "A data set as a table."
    static let showsData = true

    enum Groups: String, KeyWord { case row, column }

    @Key("The data set's name.", required: true) var data = ""
    @Key("The columns; all if left out.") var columns: [String]?
    @Key("Style of the column heads.") var head: StyleName = "table-head"
    @Key("Style of the cells.") var cell: StyleName = "table-cell"
    @Key("Style of words before a number.") var qualifier: StyleName = "qualifier"
    @Key("The column by which rows are grouped.") var group: String?
    @Key("Where a group's name stands; `row` is a row of its own.") var groups = Groups.row
    @Key("Style of group names.") var groupStyle: StyleName = "table-group"
    @Key("What follows a group's name on a new page.") var continued = PageWords.vietnamese
        .continued
    @Key("The words of a row with the sums, at the end.") var total: String?
    @Key("The columns to sum; all plain numbers if left out.") var sums: [String]?
    @Key("Its style.") var totalStyle: StyleName = "table-result"
    @Key("The sign that parts the names of columns into several rows.") var levels = ""
    @Key("Columns that stand again where a wide table goes on below.", in: 0...10) var stub = 1
    var design = TableDesignKeys()

    func build(_ context: BuildContext) -> [Block] {
        guard let data = context.data(data) else { return [] }
        // A header without rows is no table: PDF/UA wants cells below every header.
        guard !data.table.rows.isEmpty else {
            return context.missing(context.subject.tableFile(data.dataSet.name), part: .rows)
        }
        return DataTableComposer(data: data, keys: self).blocks
    }
}
