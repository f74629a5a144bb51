package import TrangModel
import TrangReading

/// How a result stands against its target.
package enum VerdictKind: Hashable, Sendable {
    case exceeded, met, nearly, mostly, missed, other

    /// The sign that repeats the verdict by its shape.
    package var symbol: Symbol {
        switch self {
        case .exceeded: .exceeded
        case .met: .met
        case .nearly, .mostly: .nearly
        case .missed: .missed
        case .other: .none
        }
    }
}

/// A verdict as the authors stated it; printed as written.
package struct Verdict: Hashable, Sendable {
    package var kind: VerdictKind
    package var text: String
    /// The results that it is true of; nil when figures cannot contradict it.
    var allowed: Set<VerdictKind>?
    /// Whether the words are understood.
    package var isKnown: Bool

    /// Reads a verdict cell; nil when it is empty, or a dash stands for no verdict.
    package init?(stated text: String) {
        guard !text.isEmpty, !BlankMark.holds(text) else { return nil }
        self.text = text
        let words = VerdictWords(text)
        (kind, allowed, isKnown) = (words.kind, words.allowed, words.isKnown)
    }
}
