import TrangModel
import TrangReading

/// A paragraph that stands twice in a file.
enum RepeatedTextCheck: AllTextsCheck {
    struct Repeated: CheckFinding {
        static let code = "repeated-text"
        static let about = "A paragraph that stands twice in a text."
        let text: String
        let first: String

        var english: MessageWords {
            MessageWords("the paragraph '\(shortened(text)) …' stands twice, first at \(first)")
        }
        var vietnamese: MessageWords {
            MessageWords("đoạn văn '\(shortened(text)) …' có hai lần, lần đầu ở \(first)")
        }
    }

    static let findings: [any CheckFinding.Type] = [Repeated.self]

    static func check(_ texts: [TermTexts.Text], findings: Findings) {
        // By their lengths, of which hardly two are the same: hashing all texts of a term takes many times as long.
        var seen: [Int: [TermTexts.Text]] = [:]
        for (text, place) in texts {
            // Headers and cells repeat with reason; whole sentences do not.
            let length = text.utf8.count
            guard length >= 100, text.holds(". ") || text.hasSuffix(".") else { continue }
            guard let first = seen[length]?.first(where: { $0.text == text })?.place else {
                seen[length, default: []].append((text, place))
                continue
            }
            guard first.file == place.file, first.sheet == nil, first.cell == nil else { continue }
            let beginning = text.words.prefix(6).joined(separator: " ")
            findings.add(Repeated(text: beginning, first: first.short), at: place)
        }
    }
}
