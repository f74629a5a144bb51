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

extension String {
    /// The text with the bytes of a pattern replaced, from left to right: for NFC text the same as `replacing`,
    /// which compares characters.
    package func with(_ pattern: String, as other: String) -> String {
        guard holds(pattern), !pattern.isEmpty else { return self }
        let (text, wanted) = (Array(utf8), Array(pattern.utf8))
        var made: [UInt8] = []
        var index = 0
        while index < text.count {
            if text[index...].starts(with: wanted) {
                made.append(contentsOf: other.utf8)
                index += wanted.count
            } else {
                made.append(text[index])
                index += 1
            }
        }
        return String(decoding: made, as: UTF8.self)
    }
}

/// Patterns that are looked for in many texts, all of them in one pass.
package struct BytePatterns: Sendable {
    private let patterns: [[UInt8]]
    /// Whether a pattern begins with a byte.
    private let begins: [Bool]

    /// Patterns, none of them empty.
    package init(_ patterns: [String]) {
        self.patterns = patterns.map { Array($0.utf8) }
        var begins = [Bool](repeating: false, count: 256)
        for pattern in self.patterns { begins[Int(pattern.first ?? 0)] = true }
        self.begins = begins
    }

    /// The number of a pattern whose bytes stand in the text; nil when none does.
    package func first(in text: String) -> Int? {
        let bytes = text.utf8Span.span
        for start in bytes.indices where begins[Int(bytes[start])] {
            for number in patterns.indices {
                let pattern = patterns[number]
                guard pattern.count <= bytes.count - start, pattern[0] == bytes[start] else {
                    continue
                }
                var length = 1
                while length < pattern.count, bytes[start + length] == pattern[length] {
                    length += 1
                }
                if length == pattern.count { return number }
            }
        }
        return nil
    }
}
