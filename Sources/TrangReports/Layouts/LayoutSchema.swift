import TrangModel

/// What may be written under a key of a layout.
package indirect enum KeyType: Sendable {
    case text
    case number(ClosedRange<Double>)
    case whole(ClosedRange<Int>)
    /// pt, or with a unit: `20mm`, `2cm`, `1in`, `3u` (steps of the baseline grid).
    case length(ClosedRange<Double>)
    case flag
    case choice([String])
    /// `#RRGGBB` or the name of a colour of the layout.
    case color
    /// The name of a style of the layout.
    case style
    /// A text with fields, or a list of texts with styles of their own.
    case parts
    case texts
    case blocks
    case cells
    case map([KeyDefinition])
    /// A map whose keys the author chooses.
    case named(KeyType)
    case list(KeyType)
}

/// A key of a layout: the one source of the reader, of the JSON Schema and of the reference.
package struct KeyDefinition: Sendable {
    package var name: String
    package var type: KeyType
    package var isRequired: Bool
    package var about: String
    /// What holds when it is left out; nil when that is nothing, or no single value.
    package var usual: JSON?

    package init(
        _ name: String, _ type: KeyType, required: Bool = false, _ about: String,
        usual: JSON? = nil
    ) {
        self.name = name
        self.type = type
        isRequired = required
        self.about = about
        self.usual = usual
    }
}

