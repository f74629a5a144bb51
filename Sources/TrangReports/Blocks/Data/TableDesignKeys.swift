package import TrangModel

/// Rules, grounds and paddings of any table.
package struct TableDesignKeys: KeyGroup {
    @Key("Above and below the text of a cell.", length: Limits.distance) var padding = 4.6
    @Key("Between columns.", length: Limits.distance) var gutter = 10.0
    @Key("Where rules stand.") package var rules = TableRules.groups
    @Key("The ground of every other row.") var zebra: Color?
    @Key("The ground of the header.") var headGround: Color?
    @Key("Whether rows may part where a page ends.") var splitRows = false

    package init() {}

    package func design(_ setting: any WordSetting) -> TableDesign {
        TableDesign(
            padding: padding, gutter: gutter, headRule: Rule(thickness: 0.9, color: setting.ink),
            groupRule: Rule(thickness: 0.4, color: setting.hairline), rules: rules,
            zebra: zebra, headGround: headGround, splitsRows: splitRows)
    }
}
