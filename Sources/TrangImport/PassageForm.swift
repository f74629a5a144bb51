import TrangReading

/// What a passage is by its form alone.
enum PassageForm {
    /// Whether a text has no letter and no digit.
    static func isSigns(_ text: String) -> Bool {
        !text.contains { $0.isLetter || $0.isNumber }
    }

    /// The number of a numbered item and what follows it; nil for other texts. `12 - 15%` is no item.
    static func item(_ text: String) -> (number: String, rest: String)? {
        let digits = text.prefix { $0.isPlainDigit }
        guard (1...3).contains(digits.count) else { return nil }
        let after = text.dropFirst(digits.count)
        guard let sign = after.first, "-.)–/:".contains(sign) else { return nil }
        let rest = after.dropFirst()
        guard let next = rest.first, !next.isPlainDigit, !"%‰".contains(next) else { return nil }
        let words = String(rest).foldedSpaces
        // `1 - Thu ngân sách` has its sign apart; `1/ ` as well.
        return words.isEmpty ? nil : (String(digits), words)
    }

    /// A point of a list without its sign; nil for other texts.
    static func bullet(_ text: String) -> String? {
        guard ListStart.hasSign(text) else { return nil }
        let rest = String(text.dropFirst()).foldedSpaces
        return rest.contains(where: \.isLetter) ? rest : nil
    }

    /// Whether all letters are capitals.
    static func isCapitals(_ text: String) -> Bool {
        text.contains(where: \.isLetter) && !text.contains(where: \.isLowercase)
    }

    /// Whether a text is short and ends like a heading, which is without a full stop.
    static func isHeadingLike(_ text: String) -> Bool {
        guard text.count <= 140, text.words.count <= 24, let first = text.first,
            first.isUppercase || first.isPlainDigit || "“\"".contains(first),
            text.contains(where: \.isLetter), let last = text.last
        else { return false }
        return !".,;:…!”\"".contains(last) || isCapitals(text)
    }

    /// The level that a heading's number or letters show; nil when it has neither.
    static func level(_ text: String) -> Int? {
        let first = text.words.first ?? ""
        let folded = text.lowercased()
        if folded.hasPrefix("phần ") || folded.hasPrefix("chương ") { return 1 }
        let sign = first.dropFirst(first.prefix { "IVXLC".contains($0) }.count)
        if first.first.map({ "IVX".contains($0) }) == true,
            ["-", ".", ")", "/", "-."].contains(sign)
        {
            return 1
        }
        if item(text) != nil { return 2 }
        if first.count == 2, first.first?.isLowercase == true, ")./".contains(first.last ?? " ") {
            return 3
        }
        return isCapitals(text) ? 1 : nil
    }

    /// Ranges of years such as `2015-2020`, their dash made plain.
    static func years(_ text: String) -> [String] {
        let characters = Array(text.replacing("–", with: "-").replacing(" - ", with: "-"))
        var found: [String] = []
        guard characters.count >= 9 else { return [] }
        for start in 0...(characters.count - 9) {
            let piece = characters[start..<(start + 9)]
            let isRange =
                piece.enumerated().allSatisfy { $0 == 4 ? $1 == "-" : $1.isPlainDigit }
            let isWhole =
                (start == 0 || !characters[start - 1].isPlainDigit)
                && (start + 9 == characters.count || !characters[start + 9].isPlainDigit)
            let years = String(piece).split(separator: "-").compactMap { Int($0) }
            if isRange, isWhole, years.allSatisfy({ (1900...2200).contains($0) }) {
                found.append(String(piece))
            }
        }
        return found
    }

    /// Caption and credit of a text that ends with a credit; nil for other texts.
    static func caption(_ text: String) -> (caption: String, credit: String)? {
        for cue in ArticleWords.creditCues {
            guard let range = text.ranges(of: cue).last else { continue }
            let credit = String(text[range.lowerBound...])
            let before = text[..<range.lowerBound]
            let name = text[range.upperBound...]
            guard before.isEmpty || before.last?.isWhitespace == true || before.last == "(",
                name.count <= 60, name.contains(where: \.isLetter), text.count <= 700
            else { continue }
            return (String(before).foldedSpaces, credit.foldedSpaces)
        }
        return nil
    }

    /// Whether a text is nothing but a person's name.
    static func isName(_ text: String) -> Bool {
        let words = text.words
        return (2...6).contains(words.count) && text.count <= 48
            && !text.contains { ".,:;!?…“”\"%/()".contains($0) || $0.isNumber }
            && words.allSatisfy { $0.first?.isUppercase == true || $0 == "-" || $0 == "và" }
    }
}
