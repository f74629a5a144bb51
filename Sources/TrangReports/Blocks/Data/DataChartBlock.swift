import TrangModel

struct DataChartBlock: LayoutBlock {
    static let name = "chart"
    static let about =
        "A chart of a data set: bars, columns, lines, areas, dumbbells, slopes, shares."
    static let showsData = true

    enum Across: String, KeyWord { case rows, columns }

    @Key("The data set's name.", required: true) var data = ""
    @Key("What is drawn.") var mark = PlotMark.bars
    @Key("How several series share a place.") var arrangement = PlotArrangement.grouped
    @Key("The column of names; the first if left out.") var name: String?
    @Key("The columns of numbers; all if left out.") var values: [String]?
    @Key("A column of targets, drawn with the bars.") var target: String?
    @Key("The word for them in the legend.") var targetName: String?
    @Key("What the categories are; columns for lines, areas, strips and panels, else rows.")
    var across: Across?
    @Key("The unit, said once.") var unit = ""
    @Key("Every series in a panel with its own scale.") var panels = false
    @Key("Every row of a dumbbell with its own scale.") var ownScales = false
    @Key("Largest first.") var sort = false
    @Key("Height of upright charts.", length: Limits.drawnHeight) var height = 120.0
    @Key("The words for a missing number.") var missing: String?

    func build(_ context: BuildContext) -> [Block] {
        guard let data = context.data(data) else { return [] }
        return PlotComposer(data: data, keys: self).blocks
    }
}
