import CTrangPango

@testable import TrangInk

/// The pixels of a picture, row by row.
struct Pixels {
    var width: Int
    var height: Int
    /// One byte a pixel when the picture is grey, else three.
    var colors: [UInt8]
    var isGrey: Bool
    /// How much of each pixel is seen; nil when all of all.
    var alpha: [UInt8]?
}

extension Surface {
    /// What an image surface holds; nil when it is of a form that pictures do not come in.
    func pixels() -> Pixels? {
        unsafe cairo_surface_flush(pointer)
        let format = unsafe cairo_image_surface_get_format(pointer)
        guard unsafe cairo_surface_get_type(pointer) == CAIRO_SURFACE_TYPE_IMAGE,
            format == CAIRO_FORMAT_RGB24 || format == CAIRO_FORMAT_ARGB32,
            let data = unsafe cairo_image_surface_get_data(pointer)
        else { return nil }
        let (width, height, stride) = unsafe (
            Int(cairo_image_surface_get_width(pointer)),
            Int(cairo_image_surface_get_height(pointer)),
            Int(cairo_image_surface_get_stride(pointer))
        )
        var colors: [UInt8] = []
        var alpha: [UInt8] = []
        colors.reserveCapacity(3 * width * height)
        var (isGrey, isSolid) = (true, true)
        let hasAlpha = format == CAIRO_FORMAT_ARGB32
        if hasAlpha { alpha.reserveCapacity(width * height) }
        for y in 0..<height {
            for x in 0..<width {
                let place = y * stride + 4 * x
                var (blue, green, red) = unsafe (data[place], data[place + 1], data[place + 2])
                if hasAlpha {
                    let seen = unsafe data[place + 3]
                    if seen < 255 {
                        isSolid = false
                        // Cairo keeps colours multiplied by what is seen of them; PDF does not.
                        (blue, green, red) = (
                            Self.parted(blue, seen), Self.parted(green, seen),
                            Self.parted(red, seen)
                        )
                    }
                    alpha.append(seen)
                }
                if red != green || green != blue { isGrey = false }
                colors.append(red)
                colors.append(green)
                colors.append(blue)
            }
        }
        if isGrey { colors = Swift.stride(from: 0, to: colors.count, by: 3).map { colors[$0] } }
        return Pixels(
            width: width, height: height, colors: colors, isGrey: isGrey,
            alpha: isSolid ? nil : alpha)
    }

    private static func parted(_ color: UInt8, _ alpha: UInt8) -> UInt8 {
        guard alpha > 0 else { return 0 }
        return UInt8(min(255, (Int(color) * 255 + Int(alpha) / 2) / Int(alpha)))
    }
}
