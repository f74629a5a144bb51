/// The characters of Vietnamese text, told apart scalar by scalar. Text is NFC when it gets here (`TextDecoding`): a
/// scalar is a letter with its marks. Words, spaces and patterns are looked for in the same way (`Words`, `Search`).
package enum VietnameseText {
    /// The five tones as marks of their own.
    static let tones: Set<Unicode.Scalar> = [
        "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}",
    ]
    /// Circumflex, breve and horn as marks of their own.
    static let shapes: Set<Unicode.Scalar> = ["\u{302}", "\u{306}", "\u{31B}"]
}

extension String {
    /// The scalars as an array: words of it and places in it are found in a tenth of the time that the indices of
    /// `unicodeScalars` take.
    package var scalars: [Unicode.Scalar] {
        var scalars: [Unicode.Scalar] = []
        scalars.reserveCapacity(utf8.count)
        for scalar in unicodeScalars { scalars.append(scalar) }
        return scalars
    }

    /// Scalars as a text.
    package init(scalars: ArraySlice<Unicode.Scalar>) {
        self.init()
        for scalar in scalars { unicodeScalars.append(scalar) }
    }
}

extension Unicode.Scalar {
    /// 0 to 9 and no other of Unicode's digits.
    package var isPlainDigit: Bool { ("0"..."9").contains(self) }

    /// A space between thousands, or between a number and its unit; spreadsheets write all three.
    package var isGap: Bool { self == " " || self == "\u{A0}" || self == "\u{202F}" }

    /// A space, a tab or a line end. No-break spaces part no words.
    package var partsWords: Bool { self == " " || ("\t"..."\r").contains(self) }

    /// What people write between two numbers of a range.
    package var isDash: Bool { self == "-" || self == "–" || self == "—" || self == "−" }

    /// A mark that belongs to the letter before it.
    package var isCombining: Bool { ("\u{300}"..."\u{36F}").contains(self) }

    /// A letter of Vietnamese or of its neighbours.
    package var isLatin: Bool {
        switch self {
        case "A"..."Z", "a"..."z", "\u{C0}"..."\u{24F}", "\u{1EA0}"..."\u{1EF9}": true
        default: false
        }
    }

    /// A letter that has its marks in it.
    package var isComposedLatin: Bool {
        switch self {
        case "Đ", "đ": false
        case "\u{C0}"..."\u{1B0}", "\u{1EA0}"..."\u{1EF9}": true
        default: false
        }
    }
}

extension Character {
    /// A space between thousands, or between a number and its unit; spreadsheets write all three.
    package var isGap: Bool { self == " " || self == "\u{A0}" || self == "\u{202F}" }
    /// 0 to 9 and no other of Unicode's digits.
    package var isPlainDigit: Bool { ("0"..."9").contains(self) }
}
