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
        let bytes = Array(text.utf8)
        guard var space = bytes.firstIndex(of: 0x20) else { return text }
        var result: [UInt8] = []
        /// What of the text is in the result.
        var copied = 0
        /// The words before the space, and how many there are.
        var before: Range<Int>?
        var start = 0
        var count = 1
        func word(_ range: Range<Int>) -> Substring {
            Substring(String(decoding: bytes[range], as: UTF8.self))
        }
        while true {
            let next = space + 1
            var end = next
            while end < bytes.count, bytes[end] != 0x20 { end += 1 }
            let (one, other) = (start..<space, next..<end)
            count += 1
            // Almost all words are told apart by their ends.
            let joins =
                mayJoin(bytes[one], bytes[other])
                && joins(word(one), word(other), before: before.map(word))
            if joins
                || (endsParagraph && end == bytes.count && count > 3
                    && letters(word(other)) <= shortLast)
            {
                result += bytes[copied..<next]
                // U+2060.
                result += [0xE2, 0x81, 0xA0]
                copied = next
            }
            guard end < bytes.count else { break }
            (before, start, space) = (one, next, end)
        }
        guard copied > 0 else { return text }
        return String(decoding: result + bytes[copied...], as: UTF8.self)
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
    private static func mayJoin(_ one: ArraySlice<UInt8>, _ other: ArraySlice<UInt8>) -> Bool {
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
