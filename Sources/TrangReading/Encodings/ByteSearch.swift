extension String {
    /// Whether the bytes of a pattern stand in the text: for NFC text the same as `contains`, which compares
    /// characters and takes many times as long.
    package func holds(_ pattern: String) -> Bool {
        let (text, wanted) = (utf8Span.span, pattern.utf8Span.span)
        guard !wanted.isEmpty else { return true }
        guard text.count >= wanted.count else { return false }
        let first = wanted[0]
        for start in 0...(text.count - wanted.count) where text[start] == first {
            var length = 1
            while length < wanted.count, text[start + length] == wanted[length] { length += 1 }
            if length == wanted.count { return true }
        }
        return false
    }
}
