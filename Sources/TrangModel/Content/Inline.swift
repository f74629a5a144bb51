/// A stretch of text in one font.
package struct Span: Hashable, Sendable {
    /// The author's text in NFC. U+2060 (word joiner) after a space forbids a break there and
    /// leaves no trace on the page.
    package var text: String
    package var font: Font
    /// The address that the text links to.
    package var link: String?
    /// Where the text was written.
    package var place: Place?

    package init(_ text: String, font: Font, link: String? = nil, place: Place? = nil) {
        self.text = text
        self.font = font
        self.link = link
        self.place = place
    }
}

/// A number that is known only when all pages are made.
package enum PageField: String, Hashable, Sendable {
    case page, pages
}

/// A piece of a paragraph.
package enum Inline: Hashable, Sendable {
    case span(Span)
    /// A small drawn sign in a box of the given width, in pt.
    case symbol(Symbol, width: Double, colors: SymbolColors)
    case field(PageField, font: Font)
    /// Empty space of the given width, in pt, where no line breaks.
    case gap(Double)
    case newline

    /// The text that this piece contributes to a reader or a search.
    package var text: String {
        switch self {
        case .span(let span): span.text
        case .symbol, .field, .gap: ""
        case .newline: "\n"
        }
    }
}

extension [Inline] {
    /// The plain text of a whole line of pieces, without marks that forbid breaks.
    package var plainText: String {
        map(\.text).joined().filter { $0 != Characters.wordJoiner }
    }
}

/// Characters with a meaning for setting.
package enum Characters {
    /// U+2060: no break on either side; never drawn.
    package static let wordJoiner: Character = "\u{2060}"
}
