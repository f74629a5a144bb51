/// Where a number in a table cell stands on its decimal comma.
package enum DecimalPlace {
    /// How many characters of a number stand before its decimal comma.
    package static func wholeLength(_ digits: String) -> Int { digits.prefix { $0 != "," }.count }

    /// How many characters stand before the comma of a number, with its unit after it. A range stands on
    /// the comma of its second number. Nil for what is no number.
    package static func find(_ text: String) -> Int? {
        let isPlain = text.utf8.allSatisfy {
            (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",")
        }
        if isPlain, text.utf8.contains(where: { $0 >= 0x30 }) {
            return text.utf8.prefix { $0 != UInt8(ascii: ",") }.count
        }
        func isNumber(_ character: Character) -> Bool {
            character.isPlainDigit || ".,".contains(character)
        }
        var rest = text[...]
        if let sign = rest.first, "+-−".contains(sign) { rest.removeFirst() }
        var number = VietnameseNumber.written(at: rest)
        guard number.contains(where: \.isPlainDigit) else { return nil }
        rest = rest[number.endIndex...]
        // The joint of a range: `12 - 15`, `8%–10%`, `10 đến 12`.
        let joint = rest.prefix { !isNumber($0) }
        let words = joint.filter { !$0.isGap && !"%‰".contains($0) }
        if ["-", "–", "—", "−", "đến", "tới"].contains(words) {
            let second = VietnameseNumber.written(at: rest[joint.endIndex...])
            if second.contains(where: \.isPlainDigit) {
                number = second
                rest = rest[second.endIndex...]
            }
        }
        guard rest.count <= 24, !rest.contains(where: \.isPlainDigit) else { return nil }
        let before = text.distance(from: text.startIndex, to: number.startIndex)
        return before + number.prefix { $0 != "," }.count
    }
}
