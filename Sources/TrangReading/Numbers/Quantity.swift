/// What a result cell says: printed as written; its number feeds charts and checks.
package struct Quantity: Hashable, Sendable {
    /// What kind of statement it is.
    package enum Kind: Hashable, Sendable {
        /// One number, perhaps with a qualifier before and words after it.
        case number(VietnameseNumber)
        /// Words only: printed, not charted.
        case words
        /// `18/23`: so many of so many.
        case ratio
        /// Two numbers with a dash.
        case range
        /// Digits among words: printed, not charted.
        case mixed
    }

    /// The whole cell, spaces folded.
    package var printed: String
    package var kind: Kind
    /// `hơn`, `trên`, `khoảng` ...
    package var qualifier: String
    /// The number as written.
    package var digits: String
    /// What follows the number, with the space before it if there is one.
    package var suffix: String

    /// The number, when there is exactly one.
    package var value: Double? {
        if case .number(let number) = kind { return number.value }
        return nil
    }

    package init(words: String) {
        printed = words
        kind = .words
        qualifier = ""
        digits = ""
        suffix = ""
    }
}

/// Why a cell could not be read.
package enum QuantityFault: Error, Hashable, Sendable {
    case malformedNumber(String)
    case malformedPermille(String)
}

extension Quantity {
    /// Words that stand before a number and say how exact it is.
    static let qualifiers = longestFirst([
        "hơn", "trên", "dưới", "khoảng", "gần", "ước", "ước đạt", "đạt", "xấp xỉ", "từ",
        "tối thiểu",
        "tối đa", "ít nhất", "không quá", "bình quân", "tăng", "giảm", "còn", "~", "≈", "≥", "≤",
        ">",
        "<",
    ])

    /// Words so that none is tried after its own beginning.
    package static func longestFirst(_ words: [String]) -> [String] {
        words.sorted { $0.utf8.count > $1.utf8.count }
    }

    /// Reads a result cell; nil when it is empty.
    ///
    /// - Throws: `malformedNumber` when the cell starts like a number and is none (`1.5`,
    ///   `12,5,5`), `malformedPermille` for `0,30%0`.
    package static func read(_ cell: String) throws(QuantityFault) -> Quantity? {
        let text = cell.foldedSpaces
        guard !text.isEmpty else { return nil }
        var result = Quantity(words: text)
        guard text.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return result }
        if let broken = brokenPermille(in: text) { throw .malformedPermille(broken) }
        let (qualifier, rest) = splitQualifier(text)
        if rest.looksMistyped { throw .malformedNumber(text) }
        guard let first = rest.first, first.startsNumber else {
            result.kind = .mixed
            return result
        }
        if let number = VietnameseNumber(rest) {
            // Nothing but a number, as most cells are.
            (result.qualifier, result.digits) = (qualifier, String(rest))
            result.kind = .number(number)
            return result
        }
        let sign = rest.prefix { "+-−".contains($0) }.prefix(1)
        let written = VietnameseNumber.written(at: rest.dropFirst(sign.count))
        var digits = rest[..<written.endIndex]
        while let last = digits.last, !last.isPlainDigit { digits.removeLast() }
        let suffix = rest[digits.endIndex...]
        guard let number = VietnameseNumber(digits), Self.mayFollow(suffix) else {
            guard NumberList.holds(text) else { throw .malformedNumber(text) }
            result.kind = .mixed
            return result
        }
        result.qualifier = qualifier
        result.digits = String(digits)
        result.suffix = String(suffix)
        result.kind = kind(number, suffix: suffix)
        return result
    }

    /// Whether a number may be followed by this: a sign, words after a space, a unit, a ratio or a
    /// range. `1,`, `5-` and `10²` are slips.
    static func mayFollow(_ suffix: Substring) -> Bool {
        guard let first = suffix.first else { return true }
        if first.isGap || first == "%" || first == "‰" || first.isLetter || first == "(" {
            let tail = suffix.drop { $0.isGap || $0 == "%" || $0 == "‰" }
            return !(tail.count == 1 && "-–—−,.".contains(tail))
        }
        let next = suffix.dropFirst().first { !$0.isGap }
        if first == "/" { return next != nil }
        if "-–—−".contains(first) { return next?.isPlainDigit == true }
        return (first == ";" || first == ",") && next?.isLetter == true
    }

    private static func kind(_ number: VietnameseNumber, suffix: Substring) -> Kind {
        let tail = suffix.drop { $0.isGap || $0 == "%" || $0 == "‰" }
        if tail.first == "/", tail.dropFirst().first(where: { !$0.isGap })?.isPlainDigit == true {
            return .ratio
        }
        if let dash = tail.first, "-–—−".contains(dash),
            tail.dropFirst().first(where: { !$0.isGap })?.isPlainDigit == true
        {
            return .range
        }
        return tail.contains(where: \.isPlainDigit) ? .mixed : .number(number)
    }

    /// Splits the qualifier from what follows it.
    static func splitQualifier(_ text: String) -> (String, Substring) {
        // No qualifier begins with a digit.
        if let first = text.utf8.first, (0x30...0x39).contains(first) { return ("", text[...]) }
        let folded = text.lowercased()
        for word in qualifiers {
            guard folded.hasPrefix(word) else { continue }
            let rest = text.dropFirst(word.count)
            let needsSpace = word.first?.isLetter == true
            if !needsSpace || rest.first?.isGap == true {
                return (String(text.prefix(word.count)), rest.drop(while: \.isGap))
            }
        }
        return ("", text[...])
    }

    /// A per-mille sign broken into `%0` by an old file; nil when there is none.
    package static func brokenPermille(in text: String) -> String? {
        guard text.holds("%0") else { return nil }
        let characters = Array(text)
        for index in characters.indices.dropLast(2)
        where characters[index].isPlainDigit && characters[index + 1] == "%"
            && characters[index + 2] == "0"
        {
            if index + 3 < characters.count, characters[index + 3].isPlainDigit { continue }
            var start = index
            while start > 0,
                characters[start - 1].isPlainDigit || ",.".contains(characters[start - 1])
            {
                start -= 1
            }
            return String(characters[start...(index + 2)])
        }
        return nil
    }
}

extension Substring {
    /// Whether the number it begins with has a letter for a digit (`12O`, `l2`), or begins with its comma (`,5`).
    var looksMistyped: Bool {
        let token = prefix { $0.isPlainDigit || "OoIl.,".contains($0) }
        guard token.contains(where: \.isPlainDigit),
            dropFirst(token.count).first?.isLetter != true
        else { return false }
        if let first = token.first, ".,".contains(first) { return true }
        // `12l` may be litres; no unit is called O or I.
        return token.contains { "OoI".contains($0) } || token.drop { $0 != "l" }.count > 1
    }
}

extension Character {
    fileprivate var startsNumber: Bool { isPlainDigit || self == "-" || self == "−" || self == "+" }
}
