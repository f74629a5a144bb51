import TrangModel

/// Walks over the chunks of a PNG file (ISO/IEC 15948).
enum PNGHeader {
    static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    static func read(_ bytes: [UInt8]) throws(ImageProblem) -> ImageHeader.Header {
        var header: ImageHeader.Header?
        var index = 8
        while true {
            guard index + 12 <= bytes.count else { throw .truncated }
            let length = number(bytes, index)
            guard length <= bytes.count, index + 12 + length <= bytes.count else {
                throw .truncated
            }
            let type = Array(bytes[(index + 4)..<(index + 8)])
            guard
                CRC32.of(bytes[(index + 4)..<(index + 8 + length)])
                    == number(bytes, index + 8 + length)
            else { throw .damaged }
            if header == nil {
                guard type == Array("IHDR".utf8), length == 13 else { throw .damaged }
                let (width, height) = (number(bytes, index + 8), number(bytes, index + 12))
                guard width > 0, height > 0 else { throw .damaged }
                guard width <= ReadingLimits.pixels / height else { throw .tooLarge }
                // A PNG is never in printing inks.
                header = ImageHeader.Header(width: width, height: height, channels: 3)
            }
            if type == Array("eXIf".utf8) {
                var tiff = bytes[(index + 8)..<(index + 8 + length)]
                if tiff.starts(with: ExifOrientation.prefix) {
                    tiff = tiff.dropFirst(ExifOrientation.prefix.count)
                }
                header?.orientation = ExifOrientation.read(Array(tiff)) ?? 1
            }
            if type == Array("IEND".utf8), let header { return header }
            index += 12 + length
        }
    }

    private static func number(_ bytes: [UInt8], _ at: Int) -> Int {
        Int(bytes[at]) << 24 | Int(bytes[at + 1]) << 16 | Int(bytes[at + 2]) << 8
            | Int(bytes[at + 3])
    }
}
