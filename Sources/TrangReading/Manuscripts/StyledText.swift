/// A text some of whose words stand out.
package struct StyledText: Hashable, Sendable {
    /// How words stand out.
    package struct Style: OptionSet, Hashable, Sendable {
        package let rawValue: UInt8
        package init(rawValue: UInt8) { self.rawValue = rawValue }
        package static let strong = Style(rawValue: 1)
        package static let italic = Style(rawValue: 2)
        package static let underlined = Style(rawValue: 4)
    }

    /// Words of one style.
    package struct Piece: Hashable, Sendable {
        package var text: String
        package var style: Style

        package init(_ text: String, _ style: Style = []) {
            (self.text, self.style) = (text, style)
        }
    }

    package private(set) var pieces: [Piece]

    package init(_ text: String) { pieces = text.isEmpty ? [] : [Piece(text)] }

    /// Neighbours of one style become one piece.
    package init(_ pieces: [Piece]) {
        self.pieces = []
        for piece in pieces where !piece.text.isEmpty {
            if let last = self.pieces.last, last.style == piece.style {
                self.pieces[self.pieces.count - 1].text += piece.text
            } else {
                self.pieces.append(piece)
            }
        }
    }

    /// A text whose characters have styles.
    private init(_ characters: [(Character, Style)]) {
        var pieces: [Piece] = []
        for (character, style) in characters {
            if let last = pieces.last, last.style == style {
                pieces[pieces.count - 1].text.append(character)
            } else {
                pieces.append(Piece(String(character), style))
            }
        }
        self.pieces = pieces
    }

    package var text: String { pieces.map(\.text).joined() }
    package var isPlain: Bool { pieces.allSatisfy { $0.style.isEmpty } }

    /// Whether every word is strong.
    package var isStrong: Bool {
        !pieces.isEmpty
            && pieces.allSatisfy { piece in
                piece.style.contains(.strong)
                    || !piece.text.contains { $0.isLetter || $0.isNumber }
            }
    }

    /// Whether any word is underlined.
    package var hasUnderline: Bool {
        pieces.contains { piece in
            piece.style.contains(.underlined)
                && piece.text.contains { $0.isLetter || $0.isNumber }
        }
    }

    /// The text with only some of what stands out.
    package func keeping(_ style: Style) -> StyledText {
        StyledText(pieces.map { Piece($0.text, $0.style.intersection(style)) })
    }

    private var characters: [(Character, Style)] {
        pieces.flatMap { piece in piece.text.map { ($0, piece.style) } }
    }

    /// The text with no character parted over two pieces; such a one has the style of its first part.
    var wholeCharacters: StyledText {
        guard pieces.count > 1 else { return self }
        let styles = pieces.flatMap { piece in
            piece.text.unicodeScalars.map { _ in piece.style }
        }
        var place = 0
        return StyledText(
            text.map { character in
                defer { place += character.unicodeScalars.count }
                return (character, styles[place])
            })
    }

    /// White space folded as in ``Swift/String/foldedSpaces``; a sign that was parted over two pieces has the style
    /// of its first part.
    package var folded: StyledText {
        let styles = pieces.flatMap { piece in
            piece.text.unicodeScalars.map { _ in piece.style }
        }
        let source = Array(text)
        var characters: [(Character, Style)] = []
        var (index, place) = (0, 0)
        func skip() {
            place += source[index].unicodeScalars.count
            index += 1
        }
        for character in text.foldedSpaces {
            while index < source.count, source[index] != character,
                source[index].isWhitespace, !character.isWhitespace
            {
                skip()
            }
            guard index < source.count else { break }
            characters.append((character, styles[place]))
            skip()
        }
        return StyledText(characters)
    }

    /// The end of the text that says `words`; plain where it does not end so.
    package func suffix(_ words: String) -> StyledText {
        let all = characters
        guard text.hasSuffix(words) else { return StyledText(words) }
        return StyledText(Array(all.suffix(words.count)))
    }

    /// The beginning of the text that says `words`; plain where it does not begin so.
    package func prefix(_ words: String) -> StyledText {
        guard text.hasPrefix(words) else { return StyledText(words) }
        return StyledText(Array(characters.prefix(words.count)))
    }

    /// The text with its words changed, each piece for itself.
    package func mapped(_ change: (String) -> String) -> StyledText {
        StyledText(pieces.map { Piece(change($0.text), $0.style) })
    }

    /// The lines of the text.
    var lines: [StyledText] {
        characters.split { $0.0 == "\n" }.map { StyledText(Array($0)) }
    }

    static func + (left: StyledText, right: StyledText) -> StyledText {
        StyledText(left.pieces + right.pieces)
    }
}
