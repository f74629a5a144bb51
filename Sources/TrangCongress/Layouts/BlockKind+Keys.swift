/// The longer lists of keys.
extension BlockKind {
    static let textKeys: [KeyDefinition] = [
        KeyDefinition("text", .parts, required: true, "The text, with fields."),
        KeyDefinition("style", .style, required: true, "Its style."),
        KeyDefinition("level", .number(1...6), "Makes the text a heading of this level."),
    ]

    static let narrativeKeys: [KeyDefinition] = [
        KeyDefinition("level", .number(1...6), "The level of `#`; 2 if left out."),
        KeyDefinition("body", .style, "Style of paragraphs."),
        KeyDefinition("heading-1", .style, "Style of `#`."),
        KeyDefinition("heading-2", .style, "Style of `##` and deeper."),
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
        KeyDefinition("unbroken-lines", .number(0...100), "Quotations up to here stay whole."),
    ]

    /// What a column of the indicator table may show.
    package static let indicatorColumns = [
        "group", "number", "name", "short", "unit", "target", "result", "verdict", "note",
        "sentence",
    ]

    static let tableKeys: [KeyDefinition] = [
        KeyDefinition("columns", .columns(indicatorColumns), required: true, "The columns."),
        KeyDefinition("head", .style, "Style of column heads."),
        KeyDefinition("cell", .style, "Style of cells."),
        KeyDefinition("result", .style, "Style of results."),
        KeyDefinition("group", .style, "Style of group names."),
        KeyDefinition("qualifier", .style, "Style of words before a number."),
        KeyDefinition("padding", LayoutSchema.positive, "Above and below the text of a cell."),
        KeyDefinition("gutter", LayoutSchema.positive, "Between columns."),
        KeyDefinition("unstated", .text, "The word for an item without a verdict."),
        KeyDefinition("continued", .text, "What follows a group's name on a new page."),
        KeyDefinition(
            "ranges", .choice(["as-written", "en-dash"]),
            "How ranges of targets are printed; as written if left out."),
    ]

    static let shareKeys: [KeyDefinition] = [
        KeyDefinition("data", .text, required: true, "The data set's name."),
        KeyDefinition("name", .text, "The column of names; the first if left out."),
        KeyDefinition("value", .text, "The column of shares; the second if left out."),
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
    ]
}
