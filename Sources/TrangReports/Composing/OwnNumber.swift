/// Numbers that authors write at the head of a paragraph, in the habits of Vietnamese documents:
/// `I-`, `II.`, `1.1.`, `a)`, `đ)`.
enum OwnNumber {
    /// The number with its sign; nil when the text begins otherwise.
    static func label(of text: String) -> String? {
        guard let space = text.firstIndex(where: \.isWhitespace) else { return nil }
        let word = text[..<space]
        guard let sign = word.last, word.count > 1, word.count <= 7 else { return nil }
        let body = word.dropLast()
        let isRoman = body.allSatisfy { "IVXLC".contains($0) }
        if isRoman, "-.)".contains(sign) { return String(word) }
        let letters = "abcdđeghiklmnopqrstuvxy"
        if sign == ")", body.count == 1, body.allSatisfy({ letters.contains($0) }) {
            return String(word)
        }
        // 1.1. or 2.3.1: a number of several parts; a lone `1.` is a list to Markdown already.
        let parts = word.split(separator: ".", omittingEmptySubsequences: true)
        let isNumber = parts.allSatisfy { $0.count <= 2 && $0.allSatisfy(\.isNumber) }
        return sign == "." && parts.count > 1 && isNumber ? String(word) : nil
    }
}
