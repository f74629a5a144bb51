import TrangModel
import TrangReading

/// The notes of the indicators, lettered in order; the same note has one letter.
struct NoteLetters {
    private var letters: [String: String] = [:]
    /// The notes in the order of their letters.
    private(set) var ordered: [(letter: String, note: String, place: Place)] = []

    init(_ indicators: [Indicator]) {
        for indicator in indicators where !indicator.note.isEmpty {
            guard letters[indicator.note] == nil else { continue }
            let letter = Self.letter(ordered.count)
            letters[indicator.note] = letter
            ordered.append((letter, indicator.note, indicator.place(of: .note)))
        }
    }

    var isEmpty: Bool { ordered.isEmpty }

    /// The letter of an indicator's note.
    func letter(_ indicator: Indicator) -> String? { letters[indicator.note] }

    /// Whether no earlier indicator has the same note.
    func isFirst(_ indicator: Indicator, among all: [Indicator]) -> Bool {
        all.first { $0.note == indicator.note } == indicator
    }

    private static func letter(_ index: Int) -> String {
        var (name, rest) = ("", index)
        repeat {
            name = String(Character(Unicode.Scalar(UInt8(97 + rest % 26)))) + name
            rest = rest / 26 - 1
        } while rest >= 0
        return name
    }
}
