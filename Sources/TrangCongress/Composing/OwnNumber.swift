import TrangModel

/// Numbers that authors write at the head of a paragraph, in the habits of Vietnamese documents:
/// `I-`, `II.`, `1.1.`, `a)`, `đ)`.
enum OwnNumber {
    /// The number with its sign; nil when the text begins otherwise.
    static func label(of text: String) -> String? {
        guard let space = text.firstIndex(where: \.isWhitespace) else { return nil }
        let word = text[..<space]
        guard let sign = word.last, word.count > 1, word.count <= 7 else { return nil }
        let body = word.dropLast()
        let isRoman = body.allSatisfy { "IVXLC".contains($0) }
        if isRoman, "-.)".contains(sign) { return String(word) }
        let letters = "abcdđeghiklmnopqrstuvxy"
        if sign == ")", body.count == 1, body.allSatisfy({ letters.contains($0) }) {
            return String(word)
        }
        // 1.1. or 2.3.1: a number of several parts; a lone `1.` is a list to Markdown already.
        let parts = word.split(separator: ".", omittingEmptySubsequences: true)
        let isNumber = parts.allSatisfy { $0.count <= 2 && $0.allSatisfy(\.isNumber) }
        return sign == "." && parts.count > 1 && isNumber ? String(word) : nil
    }
}

/// The names by which headings are reached from links: lower case, hyphens for spaces, no signs.
enum HeadingAnchor {
    static func name(_ title: String) -> String {
        PlainVietnamese.lowercased(title).map(name) ?? anyName(title)
    }

    /// The name of a plain title: all its letters but those of ASCII are of several bytes.
    private static func name(_ title: [UInt8]) -> String {
        var name: [UInt8] = []
        name.reserveCapacity(title.count)
        var hasGap = false
        var index = 0
        while index < title.count {
            let byte = title[index]
            let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : 3
            defer { index += length }
            switch byte {
            case 0x20, 0x2D, 0x09...0x0D: hasGap = true
            case 0x30...0x39, 0x61...0x7A, 0xC3...0xC6, 0xE1:
                if hasGap, !name.isEmpty { name.append(UInt8(ascii: "-")) }
                hasGap = false
                name.append(contentsOf: title[index..<(index + length)])
            // Signs.
            default: break
            }
        }
        return String(decoding: name, as: UTF8.self)
    }

    private static func anyName(_ title: String) -> String {
        let kept = title.lowercased().map { character -> Character in
            character.isWhitespace || character == "-" ? " " : character
        }.filter { $0.isLetter || $0.isNumber || $0 == " " }
        return String(kept).split(separator: " ").joined(separator: "-")
    }
}
