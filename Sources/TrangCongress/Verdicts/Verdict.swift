package import TrangModel

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

    /// Reads a verdict cell; nil when it is empty.
    package init?(stated text: String) {
        guard !text.isEmpty else { return nil }
        self.text = text
        let folded = text.lowercased()
        kind =
            if folded.hasPrefix("vượt") {
                .exceeded
            } else if folded.hasPrefix("xấp xỉ") || folded.hasPrefix("gần đạt") {
                .nearly
            } else if folded.hasPrefix("cơ bản") {
                .mostly
            } else if folded.hasPrefix("chưa đạt") || folded.hasPrefix("không đạt") {
                .missed
            } else if folded.hasPrefix("đạt") {
                .met
            } else {
                .other
            }
    }
}
