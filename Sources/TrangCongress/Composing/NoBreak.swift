import TrangModel

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
    /// Dashes that join two numbers across spaces.
    static let dashes: Set<String> = ["-", "–"]
    /// A last word of a paragraph no longer than this stays with the word before it.
    static let shortLast = 5

    /// The text with word joiners after the spaces at which no line may end.
    static func bound(_ text: String, endsParagraph: Bool = false) -> String {
        let bytes = text.utf8
        var result = ""
        /// What of the text is in the result.
        var copied = bytes.startIndex
        /// The words before the space, and how many there are.
        var before: Range<String.Index>?
        var one = bytes.startIndex
        var count = 1
        while let space = bytes[one...].firstIndex(of: 0x20) {
            let start = bytes.index(after: space)
            let end = bytes[start...].firstIndex(of: 0x20) ?? bytes.endIndex
            let (word, other) = (bytes[one..<space], bytes[start..<end])
            count += 1
            // Almost all words are told apart by their ends.
            let joins =
                mayJoin(word, other)
                && joins(
                    text[one..<space], text[start..<end], before: before.map { text[$0] })
            if joins
                || (endsParagraph && end == bytes.endIndex && count > 3
                    && letters(text[start..<end]) <= shortLast)
            {
                result += text[copied..<start]
                result += "\u{2060}"
                copied = start
            }
            (before, one) = (one..<space, start)
        }
        return copied == bytes.startIndex ? text : result + text[copied...]
    }

    /// Whether two words stay together.
    private static func joins(
        _ one: Substring, _ other: Substring, before: Substring?
    ) -> Bool {
        guard let first = other.first, !one.isEmpty else { return false }
        // "8 - 10%": number, dash, number.
        if dashes.contains(String(other)) { return true }
        if dashes.contains(String(one)), let before, before.last?.isNumeric == true,
            first.isNumeric
        {
            return true
        }
        // "1.868 lao động": number and unit word.
        if isNumber(one), first.isLetter, first.isLowercase {
            return !noUnits.contains(String(other))
        }
        // "TCVN 9001:2008": letters of a standard and its number.
        if first.isNumeric, one.count >= 2, one.allSatisfy(\.isUppercase) { return true }
        // "khóa XIV", "lần thứ XV", "Điều 5", "ngày 05/9/2026".
        if beforeNumber.contains(String(one)) {
            return first.isNumeric || isRoman(other)
        }
        // "T/M ĐẢNG ỦY".
        return one == "T/M" || one == "K/T" || one == "T/L"
    }

    /// Whether the ends of two words leave it open that they stay together. Almost all words of a text are
    /// told apart by these bytes.
    private static func mayJoin(_ one: Substring.UTF8View, _ other: Substring.UTF8View) -> Bool {
        guard let first = other.first, let last = one.last else { return false }
        switch first {
        // Digits, a dash, the capitals of Roman numerals.
        case 0x30...0x39, 0x2D, 0xE2, 0x43, 0x44, 0x49, 0x4C, 0x4D, 0x56, 0x58: return true
        default: break
        }
        switch last {
        // A digit; a dash; a letter of `T/M`, `K/T`, `T/L`; a bracket or quotation mark before a numeral.
        case 0x30...0x39, 0x2D, 0x93: return true
        case 0x4D, 0x54, 0x4C: return one.count == 3
        default: return first < 0x41 || first == 0x5B || first == 0x7B || first == 0xC2
        }
    }

    private static func isNumber(_ word: Substring) -> Bool {
        guard word.first?.isNumeric == true, word.last?.isNumeric == true else { return false }
        return word.allSatisfy { $0.isNumeric || $0 == "." || $0 == "," }
    }

    private static func isRoman(_ word: Substring) -> Bool {
        let core = word.filter(\.isLetter)
        return !core.isEmpty && core.allSatisfy { "IVXLCDM".contains($0) }
    }

    private static func letters(_ word: Substring) -> Int { word.count { $0.isLetter } }
}

extension Character {
    /// A digit from 0 to 9.
    fileprivate var isNumeric: Bool { ("0"..."9").contains(self) }
}
