import TrangReading

/// A sentence of a sample. Who writes over it changes a word or two, and the rest may stay.
struct SampleSentence {
    let text: String
    private let words: [String]

    init(_ text: String) {
        self.text = text
        words = Self.words(text)
    }

    /// Whether seven words of ten still stand, in their order, in a sentence that says little else; of one with one
    /// gap in it, six of ten.
    func isLeft(in sentence: [String]) -> Bool {
        guard sentence.count * 10 >= words.count * 6,
            sentence.count <= words.count + max(2, words.count / 3)
        else { return false }
        return common(with: sentence) * 10 >= words.count * 7 || hasOneGap(sentence)
    }

    /// The same for a name, which is one sentence.
    func isLeft(in name: String) -> Bool { isLeft(in: Self.words(name)) }

    /// Whether a sentence begins and ends as the sample does, with something else between.
    private func hasOneGap(_ sentence: [String]) -> Bool {
        let start = zip(words, sentence).prefix { $0 == $1 }.count
        let end = zip(words.reversed(), sentence.reversed()).prefix { $0 == $1 }.count
        return start > 0 && end > 0 && (start + end) * 10 >= words.count * 6
    }

    /// How many words stand in both, in the same order.
    private func common(with other: [String]) -> Int {
        var row = Array(repeating: 0, count: other.count + 1)
        for word in words {
            var diagonal = 0
            for (index, match) in other.enumerated() {
                let above = row[index + 1]
                row[index + 1] = word == match ? diagonal + 1 : max(above, row[index])
                diagonal = above
            }
        }
        return row[other.count]
    }

    /// Those sentences of a text that are as short as a sample. Most of a text is not, so that it is only counted.
    static func short(_ text: String) -> [String] {
        text.utf8.split { byte in
            switch byte {
            case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), 10, UInt8(ascii: "|"):
                true
            default: false
            }
        }.compactMap { sentence in
            let spaces = sentence.count { $0 == 0x20 }
            return (2...longest).contains(spaces) ? String(Substring(sentence)) : nil
        }
    }

    /// The most words that a sentence has which is like a sample.
    private static let longest = 20

    static func words(_ text: String) -> [String] {
        ColumnName.key(String(text.map { $0.isLetter || $0.isNumber ? $0 : " " })).words
    }
}
