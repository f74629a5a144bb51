/// A picture's number in its report.
package struct PictureID: Hashable, Sendable {
    package var index: Int

    package init(_ index: Int) { self.index = index }
}

/// How the pixels of a picture are written.
package enum PictureKind: Hashable, Sendable {
    case jpeg, png
}

/// A picture file as it was read: decoded on its way into a PDF only when no PDF may hold it as it is.
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
    /// Whether a JPEG is in arithmetic code, which neither PDF readers nor browsers know.
    package var isArithmetic: Bool
    package var bytes: [UInt8]
    package var place: Place?

    package init(
        name: String, kind: PictureKind, pixelWidth: Int, pixelHeight: Int, channels: Int,
        orientation: Int, isArithmetic: Bool = false, bytes: [UInt8], place: Place? = nil
    ) {
        self.name = name
        self.kind = kind
        self.pixelWidth = pixelWidth
        self.pixelHeight = pixelHeight
        self.channels = channels
        self.orientation = orientation
        self.isArithmetic = isArithmetic
        self.bytes = bytes
        self.place = place
    }

    /// Whether its file may not be handed on as it is: printing inks mean nothing without a profile of their press.
    package var isForeign: Bool { kind == .jpeg && (channels == 4 || isArithmetic) }

    /// Width as seen, after the EXIF orientation.
    package var width: Int { orientation >= 5 ? pixelHeight : pixelWidth }
    /// Height as seen, after the EXIF orientation.
    package var height: Int { orientation >= 5 ? pixelWidth : pixelHeight }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(name)
        hasher.combine(bytes.count)
    }
}
