import TrangModel

/// The longer lists of keys.
extension BlockKind {
    static let textKeys: [KeyDefinition] = [
        KeyDefinition("text", .parts, required: true, "The text, with fields."),
        KeyDefinition("style", .style, required: true, "Its style."),
        KeyDefinition(
            "level", .whole(Limits.headingLevel), "Makes the text a heading of this level."),
        KeyDefinition("section", .whole(1...3), "Numbers it as a section of this depth."),
    ]

    static let narrativeKeys: [KeyDefinition] = [
        KeyDefinition("level", .whole(Limits.headingLevel), "The level of `#`; 2 if left out."),
        KeyDefinition("body", .style, "Style of paragraphs."),
        KeyDefinition("heading-1", .style, "Style of `#`."),
        KeyDefinition("heading-2", .style, "Style of `##` and deeper."),
        KeyDefinition(
            "numbered", .flag, "Whether headings are numbered as the rules of documents want it."),
        KeyDefinition("quotation", .style, "Style of quotations."),
        KeyDefinition("speaker", .style, "Style of a speaker's name."),
        KeyDefinition("speaker-post", .style, "Style of what follows the name."),
        KeyDefinition("quote-mark", .style, "Style of the large opening mark."),
        KeyDefinition("caption", .style, "Style of captions."),
        KeyDefinition("credit", .style, "Style of credits."),
        KeyDefinition("table-head", .style, "Style of column heads."),
        KeyDefinition("table-cell", .style, "Style of table cells."),
        KeyDefinition("author", .style, "Style of the author's name at the end."),
        KeyDefinition("show-author", .flag, "Whether the author is named; yes if left out."),
        KeyDefinition(
            "indent-first", .flag, "Whether paragraphs after headings are indented as well."),
        KeyDefinition(
            "large-marks", .flag, "Whether quotations open with a large mark; yes if left out."),
        KeyDefinition("unbroken-lines", .whole(0...100), "Quotations up to here stay whole."),
        KeyDefinition("note", .style, "Style of footnotes; `note` if left out."),
        KeyDefinition(
            "pictures", .choice(["here", "top", "bottom"]),
            "Where pictures go that do not fit where they stand."),
        sourceKey,
    ]

    static let sourceKey = KeyDefinition(
        "from", .choice(["summary", "handout"]), "The text's file; summary.md if left out.")

    /// Rules and grounds of any table.
    static let tableDesignKeys: [KeyDefinition] = [
        KeyDefinition("padding", LayoutSchema.positive, "Above and below the text of a cell."),
        KeyDefinition("gutter", LayoutSchema.positive, "Between columns."),
        KeyDefinition(
            "rules", .choice(["groups", "rows", "grid", "none"]), "Rules; of groups if left out."),
        KeyDefinition("zebra", .color, "The ground of every other row."),
        KeyDefinition("head-ground", .color, "The ground of the header."),
        KeyDefinition("split-rows", .flag, "Whether rows may part where a page ends."),
    ]

    static let dataTableKeys: [KeyDefinition] =
        [
            KeyDefinition("data", .text, required: true, "The data set's name."),
            KeyDefinition("columns", .texts, "The columns; all if left out."),
            KeyDefinition("head", .style, "Style of the column heads."),
            KeyDefinition("cell", .style, "Style of the cells."),
            KeyDefinition("qualifier", .style, "Style of words before a number."),
            KeyDefinition("group", .text, "The column by which rows are grouped."),
            KeyDefinition(
                "groups", .choice(["row", "column"]),
                "Where a group's name stands; in a row of its own if left out."),
            KeyDefinition("group-style", .style, "Style of group names."),
            KeyDefinition("continued", .text, "What follows a group's name on a new page."),
            KeyDefinition("total", .text, "The words of a row with the sums, at the end."),
            KeyDefinition("sums", .texts, "The columns to sum; all plain numbers if left out."),
            KeyDefinition("total-style", .style, "Its style."),
            KeyDefinition(
                "levels", .text, "The sign that parts the names of columns into several rows."),
            KeyDefinition(
                "stub", .whole(0...10),
                "Columns that stand again where a wide table goes on below; 1 if left out."),
        ] + tableDesignKeys

