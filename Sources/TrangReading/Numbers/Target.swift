/// What an indicator should reach.
package struct Target: Hashable, Sendable {
    /// The bound or bounds.
    package enum Bound: Hashable, Sendable {
        case least(VietnameseNumber)
        case most(VietnameseNumber)
        case range(VietnameseNumber, VietnameseNumber)
        /// Words without a number.
        case words
    }

    /// The whole cell, spaces folded.
    package var printed: String
    package var bound: Bound
    /// Whether reaching the bound itself is not enough (`trên 300`, `dưới 5`).
    package var strict: Bool
    /// What stands before the number.
    package var qualifier: String
    /// The number or numbers as written.
    package var digits: String
    package var suffix: String
}

extension Target {
    private static let least = ["từ", "≥", ">=", "tối thiểu", "ít nhất", "không dưới", "đạt"]
    private static let leastStrict = ["trên", "hơn", ">"]
    private static let most = [
        "≤", "<=", "tối đa", "không quá", "không vượt quá", "giảm còn", "còn",
    ]
    private static let mostStrict = ["dưới", "<"]
    private static let comparators = Quantity.longestFirst(least + leastStrict + most + mostStrict)

    /// Reads a target cell: `12 - 15`, `≥ 300`, `từ 300 trở lên`, `dưới 5`, `100`; nil when empty.
    ///
    /// - Throws: the same faults as ``Quantity/read(_:)``.
    package static func read(_ cell: String) throws(QuantityFault) -> Target? {
        let text = cell.foldedSpaces
        guard !text.isEmpty, !BlankMark.holds(text) else { return nil }
        var target = Target(
            printed: text, bound: .words, strict: false, qualifier: "", digits: "", suffix: "")
        guard text.contains(where: \.isPlainDigit) else { return target }
        if let broken = Quantity.brokenPermille(in: text) { throw .malformedPermille(broken) }
        let (word, rest) = splitComparator(text)
        if rest.looksMistyped { throw .malformedNumber(text) }
        if NumberList.holds(text) { return target }
        let numbers = try Self.numbers(at: rest, whole: text)
        guard let low = numbers.first else { return target }
        target.qualifier = String(text.dropLast(rest.count)).trimmingSpaces
        target.digits = numbers.text
        target.suffix = numbers.suffix
        if let high = numbers.second {
            target.bound = .range(low, high)
        } else if most.contains(word) || mostStrict.contains(word)
            || numbers.suffix.holds("trở xuống")
        {
            target.bound = .most(low)
            target.strict = mostStrict.contains(word)
        } else if word.isEmpty || least.contains(word) || leastStrict.contains(word) {
            target.bound = .least(low)
            target.strict = leastStrict.contains(word)
        }
        return target
    }

    private static func splitComparator(_ text: String) -> (String, Substring) {
        let folded = text.lowercased()
        for word in comparators where folded.hasPrefix(word) {
            let rest = text.dropFirst(word.count)
            if word.first?.isLetter != true || rest.first?.isGap == true {
                return (word, rest.drop(while: \.isGap))
            }
        }
        return ("", text[...])
    }

    private static func numbers(
        at rest: Substring, whole: String
    ) throws(QuantityFault) -> (
        first: VietnameseNumber?, second: VietnameseNumber?, text: String, suffix: String
    ) {
        guard rest.first?.isPlainDigit == true else { return (nil, nil, "", "") }
        let (first, afterFirst) = take(rest)
        guard let low = VietnameseNumber(first) else { throw .malformedNumber(whole) }
        let tail = afterFirst.drop { $0.isGap || $0 == "%" || $0 == "‰" }
        // "4/9" is four of nine: printed, not compared.
        if tail.first == "/" { return (nil, nil, "", "") }
        let joiner = ["-", "–", "—", "đến ", "tới "].first { tail.hasPrefix($0) }
        let next = tail.dropFirst(joiner?.count ?? 0).drop(while: \.isGap)
        guard joiner != nil, next.first?.isPlainDigit == true else {
            guard Quantity.mayFollow(afterFirst), !afterFirst.contains(where: \.isPlainDigit) else {
                throw .malformedNumber(whole)
            }
            return (low, nil, String(first), String(afterFirst))
        }
        let (second, suffix) = take(next)
        // Three numbers, or a date, are no range; nor is one that begins with its end.
        let further = suffix.drop { $0.isGap || $0 == "%" || $0 == "‰" }
        guard let high = VietnameseNumber(second), Quantity.mayFollow(suffix),
            low.value <= high.value, further.first.map({ "-–—−/".contains($0) }) != true
        else { throw .malformedNumber(whole) }
        return (low, high, String(rest.dropLast(suffix.count)), String(suffix))
    }

    private static func take(_ text: Substring) -> (Substring, Substring) {
        var token = VietnameseNumber.written(at: text)
        if text.dropFirst(token.count).first?.isGap == true, token.last == "," {
            token.removeLast()
        }
        return (token, text.dropFirst(token.count))
    }
}

extension String {
    fileprivate var trimmingSpaces: String {
        var text = self[...]
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
