/// Tells at one look what nearly every file is: UTF-8 of nothing but ASCII, composed letters of Vietnamese and
/// signs of punctuation, with line feeds at the ends of lines. There is nothing to convert, to compose or to doubt
/// in it.
package enum PlainVietnamese {
    /// Whether a text is that and has no signs either but those of ASCII.
    package static func isLetters(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != 0xE2 }
            && isPlain(bytes, from: 0)
    }

    /// Whether bytes are that, from an index on.
    static func isPlain(_ bytes: [UInt8], from start: Int) -> Bool {
        var index = start
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
}
