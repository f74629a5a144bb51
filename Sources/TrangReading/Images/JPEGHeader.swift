import TrangModel

/// Walks over the segments of a JPEG file (ITU-T T.81, annex B).
enum JPEGHeader {
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
                header = try frame(Array(body))
            case 0xE1 where body.starts(with: ExifOrientation.prefix):
                let tiff = Array(body.dropFirst(ExifOrientation.prefix.count))
                orientation = ExifOrientation.read(tiff) ?? orientation
            case 0xDA:
                guard var header else { throw .damaged }
                guard endsProperly(bytes) else { throw .truncated }
                header.orientation = orientation
                return header
            default: break
            }
            index += length
        }
    }

    private static func frame(_ body: [UInt8]) throws(ImageProblem) -> ImageHeader.Header {
        guard body.count >= 6 else { throw .damaged }
        let height = Int(body[1]) << 8 | Int(body[2])
        let width = Int(body[3]) << 8 | Int(body[4])
        let channels = Int(body[5])
        guard width > 0, height > 0, [1, 3, 4].contains(channels) else { throw .damaged }
        return ImageHeader.Header(width: width, height: height, channels: channels)
    }

    /// Whether the end-of-image marker stands near the end (some programs pad the file).
    private static func endsProperly(_ bytes: [UInt8]) -> Bool {
        var index = bytes.count - 1
        let limit = max(1, bytes.count - 65_536)
        while index >= limit {
            if bytes[index] == 0xD9, bytes[index - 1] == 0xFF { return true }
            index -= 1
        }
        return false
    }
}
