/// Writes small pictures for tests.
package enum PictureFile {
    /// A PNG in greys, lighter from left to right and, twice as much, from top to bottom, with what EXIF says.
    package static func png(width: Int, height: Int, exif: [UInt8]? = nil) -> [UInt8] {
        var rows: [UInt8] = []
        for row in 0..<height {
            rows.append(0)
            for column in 0..<width {
                rows.append(UInt8(170 * row / height + 85 * column / width))
            }
        }
        var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        file += chunk("IHDR", long(width) + long(height) + [8, 0, 0, 0, 0])
        if let exif { file += chunk("eXIf", exif) }
        file += chunk("IDAT", stored(rows))
        return file + chunk("IEND", [])
    }

    private static func chunk(_ type: String, _ body: [UInt8]) -> [UInt8] {
        var sum: UInt32 = 0xFFFF_FFFF
        let content = Array(type.utf8) + body
        for byte in content {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1 }
        }
        return long(body.count) + content + long(Int(sum ^ 0xFFFF_FFFF))
    }

    /// A zlib stream of one stored block, so of less than 65,536 bytes.
    private static func stored(_ bytes: [UInt8]) -> [UInt8] {
        let (low, high) = (UInt8(bytes.count & 0xFF), UInt8(bytes.count >> 8 & 0xFF))
        var (one, two) = (1, 0)
        for byte in bytes {
            one = (one + Int(byte)) % 65_521
            two = (two + one) % 65_521
        }
        return [0x78, 1, 1, low, high, ~low, ~high] + bytes + long(two << 16 | one)
    }

    private static func long(_ value: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(value >> $0 & 0xFF) }
    }
}
