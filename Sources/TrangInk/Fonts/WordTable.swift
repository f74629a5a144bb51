import TrangModel

/// Shaped words by their bytes. A dictionary of strings would look for their canonical forms and hash with more
/// care than words need: of a batch, a thirtieth of the time.
struct WordTable {
    private struct Entry {
        var mark: UInt64
        var word: String
        var shaped: ShapedWord
    }

    /// A power of two places, at most two thirds of them taken; a word stands at the first free place from that
    /// of its mark on.
    private var entries = [Entry?](repeating: nil, count: 64)
    private var count = 0
    /// Another for each table, so that nobody can write a text whose words all have one place.
    private let seed = UInt64.random(in: 0...UInt64.max)

    /// A number for a word; nearly always another for another.
    func mark(of word: String) -> UInt64 {
        var (mark, part, length) = (seed, UInt64(0), UInt64(0))
        let bytes = word.utf8Span.span
        for index in bytes.indices {
            part = part << 8 | UInt64(bytes[index])
            length += 1
            if length & 7 == 0 {
                mark = Self.mixed(mark ^ part)
                part = 0
            }
        }
        return Self.mixed(mark ^ part &+ length << 56)
    }

    /// Spreads the bits of a number over all of it.
    private static func mixed(_ number: UInt64) -> UInt64 {
        let product = number.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        return product.high ^ product.low
    }

    /// The word of a mark, as it was shaped.
    func find(_ word: String, _ mark: UInt64) -> ShapedWord? {
        let mask = entries.count - 1
        var place = Int(truncatingIfNeeded: mark) & mask
        while let entry = entries[place] {
            if entry.mark == mark, Self.areSame(entry.word, word) { return entry.shaped }
            place = (place + 1) & mask
        }
        return nil
    }

    /// Puts a word in that is not there.
    mutating func insert(_ shaped: ShapedWord, _ word: String, _ mark: UInt64) {
        if 3 * count >= 2 * entries.count {
            let old = entries
            entries = [Entry?](repeating: nil, count: 2 * old.count)
            for case let entry? in old { put(entry) }
        }
        put(Entry(mark: mark, word: word, shaped: shaped))
        count += 1
    }

    private mutating func put(_ entry: Entry) {
        let mask = entries.count - 1
        var place = Int(truncatingIfNeeded: entry.mark) & mask
        while entries[place] != nil { place = (place + 1) & mask }
        entries[place] = entry
    }

    private static func areSame(_ one: String, _ other: String) -> Bool {
        let (left, right) = (one.utf8Span.span, other.utf8Span.span)
        guard left.count == right.count else { return false }
        for index in left.indices where left[index] != right[index] { return false }
        return true
    }
}
