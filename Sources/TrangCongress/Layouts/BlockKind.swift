import TrangModel

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
    case chart, contents, box, float, landscape, each, when, part
    case sideNote = "side-note"
    case documentHead = "document-head"
    case signature
    case appendixHead = "appendix-head"
    case sentences = "indicator-sentences"
    case comparisonTable = "comparison-table"
    case comparisonChart = "comparison-chart"
    case comparisonList = "comparison-list"

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
        case .chart:
            "A chart of a data set: bars, columns, lines, areas, dumbbells, slopes, shares."
        case .contents: "The list of headings with their pages."
        case .box: "Blocks on a ground or in a border."
        case .float: "Blocks that may go to the head or foot of a page or column."
        case .landscape: "Blocks on pages turned by a quarter, for wide tables."
        case .each: "Blocks repeated for every row of a data set."
        case .when: "Blocks that stand only when something is there."
        case .part: "Blocks that the layout has named under `parts`."
        case .documentHead: "The head of an official document, as its rules want it."
        case .signature: "Recipients, authority, post and name, kept whole."
        case .appendixHead: "Number and name of an appendix, and what it is attached to."
        case .sentences: "The indicators as sentences, as their source prints them."
        case .comparisonTable: "The indicators of all terms side by side, and how each changed."
        case .comparisonChart: "A small chart over the terms for every indicator with numbers."
        case .comparisonList: "The indicators that are new, no longer there, or renamed."
        case .sideNote: "Blocks in the margin, beside what follows."
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
                KeyDefinition("count", .whole(Limits.columns), required: true, "How many columns."),
                KeyDefinition("gutter", LayoutSchema.positive, "Space between columns."),
                KeyDefinition("blocks", .blocks, required: true, "What flows through them."),
            ]
        case .pageBreak: []
        case .lead:
            [
                KeyDefinition("style", .style, "`lead` if left out."),
                KeyDefinition(
                    "indent-first", .flag, "Whether its paragraphs are indented as well."),
                Self.sourceKey,
            ]
        case .photo:
            [
                KeyDefinition(
                    "height", LayoutSchema.drawnHeight,
                    "Height of the frame; the picture is cropped to it."),
                KeyDefinition("before", LayoutSchema.positive, "Space above."),
                KeyDefinition("caption-gap", LayoutSchema.positive, "Space below the picture."),
                KeyDefinition("caption", .style, "Style of the caption."),
                KeyDefinition("credit", .style, "Style of the credit."), Self.sourceKey,
            ]
        case .narrative: Self.narrativeKeys
        case .keyFigures:
            [
                KeyDefinition("count", .whole(1...8), "Figures a row; 4 if left out."),
                KeyDefinition(
                    "most", .whole(1...100), "Only so many, the first; all if left out."),
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
                KeyDefinition(
                    "table", .flag,
                    "Whether the chart is the table as well: all indicators, units, verdicts."),
                KeyDefinition("unstated", .text, "The word for an item without a verdict."),
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
        case .dataTable: Self.dataTableKeys
        case .chart: Self.chartKeys
        case .contents:
            [
                KeyDefinition("styles", .texts, required: true, "Styles of the levels, in order."),
                KeyDefinition(
                    "from-level", .whole(Limits.headingLevel), "The first level; 1 if left out."),
                KeyDefinition("leader", .text, "The sign before page numbers; a dot if left out."),
            ]
        case .box:
            [
                KeyDefinition("blocks", .blocks, required: true, "What stands in it."),
                KeyDefinition("ground", .color, "The colour of its ground."),
                KeyDefinition("border", .color, "The colour of a rule around it."),
                KeyDefinition("edge", .color, "The colour of a rule along its left edge."),
                KeyDefinition("thickness", .length(0...50), "Of the rule; 0.6 if left out."),
                KeyDefinition("padding", LayoutSchema.positive, "Inside the box; 8 if left out."),
            ]
        case .float:
            [
                KeyDefinition("blocks", .blocks, required: true, "What floats."),
                KeyDefinition(
                    "place", .choice(["here", "top", "bottom"]),
                    "Where it goes; here, or the next head of a page, if left out."),
            ]
        case .landscape: [KeyDefinition("blocks", .blocks, required: true, "What stands there.")]
        case .each:
            [
                KeyDefinition(
                    "data", .text, required: true, "The data set's name; `indicators` as well."),
                KeyDefinition(
                    "blocks", .blocks, required: true,
                    "The blocks; {row.COLUMN} is a field of the row."),
            ]
        case .when:
            [
                KeyDefinition(
                    "data", .text,
                    "A data set, or summary, handout, photo, key-figures, indicators."),
                KeyDefinition("field", .text, "A field that must have a value."),
                KeyDefinition("not", .flag, "Turns the condition round."),
                KeyDefinition("blocks", .blocks, required: true, "What stands then."),
                KeyDefinition("else", .blocks, "What stands otherwise."),
            ]
        case .part: [KeyDefinition("name", .text, required: true, "The part's name.")]
        case .sideNote:
            [
                KeyDefinition("blocks", .blocks, required: true, "What stands in the margin."),
                KeyDefinition("width", LayoutSchema.columnWidth, "Its width; 80 if left out."),
                KeyDefinition("gap", LayoutSchema.positive, "From the text; 12 if left out."),
                KeyDefinition("side", .choice(["left", "right"]), "Right if left out."),
            ]
        case .documentHead: []
        case .signature:
            [KeyDefinition("before", LayoutSchema.positive, "Space above; a line if left out.")]
        case .appendixHead:
            [KeyDefinition("title", .parts, required: true, "The appendix's name.")]
        case .sentences:
            [
                KeyDefinition("style", .style, "`document-body` if left out."),
                KeyDefinition("else", .blocks, "What stands when an indicator has no sentence."),
            ]
        case .comparisonTable: Self.comparisonTableKeys
        case .comparisonChart:
            [
                KeyDefinition(
                    "mark", .choice(["columns", "lines", "bars"]), "Columns if left out."),
                KeyDefinition(
                    "height", LayoutSchema.drawnHeight, "Of the drawing; 84 if left out."),
                KeyDefinition("missing", .text, "The words for a missing number."),
            ]
        case .comparisonList:
            [
                KeyDefinition(
                    "what", .choice(["new", "dropped", "renamed"]), required: true,
                    "Which indicators."),
                KeyDefinition("head", .style, "Style of column heads."),
                KeyDefinition("cell", .style, "Style of cells."),
                KeyDefinition("result", .style, "Style of results."),
                KeyDefinition("qualifier", .style, "Style of words before a number."),
                KeyDefinition("unstated", .text, "The word for an item without a verdict."),
                KeyDefinition("missing", .text, "The sign for a missing target or result; a dash."),
                KeyDefinition(
                    "ranges", .choice(["as-written", "en-dash"]), "How ranges are printed."),
            ] + Self.tableDesignKeys
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
