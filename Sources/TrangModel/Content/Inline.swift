/// A stretch of text in one font.
package struct Span: Hashable, Sendable {
    /// The author's text in NFC. U+2060 (word joiner) after a space forbids a break there and
    /// leaves no trace on the page.
    package var text: String
    package var font: Font
    /// The address that the text links to; `#name` leads to a place of the report itself.
    package var link: String?
    /// Whether the text is underlined, with gaps where letters reach below the line.
    package var underlined: Bool
    /// The language of foreign words (BCP 47); nil for the report's own.
    package var language: String?
    /// Where the text was written.
    package var place: Place?

    package init(
        _ text: String, font: Font, link: String? = nil, underlined: Bool = false,
        language: String? = nil, place: Place? = nil
    ) {
        self.language = language
        self.text = text
        self.font = font
        self.link = link
        self.underlined = underlined
        self.place = place
    }
}

/// A number that is known only when all pages are made.
package enum PageField: String, Hashable, Sendable {
    case page, pages
    /// The section that the page begins in, or that begins on it.
    case section
}

/// A note at the foot of the page where its mark stands.
package struct Footnote: Hashable, Sendable {
    /// The mark, as it stands in the text and before the note.
    package var mark: Span
    package var paragraphs: [Paragraph]

    package init(mark: Span, paragraphs: [Paragraph]) {
        self.mark = mark
        self.paragraphs = paragraphs
    }
}

/// Words that are known only when pages are made: where another place of the report stands.
package struct Reference: Hashable, Sendable {
    /// What of the place is printed.
    package enum Shown: String, Hashable, Sendable, CaseIterable {
        case page, title
    }

    package var target: String
    package var shown: Shown
    package var font: Font
    package var underlined = false
    /// The language of the words (BCP 47); nil for the report's own.
    package var language: String?
    package var place: Place?

    package init(target: String, shown: Shown, font: Font, place: Place? = nil) {
        self.target = target
        self.shown = shown
        self.font = font
        self.place = place
    }
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
    case footnote(Footnote)
    case reference(Reference)

    /// The text that this piece contributes to a reader or a search.
    package var text: String {
        switch self {
        case .span(let span): span.text
        case .symbol, .field, .gap, .footnote, .reference: ""
        case .newline: "\n"
        }
    }
}

extension [Inline] {
    /// Where the first piece that says it was written.
    package var firstPlace: Place? {
        for case .span(let span) in self where span.place != nil { return span.place }
        return nil
    }

    /// The plain text of a whole line of pieces, without marks that forbid breaks.
    package var plainText: String {
        var text = ""
        for piece in self { text += piece.text }
        // A word joiner (U+2060) begins with this byte.
        if text.utf8.contains(0xE2) {
            text.unicodeScalars.removeAll { $0.value == 0x2060 }
        }
        return text
    }
}
