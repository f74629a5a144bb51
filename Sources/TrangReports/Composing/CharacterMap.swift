package import TrangModel
import TrangReading

/// Characters that come along when text is pasted from Word, and what becomes of them on the page.
/// Each kind is said once a file in a note.
package final class CharacterMap {
    private var counts: [String: [String: Int]] = [:]

    package init() {}

    /// A text as a span: characters mapped, no-break places marked.
    package func span(
        _ text: String, _ font: Font, at place: Place?, endsParagraph: Bool = false,
        link: String? = nil
    ) -> Inline {
        .span(
            Span(
                NoBreak.bound(mapped(text, file: place?.file), endsParagraph: endsParagraph),
                font: font, link: link, place: place))
    }

    /// The text in NFC with such characters mapped.
    func mapped(_ text: String, file: String?) -> String {
        if PlainVietnamese.isLetters(text) { return text }
        guard text.unicodeScalars.contains(where: Self.isSpecial) else {
            return TextDecoding.composed(text)
        }
        var result = String.UnicodeScalarView()
        for scalar in TextDecoding.composed(text).unicodeScalars {
            guard let (name, replacement) = Self.replacement(scalar) else {
                result.append(scalar)
                continue
            }
            counts[file ?? "", default: [:]][name, default: 0] += 1
            result.append(contentsOf: replacement.unicodeScalars)
        }
        return String(result)
    }

    /// Adds a note for each kind of character met, and forgets them.
    package func report(to findings: Findings) {
        for (file, kinds) in counts.sorted(by: { $0.key < $1.key }) {
            for (name, count) in kinds.sorted(by: { $0.key < $1.key }) {
                findings.add(
                    .characterMapped(what: name, count: count),
                    at: file.isEmpty ? nil : Place(file: file))
            }
        }
        counts = [:]
    }

    private static func isSpecial(_ scalar: Unicode.Scalar) -> Bool {
        // Letters, digits and their usual signs need no second look.
        if (0x20...0x7E).contains(scalar.value) || (0xC0...0x1FFF).contains(scalar.value) {
            return false
        }
        return replacement(scalar) != nil
    }

    /// What a character becomes; nil when it stays.
    private static func replacement(_ scalar: Unicode.Scalar) -> (String, String)? {
        switch scalar.value {
        // A hyphen that does not break: the fonts have no glyph for U+2011 itself.
        case 0x2011: ("U+2011", "-\u{2060}")
        case 0x00AD: ("U+00AD", "")
        case 0x200B: ("U+200B", "\u{200B}")
        case 0xE000...0xF8FF:
            // Signs of Word's own fonts keep their meaning; the rest are bullets.
            if let sign = SymbolFont.sign(ofUnknownFont: scalar) {
                ("U+\(String(scalar.value, radix: 16, uppercase: true)) → \(sign)", String(sign))
            } else {
                ("U+E000–F8FF", "•")
            }
        case 0x000B, 0x2028: ("U+2028", "\n")
        case 0x2029: ("U+2029", "\n")
        case 0x200C...0x200F, 0x202A...0x202E, 0x2061...0x2069, 0xFEFF:
            ("U+200C–U+FEFF", "")
        case 0x0000...0x0008, 0x000C, 0x000E...0x001F, 0x007F...0x009F: ("U+0000–U+009F", "")
        default: nil
        }
    }
}
