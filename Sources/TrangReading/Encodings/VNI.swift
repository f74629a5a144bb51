/// VNI for Windows: a letter, then a character that says its marks; some letters are one character.
enum VNI {
    /// Letters of one character, in lower case.
    private static let letters: [Unicode.Scalar: Unicode.Scalar] = [
        "ñ": "đ", "ô": "ơ", "ö": "ư", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ",
    ]

    private static let tones: [Unicode.Scalar: String] = [
        "ù": "\u{301}", "ø": "\u{300}", "û": "\u{309}", "õ": "\u{303}", "ï": "\u{323}",
    ]

    /// The hat, alone and with tones.
    private static let hats: [Unicode.Scalar: String] = [
        "â": "\u{302}", "á": "\u{302}\u{301}", "à": "\u{302}\u{300}", "å": "\u{302}\u{309}",
        "ã": "\u{302}\u{303}", "ä": "\u{302}\u{323}",
    ]

    /// The bowl, alone and with tones.
    private static let bowls: [Unicode.Scalar: String] = [
        "ê": "\u{306}", "é": "\u{306}\u{301}", "è": "\u{306}\u{300}", "ú": "\u{306}\u{309}",
        "ü": "\u{306}\u{303}", "ë": "\u{306}\u{323}",
    ]

    /// Letters with combining marks, to be composed.
    static func composed(_ text: String.UnicodeScalarView) -> String.UnicodeScalarView {
        var result = String.UnicodeScalarView()
        var base: Unicode.Scalar?
        for scalar in text {
            let low = lowercased(scalar)
            if let letter = base, let marks = marks(low, on: letter) {
                result.append(contentsOf: marks.unicodeScalars)
                base = nil
                continue
            }
            base = low
            if let letter = letters[low] {
                let isCapital = low != scalar
                if isCapital {
                    result.append(contentsOf: letter.properties.uppercaseMapping.unicodeScalars)
                } else {
                    result.append(letter)
                }
            } else {
                result.append(scalar)
            }
        }
        return result
    }

    private static func marks(_ mark: Unicode.Scalar, on letter: Unicode.Scalar) -> String? {
        switch letter {
        case "a": tones[mark] ?? hats[mark] ?? bowls[mark]
        case "e", "o": tones[mark] ?? hats[mark]
        case "i", "u", "y", "ô", "ö": tones[mark]
        default: nil
        }
    }

    private static func lowercased(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE: Unicode.Scalar(scalar.value + 32) ?? scalar
        default: scalar
        }
    }
}
