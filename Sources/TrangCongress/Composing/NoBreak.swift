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
        while true {
            let next = space + 1
            var end = next
            while end < bytes.count, bytes[end] != 0x20 { end += 1 }
            let (one, other) = (start..<space, next..<end)
            count += 1
            // Almost all words are told apart by their ends.
            let joins =
                mayJoin(bytes[one], bytes[other])
                && joins(bytes[one], bytes[other], before: before.map { bytes[$0] })
            if joins
                || (endsParagraph && end == bytes.count && count > 3
                    && letters(bytes[other]) <= shortLast)
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

    /// Whether two words stay together. Bytes are asked first: text is made only of what may be a match.
    private static func joins(
        _ one: ArraySlice<UInt8>, _ other: ArraySlice<UInt8>, before: ArraySlice<UInt8>?
    ) -> Bool {
        guard let first = other.first, let end = one.last else { return false }
        // "8 - 10%": number, dash, number.
        if isDash(other) { return true }
        if isDash(one), let last = before?.last, isDigit(last), isDigit(first) { return true }
        // "1.868 lao động": number and unit word.
        if isNumber(one) {
            // "1 234 567": thousands set apart by spaces.
            if one.count <= 3, other.prefix(while: isDigit).count == 3 { return true }
            let unit = text(other)
            if let letter = unit.first, letter.isLetter, letter.isLowercase {
                return !noUnits.contains(unit)
            }
        }
        // "TCVN 9001:2008": letters of a standard and its number.
        if isDigit(first), !(0x61...0x7A).contains(end) {
            let letters = text(one)
            if letters.count >= 2, letters.allSatisfy(\.isUppercase) { return true }
        }
        // "khóa XIV", "lần thứ XV", "Điều 5", "ngày 05/9/2026".
        if isDigit(first) || isRoman(other), beforeNumber.contains(text(one)) { return true }
        // "T/M ĐẢNG ỦY".
        return ["T/M", "K/T", "T/L"].contains { one.elementsEqual($0.utf8) }
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

    private static func text(_ word: ArraySlice<UInt8>) -> String {
        String(decoding: word, as: UTF8.self)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    /// A dash alone, as it joins two numbers across spaces: "-" or "–".
    private static func isDash(_ word: ArraySlice<UInt8>) -> Bool {
        word.count == 1
            ? word.first == 0x2D : word.count == 3 && word.elementsEqual([0xE2, 0x80, 0x93])
    }

    /// Digits with dots and commas between them.
    private static func isNumber(_ word: ArraySlice<UInt8>) -> Bool {
        guard let first = word.first, let last = word.last, isDigit(first), isDigit(last) else {
            return false
        }
        return word.allSatisfy { isDigit($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
    }

    /// Roman digits, with any signs about them.
    private static func isRoman(_ word: ArraySlice<UInt8>) -> Bool {
        var hasDigit = false
        for byte in word {
            switch byte {
            // I, V, X, L, C, D, M.
            case 0x49, 0x56, 0x58, 0x4C, 0x43, 0x44, 0x4D: hasDigit = true
            case 0x41...0x5A, 0x61...0x7A: return false
            case 0..<0x80: break
            // Letters beyond ASCII are no digits; signs are passed over.
            default:
                let core = text(word).filter(\.isLetter)
                return !core.isEmpty && core.allSatisfy { "IVXLCDM".contains($0) }
            }
        }
        return hasDigit
    }

    private static func letters(_ word: ArraySlice<UInt8>) -> Int {
        text(word).count { $0.isLetter }
    }
}
