import TrangModel

/// The text of a content stream while it is written: numbers, strings and operators (ISO 32000-1, 7.8.2).
struct ContentBytes {
    private(set) var bytes: [UInt8] = []

    init(capacity: Int) { bytes.reserveCapacity(capacity) }

    /// Writes words as they are.
    mutating func write(_ words: StaticString) {
        unsafe bytes.append(
            contentsOf: UnsafeBufferPointer(start: words.utf8Start, count: words.utf8CodeUnitCount))
    }

    /// Writes one byte.
    mutating func write(byte: UInt8) { bytes.append(byte) }

    /// Writes a whole number.
    mutating func write(_ number: Int) {
        var rest = number
        if rest < 0 {
            bytes.append(UInt8(ascii: "-"))
            rest = -rest
        }
        if rest < 10 {
            bytes.append(0x30 + UInt8(truncatingIfNeeded: rest))
            return
        }
        rest.write(digits: 1, to: &bytes)
    }

    /// Writes a number of hundredths, without zeros at its end, and a space.
    mutating func write(hundredths number: Int) {
        var rest = number
        if rest < 0 {
            bytes.append(UInt8(ascii: "-"))
            rest = -rest
        }
        let (whole, part) = rest.quotientAndRemainder(dividingBy: 100)
        write(whole)
        if part > 0 {
            bytes.append(UInt8(ascii: "."))
            bytes.append(0x30 + UInt8(truncatingIfNeeded: part / 10))
            if part % 10 > 0 { bytes.append(0x30 + UInt8(truncatingIfNeeded: part % 10)) }
        }
        bytes.append(0x20)
    }

    /// Writes a length in pt, to a hundredth, and a space.
    mutating func write(length: Double) { write(hundredths: Self.hundredths(length)) }

    /// Writes a number to some decimals, and a space.
    mutating func write(_ number: Double, places: Int) {
        number.write(plain: places, to: &bytes)
        bytes.append(0x20)
    }

    /// Writes the number of a glyph as two bytes inside a string in parentheses. A bare carriage return
    /// would be read as the end of a line (7.3.4.2).
    mutating func write(glyph: UInt32) {
        let (high, low) = (UInt8(truncatingIfNeeded: glyph >> 8), UInt8(truncatingIfNeeded: glyph))
        if Self.isPlain(high), Self.isPlain(low) {
            bytes.append(high)
            bytes.append(low)
        } else {
            write(escaped: high)
            write(escaped: low)
        }
    }

    /// Whether a byte may stand in a string as it is.
    @inline(__always)
    private static func isPlain(_ byte: UInt8) -> Bool {
        // Parentheses, the backslash and the carriage return.
        byte & 0xFE != 0x28 && byte != 0x5C && byte != 0x0D
    }

    private mutating func write(escaped byte: UInt8) {
        switch byte {
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\\"):
            bytes.append(UInt8(ascii: "\\"))
            bytes.append(byte)
        case 0x0D:
            bytes.append(UInt8(ascii: "\\"))
            bytes.append(UInt8(ascii: "r"))
        default: bytes.append(byte)
        }
    }

    /// A length in hundredths of a point; what no sheet is long enough for becomes the longest.
    static func hundredths(_ length: Double) -> Int {
        Int((max(-1e7, min(1e7, length.isFinite ? length : 0)) * 100).rounded())
    }
}
