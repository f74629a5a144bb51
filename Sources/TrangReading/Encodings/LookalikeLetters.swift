/// Letters of other alphabets that look like those of Vietnamese: keyboards, old fonts and texts read from pictures put
/// the Icelandic eth for `đ` and Cyrillic or Greek letters for Latin ones. A page prints what was written; words are
/// compared as they look.
enum LookalikeLetters {
    private static let letters: [Unicode.Scalar: Unicode.Scalar] = [
        "\u{D0}": "Đ", "\u{F0}": "đ", "\u{189}": "Đ", "\u{256}": "đ", "\u{18C}": "đ",
        "\u{131}": "i",
        "А": "A", "В": "B", "Е": "E", "К": "K", "М": "M", "Н": "H", "О": "O", "Р": "P", "С": "C",
        "Т": "T", "Х": "X", "У": "Y", "І": "I", "Ѕ": "S", "Ј": "J", "а": "a", "е": "e", "о": "o",
        "р": "p", "с": "c", "х": "x", "у": "y", "і": "i", "ѕ": "s", "ј": "j", "һ": "h", "ԁ": "d",
        "Α": "A", "Β": "B", "Ε": "E", "Ζ": "Z", "Η": "H", "Ι": "I", "Κ": "K", "Μ": "M", "Ν": "N",
        "Ο": "O", "Ρ": "P", "Τ": "T", "Υ": "Y", "Χ": "X", "ο": "o", "ι": "i", "ν": "v", "α": "a",
        "υ": "u", "ɑ": "a", "ɡ": "g",
    ]

    /// The text with letters of Vietnamese in their place, in NFC.
    static func replaced(_ text: String) -> String {
        guard mayHold(text) else { return text }
        var scalars = String.UnicodeScalarView()
        for scalar in NormalForm.decomposed(text).unicodeScalars {
            scalars.append(letters[scalar] ?? scalar)
        }
        return NormalForm.composed(String(scalars))
    }

    /// Whether any byte begins a letter of such an alphabet, or an eth.
    private static func mayHold(_ text: String) -> Bool {
        var before: UInt8 = 0
        for byte in text.utf8 {
            switch (before, byte) {
            case (0xC3, 0x90), (0xC3, 0xB0), (0xC4, 0xB1), (0xC6, 0x89), (0xC6, 0x8C): return true
            case (_, 0xC9), (_, 0xCD...0xD4): return true
            default: before = byte
            }
        }
        return false
    }
}
