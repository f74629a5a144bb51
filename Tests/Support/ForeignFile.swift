/// The beginnings of files of kinds that no report can hold.
package enum ForeignFile {
    /// A file of boxes with its brands, such as a telephone's photo.
    package static func boxes(_ brand: String, _ others: String...) -> [UInt8] {
        let brands = Array((brand + "\0\0\0\0" + others.joined()).utf8)
        return [0, 0, 0, UInt8(8 + brands.count)] + Array("ftyp".utf8) + brands
            + [UInt8](repeating: 7, count: 40)
    }

    package static let webp = Array("RIFF".utf8) + [40, 0, 0, 0] + Array("WEBPVP8 ".utf8)
    package static let tiff: [UInt8] = [0x4D, 0x4D, 0, 0x2A, 0, 0, 0, 8, 0, 0]
    package static let gif = Array("GIF89a".utf8) + [1, 0, 1, 0, 0, 0, 0]
    package static let bitmap =
        Array("BM".utf8) + [70, 0, 0, 0, 0, 0, 0, 0, 54, 0, 0, 0, 40, 0, 0, 0]
    package static let drawing = Array(
        "\u{FEFF}<?xml version=\"1.0\"?>\n<!-- vẽ -->\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>"
            .utf8)
    package static let metafile: [UInt8] =
        [1, 0, 0, 0] + [UInt8](repeating: 0, count: 36) + Array(" EMF".utf8)
    package static let page = Array("\n<!DOCTYPE html><html><svg></svg></html>".utf8)
}
