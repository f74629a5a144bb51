import CTrangPango
import TrangModel

/// Pictures as files that a browser shows: JPEG and PNG as they are; printing inks, arithmetic code, and what is to be grey, as a PNG
/// made anew.
struct SVGPictures {
    private let pictures: [Picture]
    private let isGrey: Bool
    private let source: PictureSource

    init(_ pages: Pages) {
        pictures = pages.pictures
        isGrey = pages.isGrey
        source = PictureSource(pages.pictures, decodes: true, isGrey: pages.isGrey)
    }

    /// How a picture is turned, as EXIF says; 1 for not at all.
    func orientation(_ id: PictureID) -> Int { pictures[id.index].orientation }

    /// The type and the bytes of a picture's file.
    ///
    /// - Throws: `picture` when it cannot be decoded.
    func file(_ id: PictureID) throws(InkError) -> (type: String, bytes: [UInt8]) {
        let picture = pictures[id.index]
        guard isGrey || picture.isForeign else {
            return (picture.kind == .png ? "png" : "jpeg", picture.bytes)
        }
        return ("png", try source.image(id).surface.png())
    }
}
