/// What people write into a cell of which they know nothing: it says no more than an empty cell.
package enum BlankMark {
    private static let strokes = Set("-‐‑‒–—―−_.…·/")
    private static let words: Set = ["n/a", "n.a.", "n.a", "na", "#n/a", "null", "nil"]

    /// Whether a text is nothing but dashes or dots, or `n/a`.
    package static func holds(_ text: String) -> Bool {
        // Most cells are longer, or begin with a letter or a digit.
        guard let first = text.first, text.utf8.count <= 60 else { return false }
        if strokes.contains(first) { return text.allSatisfy { $0.isGap || strokes.contains($0) } }
        return words.contains(text.lowercased())
    }

    /// The same in a column of numbers, where a cross is no answer either.
    package static func holdsAmongNumbers(_ text: String) -> Bool {
        holds(text) || ["x", "×", "✕", "✗", "?"].contains(text.lowercased())
    }
}
