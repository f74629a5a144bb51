import TrangModel
import TrangReports

struct IndicatorTableBlock: CongressBlock {
    static let name = "indicator-table"
    static let about = "The indicators, grouped."
    static let showsData = true

    enum Groups: String, KeyWord { case row, none }

    @Key("The columns.", required: true) var columns: [IndicatorTableColumn] = []
    var cells = IndicatorCellKeys()
    var labels = IndicatorGroupKeys()
    @Key("Whether groups without a column are named in rows of their own.")
    var groups = Groups.none
    @Key("Leaves out columns in which no row says anything.") var omitEmpty = false
    @Key("Notes stand below the part of the table that they belong to, page by page.")
    var notesBelow = false
    @Key("Style of those notes.") var note: StyleName = "note"
    var design = TableDesignKeys()

    func build(_ context: CongressContext) -> [Block] {
        guard context.indicators() != nil else { return [] }
        context.use(.indicators)
        if notesBelow { context.use(.notes) }
        return [IndicatorTableComposer(context: context, keys: self).table]
    }
}
