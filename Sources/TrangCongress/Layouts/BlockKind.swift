/// The blocks that a layout may use.
package enum BlockKind: String, CaseIterable, Hashable, Sendable {
    case text, rule, space, row, group, columns
    case pageBreak = "page-break"
    case lead, photo, narrative
    case keyFigures = "key-figures"
    case verdictCount = "verdict-count"
    case indicatorTable = "indicator-table"
    case targetChart = "target-chart"
    case targetLegend = "target-legend"
    case shareChart = "share-chart"
    case changeChart = "change-chart"
    case dataTable = "data-table"
    case notes

    /// What the block puts on the page.
    package var about: String {
        switch self {
        case .text: "A text of the layout's own, with fields such as {unit}."
        case .rule: "A horizontal rule."
        case .space: "Vertical space."
        case .row: "Cells side by side."
        case .group: "Blocks that belong together, here or at the top of the next page."
        case .columns: "Newspaper columns."
        case .pageBreak: "What follows begins a new page."
        case .lead: "The paragraphs of summary.md before its first heading."
        case .photo: "The first picture of summary.md before its first heading, with its caption."
        case .narrative: "The text of summary.md from its first heading on."
        case .keyFigures: "The big numbers of key-figures.csv."
        case .verdictCount: "How many indicators have which verdict; also the key to the signs."
        case .indicatorTable: "The indicators, grouped."
        case .targetChart: "Results as percentages of their targets, one row an indicator."
        case .targetLegend: "The legend of the target chart: only what the chart shows."
        case .shareChart: "Parts of a whole in one bar."
        case .changeChart: "Start and end of the term as paired bars."
        case .dataTable: "A data set as a table."
        case .notes: "The notes of the indicators, with their letters."
        }
    }

    /// The block's own keys, besides `block` and `required`.
    package var keys: [KeyDefinition] {
        switch self {
        case .text: Self.textKeys
        case .rule:
            [
                KeyDefinition("thickness", .length(0...50), "0.6 if left out."),
                KeyDefinition("color", .color, "Ink if left out."),
                KeyDefinition("hanging", .flag, "Hangs above its place and takes no height."),
            ]
        case .space:
            [
                KeyDefinition("height", LayoutSchema.positive, "A fixed height."),
                KeyDefinition(
                    "until", LayoutSchema.positive,
                    "Down to this distance from the top of the text."),
                KeyDefinition("fill", .flag, "All that is left on the page."),
                KeyDefinition(
                    "least", LayoutSchema.positive,
                    "The program may choose a height from this one ..."),
                KeyDefinition("most", LayoutSchema.positive, "... up to this one."),
            ]
        case .row:
            [
                KeyDefinition("cells", .cells, required: true, "The cells."),
                KeyDefinition("gutter", LayoutSchema.positive, "Space between cells."),
            ]
        case .group:
            [
                KeyDefinition("blocks", .blocks, required: true, "The blocks."),
                KeyDefinition(
                    "place", .choice(["here", "next-top"]), "Where they go; here if left out."),
            ]
        case .columns:
            [
                KeyDefinition("count", .number(1...6), required: true, "How many columns."),
                KeyDefinition("gutter", LayoutSchema.positive, "Space between columns."),
                KeyDefinition("blocks", .blocks, required: true, "What flows through them."),
            ]
        case .pageBreak: []
        case .lead: [KeyDefinition("style", .style, "`lead` if left out.")]
        case .photo:
            [
                KeyDefinition(
                    "height", LayoutSchema.positive,
                    "Height of the frame; the picture is cropped to it."),
                KeyDefinition("before", LayoutSchema.positive, "Space above."),
                KeyDefinition("caption-gap", LayoutSchema.positive, "Space below the picture."),
                KeyDefinition("caption", .style, "Style of the caption."),
                KeyDefinition("credit", .style, "Style of the credit."),
            ]
        case .narrative: Self.narrativeKeys
        case .keyFigures:
            [
                KeyDefinition("count", .number(1...8), "Figures a row; 4 if left out."),
                KeyDefinition("gutter", LayoutSchema.positive, "Space between figures."),
                KeyDefinition("number", .style, "Style of the number."),
                KeyDefinition("unit", .style, "Style of the unit."),
                KeyDefinition("label", .style, "Style of the label."),
            ]
        case .verdictCount:
            [
                KeyDefinition("text", .parts, "What stands before the counts."),
                KeyDefinition("unstated", .text, "The word for items without a verdict."),
                KeyDefinition("style", .style, "Its style."),
            ]
        case .indicatorTable: Self.tableKeys
        case .targetChart:
            [
                KeyDefinition(
                    "heads", .texts,
                    "Column heads: number, name, result, target, target line, percent."),
                KeyDefinition("within", .text, "The words for a result inside its range."),
                KeyDefinition("outside", .text, "The words for a result outside its range."),
            ]
        case .targetLegend:
            [
                KeyDefinition("derived", .text, "The words for a derived result."),
                KeyDefinition("range", .text, "The words for a target's range."),
                KeyDefinition("cut", .text, "The words for a bar that is cut."),
                KeyDefinition("style", .style, "Its style."),
            ]
        case .shareChart: Self.shareKeys
        case .changeChart: Self.changeKeys
        case .dataTable:
            [
                KeyDefinition("data", .text, required: true, "The data set's name."),
                KeyDefinition("head", .style, "Style of the column heads."),
                KeyDefinition("cell", .style, "Style of the cells."),
            ]
        case .notes:
            [
                KeyDefinition("style", .style, "`note` if left out."),
                KeyDefinition("text", .parts, "What stands before the notes."),
                KeyDefinition(
                    "lower", .text,
                    "The note on indicators that are better when lower, if there are any."),
            ]
        }
    }
}
