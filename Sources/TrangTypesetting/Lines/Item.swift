import TrangModel

/// A piece of a paragraph as line breaking sees it (Knuth and Plass: box, glue, penalty).
enum Item {
    case box(Box)
    case glue(Glue)
    case penalty(Penalty)
}

/// How the words and spaces of a span look and where they lead: one for all of them, because items are copied
/// often.
final class SpanLook: Sendable {
    let font: Font
    let link: String?
    let place: Place?
    let underlined: Bool
    let language: String?

    init(
        font: Font, link: String? = nil, place: Place? = nil, underlined: Bool = false,
        language: String? = nil
    ) {
        self.font = font
        self.link = link
        self.place = place
        self.underlined = underlined
        self.language = language
    }

    convenience init(_ span: Span) {
        self.init(
            font: span.font, link: span.link, place: span.place, underlined: span.underlined,
            language: span.language)
    }
}

/// The glyph of a space, shared by all spaces of a span.
final class SpaceGlyph: Sendable {
    let piece: ShapedPiece

    init(_ piece: ShapedPiece) { self.piece = piece }
}

/// A symbol in its colours.
final class SymbolInk: Sendable {
    let symbol: Symbol
    let colors: SymbolColors

    init(_ symbol: Symbol, _ colors: SymbolColors) { (self.symbol, self.colors) = (symbol, colors) }
}

/// Something that is never broken: a word, or a part of one.
struct Box {
    enum Content {
        case word(ShapedWord)
        case symbol(SymbolInk)
        case empty
    }

    var content: Content
    let look: SpanLook
    var width: Double
    /// The sum of the sizes of all letters that may move apart, in pt.
    var letters = 0.0
    /// How far the first and the last sign may stand in the margin, in pt.
    var hangLeft = 0.0
    var hangRight = 0.0
    /// The note whose mark this is; none or one.
    var notes: [Footnote] = []

    init(content: Content, look: SpanLook, width: Double) {
        self.content = content
        self.look = look
        self.width = width
    }

    var font: Font { look.font }
    var link: String? { look.link }
    var place: Place? { look.place }
    var underlined: Bool { look.underlined }
    var language: String? { look.language }

    /// The note whose mark this is.
    var note: Footnote? {
        get { notes.first }
        set { notes = newValue.map { [$0] } ?? [] }
    }
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
    let glyph: SpaceGlyph?
    let look: SpanLook

    /// The width in a line, in pt.
    ///
    /// - Parameter ratio: how much of its stretch, or below 0 of its shrink, the line needs.
    func width(at ratio: Double) -> Double { width + (ratio >= 0 ? stretch : shrink) * ratio }

    var space: ShapedPiece? { glyph?.piece }
    var font: Font { look.font }
    var link: String? { look.link }
    var underlined: Bool { look.underlined }
    var language: String? { look.language }
}

/// A place inside a word where a line may end, at a cost; or a forced end of line.
struct Penalty {
    var cost: Double
    var forced: Bool

    static let newline = Penalty(cost: 0, forced: true)
}

extension Item {
    /// Whether a line must end at the item.
    var isForced: Bool {
        if case .penalty(let penalty) = self { return penalty.forced }
        return false
    }
}
