import TrangModel

/// A piece of a paragraph as line breaking sees it (Knuth and Plass: box, glue, penalty).
enum Item {
    case box(Box)
    case glue(Glue)
    case penalty(Penalty)
}

/// Something that is never broken: a word, or a part of one.
struct Box {
    enum Content {
        case word(ShapedWord)
        case symbol(Symbol, SymbolColors)
        case empty
    }

    var content: Content
    var font: Font
    var width: Double
    var link: String?
    var place: Place?
    var underlined = false
    var language: String?
    /// The sum of the sizes of all letters that may move apart, in pt.
    var letters = 0.0
    /// How far the first and the last sign may stand in the margin, in pt.
    var hangLeft = 0.0
    var hangRight = 0.0
    /// The note whose mark this is.
    var note: Footnote?
}

/// Space between words.
struct Glue {
    var width: Double
    var stretch: Double
    var shrink: Double
    /// Whether a line may end here.
    var breakable: Bool
    /// Whether a comma or its like stands before the space: the best place to part a heading.
    var afterPause = false
    var space: ShapedPiece?
    var font: Font
    var link: String?
    var underlined = false
    var language: String?
}

/// A place inside a word where a line may end, at a cost; or a forced end of line.
struct Penalty {
    var cost: Double
    var forced: Bool

    static let newline = Penalty(cost: 0, forced: true)
}
