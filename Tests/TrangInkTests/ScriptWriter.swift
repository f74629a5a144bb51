import TrangInk
import TrangModel
import TrangTestSupport

/// Makes strings of a script that no one ever wrote, but that begin with a letter, as words do.
struct ScriptWriter {
    private var letters: [Unicode.Scalar] = []
    private var marks: [Unicode.Scalar] = []

    /// Takes the letters and marks that the script's font has.
    init(_ script: Script, _ ink: Ink) {
        for scalar in script.ranges.joined().compactMap(Unicode.Scalar.init) {
            let shaped = ink.shaper.shape(String(Character(scalar)), in: script.face)
            guard shaped.missing.isEmpty, shaped.pieces.allSatisfy({ $0.face == script.face })
            else { continue }
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .spacingMark: marks.append(scalar)
            case .uppercaseLetter, .lowercaseLetter, .otherLetter: letters.append(scalar)
            default: break
            }
        }
    }

    /// One to three words.
    func string(_ generator: inout Generator) -> String {
        (0..<Int.random(in: 1...3, using: &generator)).map { _ in word(&generator) }
            .joined(separator: " ")
    }

    /// Letters with up to three marks each, and a joiner or non-joiner here and there. At least two letters: Poppler
    /// takes letters that stand apart, each alone, for one word set wide.
    private func word(_ generator: inout Generator) -> String {
        var word = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 2...5, using: &generator) {
            if Int.random(in: 0..<12, using: &generator) == 0, !word.isEmpty {
                word.append(Bool.random(using: &generator) ? "\u{200C}" : "\u{200D}")
            }
            if let letter = letters.randomElement(using: &generator) { word.append(letter) }
            let count = [0, 0, 1, 1, 2, 3].randomElement(using: &generator) ?? 0
            word.append(contentsOf: marks.shuffled(using: &generator).prefix(count))
        }
        return String(word)
    }
}
