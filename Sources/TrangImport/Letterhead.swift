import TrangReading

/// The head and the end of an official document, by the words that they begin with.
enum Letterhead {
    private static let heads = [
        "đảng cộng sản việt nam", "đảng bộ", "đảng ủy", "đảng uỷ", "ban chấp hành",
        "cộng hòa xã hội", "cộng hoà xã hội", "ủy ban nhân dân", "uỷ ban nhân dân", "chi bộ",
        "huyện ủy", "quận ủy", "thành ủy", "thị ủy", "tỉnh ủy",
    ]
    private static let ends = ["t/m ", "tm. ", "k/t ", "kt. ", "t/l ", "nơi nhận"]

    /// Whether a line belongs to the head: a body in capitals, the motto, a number, a place and date.
    static func isHead(_ text: String) -> Bool {
        let folded = text.lowercased()
        if PassageForm.isCapitals(text), heads.contains(where: folded.hasPrefix) { return true }
        if folded.hasPrefix("độc lập"), folded.contains("hạnh phúc") { return true }
        let words = folded.words
        if words.first == "số" || words.first == "số:", text.count <= 40, !text.hasSuffix(".") {
            return true
        }
        return text.count <= 60 && !text.hasSuffix(".") && words.contains("ngày")
            && words.contains("tháng") && words.contains("năm")
    }

    /// Whether a line opens the end: the authority that signs, or who gets the document.
    static func opensEnd(_ text: String) -> Bool {
        let folded = text.lowercased()
        return ends.contains(where: folded.hasPrefix)
    }
}
