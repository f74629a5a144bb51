import TrangModel

/// Looks at letters whose marks are characters of their own (NFD), as macOS and some keyboards write them.
enum CombiningMarks {
    /// Notes a text that has both forms, and warns at marks that belong to no letter even when composed.
    static func check(_ text: String, file: String, findings: Findings) {
        let scalars = text.unicodeScalars
        guard scalars.contains(where: isMark) else { return }
        var (line, isMixed) = (1, false)
        var first: (word: String, line: Int)?
        var count = 0
        for part in text.split(separator: "\n", omittingEmptySubsequences: false) {
            for word in String(part).words {
                guard word.unicodeScalars.contains(where: isMark) else {
                    isMixed = isMixed || word.unicodeScalars.contains(where: isComposed)
                    continue
                }
                count += 1
                let composed = TextDecoding.composed(word)
                if first == nil { first = (composed, line) }
                if composed.unicodeScalars.contains(where: isMark) {
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

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        (0x300...0x36F).contains(scalar.value)
    }

    /// A letter that has its marks in it.
    private static func isComposed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xC0...0x1B0: scalar.value != 0x110 && scalar.value != 0x111
        case 0x1EA0...0x1EF9: true
        default: false
        }
    }
}
