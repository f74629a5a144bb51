import CTrangPango
import TrangModel

/// A picture ready to be painted.
struct Image {
    let surface: Surface
    /// Size of the surface, in its own pixels.
    let width: Double
    let height: Double
    let orientation: Int
    /// Whether its pixels go into a file as they are, to be scaled by whoever shows it.
    let isUnfiltered: Bool
}

/// Opens each picture of a report once.
@safe
final class PictureSource {
    private let pictures: [Picture]
    private let decodes: Bool
    private let isGrey: Bool
    private var open: [PictureID: Image] = [:]

    /// - Parameters:
    ///   - decodes: whether JPEGs are turned into pixels (for PNG output); otherwise they
    ///   are passed through undecoded, but for those that no other program would show.
    ///   - isGrey: whether pictures are turned into greys.
    init(_ pictures: [Picture], decodes: Bool, isGrey: Bool = false) {
        self.isGrey = isGrey
        self.pictures = pictures
        self.decodes = decodes
    }

    /// The picture, opened.
    func image(_ id: PictureID) throws(InkError) -> Image {
        if let known = open[id] { return known }
        let picture = pictures[id.index]
        let image: Image =
            switch picture.kind {
            case .png: try png(picture)
            case .jpeg where picture.channels == 4:
                try JPEGDecoder.decodeInks(picture, isUnfiltered: !decodes)
            case .jpeg where picture.isForeign:
                try JPEGDecoder.decode(picture, isUnfiltered: !decodes)
            case .jpeg where isGrey && !decodes && picture.channels == 3:
                try passed(JPEGDecoder.grey(picture))
            case .jpeg: try decodes ? JPEGDecoder.decode(picture) : passed(picture)
            }
        if isGrey, image.width > 1 { image.surface.turnGrey() }
        open[id] = image
        return image
    }

    private func png(_ picture: Picture) throws(InkError) -> Image {
        let source = ByteSource(picture.bytes)
        let pointer = unsafe withExtendedLifetime(source) {
            unsafe cairo_image_surface_create_from_png_stream(ByteSource.read, source.closure)
        }
        guard let surface = try? unsafe Surface(adopting: pointer) else {
            throw .picture(picture.name)
        }
        return Image(
            surface: surface, width: Double(picture.pixelWidth),
            height: Double(picture.pixelHeight), orientation: picture.orientation,
            isUnfiltered: !decodes)
    }

    /// A surface of one pixel that carries the JPEG: Cairo writes the file's own bytes.
    private func passed(_ picture: Picture) throws(InkError) -> Image {
        let pointer = unsafe cairo_image_surface_create(CAIRO_FORMAT_RGB24, 1, 1)
        let surface = try unsafe Surface(adopting: pointer)
        let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: picture.bytes.count)
        unsafe bytes.initialize(from: picture.bytes, count: picture.bytes.count)
        let status = unsafe cairo_surface_set_mime_data(
            surface.pointer, CAIRO_MIME_TYPE_JPEG, bytes, UInt(picture.bytes.count),
            { unsafe $0?.deallocate() }, bytes)
        guard status == CAIRO_STATUS_SUCCESS else {
            unsafe bytes.deallocate()
            throw .picture(picture.name)
        }
        return Image(
            surface: surface, width: 1, height: 1, orientation: picture.orientation,
            isUnfiltered: true)
    }
}
