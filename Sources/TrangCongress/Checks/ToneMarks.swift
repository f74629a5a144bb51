import TrangReading

/// Where the tone stands in open syllables with `oa`, `oe` and `uy`: `hòa, ủy` or `hoà, uỷ`.
enum ToneMarks: String {
    /// On the first vowel: `hòa`, `ủy`.
    case first
    /// On the second, as Quyết định 1989/QĐ-BGDĐT asks of schoolbooks: `hoà`, `uỷ`.
    case second

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
        var (before, one): (Unicode.Scalar, Unicode.Scalar) = (" ", " ")
        var found: ToneMarks?
        var start = text.unicodeScalars.startIndex
        var index = start
        let scalars = text.unicodeScalars
        while true {
            let scalar = index < scalars.endIndex ? scalars[index] : " "
            // Letters of Vietnamese stand below U+0300 and in U+1EA0 to U+1EF9.
            let isLetter =
                scalar.value < 0x300 || scalar.value >= 0x1EA0
                ? scalar.properties.isAlphabetic : false
            if isLetter {
                found = before == "q" || before == "Q" ? nil : pairs[key(one, scalar)]
                (before, one) = (one, scalar)
            } else {
                if let found { body(String(scalars[start..<index]), found) }
                found = nil
                (before, one) = (" ", " ")
                if index < scalars.endIndex { start = scalars.index(after: index) }
            }
            guard index < scalars.endIndex else { return }
            index = scalars.index(after: index)
        }
    }
}
