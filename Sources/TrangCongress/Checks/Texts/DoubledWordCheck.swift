import TrangModel
import TrangReading

/// A small word that stands twice in a row, and a number with its own word behind it.
enum DoubledWordCheck: TextCheck {
    struct DoubledWord: CheckFinding {
        static let code = "doubled-word"
        static let about = "A small word twice in a row, such as `của của`."
        let text: String

        var english: MessageWords { MessageWords("a word twice: '\(text)'") }
        var vietnamese: MessageWords { MessageWords("lặp chữ: '\(text)'") }
    }

    struct DoubledNumber: CheckFinding {
        static let code = "doubled-number"
        static let about = "A number as digit and word together, such as `1 một`."
        let text: String

        var english: MessageWords { MessageWords("number and word together: '\(text)'") }
        var vietnamese: MessageWords { MessageWords("vừa chữ số vừa chữ: '\(text)'") }
    }

    static let findings: [any CheckFinding.Type] = [DoubledNumber.self, DoubledWord.self]

    private static let numberWords = [
        "1": "một", "2": "hai", "3": "ba", "4": "bốn", "5": "năm", "6": "sáu", "7": "bảy",
        "8": "tám", "9": "chín", "10": "mười",
    ]

    /// Words that never stand twice. Others may: `dần dần`, `ngày ngày`.
    private static let smallWords: Set<String> = [
        "của", "và", "các", "những", "được", "cho", "với", "là", "để", "tại", "theo", "bởi",
        "đã", "sẽ", "đang", "này", "một", "phường", "xã", "đạt", "trên", "về",
    ]

    static func check(_ text: String, at place: Place, isParagraph: Bool, findings: Findings) {
        var before: ArraySlice<Unicode.Scalar>?
        for word in text.scalars.split(whereSeparator: \.partsWords) {
            if let before {
                checkNumber(before, word, at: place, findings)
                checkWord(before, word, at: place, findings)
            }
            before = word
        }
    }

    private static func checkNumber(
        _ one: ArraySlice<Unicode.Scalar>, _ other: ArraySlice<Unicode.Scalar>, at place: Place,
        _ findings: Findings
    ) {
        guard one.count <= 2, one.first?.isPlainDigit == true else { return }
        let (number, next) = (String(scalars: one), String(scalars: other))
        // "5 năm" is five years; no other number word is also a unit.
        if let word = numberWords[number], next == word, word != "năm" {
            findings.add(DoubledNumber(text: "\(number) \(next)"), at: place)
        }
    }

    private static func checkWord(
        _ one: ArraySlice<Unicode.Scalar>, _ other: ArraySlice<Unicode.Scalar>, at place: Place,
        _ findings: Findings
    ) {
        // The first may begin a sentence or be all capitals.
        guard one.count == other.count,
            one == other || one.first?.properties.isUppercase == true
        else { return }
        let (first, second) = (String(scalars: one), String(scalars: other))
        if smallWords.contains(second), first.inSmallLetters == second {
            findings.add(DoubledWord(text: "\(first) \(second)"), at: place)
        }
    }
}
