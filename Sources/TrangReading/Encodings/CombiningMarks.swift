import TrangModel

/// Looks at letters whose marks are characters of their own (NFD), as macOS and some keyboards write them.
enum CombiningMarks {
    /// Notes a text that has both forms, and warns at marks that belong to no letter even when composed.
    static func check(_ text: String, file: String, findings: Findings) {
        let scalars = text.unicodeScalars
        guard scalars.contains(where: \.isCombining) else { return }
        var (line, isMixed) = (1, false)
        var first: (word: String, line: Int)?
        var count = 0
        for part in text.split(separator: "\n", omittingEmptySubsequences: false) {
            for word in String(part).words {
                guard word.unicodeScalars.contains(where: \.isCombining) else {
                    isMixed = isMixed || word.unicodeScalars.contains(where: \.isComposedLatin)
                    continue
                }
                count += 1
                let composed = TextDecoding.composed(word)
                if first == nil { first = (composed, line) }
                if composed.unicodeScalars.contains(where: \.isCombining) {
                    findings.add(.strayMark(word: composed), at: Place(file: file, line: line))
                }
            }
            line += 1
        }
        if isMixed, let first {
            findings.add(
                .mixedUnicode(word: first.word, count: count),
                at: Place(file: file, line: first.line))
        }
    }
}
