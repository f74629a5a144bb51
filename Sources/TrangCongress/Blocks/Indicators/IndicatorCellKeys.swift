import TrangModel
import TrangReading
import TrangReports

/// How targets, results and verdicts look in tables of indicators.
struct IndicatorCellKeys: KeyGroup {
    enum Ranges: String, KeyWord {
        case asWritten = "as-written"
        case enDash = "en-dash"
    }

    @Key("Style of column heads.") var head: StyleName = "table-head"
    @Key("Style of cells.") var cell: StyleName = "table-cell"
    @Key("Style of results.") var result: StyleName = "table-result"
    @Key("Style of words before a number.") var qualifier: StyleName = "qualifier"
    @Key("The word for an item without a verdict.") var unstated = "không nêu"
    @Key("The sign for a target or result that is not there.") var missing = "–"
    @Key("How ranges of targets are printed.") var ranges = Ranges.asWritten
}

/// How groups are named in tables of indicators.
struct IndicatorGroupKeys: KeyGroup {
    @Key("Style of group names.") var group: StyleName = "table-group"
    @Key("What follows a group's name on a new page.") var continued = PageWords.vietnamese
        .continued
    @Key("Roman numbers before the names of groups in rows.") var groupNumbers = false
}
