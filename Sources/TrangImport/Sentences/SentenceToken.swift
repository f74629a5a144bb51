import TrangReading

/// A word, number or sign of a sentence.
struct SentenceToken: Hashable {
    enum Kind: Hashable {
        case word, number
        /// `%` or `‰`.
        case percent
        /// Any other sign.
        case mark
    }

    var kind: Kind
    /// As written, and in small letters.
    var text: String
    var folded: String
    /// Characters of the sentence.
    var start: Int
    var end: Int
}

/// A sentence in tokens, of which any stretch can be had as it was written.
struct SentenceTokens {
    let characters: [Character]
    private(set) var list: [SentenceToken] = []

    init(_ sentence: String) {
        characters = Array(sentence)
        var index = 0
        while index < characters.count {
            let start = index
            let character = characters[index]
            if character.isWhitespace {
                index += 1
                continue
            }
            let kind: SentenceToken.Kind
            if character.isPlainDigit {
                kind = .number
                index = endOfNumber(from: index)
            } else if character.isLetter {
                kind = .word
                while index < characters.count, characters[index].isLetter || isDigit(index) {
                    index += 1
                }
            } else {
                kind = character == "%" || character == "‰" ? .percent : .mark
                index += 1
            }
            let text = String(characters[start..<index])
            list.append(
                SentenceToken(
                    kind: kind, text: text, folded: text.lowercased(), start: start, end: index))
        }
    }

    var count: Int { list.count }
    subscript(index: Int) -> SentenceToken { list[index] }

    /// The token, or nil beyond the ends.
    func at(_ index: Int) -> SentenceToken? { list.indices.contains(index) ? list[index] : nil }

    /// What stands between two tokens as it was written; the end is not included.
    func text(_ from: Int, _ to: Int) -> String {
        guard from < to, from >= 0, to <= list.count else { return "" }
        return String(characters[list[from].start..<list[to - 1].end])
    }

    /// Whether no space stands before a token.
    func isJoined(_ index: Int) -> Bool {
        index > 0 && index < list.count && list[index].start == list[index - 1].end
    }

    /// Whether a phrase, in small letters with spaces, begins at a token; its length in tokens if so.
    func phrase(_ words: [String], at index: Int) -> Bool {
        guard index >= 0, index + words.count <= list.count else { return false }
        return words.indices.allSatisfy { list[index + $0].folded == words[$0] }
    }

    private func isDigit(_ index: Int) -> Bool { characters[index].isPlainDigit }

    /// Digits with dots and commas among them; a dot or comma at the end is punctuation.
    private func endOfNumber(from start: Int) -> Int {
        var index = start
        while index < characters.count {
            if characters[index].isPlainDigit {
                index += 1
            } else if ".,".contains(characters[index]), index + 1 < characters.count,
                characters[index + 1].isPlainDigit
            {
                index += 1
            } else {
                break
            }
        }
        return index
    }
}
