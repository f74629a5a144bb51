import TrangModel
import TrangReading

/// `18/23 chi bộ, chiếm 78,3%`: the fraction should give the percentage.
enum FractionCheck: TextCheck {
    static let findings: [any CheckFinding.Type] = [RatioMismatch.self]

    private static let verbs: Set<String> = ["đạt", "chiếm", "bằng", "lệ"]
    /// Words before dates and numbers of documents, which are no fractions.
    private static let dates: Set<String> = ["ngày", "tháng", "số", "quý"]

    static func check(_ text: String, at place: Place, isParagraph: Bool, findings: Findings) {
        guard text.holds("%"), text.holds("/") else { return }
        let words = text.words
        for (index, word) in words.enumerated() where word.holds("/") {
            let isDate = index > 0 && dates.contains(words[index - 1].lowercased())
            guard !isDate, let ratio = percentage(word),
                let stated = stated(after: index, in: words)
            else { continue }
            let percent = stated.percent
            if abs(ratio - percent.value) >= 2 * percent.half * (1 - 1e-9) {
                findings.add(
                    RatioMismatch(
                        stated: word.trimmingMarks + " … " + stated.word,
                        computed: ratio.vietnamese(max(1, percent.decimals)) + "%"), at: place)
            }
        }
    }

    /// What a fraction such as `18/23` is in percent; nil for what is none.
    private static func percentage(_ word: String) -> Double? {
        let parts = word.trimmingMarks.split(separator: "/")
        guard parts.count == 2, let part = VietnameseNumber(parts[0]),
            let whole = VietnameseNumber(parts[1]), whole.value > 0, part.value <= whole.value,
            !(1900...2200).contains(whole.value)
        else { return nil }
        return 100 * part.value / whole.value
    }

    /// The percentage that a sentence states after a word, behind a verb.
    private static func stated(
        after index: Int, in words: [String]
    ) -> (word: String, percent: VietnameseNumber)? {
        var verb: Int?
        for next in words.indices[(index + 1)...].prefix(9) {
            if let last = words[next - 1].last, ".;!?".contains(last) { return nil }
            if let verb, verb == next - 1, let percent = RatioCheck.percent(words[next]) {
                return (words[next], percent)
            }
            if verbs.contains(words[next].trimmingMarks.lowercased()) { verb = next }
        }
        return nil
    }
}
