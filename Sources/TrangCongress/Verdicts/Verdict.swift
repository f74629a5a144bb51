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
        kind = Self.beginnings.first { Self.begins(folded, with: $0.words) }?.kind ?? .other
    }

    /// The words that a verdict begins with.
    private static let beginnings: [(words: String, kind: VerdictKind)] = [
        ("vượt", .exceeded), ("xấp xỉ", .nearly), ("gần đạt", .nearly), ("cơ bản", .mostly),
        ("chưa đạt", .missed), ("không đạt", .missed), ("đạt", .met),
    ]

    private static func begins(_ text: String, with words: String) -> Bool {
        text.hasPrefix(words)
            && text.dropFirst(words.count).first.map { $0.isLetter || $0.isNumber } != true
    }
}
