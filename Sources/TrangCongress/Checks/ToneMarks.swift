import TrangReading

/// Where the tone stands in open syllables with `oa`, `oe` and `uy`: `hòa, ủy` or `hoà, uỷ`.
enum ToneMarks: String {
    /// On the first vowel: `hòa`, `ủy`.
    case first
    /// On the second, as Quyết định 1989/QĐ-BGDĐT asks of schoolbooks: `hoà`, `uỷ`.
    case second

    private static let pairs: [Int: ToneMarks] = {
        let first = "òaóaỏaõaọaòeóeỏeõeọeùyúyủyũyụy"
        let second = "oàoáoảoãoạoèoéoẻoẽoẹuỳuýuỷuỹuỵ"
        var pairs: [Int: ToneMarks] = [:]
        for (text, style) in [(first, ToneMarks.first), (second, .second)] {
            for text in [text, text.uppercased()] {
                let scalars = Array(text.unicodeScalars)
                for index in stride(from: 0, to: scalars.count - 1, by: 2) {
                    pairs[key(scalars[index].value, scalars[index + 1].value)] = style
                }
            }
        }
        return pairs
    }()

    private static func key(_ one: UInt32, _ other: UInt32) -> Int { Int(one) << 32 | Int(other) }

    /// Calls with every word whose tone could stand in either place. In `quý` the `u` is no vowel.
    static func each(in text: String, _ body: (String, ToneMarks) -> Void) {
        let bytes = text.utf8Span.span
        // One vowel of a pair has no mark, and is a byte below 0x80 beside one that is not.
        var before: UInt8 = 0
        for index in bytes.indices {
            let byte = bytes[index]
            defer { before = byte }
            let start: Int
            if byte >= 0xC0,
                before | 0x20 == UInt8(ascii: "o") || before | 0x20 == UInt8(ascii: "u")
            {
                start = index - 1
            } else if before >= 0x80, byte < 0x80, endsPair(byte | 0x20) {
                start = head(bytes, of: index - 1)
            } else {
                continue
            }
            let one = scalar(bytes, at: start)
            let two = scalar(bytes, at: start + one.length)
            let end = start + one.length + two.length
            guard let style = pairs[key(one.value, two.value)],
                end == bytes.count || !isLetter(scalar(bytes, at: end).value),
                start == 0 || bytes[start - 1] | 0x20 != UInt8(ascii: "q")
            else { continue }
            var first = start
            while first > 0 {
                let next = head(bytes, of: first - 1)
                guard isLetter(scalar(bytes, at: next).value) else { break }
                first = next
            }
            let word = (first..<end).map { bytes[$0] }
            body(String(decoding: word, as: UTF8.self), style)
        }
    }

    /// Whether a small letter without a mark ends a pair whose first letter has one.
    private static func endsPair(_ letter: UInt8) -> Bool {
        letter == UInt8(ascii: "a") || letter == UInt8(ascii: "e") || letter == UInt8(ascii: "y")
    }

    /// Where the character begins that a byte belongs to.
    private static func head(_ bytes: Swift.Span<UInt8>, of index: Int) -> Int {
        var head = index
        while head > 0, bytes[head] & 0xC0 == 0x80 { head -= 1 }
        return head
    }

    /// The value of the character that begins at a byte, and how many bytes it takes. All letters of these
    /// words have three at most; the value of what takes four is no letter's.
    private static func scalar(
        _ bytes: Swift.Span<UInt8>, at index: Int
    ) -> (value: UInt32, length: Int) {
        let byte = UInt32(bytes[index])
        func rest(_ offset: Int) -> UInt32 { UInt32(bytes[index + offset] & 0x3F) }
        switch byte {
        case 0..<0x80: return (byte, 1)
        case 0x80..<0xE0: return ((byte & 0x1F) << 6 | rest(1), 2)
        case 0xE0..<0xF0: return ((byte & 0x0F) << 12 | rest(1) << 6 | rest(2), 3)
        default: return (0, 4)
        }
    }

    /// A letter of Vietnamese or of its neighbours.
    private static func isLetter(_ value: UInt32) -> Bool {
        switch value {
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1EA0...0x1EF9: true
        default: false
        }
    }
}
