package import TrangModel

extension ForeignPicture {
    /// How many bytes tell the kind of a file.
    package static let beginning = 512

    /// The kind by the first bytes of a file, whatever it is called; nil for JPEG, PNG and all that is unknown.
    package init?(_ bytes: some Collection<UInt8>) {
        let start = Array(bytes.prefix(Self.beginning))
        if let kind = Self.container(start) ?? Self.signed(start) ?? Self.written(start) {
            self = kind
        } else {
            return nil
        }
    }

    /// The kind by the ending of a name; nil for one that says nothing of a picture.
    package init?(named name: String) {
        guard let dot = name.lastIndex(of: ".") else { return nil }
        switch name[name.index(after: dot)...].lowercased() {
        case "heic", "heif", "hif": self = .heic
        case "avif": self = .avif
        case "webp": self = .webp
        case "tif", "tiff", "dng", "cr2", "nef", "arw": self = .tiff
        case "gif": self = .gif
        case "bmp", "dib": self = .bmp
        case "svg", "svgz": self = .svg
        case "jp2", "j2k", "jpx": self = .jpeg2000
        case "jxl": self = .jpegXL
        case "ico": self = .icon
        case "psd": self = .photoshop
        case "emf", "wmf": self = .metafile
        default: return nil
        }
    }

    /// What says its kind behind a length (ISO/IEC 14496-12) or a name of its container.
    private static func container(_ bytes: [UInt8]) -> ForeignPicture? {
        func text(_ from: Int, _ count: Int) -> String {
            String(decoding: bytes.dropFirst(from).prefix(count), as: UTF8.self)
        }
        if text(0, 4) == "RIFF" { return text(8, 4) == "WEBP" ? .webp : nil }
        switch text(4, 4) {
        case "ftyp":
            // The main brand, then those that it goes with.
            let brands = (2..<32).map { text(4 * $0, 4) }
            if brands.contains("avif") || brands.contains("avis") { return .avif }
            let known = ["heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1"]
            return brands.contains(where: known.contains) ? .heic : nil
        case "jP  ": return .jpeg2000
        case "JXL ": return .jpegXL
        default: return nil
        }
    }

    /// What has a signature of its own.
    private static func signed(_ bytes: [UInt8]) -> ForeignPicture? {
        let signatures: [(ForeignPicture, [UInt8])] = [
            (.tiff, [0x49, 0x49, 0x2A, 0]), (.tiff, [0x4D, 0x4D, 0, 0x2A]),
            (.tiff, [0x49, 0x49, 0x2B, 0]), (.tiff, [0x4D, 0x4D, 0, 0x2B]),
            (.gif, Array("GIF8".utf8)), (.photoshop, Array("8BPS".utf8)),
            (.pdf, Array("%PDF-".utf8)), (.icon, [0, 0, 1, 0]), (.jpegXL, [0xFF, 0x0A]),
            (.jpeg2000, [0xFF, 0x4F, 0xFF, 0x51]), (.metafile, [0xD7, 0xCD, 0xC6, 0x9A]),
        ]
        if let found = signatures.first(where: { bytes.starts(with: $0.1) }) { return found.0 }
        // Two letters are little: the four reserved bytes of a bitmap are 0 as well.
        if bytes.starts(with: Array("BM".utf8)), bytes.count > 14,
            bytes[6..<10].allSatisfy({ $0 == 0 })
        {
            return .bmp
        }
        let isEnhanced =
            bytes.starts(with: [1, 0, 0, 0])
            && bytes.dropFirst(40).starts(with: Array(" EMF".utf8))
        return isEnhanced ? .metafile : nil
    }

    /// What is written in letters.
    private static func written(_ bytes: [UInt8]) -> ForeignPicture? {
        let text = String(decoding: bytes, as: UTF8.self).lowercased()
        let start = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        guard start.hasPrefix("<") else { return nil }
        if start.hasPrefix("<!doctype html") || start.hasPrefix("<html") { return .webPage }
        return start.contains("<svg") || start.hasPrefix("<!doctype svg") ? .svg : nil
    }
}
