import TrangModel

/// How a text of Markdown looks.
struct NarrativeLook: KeyGroup {
    @Key("Style of paragraphs.") var body: StyleName = "body"
    @Key("Style of `#`.") var heading1: StyleName = "heading-1"
    @Key("Style of `##` and deeper.") var heading2: StyleName = "heading-2"
    @Key("Whether headings are numbered as the rules of documents want it.") var numbered = false
    @Key("Style of quotations.") var quotation: StyleName = "quotation"
    @Key("Style of a speaker's name.") var speaker: StyleName = "speaker"
    @Key("Style of what follows the name.") var speakerPost: StyleName = "speaker-post"
    @Key("Style of the large opening mark.") var quoteMark: StyleName = "quote-mark"
    @Key("Style of captions.") var caption: StyleName = "caption"
    @Key("Style of credits.") var credit: StyleName = "credit"
    @Key("Style of column heads.") var tableHead: StyleName = "table-head"
    @Key("Style of table cells.") var tableCell: StyleName = "table-cell"
    @Key("Whether paragraphs after headings are indented as well.") var indentFirst = false
    @Key("Whether quotations open with a large mark.") var largeMarks = true
    @Key("Quotations of so many lines stay whole.", in: 0...100) var unbrokenLines = 12
    @Key("Where pictures go that do not fit where they stand.") var pictures = FloatPlace.here
}
