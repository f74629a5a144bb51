/// How a picture is to be turned, as EXIF says (CIPA DC-008, tag 0x0112).
enum ExifOrientation {
    /// What precedes the TIFF structure in a JPEG segment; some programs write it into PNG files, too.
    static let prefix = Array("Exif".utf8) + [0, 0]

    /// Reads a TIFF structure; 1 to 8, nil when it does not say.
    static func read(_ tiff: [UInt8]) -> Int? {
        guard tiff.count > 8 else { return nil }
        let little = tiff[0] == 0x49
        func short(_ at: Int) -> Int? {
            guard at >= 0, at + 1 < tiff.count else { return nil }
            let (one, two) = (Int(tiff[at]), Int(tiff[at + 1]))
            return little ? two << 8 | one : one << 8 | two
        }
        func long(_ at: Int) -> Int? {
            guard let one = short(at), let two = short(at + 2) else { return nil }
            return little ? two << 16 | one : one << 16 | two
        }
        guard let directory = long(4), let count = short(directory) else { return nil }
        for entry in 0..<min(count, 512) {
            let at = directory + 2 + 12 * entry
            if short(at) == 0x0112, let value = short(at + 8), (1...8).contains(value) {
                return value
            }
        }
        return nil
    }
}