/// The keys of a layout file.
package enum LayoutSchema {
    /// Lengths on a page, in pt.
    static let positive = KeyType.length(Limits.distance)

    /// The file itself.
    package static let file: [KeyDefinition] = [
        KeyDefinition("title", .text, required: true, "What the layout is called in lists."),
        KeyDefinition("description", .text, "One sentence on what it is for."),
        KeyDefinition("page", .map(page), required: true, "The sheet and its grid."),
        KeyDefinition(
            "fonts", .named(.texts),
            "Short names for font families; of several the first one that is there is used."),
        KeyDefinition("colors", .named(.color), "Names for colours."),
        KeyDefinition("styles", .named(.map(style)), required: true, "Named styles of text."),
        KeyDefinition(
            "include", .texts,
            "Files beside this one whose fonts, colors, styles and parts hold here as well."),
        KeyDefinition(
            "rules", .text,
            "The rules of official documents: `auto` for those in force on the document's date, or a name."
        ),
        KeyDefinition(
            "leaves-out", .texts,
            "What the layout leaves out on purpose: lead, photo, narrative, key-figures, indicator-table, notes."
        ),
        KeyDefinition(
            "terms", .choice(["one", "all"]),
            "`all` for a layout that compares all terms of a unit; one if left out."),
        KeyDefinition("fits", .map(fits), "Shrinks the text, within limits, to so many pages."),
        KeyDefinition("head", .list(.map(foot)), "Lines at the head of every page."),
        KeyDefinition("foot", .list(.map(foot)), "Lines at the foot of every page."),
        KeyDefinition("parts", .named(.blocks), "Named blocks, for the block `part`."),
        KeyDefinition("blocks", .blocks, required: true, "What stands on the pages, in order."),
    ]

    /// The keys of a file that layouts include.
    static let included: [KeyDefinition] = file.filter {
        ["fonts", "colors", "styles", "parts", "description"].contains($0.name)
    }

    static let fits: [KeyDefinition] = [
        KeyDefinition("pages", .whole(1...1000), required: true, "How many pages."),
        KeyDefinition(
            "size", .number(0.5...1), "The least size of type, as a share; 1 if left out."),
        KeyDefinition("leading", .number(0.5...1), "The least leading, as a share; 1 if left out."),
        KeyDefinition("spacing", .number(0...1), "The least space above and below, as a share."),
    ]

    static let page: [KeyDefinition] = [
        KeyDefinition(
            "size", .text,
            "A3, A4, A5, Letter, or width and height: `120mm x 80mm`. A4 if left out."
        ),
        KeyDefinition("orientation", .choice(["portrait", "landscape"]), "Upright if left out."),
        KeyDefinition("grid", .length(0...100), "Pitch of the baseline grid; 0 for none."),
        KeyDefinition(
            "margins", .map(margins), required: true, "Distances of the text from the edges."),
        KeyDefinition(
            "bleed", .length(0...100), "Room around the sheet that is cut off; none if left out."),
        KeyDefinition("crop-marks", .flag, "Whether marks say where to cut."),
    ]

    static let margins: [KeyDefinition] = ["top", "bottom", "left", "right"].map {
        KeyDefinition($0, .length(0...2000), required: true, "The \($0) margin.")
    }

    static let style: [KeyDefinition] = [
        KeyDefinition("like", .style, "Another style from which what is not said here is taken."),
        KeyDefinition("font", .text, "A short name from `fonts`, or a family."),
        KeyDefinition("size", .length(1...400), "Size of the type."),
        KeyDefinition("leading", .length(1...500), "Distance of baselines."),
        KeyDefinition("bold", .flag, "Bold type."),
        KeyDefinition("italic", .flag, "Italic type."),
        KeyDefinition("color", .color, "Colour of the type."),
        KeyDefinition("tracking", .number(-0.5...2), "Space between letters, in em."),
        KeyDefinition(
            "align", .choice(["justify", "left", "right", "center", "balanced"]),
            "How lines lie; balanced is ragged with lines of like length."),
        KeyDefinition("first-indent", .length(-500...500), "Indent of the first line."),
        KeyDefinition("indent", .length(0...1000), "Indent of all lines."),
        KeyDefinition("before", .length(0...1000), "Space above."),
        KeyDefinition("after", .length(0...1000), "Space below."),
        KeyDefinition("on-grid", .flag, "Lines stand on the baseline grid."),
        KeyDefinition("keep-next", .flag, "Stays with what follows."),
        KeyDefinition("keep", .flag, "Is not broken over pages or columns."),
        KeyDefinition("hang", .length(-50...50), "Moves the first line into the left margin."),
        KeyDefinition("underline", .flag, "Underlined, with gaps for what reaches below."),
        KeyDefinition("hang-punctuation", .flag, "Stops and quotes stand partly in the margin."),
        KeyDefinition(
            "stretch", .number(0.05...3), "How far justified spaces may grow; 0.5 if left out."),
        KeyDefinition(
            "shrink", .number(0...0.6), "How far they may shrink, of their width; 0.2 if left out."),
        KeyDefinition(
            "letter-flex", .number(0...0.03), "How far letters may give with the spaces, in em."),
        KeyDefinition("last-line", .length(0...1000), "The shortest last line of a paragraph."),
        KeyDefinition("ragged-below", .length(0...2000), "Ragged in measures under this width."),
        KeyDefinition(
            "fewest-lines", .whole(1...10), "Fewest lines on either side of a break; 2."),
        KeyDefinition(
            "under-rule",
            .map([
                KeyDefinition("share", .number(0.05...1), "Its length, of the line's; 1."),
                KeyDefinition("thickness", .length(0...20), "0.8 if left out."),
                KeyDefinition("gap", .length(-20...50), "From the line; 1.2 if left out."),
            ]), "A rule below the last line, in its middle."),
        KeyDefinition(
            "fit",
            .map([
                KeyDefinition("largest", .length(4...400), required: true, "Largest size."),
                KeyDefinition(
                    "smallest", .length(4...400), required: true,
                    "Below this size the line breaks in two."),
                KeyDefinition("leading", .number(1...3), "Leading in em; 1.14 if left out."),
            ]), "A headline in one line whose size fills the measure."),
    ]

    static let foot: [KeyDefinition] = [
        KeyDefinition("text", .parts, required: true, "The line; {page} and {pages} count."),
        KeyDefinition("style", .style, required: true, "Its style."),
        KeyDefinition("top", positive, required: true, "Its top, from the top of the sheet."),
        KeyDefinition("first-page", .flag, "Whether it stands on page 1 too; yes if left out."),
    ]
}
