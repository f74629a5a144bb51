import TrangModel
import TrangReading
import TrangReports

struct ComparisonTableBlock: CongressBlock {
    static let name = "comparison-table"
    static let about = "The indicators of all terms side by side, and how each changed."
    static let showsData = true

    @Key("Column heads: indicator, unit, target, result, verdict, change.")
    var titles = ["Chỉ tiêu", "Đơn vị", "Mức đề ra", "Kết quả", "Xếp loại", "Thay đổi"]
    @Key("Whether targets are shown.") var targets = true
    @Key("Whether verdicts are shown.") var verdicts = true
    @Key("Of the units.", length: Limits.columnWidth) var unitWidth = 62.0
    @Key("Of the verdicts.", length: Limits.columnWidth) var verdictWidth = 60.0
    @Key("Of the changes.", length: Limits.columnWidth) var changeWidth = 88.0
    var cells = IndicatorCellKeys()
    var labels = IndicatorGroupKeys()
    var design = TableDesignKeys()

    func build(_ context: CongressContext) -> [Block] {
        guard let comparison = context.comparison() else { return [] }
        context.use(.indicators)
        comparison.reportUnmatched(to: context.findings)
        return [
            ComparisonTableComposer(context: context, keys: self, comparison: comparison).table
        ]
    }
}
