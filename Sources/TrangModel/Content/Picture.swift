/// A picture's number in its report.
package struct PictureID: Hashable, Sendable {
    package var index: Int

    package init(_ index: Int) { self.index = index }
}

/// How the pixels of a picture are written.
package enum PictureKind: Hashable, Sendable {
    case jpeg, png
}

/// A picture file as it was read: never decoded on its way into a PDF.
package struct Picture: Hashable, Sendable {
    package var name: String
    package var kind: PictureKind
    /// Pixels as stored, before turning.
    package var pixelWidth: Int
    package var pixelHeight: Int
    /// Colour channels of a JPEG: 1, 3 or 4.
    package var channels: Int
    /// EXIF orientation, 1 to 8.
    package var orientation: Int
    package var bytes: [UInt8]
    package var place: Place?

    package init(
        name: String, kind: PictureKind, pixelWidth: Int, pixelHeight: Int, channels: Int,
        orientation: Int, bytes: [UInt8], place: Place? = nil
    ) {
        self.name = name
        self.kind = kind
        self.pixelWidth = pixelWidth
        self.pixelHeight = pixelHeight
        self.channels = channels
        self.orientation = orientation
        self.bytes = bytes
        self.place = place
    }

    /// Width as seen, after the EXIF orientation.
    package var width: Int { orientation >= 5 ? pixelHeight : pixelWidth }
    /// Height as seen, after the EXIF orientation.
    package var height: Int { orientation >= 5 ? pixelWidth : pixelHeight }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(name)
        hasher.combine(bytes.count)
    }
}
