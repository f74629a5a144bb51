/// Finds text in a legacy encoding that was taken for Unicode. It never decides: it gives the author the
/// word to write under `encoding`.
enum LegacyDetector {
    /// An encoding that makes Vietnamese of the text, and the first line that it changes.
    struct Guess: Hashable {
        var encoding: TextEncoding
        /// Counted from 1.
        var line: Int
        var text: String
    }

    /// Lines that are looked at, and what of each.
    private static let most = 300
    private static let longest = 2_000

    /// For bytes that are no Unicode; nil when no encoding makes sense of them.
    static func guess(_ bytes: some Collection<UInt8>) -> Guess? {
        let lines = Array(bytes).split(
            separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        return best(numbered(lines) { $0.contains { $0 >= 0x80 } }) { $0.text($1) }
    }

    /// For Unicode text whose letters look like another encoding read as Windows-1252.
    static func guess(mistaken text: String) -> Guess? {
        guard text.unicodeScalars.contains(where: isSuspicious) else { return nil }
        let lines = numbered(text.split(separator: "\n", omittingEmptySubsequences: false)) {
            // No program mixes the letters of Unicode with such.
            $0.unicodeScalars.contains(where: isSuspicious)
                && !TextDecoding.hasVietnameseLetters($0)
        }
        let asIs = Score(lines.map { String($0.line) })
        guard asIs.words > 1, asIs.share < 0.4 else { return nil }
        return best(lines) { $0.text(mistaken: String($1)) }
    }

    private static func numbered<Line: Collection>(
        _ lines: [Line], _ isWanted: (Line) -> Bool
    ) -> [(number: Int, line: Line.SubSequence)] {
        var found: [(number: Int, line: Line.SubSequence)] = []
        for (index, line) in lines.enumerated() where isWanted(line) {
            found.append((index + 1, line.prefix(longest)))
            if found.count == most { break }
        }
        return found
    }

    /// The lines of a text that are looked at.
    private static func start(_ text: String) -> [String] {
        text.split(separator: "\n").prefix(most).map { String($0.prefix(longest)) }
    }

    /// Whether an encoding makes better Vietnamese of a text than it is.
    static func improves(_ text: String, _ encoding: TextEncoding) -> Bool {
        let lines = start(text)
        return Score(lines.map { encoding.text(mistaken: $0) }).share > Score(lines).share
    }

    /// Whether hardly a word of a text could be Vietnamese.
    static func isNonsense(_ text: String) -> Bool {
        let score = Score(start(text))
        return score.words > 1 && score.share < 0.4
    }

    private static func best<Line>(
        _ lines: [(number: Int, line: Line)], _ convert: (TextEncoding, Line) -> String
    ) -> Guess? {
        var best: (guess: Guess, share: Double)?
        for encoding in TextEncoding.legacy {
            let converted = lines.map { convert(encoding, $0.line) }
            let score = Score(converted)
            guard score.words > 1, score.share >= 0.8, score.share > best?.share ?? 0,
                let first = converted.first
            else { continue }
            best = (
                Guess(encoding: encoding, line: lines[0].number, text: first.foldedSpaces),
                score.share
            )
        }
        return best?.guess
    }

    /// Characters that Vietnamese text in Unicode has no use for inside words.
    private static func isSuspicious(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xA1, 0xA2, 0xA4...0xAF, 0xB1, 0xB4...0xB6, 0xB8...0xBF, 0xC4...0xC7, 0xCB,
            0xCE...0xCF,
            0xD1, 0xD6...0xD8, 0xDB...0xDC, 0xDE...0xDF, 0xE4...0xE7, 0xEB, 0xEE...0xEF,
            0xF0...0xF1,
            0xF6...0xF8, 0xFB...0xFC, 0xFE...0xFF:
            true
        default: false
        }
    }

    /// How many of the words with other letters than a to z could be Vietnamese.
    private struct Score {
        var words = 0
        var plausible = 0
        var share: Double { words == 0 ? 0 : Double(plausible) / Double(words) }

        init(_ lines: [String]) {
            for line in lines {
                for word in line.unicodeScalars.split(whereSeparator: { !Self.isInWord($0) })
                // A sign that stands alone says nothing.
                where word.count > 1 && word.contains(where: { $0.value >= 0x80 }) {
                    words += 1
                    if Syllable.isPlausible(String(word)) { plausible += 1 }
                }
            }
        }

        private static func isInWord(_ scalar: Unicode.Scalar) -> Bool {
            switch scalar.value {
            case 0x41...0x5A, 0x61...0x7A: true
            case 0..<0xA1, 0x2000...0x22FF: false
            default: true
            }
        }
    }
}
