import Testing
import TrangTestSupport

@testable import TrangCongress

/// Tones are found byte by byte as they would be found letter by letter.
@Suite struct ToneMarkTests {
    @Test func `what is found is what reading by letters finds`() {
        var generator = Generator(seed: 11)
        let letters = Array("oaeuyqQOAYtnhòàóáỏảõãọạèéẻẹùúủũụỳýỷỹỵÒÀÙÝỤỴđươâ -,.–𝐀\u{301}")
        for _ in 0..<3000 {
            let count = Int.random(in: 0...24, using: &generator)
            let text = String(
                (0..<count).compactMap { _ in letters.randomElement(using: &generator) })
            var (found, expected): ([String], [String]) = ([], [])
            ToneMarks.each(in: text) { found.append($0 + " " + $1.rawValue) }
            Reference.each(in: text) { expected.append($0 + " " + $1.rawValue) }
            #expect(found == expected, "\(text)")
        }
        var words: [String] = []
        ToneMarks.each(in: "Hòa thủy, hoà thuỷ; quý, toàn, ỦY") { word, _ in words.append(word) }
        #expect(words == ["Hòa", "thủy", "hoà", "thuỷ", "ỦY"])
    }

    /// The same by letters, as simply as can be.
    private enum Reference {
        private static let pairs: [UInt64: ToneMarks] = {
            let first = "òaóaỏaõaọaòeóeỏeõeọeùyúyủyũyụy"
            let second = "oàoáoảoãoạoèoéoẻoẽoẹuỳuýuỷuỹuỵ"
            var pairs: [UInt64: ToneMarks] = [:]
            for (text, style) in [(first, ToneMarks.first), (second, .second)] {
                for text in [text, text.uppercased()] {
                    let scalars = Array(text.unicodeScalars)
                    for index in stride(from: 0, to: scalars.count - 1, by: 2) {
                        pairs[key(scalars[index], scalars[index + 1])] = style
                    }
                }
            }
            return pairs
        }()

        private static func key(_ one: Unicode.Scalar, _ other: Unicode.Scalar) -> UInt64 {
            UInt64(one.value) << 32 | UInt64(other.value)
        }

        /// Calls with every word whose tone could stand in either place. In `quý` the `u` is no vowel.
        static func each(in text: String, _ body: (String, ToneMarks) -> Void) {
            let scalars = text.unicodeScalars
            var (before, one): (Unicode.Scalar, Unicode.Scalar) = (" ", " ")
            var found: ToneMarks?
            var start = scalars.startIndex
            func end(_ index: String.Index) {
                if let found { body(String(scalars[start..<index]), found) }
                found = nil
                (before, one) = (" ", " ")
            }
            for index in scalars.indices {
                let scalar = scalars[index]
                guard isLetter(scalar) else {
                    end(index)
                    start = scalars.index(after: index)
                    continue
                }
                // Only accented letters can end such a pair, or letters after an accented one.
                found =
                    scalar.value < 0x80 && one.value < 0x80 || !mayBegin(one) || before == "q"
                        || before == "Q"
                    ? nil : pairs[key(one, scalar)]
                (before, one) = (one, scalar)
            }
            end(scalars.endIndex)
        }

        /// An `o` or a `u`, with or without a tone: no pair begins with another letter.
        private static func mayBegin(_ scalar: Unicode.Scalar) -> Bool {
            switch scalar.value {
            case 0x4F, 0x55, 0x6F, 0x75, 0xD2...0xD5, 0xD9...0xDA, 0xF2...0xF5, 0xF9...0xFA,
                0x168...0x169, 0x1ECC...0x1ECF, 0x1EE4...0x1EE7:
                true
            default: false
            }
        }

        /// A letter of Vietnamese or of its neighbours.
        private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
            switch scalar.value {
            case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1EA0...0x1EF9: true
            default: false
            }
        }
    }
}
