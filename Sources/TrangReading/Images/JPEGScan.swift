import CTrangJPEG
import TrangModel

/// Whether a JPEG holds the picture that its header promises. Headers and end may be whole while the scans between
/// them break off; a report would show half a photo, and nobody would have said so.
/// A door file: it calls TurboJPEG directly.
enum JPEGScan {
    /// Cameras and web services leave a few bytes before the end of a scan; more of them are a scan that went wrong.
    private static let strayBytes = 8

    /// Decodes a JPEG once, at an eighth of its size: nearly all of that is reading its code, some 5 ms a megabyte. One
    /// that would take too much memory is believed: what is progressive is held whole.
    static func isWhole(_ picture: Picture) -> Bool {
        guard picture.pixelWidth <= ReadingLimits.pixels / max(1, picture.pixelHeight) else {
            return true
        }
        guard let handle = unsafe tjInitDecompress() else { return true }
        defer { unsafe tjDestroy(handle) }
        let (width, height) = ((picture.pixelWidth + 7) / 8, (picture.pixelHeight + 7) / 8)
        // Four inks have no greys.
        let format = picture.channels == 4 ? TJPF_CMYK : TJPF_GRAY
        let row = width * (picture.channels == 4 ? 4 : 1)
        var pixels = [UInt8](repeating: 0, count: row * height)
        let result = unsafe tjDecompress2(
            handle, picture.bytes, UInt(picture.bytes.count), &pixels, Int32(width), Int32(row),
            Int32(height), Int32(format.rawValue), TJFLAG_FASTDCT | TJFLAG_LIMITSCANS)
        guard result != 0 else { return true }
        guard unsafe tjGetErrorCode(handle) == Int32(TJERR_WARNING.rawValue) else { return false }
        return unsafe isHarmless(String(cString: tjGetErrorStr2(handle)))
    }

    /// Whether a warning of libjpeg, the first of a picture, says nothing of what one sees.
    static func isHarmless(_ warning: String) -> Bool {
        if warning.contains("JFIF") || warning.contains("Adobe") { return true }
        guard warning.contains("extraneous bytes before marker") else { return false }
        let number = warning.split(separator: " ").lazy.compactMap { Int($0) }.first
        return (number ?? .max) <= strayBytes
    }
}
