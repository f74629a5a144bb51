import TrangModel

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
