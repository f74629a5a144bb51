import TrangReading

/// Where the tone stands in open syllables with `oa`, `oe` and `uy`: `hòa, ủy` or `hoà, uỷ`.
enum ToneMarks: String {
    /// On the first vowel: `hòa`, `ủy`.
    case first
    /// On the second, as Quyết định 1989/QĐ-BGDĐT asks of schoolbooks: `hoà`, `uỷ`.
    case second

    private struct Pair: Hashable {
        var first: Unicode.Scalar
        var second: Unicode.Scalar
    }

    private static let pairs: [Pair: ToneMarks] = {
        let first = "òaóaỏaõaọaòeóeỏeõeọeùyúyủyũyụy"
        let second = "oàoáoảoãoạoèoéoẻoẽoẹuỳuýuỷuỹuỵ"
        var pairs: [Pair: ToneMarks] = [:]
        for (text, style) in [(first, ToneMarks.first), (second, .second)] {
            for text in [text, text.uppercased()] {
                let scalars = Array(text.unicodeScalars)
                for index in stride(from: 0, to: scalars.count - 1, by: 2) {
                    pairs[Pair(first: scalars[index], second: scalars[index + 1])] = style
                }
            }
        }
        return pairs
    }()

    /// Calls with every word whose tone could stand in either place. In `quý` the `u` is no vowel.
    static func each(in text: String, _ body: (String, ToneMarks) -> Void) {
        for word in text.scalars.split(whereSeparator: { !$0.isLatin }) where word.count > 1 {
            let pair = Pair(first: word[word.endIndex - 2], second: word[word.endIndex - 1])
            let before = word.dropLast(2).last
            // One vowel of a pair has a mark and one has none.
            guard pair.first.isASCII != pair.second.isASCII, let style = pairs[pair],
                before != "q", before != "Q"
            else { continue }
            body(String(scalars: word), style)
        }
    }
}
