import TrangModel

/// Walks over the segments of a JPEG file (ITU-T T.81, annex B).
enum JPEGHeader {
    static let signature: [UInt8] = [0xFF, 0xD8]

    static func read(_ bytes: [UInt8]) throws(ImageProblem) -> ImageHeader.Header {
        var header: ImageHeader.Header?
        var orientation = 1
        var index = 2
        while true {
            while index < bytes.count, bytes[index] != 0xFF { index += 1 }
            while index < bytes.count, bytes[index] == 0xFF { index += 1 }
            guard index < bytes.count else { throw .truncated }
            let marker = bytes[index]
            index += 1
            if marker == 0xD9 { throw .truncated }
            if marker == 0x01 || (0xD0...0xD7).contains(marker) { continue }
            guard index + 2 <= bytes.count else { throw .truncated }
            let length = Int(bytes[index]) << 8 | Int(bytes[index + 1])
            guard length >= 2, index + length <= bytes.count else { throw .truncated }
            let body = bytes[(index + 2)..<(index + length)]
            switch marker {
            case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
                header = try frame(Array(body), marker)
            case 0xE1 where body.starts(with: ExifOrientation.prefix):
                let tiff = Array(body.dropFirst(ExifOrientation.prefix.count))
                orientation = ExifOrientation.read(tiff) ?? orientation
            case 0xDA:
                guard var header else { throw .damaged }
                guard hasEnd(bytes, from: index + length) else { throw .truncated }
                header.orientation = orientation
                return header
            default: break
            }
            index += length
        }
    }

    /// What the head of a frame says. A PDF may hold three processes, of 8 bits: baseline, extended and progressive,
    /// each in Huffman code; arithmetic code can be decoded. Any other would be a picture that nobody sees.
    private static func frame(
        _ body: [UInt8], _ marker: UInt8
    ) throws(ImageProblem) -> ImageHeader.Header {
        guard body.count >= 6 else { throw .damaged }
        let height = Int(body[1]) << 8 | Int(body[2])
        let width = Int(body[3]) << 8 | Int(body[4])
        let channels = Int(body[5])
        guard width > 0, height > 0, [1, 3, 4].contains(channels) else { throw .damaged }
        let isArithmetic = [0xC9, 0xCA].contains(marker)
        guard body[0] == 8, isArithmetic || (0xC0...0xC2).contains(marker) else { throw .rareJPEG }
        // Inks are turned into light, for which the picture is decoded.
        let most = channels == 4 ? ReadingLimits.pixels : ReadingLimits.photoPixels
        guard width <= most / height else { throw .tooLarge }
        return ImageHeader.Header(
            width: width, height: height, channels: channels, isArithmetic: isArithmetic)
    }

    /// Whether the end of the image stands behind its scans. Segments between the scans are stepped over; what programs
    /// add behind the end, or hold before the scans as a small picture, does not count.
    private static func hasEnd(_ bytes: [UInt8], from start: Int) -> Bool {
        var index = start
        while index + 1 < bytes.count {
            guard bytes[index] == 0xFF else {
                index += 1
                continue
            }
            switch bytes[index + 1] {
            case 0xD9: return true
            // One more byte that fills: the marker is still to come.
            case 0xFF: index += 1
            // A plain 255 of the scan, and marks to start anew from.
            case 0x00, 0x01, 0xD0...0xD7: index += 2
            default:
                guard index + 3 < bytes.count else { return false }
                index += 2 + max(2, Int(bytes[index + 2]) << 8 | Int(bytes[index + 3]))
            }
        }
        return false
    }
}
