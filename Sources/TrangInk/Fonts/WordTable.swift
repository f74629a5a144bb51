import TrangModel

/// Shaped words by their bytes. A dictionary of strings would look for their canonical forms and hash with more
/// care than words need: of a batch, a thirtieth of the time.
struct WordTable {
    private struct Entry {
        var mark: UInt64
        var word: [UInt8]
        var shaped: ShapedWord
    }

    /// A power of two places, at most two thirds of them taken; a word stands at the first free place from that
    /// of its mark on.
    private var entries = [Entry?](repeating: nil, count: 64)
    private var count = 0
    /// Another for each table, so that nobody can write a text whose words all have one place.
    private let seed = UInt64.random(in: 0...UInt64.max)

    /// A number for a word; nearly always another for another.
    func mark(of word: Swift.Span<UInt8>) -> UInt64 {
        var (mark, part, length) = (seed, UInt64(0), UInt64(0))
        for index in word.indices {
            part = part << 8 | UInt64(word[index])
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
    func find(_ word: Swift.Span<UInt8>, _ mark: UInt64) -> ShapedWord? {
        let mask = entries.count - 1
        var place = Int(truncatingIfNeeded: mark) & mask
        while let known = entries[place]?.mark {
            if known == mark, let entry = entries[place], Self.areSame(entry.word, word) {
                return entry.shaped
            }
            place = (place + 1) & mask
        }
        return nil
    }

    /// Puts a word in that is not there.
    mutating func insert(_ shaped: ShapedWord, _ word: [UInt8], _ mark: UInt64) {
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

    private static func areSame(_ one: [UInt8], _ other: Swift.Span<UInt8>) -> Bool {
        guard one.count == other.count else { return false }
        for index in one.indices where one[index] != other[index] { return false }
        return true
    }
}