    static let chartKeys: [KeyDefinition] = [
        KeyDefinition("data", .text, required: true, "The data set's name."),
        KeyDefinition(
            "mark", .choice(PlotMark.allCases.map(\.rawValue)), "What is drawn; bars if left out."),
        KeyDefinition(
            "arrangement", .choice(PlotArrangement.allCases.map(\.rawValue)),
            "How several series share a place; grouped if left out."),
        KeyDefinition("name", .text, "The column of names; the first if left out."),
        KeyDefinition("values", .texts, "The columns of numbers; all if left out."),
        KeyDefinition("target", .text, "A column of targets, drawn with the bars."),
        KeyDefinition("target-name", .text, "The word for them in the legend."),
        KeyDefinition(
            "across", .choice(["rows", "columns"]),
            "What the categories are; columns for lines, areas, strips and panels, else rows."),
        KeyDefinition("unit", .text, "The unit, said once."),
        KeyDefinition("panels", .flag, "Every series in a panel with its own scale."),
        KeyDefinition("own-scales", .flag, "Every row of a dumbbell with its own scale."),
        KeyDefinition("sort", .flag, "Largest first."),
        KeyDefinition("height", LayoutSchema.drawnHeight, "Height of upright charts."),
        KeyDefinition("missing", .text, "The words for a missing number."),
    ]

    /// What a column of the indicator table may show.
    package static let indicatorColumns = [
        "group", "number", "name", "short", "unit", "target", "result", "verdict", "note",
        "sentence", "years", "verdict-word",
    ]

    static let tableKeys: [KeyDefinition] =
        [
            KeyDefinition("columns", .columns(indicatorColumns), required: true, "The columns."),
            KeyDefinition("head", .style, "Style of column heads."),
            KeyDefinition("cell", .style, "Style of cells."),
            KeyDefinition("result", .style, "Style of results."),
            KeyDefinition("group", .style, "Style of group names."),
            KeyDefinition("qualifier", .style, "Style of words before a number."),
            KeyDefinition("unstated", .text, "The word for an item without a verdict."),
            KeyDefinition(
                "groups", .choice(["row", "none"]),
                "Whether groups without a column are named in rows of their own."),
            KeyDefinition("continued", .text, "What follows a group's name on a new page."),
            KeyDefinition(
                "omit-empty", .flag,
                "Leaves out columns in which no row says anything; no if left out."),
            KeyDefinition(
                "group-numbers", .flag, "Roman numbers before the names of groups in rows."),
            KeyDefinition(
                "missing", .text, "The sign for a target or result that is not there; a dash."),
            KeyDefinition(
                "notes-below", .flag,
                "Notes stand below the part of the table that they belong to, page by page."),
            KeyDefinition("note", .style, "Style of those notes; `note` if left out."),
            KeyDefinition(
                "ranges", .choice(["as-written", "en-dash"]),
                "How ranges of targets are printed; as written if left out."),
        ] + tableDesignKeys

    static let comparisonTableKeys: [KeyDefinition] =
        [
            KeyDefinition(
                "titles", .texts,
                "Column heads: indicator, unit, target, result, verdict, change."),
            KeyDefinition("targets", .flag, "Whether targets are shown; yes if left out."),
            KeyDefinition("verdicts", .flag, "Whether verdicts are shown; yes if left out."),
            KeyDefinition("unit-width", LayoutSchema.columnWidth, "Of the units; 62 if left out."),
            KeyDefinition(
                "verdict-width", LayoutSchema.columnWidth, "Of the verdicts; 60 if left out."),
            KeyDefinition(
                "change-width", LayoutSchema.columnWidth, "Of the changes; 88 if left out."),
        ] + tableKeys.filter { !["columns", "groups", "notes-below", "note"].contains($0.name) }

    static let shareKeys: [KeyDefinition] = [
        KeyDefinition("data", .text, required: true, "The data set's name."),
        KeyDefinition("name", .text, "The column of names; the first if left out."),
        KeyDefinition("value", .text, "The column of shares; the second if left out."),
        KeyDefinition("height", LayoutSchema.drawnHeight, "Height of the bar; 40 if left out."),
    ]

    static let changeKeys: [KeyDefinition] = [
        KeyDefinition("data", .text, required: true, "The data set's name."),
        KeyDefinition("name", .text, "The column of names; the first if left out."),
        KeyDefinition("start", .text, "The column of the term's start."),
        KeyDefinition("end", .text, "The column of the term's end."),
        KeyDefinition("growth", .text, "The column of the stated change; computed if left out."),
        KeyDefinition("start-name", .text, "The words beside the first bar."),
        KeyDefinition("end-name", .text, "The words beside the second bar."),
        KeyDefinition("gutter", LayoutSchema.positive, "Between panels."),
        KeyDefinition("compact", .flag, "Low bars, one panel a row."),
    ]
}
