/// How a line begins that is a point of a list.
package enum ListStart {
    /// Signs that stand before points.
    package static let signs: Set<Character> = [
        "-", "+", "•", "*", "–", "●", "▪", "◦", "○", "■", "▫", "◆", "❖", "➢", "➤", "►", "▸", "‣",
        "·",
    ]

    /// Letters and signs as which the bullets of Word's second level and of its fonts of signs are pasted:
    /// `o` of Courier New, `§`, `¨`, `Ø`, `ü` of Wingdings.
    package static let pasted: Set<Character> = ["o", "§", "¨", "Ø", "ü"]

    /// Whether a text begins with a sign and what is no number right behind it: `-5 độ C` is below zero.
    package static func hasSign(_ text: String) -> Bool {
        guard let first = text.first, signs.contains(first) || isPrivate(first) else {
            return false
        }
        return text.dropFirst().first?.isPlainDigit != true
    }

    /// Whether a text begins with a pasted bullet: alone, and before words.
    package static func hasPasted(_ text: String) -> Bool {
        guard let first = text.first, pasted.contains(first) else { return false }
        let rest = text.dropFirst()
        return rest.first == " " && rest.dropFirst().first?.isLetter == true
    }

    /// Whether a line begins a point of a list.
    package static func begins(_ text: String) -> Bool {
        if hasSign(text) || hasPasted(text) { return true }
        let digits = text.prefix { $0.isPlainDigit }
        guard (1...3).contains(digits.count), let sign = text.dropFirst(digits.count).first else {
            return false
        }
        let next = text.dropFirst(digits.count + 1).first
        return "-.)–/".contains(sign) && next?.isPlainDigit != true
    }

    /// A sign of Word's own fonts.
    package static func isPrivate(_ character: Character) -> Bool {
        character.unicodeScalars.first.map { (0xF020...0xF0FF).contains($0.value) } ?? false
    }
}
