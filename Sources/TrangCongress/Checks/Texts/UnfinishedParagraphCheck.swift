import TrangModel
import TrangReading

/// A paragraph that ends without a full stop.
enum UnfinishedParagraphCheck: TextCheck {
    struct Unfinished: CheckFinding {
        static let code = "unfinished-paragraph"
        static let severity = Severity.note
        static let about = "A paragraph that ends without a full stop."
        let text: String

        var english: MessageWords {
            MessageWords("the paragraph ends without a full stop: '… \(shortened(text))'")
        }
        var vietnamese: MessageWords {
            MessageWords("đoạn văn không có dấu chấm cuối: '… \(shortened(text))'")
        }
    }

    static let findings: [any CheckFinding.Type] = [Unfinished.self]

    private static let ends = Array(".!?…:;”\"’)".unicodeScalars)

    static func check(_ text: String, at place: Place, isParagraph: Bool, findings: Findings) {
        guard isParagraph,
            let last = text.unicodeScalars.last(where: { !$0.properties.isWhitespace }),
            !ends.contains(last)
        else { return }
        let words = text.words.suffix(4)
        findings.add(Unfinished(text: words.joined(separator: " ")), at: place)
    }
}
