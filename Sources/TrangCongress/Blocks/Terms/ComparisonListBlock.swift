import TrangModel
import TrangReports

struct ComparisonListBlock: CongressBlock {
    static let name = "comparison-list"
    static let about = "The indicators that are new, no longer there, or renamed."
    static let showsData = true

    enum Which: String, KeyWord { case new, dropped, renamed }

    @Key("Which indicators.", required: true) var what = Which.new
    var cells = IndicatorCellKeys()
    var design = TableDesignKeys()

    func build(_ context: CongressContext) -> [Block] {
        guard let comparison = context.comparison() else { return [] }
        return ComparisonListComposer(context: context, keys: self, comparison: comparison).blocks
    }
}
