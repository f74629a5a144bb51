/// Texts as numbers, by which those that two files have in common are found without keeping them. Bytes are looked at,
/// because hashing the strings of a text takes a hundred times as long.
package enum TextSign {
    /// Shorter paragraphs may be anybody's, in bytes.
    private static let least = 60

    /// A number that hardly two texts share (FNV-1a, 64 bits), whatever white space stands between words.
    package static func sum(_ bytes: some Sequence<UInt8>) -> Int { measured(bytes).sum }

    /// The number of a paragraph; nil for a short one, and for a picture.
    package static func paragraph(_ bytes: some Sequence<UInt8>) -> Int? {
        let (sum, length) = measured(bytes)
        guard length >= least, !Array(bytes.prefix(2)).elementsEqual("![".utf8) else { return nil }
        return sum
    }

    /// The numbers of all long paragraphs of a text: stretches between blank lines.
    package static func paragraphs(_ bytes: [UInt8]) -> [Int] {
        var (found, start, breaks): ([Int], Int, Int) = ([], 0, 0)
        func end(_ place: Int) {
            if let sum = paragraph(bytes[start..<place]) { found.append(sum) }
        }
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case 10:
                breaks += 1
                if breaks == 2 { end(index) }
            case 9, 13, 32: break
            default:
                if breaks > 1 { start = index }
                breaks = 0
            }
        }
        if breaks < 2 { end(bytes.count) }
        return found
    }

    private static func measured(_ bytes: some Sequence<UInt8>) -> (sum: Int, length: Int) {
        var (sum, length, isBehindSpace): (UInt64, Int, Bool) = (0xCBF2_9CE4_8422_2325, 0, false)
        func add(_ byte: UInt8) {
            sum = (sum ^ UInt64(byte)) &* 0x100_0000_01B3
            length += 1
        }
        for byte in bytes {
            if byte == 32 || byte == 9 || byte == 10 || byte == 13 {
                isBehindSpace = length > 0
                continue
            }
            if isBehindSpace { add(32) }
            isBehindSpace = false
            add(byte)
        }
        return (Int(truncatingIfNeeded: sum), length)
    }
}
