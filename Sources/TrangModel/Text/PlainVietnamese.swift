// Bytes, because files are looked at before they are text, and because small letters are asked for all over. Callgrind
// counts 0.5 million instructions for the small letters of a summary of 12.7 KB, of the 143 million of a report in a
// batch; `lowercased` takes 6.0, which would make a batch a twenty-fifth slower.

/// Tells at one look what nearly every text is: UTF-8 of nothing but ASCII, composed letters of Vietnamese and
/// signs of punctuation, with line feeds at the ends of lines. There is nothing to convert, to compose or to doubt
/// in it, and every scalar is a character.
package enum PlainVietnamese {
    /// Whether a text is that and has no signs either but those of ASCII.
    package static func isLetters(_ text: String) -> Bool {
        let bytes = text.utf8Span.span
        for index in bytes.indices {
            let byte = bytes[index]
            if byte < 0x20 || byte == 0x7F || byte == 0xE2 { return false }
        }
        return isPlain(bytes)
    }

    /// Whether bytes are that, from an index on.
    package static func isPlain(_ bytes: [UInt8], from start: Int) -> Bool {
        isPlain(bytes.span.extracting(start..<bytes.count))
    }

    /// Whether bytes are that.
    package static func isPlain(_ bytes: Swift.Span<UInt8>) -> Bool {
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 0x80 {
                // No zeros, no carriage returns.
                if byte == 0 || byte == 0x0D { return false }
                index += 1
                continue
            }
            guard index + 1 < bytes.count else { return false }
            let next = bytes[index + 1]
            switch (byte, next) {
            // À to ý, but for letters that Vietnamese has no use for.
            case (0xC3, 0x80...0x83), (0xC3, 0x88...0x8A), (0xC3, 0x8C...0x8D),
                (0xC3, 0x92...0x95), (0xC3, 0x99...0x9A), (0xC3, 0x9D), (0xC3, 0xA0...0xA3),
                (0xC3, 0xA8...0xAA), (0xC3, 0xAC...0xAD), (0xC3, 0xB2...0xB5),
                (0xC3, 0xB9...0xBA), (0xC3, 0xBD),
                // Ă, Đ, Ĩ, Ũ, Ơ, Ư.
                (0xC4, 0x82...0x83), (0xC4, 0x90...0x91), (0xC4, 0xA8...0xA9),
                (0xC5, 0xA8...0xA9), (0xC6, 0xA0...0xA1), (0xC6, 0xAF...0xB0):
                index += 2
            // U+1EA0 to U+1EF9; U+2010 to U+2027.
            case (0xE1, 0xBA)
            where index + 2 < bytes.count && (0xA0...0xBF).contains(bytes[index + 2]),
                (0xE1, 0xBB)
            where index + 2 < bytes.count && (0x80...0xB9).contains(bytes[index + 2]),
                (0xE2, 0x80)
            where index + 2 < bytes.count && (0x90...0xA7).contains(bytes[index + 2]):
                index += 3
            default: return false
            }
        }
        return true
    }

    /// The bytes of a text in small letters; nil when the text is not plain.
    package static func lowercased(_ text: String) -> [UInt8]? {
        guard isPlain(text.utf8Span.span) else { return nil }
        var bytes = Array(text.utf8)
        var index = 0
        while index < bytes.count {
            switch bytes[index] {
            case 0x41...0x5A:
                bytes[index] += 0x20
                index += 1
            case 0..<0x80: index += 1
            // Of Latin-1, capitals stand 32 before small letters.
            case 0xC3:
                if bytes[index + 1] < 0xA0 { bytes[index + 1] += 0x20 }
                index += 2
            // Ư is odd, all others even: the small letter comes next.
            case 0xC6 where bytes[index + 1] >= 0xAF:
                bytes[index + 1] = 0xB0
                index += 2
            case 0xC4...0xC6:
                bytes[index + 1] |= 1
                index += 2
            case 0xE1:
                bytes[index + 2] |= 1
                index += 3
            default: index += 3
            }
        }
        return bytes
    }
}

extension String {
    /// The text in small letters, as `lowercased` gives it: quicker, where the text is plain.
    package var inSmallLetters: String {
        guard let bytes = PlainVietnamese.lowercased(self) else { return lowercased() }
        return String(decoding: bytes, as: UTF8.self)
    }
}
