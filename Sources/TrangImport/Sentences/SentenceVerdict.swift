/// A verdict that a sentence states in words.
struct SentenceVerdict: Hashable {
    /// Tokens: from the verdict's first word on, behind it, and behind what it speaks of.
    var start: Int
    var end: Int
    var objectEnd: Int
    var text: String
    var isTranslated: Bool

    /// The first verdict of a sentence; nil when none is stated.
    static func find(_ tokens: SentenceTokens) -> SentenceVerdict? {
        for index in 0..<tokens.count {
            for phrase in SentenceWords.verdicts where tokens.phrase(phrase.words, at: index) {
                let end = index + phrase.words.count
                let hasObject = SentenceWords.objects.contains { tokens.phrase($0, at: end) }
                guard hasObject || isClosed(tokens, index, end, phrase) else { continue }
                var objectEnd = end
                while let token = tokens.at(objectEnd),
                    SentenceWords.connectives.contains(token.folded)
                {
                    objectEnd += 1
                }
                return SentenceVerdict(
                    start: index, end: end, objectEnd: objectEnd, text: phrase.verdict,
                    isTranslated: phrase.isTranslated)
            }
        }
        return nil
    }

    /// Whether a verdict without an object stands for itself: `..., đạt.`
    private static func isClosed(
        _ tokens: SentenceTokens, _ start: Int, _ end: Int, _ phrase: SentenceWords.VerdictPhrase
    ) -> Bool {
        let closes = tokens.at(end).map { $0.kind == .mark && ".,;()".contains($0.text) } ?? true
        let before = tokens.at(start - 1)
        let opens = before.map { $0.kind == .mark && ",;(-–:".contains($0.text) } ?? false
        return opens && closes || !phrase.needsObject && (opens || closes)
    }
}
