import CTrangPango
import TrangModel

/// Writes pictures into a PDF: JPEGs as they are, anything else as compressed pixels with their
/// transparency beside them.
enum PictureObject {
    /// Writes the pictures that pages show, under their numbers.
    static func write(
        _ pictures: [Picture], numbers: [(id: PictureID, number: Int)], isGrey: Bool,
        into file: inout PDFFile
    ) throws(InkError) {
        let source = PictureSource(pictures, decodes: false, isGrey: isGrey)
        for (id, number) in numbers {
            let picture = pictures[id.index]
            if picture.kind == .jpeg, picture.channels != 4 {
                let shown =
                    isGrey && picture.channels == 3 ? try JPEGDecoder.grey(picture) : picture
                let space = shown.channels == 1 ? "DeviceGray" : "DeviceRGB"
                file.writeStream(
                    shown.bytes,
                    head(shown.pixelWidth, shown.pixelHeight, space) + " /Filter /DCTDecode",
                    as: number)
                continue
            }
            guard let pixels = try source.image(id).surface.pixels() else {
                throw .picture(picture.name)
            }
            var entries = head(
                pixels.width, pixels.height, pixels.isGrey ? "DeviceGray" : "DeviceRGB")
            if let alpha = pixels.alpha {
                let mask = file.addStream(alpha, head(pixels.width, pixels.height, "DeviceGray"))
                entries += " /SMask \(mask) 0 R"
            }
            file.writeDeflated(pixels.colors, entries, as: number)
        }
    }

    private static func head(_ width: Int, _ height: Int, _ space: String) -> String {
        "/Type /XObject /Subtype /Image /Width \(width) /Height \(height) /ColorSpace /\(space) "
            + "/BitsPerComponent 8"
    }
}
