package import TrangModel

/// A block of a Markdown text, with its place.
package struct MarkdownBlock: Hashable, Sendable {
    /// What a block is.
    package indirect enum Content: Hashable, Sendable {
        case heading(Int, [MarkdownInline])
        case paragraph([MarkdownInline])
        case quote([MarkdownBlock])
        /// `mark` is what stands after a number: `.` or `)`.
        case list(ordered: Bool, start: Int, mark: Character, items: [[MarkdownBlock]])
        case table(header: [[MarkdownInline]], rows: [[[MarkdownInline]]], alignments: [Character])
        case code(String)
        case html(String)
        case thematicBreak
        /// The text of a footnote, by its number in the order of its first mark.
        case footnote(Int, [MarkdownBlock])
    }

    package var content: Content
    package var place: Place
}

/// A piece of running text.
package indirect enum MarkdownInline: Hashable, Sendable {
    case text(String, Place)
    case emphasis([MarkdownInline])
    case strong([MarkdownInline])
    case link(address: String, [MarkdownInline], Place)
    case image(path: String, title: String, alternative: String, Place)
    case code(String, Place)
    case html(String, Place)
    case softBreak
    case lineBreak
    /// The mark of a footnote, by its number.
    case footnote(Int, Place)

    /// The words of the piece.
    package var plainText: String {
        switch self {
        case .text(let text, _), .code(let text, _): text
        case .emphasis(let inner), .strong(let inner), .link(_, let inner, _): inner.plainText
        case .image(_, _, let alternative, _): alternative
        case .html, .footnote: ""
        case .softBreak: " "
        case .lineBreak: "\n"
        }
    }
}

extension [MarkdownInline] {
    /// The words of all pieces.
    package var plainText: String { map(\.plainText).joined() }
}
