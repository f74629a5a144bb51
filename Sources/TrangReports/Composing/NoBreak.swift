import TrangReading

/// Forbids line breaks where Vietnamese readers expect words to stay together. The rules are one
/// table; a word joiner after the space carries the decision to the line breaker.
enum NoBreak {
    /// Words that stay with the number or Roman numeral after them.
    static let beforeNumber: Set<String> = [
        "khóa", "khoá", "thứ", "Điều", "điều", "khoản", "điểm", "mục", "Mục", "số", "Số", "ngày",
        "tháng", "năm", "quý", "Quý", "Chi", "bộ", "Chương", "chương", "Phần", "phần", "trang",
        "tổ", "khối", "mức", "độ", "kỳ", "thị", "hơn", "trên", "dưới", "khoảng", "gần", "từ",
    ]
    /// Words that are no units: a number does not hold them.
    static let noUnits: Set<String> = [
        "và", "với", "đến", "của", "trong", "so", "là", "thì", "tăng", "giảm", "được", "đạt",
        "theo",
        "trên", "dưới", "từ", "do", "để", "khi", "có", "cho", "khoản", "điểm", "mục", "chi", "vượt",
    ]
    /// A last word of a paragraph no longer than this stays with the word before it.
    static let shortLast = 5

    private typealias Word = ArraySlice<Unicode.Scalar>

    /// The text with word joiners after the spaces at which no line may end.
    static func bound(_ text: String, endsParagraph: Bool = false) -> String {
        let scalars = text.scalars
        let words = scalars.split(separator: " ", omittingEmptySubsequences: false)
        var bound = ""
        /// What of the text does not stand there yet, and where that begins.
        var (rest, start) = (text[...], 0)
        for index in words.indices.dropFirst() {
            let word = words[index]
            let isShortEnd =
                endsParagraph && index == words.count - 1 && index > 2
                && String(scalars: word).count(where: \.isLetter) <= shortLast
            guard isShortEnd || joins(words[...index]) else { continue }
            // Stretches of the text are copied many times as fast as scalars.
            let bytes = scalars[start..<word.startIndex].reduce(0) { $0 + UTF8.width($1) }
            let end = rest.utf8.index(rest.startIndex, offsetBy: bytes)
            bound.append(contentsOf: rest[..<end])
            bound.append("\u{2060}")
            (rest, start) = (rest[end...], word.startIndex)
        }
        guard start > 0 else { return text }
        bound.append(contentsOf: rest)
        return bound
    }

    /// Whether the last two words stay together.
    private static func joins(_ words: ArraySlice<Word>) -> Bool {
        let (one, other) = (words[words.endIndex - 2], words[words.endIndex - 1])
        guard let first = other.first, !one.isEmpty else { return false }
        // "8 - 10%": number, dash, number.
        if isDash(other) { return true }
        if isDash(one), first.isPlainDigit, words.dropLast(2).last?.last?.isPlainDigit == true {
            return true
        }
        // "1.868 lao động": number and unit word.
        if isNumber(one) {
            // "1 234 567": thousands set apart by spaces.
            if one.count <= 3, other.prefix(while: \.isPlainDigit).count == 3 { return true }
            let unit = String(scalars: other)
            if let letter = unit.first, letter.isLetter, letter.isLowercase {
                return !noUnits.contains(unit)
            }
        }
        if first.isPlainDigit {
            // "TCVN 9001:2008": letters of a standard and its number.
            let letters = String(scalars: one)
            if letters.count >= 2, letters.allSatisfy(\.isUppercase) { return true }
        }
        // "khóa XIV", "lần thứ XV", "Điều 5", "ngày 05/9/2026".
        if first.isPlainDigit || isRoman(other), beforeNumber.contains(String(scalars: one)) {
            return true
        }
        // "T/M ĐẢNG ỦY".
        return one.dropFirst().first == "/" && ["T/M", "K/T", "T/L"].contains(String(scalars: one))
    }

    /// A dash alone, as it joins two numbers across spaces: "-" or "–".
    private static func isDash(_ word: Word) -> Bool {
        (word.first == "-" || word.first == "–") && word.dropFirst().isEmpty
    }

    /// Digits with dots and commas between them.
    private static func isNumber(_ word: Word) -> Bool {
        word.first?.isPlainDigit == true && word.last?.isPlainDigit == true
            && word.allSatisfy { $0.isPlainDigit || $0 == "." || $0 == "," }
    }

    /// Roman digits, with any signs about them.
    private static func isRoman(_ word: Word) -> Bool {
        var hasDigit = false
        for scalar in word {
            switch scalar {
            case "I", "V", "X", "L", "C", "D", "M": hasDigit = true
            case _ where scalar.isASCII: if scalar.isLatin { return false }
            case _ where scalar.properties.isAlphabetic: return false
            default: break
            }
        }
        return hasDigit
    }
}
