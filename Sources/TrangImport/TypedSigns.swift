import TrangReading

/// Settles which lines begin with a typed bullet where a sign alone does not tell: its neighbours do.
enum TypedSigns {
    /// The passages, with a plain sign before every point of a list.
    static func settled(_ passages: [Passage]) -> [Passage] {
        var result = passages
        for index in passages.indices where passages[index].kind == .text {
            let text = passages[index].text
            if let first = text.first, ListStart.hasPasted(text),
                isPasted(first, at: index, passages)
            {
                // The sign of a second level; that of the text is not printed.
                result[index].text = (first == "o" ? "◦" : "▪") + text.dropFirst()
            } else if let sign = signBeforeNumber(text), isTight(sign, around: index, passages) {
                result[index].text = String(sign) + " " + text.dropFirst()
            }
        }
        return result
    }

    /// `o` is a word, too: it is a bullet where a line beside it begins with a bullet.
    private static func isPasted(_ sign: Character, at index: Int, _ passages: [Passage]) -> Bool {
        sign != "o"
            || neighbours(index, passages).contains {
                $0.kind == .listItem || ListStart.hasSign($0.text) || ListStart.hasPasted($0.text)
            }
    }

    /// The hyphen or plus right before a number: `-10 hộ`, `+5 độ C`.
    private static func signBeforeNumber(_ text: String) -> Character? {
        guard let first = text.first, "-–+•*".contains(first),
            text.dropFirst().first?.isPlainDigit == true
        else { return nil }
        return first
    }

    /// Whether the nearest line that has no number behind the sign has a word there: so the list was typed.
    private static func isTight(
        _ sign: Character, around index: Int, _ passages: [Passage]
    ) -> Bool {
        if "•*".contains(sign) { return true }
        return [
            passages[..<index].suffix(50).reversed(), Array(passages[(index + 1)...].prefix(50)),
        ].contains { side in
            let next = side.first { signBeforeNumber($0.text) != sign }
            return next.map {
                $0.kind == .text && $0.text.first == sign
                    && $0.text.dropFirst().first?.isLetter == true
            } ?? false
        }
    }

    private static func neighbours(_ index: Int, _ passages: [Passage]) -> [Passage] {
        [index - 1, index + 1].filter(passages.indices.contains).map { passages[$0] }
    }
}
