import CTrangJPEG
import CTrangPango
import TrangModel

/// Decodes JPEGs for output that has no JPEG of its own (PNG), or cannot have this one, scaled down while decoding.
enum JPEGDecoder {
    /// The longer side of what is decoded, in pixels, is no more than about this.
    private static let longest = 2600

    static func decode(
        _ picture: Picture, isUnfiltered: Bool = false
    ) throws(InkError) -> Image {
        guard let handle = unsafe tjInitDecompress() else { throw .picture(picture.name) }
        defer { unsafe tjDestroy(handle) }
        var (width, height) = (picture.pixelWidth, picture.pixelHeight)
        var divisor = 1
        while divisor < 8, max(width, height) / divisor > longest { divisor *= 2 }
        width = (picture.pixelWidth + divisor - 1) / divisor
        height = (picture.pixelHeight + divisor - 1) / divisor
        let pointer = unsafe cairo_image_surface_create(
            CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
        let surface = try unsafe Surface(adopting: pointer)
        unsafe cairo_surface_flush(surface.pointer)
        guard let pixels = unsafe cairo_image_surface_get_data(surface.pointer) else {
            throw .picture(picture.name)
        }
        let stride = unsafe cairo_image_surface_get_stride(surface.pointer)
        let result = unsafe tjDecompress2(
            handle, picture.bytes, UInt(picture.bytes.count), pixels, Int32(width), stride,
            Int32(height), Int32(TJPF_BGRX.rawValue), 0)
        // A warning (a few damaged blocks) still gives a picture; only a failure is one.
        let isWarning = unsafe tjGetErrorCode(handle) == Int32(TJERR_WARNING.rawValue)
        guard result == 0 || isWarning else {
            throw .picture(picture.name)
        }
        unsafe cairo_surface_mark_dirty(surface.pointer)
        return Image(
            surface: surface, width: Double(width), height: Double(height),
            orientation: picture.orientation, isUnfiltered: isUnfiltered)
    }

    /// A JPEG in colour as one in greys, for printers without colour.
    static func grey(_ picture: Picture) throws(InkError) -> Picture {
        guard let reader = unsafe tjInitDecompress(), let writer = unsafe tjInitCompress() else {
            throw .picture(picture.name)
        }
        defer {
            unsafe tjDestroy(reader)
            unsafe tjDestroy(writer)
        }
        let (width, height) = (picture.pixelWidth, picture.pixelHeight)
        guard width * height <= 200_000_000 else { throw .picture(picture.name) }
        var greys = [UInt8](repeating: 0, count: width * height)
        let result = unsafe tjDecompress2(
            reader, picture.bytes, UInt(picture.bytes.count), &greys, Int32(width), Int32(width),
            Int32(height), Int32(TJPF_GRAY.rawValue), 0)
        let isWarning = unsafe tjGetErrorCode(reader) == Int32(TJERR_WARNING.rawValue)
        guard result == 0 || isWarning else { throw .picture(picture.name) }
        var buffer: UnsafeMutablePointer<UInt8>?
        var length = UInt(0)
        let written = unsafe tjCompress2(
            writer, greys, Int32(width), Int32(width), Int32(height), Int32(TJPF_GRAY.rawValue),
            &buffer, &length, Int32(TJSAMP_GRAY.rawValue), 92, 0)
        defer { unsafe tjFree(buffer) }
        guard written == 0, let buffer = unsafe buffer else { throw .picture(picture.name) }
        var grey = picture
        grey.bytes = unsafe Array(UnsafeBufferPointer(start: buffer, count: Int(length)))
        grey.channels = 1
        return grey
    }

    /// Decodes a JPEG of four inks (CMYK) into sRGB, by the plain complement: there is no profile to do
    /// better with.
    static func decodeInks(_ picture: Picture, isUnfiltered: Bool) throws(InkError) -> Image {
        guard let handle = unsafe tjInitDecompress() else { throw .picture(picture.name) }
        defer { unsafe tjDestroy(handle) }
        let (width, height) = (picture.pixelWidth, picture.pixelHeight)
        guard width * height <= 100_000_000 else { throw .picture(picture.name) }
        var inks = [UInt8](repeating: 0, count: width * height * 4)
        let result = unsafe tjDecompress2(
            handle, picture.bytes, UInt(picture.bytes.count), &inks, Int32(width),
            Int32(width * 4), Int32(height), Int32(TJPF_CMYK.rawValue), 0)
        let isWarning = unsafe tjGetErrorCode(handle) == Int32(TJERR_WARNING.rawValue)
        guard result == 0 || isWarning else { throw .picture(picture.name) }
        let pointer = unsafe cairo_image_surface_create(
            CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
        let surface = try unsafe Surface(adopting: pointer)
        unsafe cairo_surface_flush(surface.pointer)
        guard let pixels = unsafe cairo_image_surface_get_data(surface.pointer) else {
            throw .picture(picture.name)
        }
        let stride = Int(unsafe cairo_image_surface_get_stride(surface.pointer))
        // Files with Adobe's marker hold the inks turned round: 255 is no ink.
        let isTurned = picture.bytes.prefix(65_536).indices(of: Array("Adobe".utf8)) != nil
        for y in 0..<height {
            for x in 0..<width {
                let ink = (y * width + x) * 4
                func light(_ channel: Int) -> UInt8 {
                    let (one, black) = (Int(inks[ink + channel]), Int(inks[ink + 3]))
                    return UInt8(isTurned ? one * black / 255 : (255 - one) * (255 - black) / 255)
                }
                let pixel = y * stride + x * 4
                unsafe pixels[pixel] = light(2)
                unsafe pixels[pixel + 1] = light(1)
                unsafe pixels[pixel + 2] = light(0)
                unsafe pixels[pixel + 3] = 255
            }
        }
        unsafe cairo_surface_mark_dirty(surface.pointer)
        return Image(
            surface: surface, width: Double(width), height: Double(height),
            orientation: picture.orientation, isUnfiltered: isUnfiltered)
    }
}

extension ArraySlice<UInt8> {
    /// Where a word stands; nil when it does not.
    fileprivate func indices(of word: [UInt8]) -> Int? {
        guard count >= word.count else { return nil }
        return (startIndex...(endIndex - word.count)).first {
            self[$0] == word[0] && self[$0..<($0 + word.count)].elementsEqual(word)
        }
    }
}
