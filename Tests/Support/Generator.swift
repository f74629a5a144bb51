/// A seeded source of randomness, so that a law that fails can be tried again (SplitMix64).
package struct Generator: RandomNumberGenerator {
    private var state: UInt64

    package init(seed: UInt64) { state = seed }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    /// A word of the given lengths, numbered so that every word is unlike the others.
    package mutating func words(_ count: Int, lengths: ClosedRange<Int> = 1...7) -> [String] {
        (0..<count).map { index in
            let tail = String(index, radix: 36)
            let length = Int.random(in: lengths, using: &self)
            return String(repeating: "w", count: max(0, length - tail.count)) + tail
        }
    }
}
