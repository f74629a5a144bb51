import TrangModel

/// Finds UTF-8 that a program took for a code page of Windows and saved again: `Chá»‰ tiÃªu` for `Chỉ tiêu`.
enum Mojibake {
    /// The first place of such text.
    static func find(in text: String, file: String) -> Diagnostic? {
        guard hasCandidate(text) else { return nil }
        for (number, line) in LostLetters.numberedLines(text) {
            let scalars = Array(line.unicodeScalars)
            for index in scalars.indices {
                guard let found = sequence(scalars, at: index), found.isCertain else { continue }
                let before = scalars[..<index]
                let word = before.lastIndex { $0 == " " || $0 == "," || $0 == ";" }
                let start = word.map { $0 + 1 } ?? 0
                let end = min(scalars.count, index + 40)
                return Diagnostic(
                    .lettersLost(
                        sample: string(scalars[start..<end]).foldedSpaces,
                        how: .mistaken(was: mended(scalars[start..<end]).foldedSpaces)),
                    at: Place(
                        file: file, line: number, column: string(scalars[..<index]).count + 1))
            }
        }
        return nil
    }

    /// Whether a character looks like the leading byte of a Vietnamese letter or of a typographic sign.
    private static func isLead(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "Ã", "Ă", "Ä", "Å", "Æ", "á", "â": true
        default: false
        }
    }

    /// Whether such a character stands before one that is no letter of ASCII and no blank: one look at a long text.
    private static func hasCandidate(_ text: String) -> Bool {
        var isAfterLead = false
        for scalar in text.unicodeScalars {
            if isAfterLead, scalar.value >= 0x80 { return true }
            isAfterLead = isLead(scalar)
        }
        return false
    }

    private static let bytes1258: [Unicode.Scalar: UInt8] = Dictionary(
        EncodingTables.table(.windows1258).enumerated().map { ($1, UInt8($0)) },
        uniquingKeysWith: { first, _ in first })

    /// The byte that a character stands for in Windows-1252 or Windows-1258.
    private static func byte(_ scalar: Unicode.Scalar) -> UInt8? {
        EncodingTables.westernByte(scalar) ?? bytes1258[scalar]
    }

    /// The character whose bytes stand at an index as characters. It is not certain where they may be meant: `XÃ”`.
    private static func sequence(
        _ scalars: [Unicode.Scalar], at index: Int
    ) -> (scalar: Unicode.Scalar, length: Int, isCertain: Bool)? {
        guard isLead(scalars[index]), let lead = byte(scalars[index]) else { return nil }
        let length = lead < 0xE0 ? 2 : 3
        guard index + length <= scalars.count else { return nil }
        let bytes = scalars[index..<(index + length)].compactMap(byte)
        guard bytes.count == length, bytes.dropFirst().allSatisfy({ $0 & 0xC0 == 0x80 }),
            let text = String(validating: bytes, as: UTF8.self),
            let scalar = text.unicodeScalars.first, isLikely(scalar)
        else { return nil }
        let last = scalars[index + length - 1]
        let isPunctuation = signs.contains(last)
        // Ã, Ă, á and â are letters of Vietnamese, behind which a sign may stand; Ä, Å and Æ are not.
        let isForeign = (0xC4...0xC6).contains(lead)
        return (scalar, length, isForeign || !isPunctuation)
    }

    private static let signs: Set<Unicode.Scalar> = [
        "–", "—", "‘", "’", "‚", "“", "”", "„", "…", "‹", "›", "«", "»", "•", "·", "\u{A0}", "§",
        "°", "²", "³",
    ]

    /// Whether a character is one that Vietnamese text has.
    private static func isLikely(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xC0...0xFD, 0x102...0x103, 0x110...0x111, 0x128...0x129, 0x168...0x169,
            0x1A0...0x1A1, 0x1AF...0x1B0, 0x1EA0...0x1EF9, 0x2010...0x2026, 0x2030:
            true
        default: false
        }
    }

    private static func mended(_ slice: ArraySlice<Unicode.Scalar>) -> String {
        let scalars = Array(slice)
        var mended = String.UnicodeScalarView()
        var index = 0
        while index < scalars.count {
            if let found = sequence(scalars, at: index) {
                mended.append(found.scalar)
                index += found.length
            } else {
                mended.append(scalars[index])
                index += 1
            }
        }
        return String(mended)
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }
}
