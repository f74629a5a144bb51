package import TrangModel

/// Reads what a report must know of a picture from the file's own header, without decoding it.
package enum ImageHeader {
    /// Whether bytes begin like a picture that reports can hold.
    package static func isKnown(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: JPEGHeader.signature) || bytes.starts(with: PNGHeader.signature)
    }

    /// Reads a JPEG or PNG.
    ///
    /// - Throws: `unreadable-image`: empty, not a JPEG or PNG (then of what kind, when that is known), truncated, damaged.
    package static func read(
        _ bytes: [UInt8], name: String, place: Place?
    ) throws(Diagnostic) -> Picture {
        func fault(_ reason: ImageProblem) -> Diagnostic {
            Diagnostic(.unreadableImage(path: name, reason: reason), at: place)
        }
        guard !bytes.isEmpty else { throw fault(.empty) }
        let header: Header
        let kind: PictureKind
        if bytes.starts(with: JPEGHeader.signature) {
            kind = .jpeg
            do { header = try JPEGHeader.read(bytes) } catch { throw fault(error) }
        } else if bytes.starts(with: PNGHeader.signature) {
            kind = .png
            do { header = try PNGHeader.read(bytes) } catch { throw fault(error) }
        } else {
            throw fault(ForeignPicture(bytes).map(ImageProblem.foreign) ?? .notAnImage)
        }
        return Picture(
            name: name, kind: kind, pixelWidth: header.width, pixelHeight: header.height,
            channels: header.channels, orientation: header.orientation,
            isArithmetic: header.isArithmetic, bytes: bytes, place: place)
    }

    /// Reads a JPEG or PNG that a page will show: the same, and the scans of a JPEG are gone through.
    ///
    /// - Throws: `unreadable-image`.
    package static func readWhole(
        _ bytes: [UInt8], name: String, place: Place?
    ) throws(Diagnostic) -> Picture {
        let picture = try read(bytes, name: name, place: place)
        guard picture.kind != .jpeg || JPEGScan.isWhole(picture) else {
            throw Diagnostic(.unreadableImage(path: name, reason: .damaged), at: place)
        }
        return picture
    }

    /// What a picture's header says.
    struct Header {
        var width: Int
        var height: Int
        var channels: Int
        var orientation = 1
        var isArithmetic = false
    }
}
