import TrangModel
import TrangReading

/// A paragraph that stands twice in a file.
enum RepeatedTextCheck: TermCheck {
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

    static func check(_ term: Term, findings: Findings) {
        var seen: [String: Place] = [:]
        for (text, place) in TermTexts.all(of: term) {
            // Headers and cells repeat with reason; whole sentences do not.
            guard text.utf8.count >= 100, text.holds(". ") || text.hasSuffix(".") else { continue }
            guard let first = seen[text] else {
                seen[text] = place
                continue
            }
            guard first.file == place.file, first.sheet == nil, first.cell == nil else { continue }
            let beginning = text.words.prefix(6).joined(separator: " ")
            findings.add(Repeated(text: beginning, first: first.short), at: place)
        }
    }
}
