import TrangReading

/// The line that names the congress: `ĐẠI HỘI ĐẢNG BỘ PHƯỜNG KHUÊ TRUNG LẦN THỨ XV, NHIỆM KỲ 2020-2025`.
struct CongressLine {
    var ordinal: String?
    var term: String?
    var isOfAllMembers: Bool

    /// Reads a line; nil when it is not of this kind.
    init?(_ text: String) {
        let isHeadline = PassageForm.isCapitals(text) || PassageForm.isHeadingLike(text)
        guard isHeadline, !text.hasSuffix(".") else { return nil }
        self.init(facts: text)
    }

    /// Reads what a text says of a congress, also in the middle of a sentence.
    init?(facts text: String) {
        let folded = text.lowercased()
        guard text.count <= 300, let congress = folded.firstRange(of: ArticleWords.congress) else {
            return nil
        }
        let after = folded[congress.upperBound...]
        guard let cue = after.firstRange(of: ArticleWords.ordinalCue) else { return nil }
        let rest = String(after[cue.upperBound...]).words.first ?? ""
        let ordinal = rest.prefix { $0.isLetter || $0.isPlainDigit }
        guard ordinal.allSatisfy({ "ivxlc0123456789".contains($0) }) else { return nil }
        self.ordinal = ordinal.isEmpty ? nil : ordinal.uppercased()
        term = PassageForm.years(text).last
        isOfAllMembers = folded.contains("đại hội đảng viên")
    }
}
