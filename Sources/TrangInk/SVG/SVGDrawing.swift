import FoundationEssentials
import TrangModel

/// Draws a page as an SVG that a browser shows fast: every run of glyphs is one path. Cairo's has an element for every
/// glyph, and names in it that depend on what else the process drew.
struct SVGDrawing {
    private let outlines: GlyphOutlines
    private let pictures: SVGPictures
    private var bytes: [UInt8] = []
    private var clips = 0

    init(outlines: GlyphOutlines, pictures: SVGPictures) {
        self.outlines = outlines
        self.pictures = pictures
    }

    /// The page as a file.
    mutating func draw(_ page: Page) throws(InkError) -> [UInt8] {
        bytes = []
        bytes.reserveCapacity(1 << 20)
        let (width, height) = (page.size.width.plain(), page.size.height.plain())
        write(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)pt\" height=\"\(height)pt\" "
                + "viewBox=\"0 0 \(width) \(height)\" stroke-miterlimit=\"10\">")
        try draw(page.marks)
        write("</svg>\n")
        return bytes
    }

    private mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

    private mutating func draw(_ marks: [Mark]) throws(InkError) {
        for mark in marks {
            switch mark.content {
            case .glyphs(let run): try draw(run, at: mark.at)
            case .path(let path): draw(path.moved(by: mark.at))
            case .picture(let picture, let whole, let frame):
                try draw(picture, whole.moved(by: mark.at), in: Rect(at: mark.at, frame))
            case .link, .spot: break
            case .group(let marks, let scale, let clip):
                try draw(marks, at: mark.at, scale: scale, clip: clip)
            }
        }
    }

    private mutating func draw(_ run: GlyphRun, at origin: Point) throws(InkError) {
        guard !run.glyphs.isEmpty, run.font.size > 0 else { return }
        let unit = run.font.size / GlyphOutlines.em
        write(
            "<path fill=\"\(run.font.color.hex)\" transform=\"matrix(\(unit.plain(8)) 0 0 "
                + "\(unit.plain(8)) \(origin.x.plain(4)) \(origin.y.plain(4)))\" d=\"")
        for glyph in run.glyphs {
            let outline = try outlines.outline(glyph.id, of: run.font.face)
            guard !outline.isEmpty else { continue }
            bytes.append(UInt8(ascii: "M"))
            bytes.append(number: Int((Double(glyph.x) / unit).rounded()), isFirst: true)
            bytes.append(number: Int((Double(glyph.y) / unit).rounded()), isFirst: false)
            bytes.append(contentsOf: outline)
        }
        write("\"/>")
    }

    private mutating func draw(_ path: Path) {
        guard path.fill != nil || path.stroke != nil else { return }
        write("<path fill=\"\(path.fill?.hex ?? "none")\"")
        if let stroke = path.stroke {
            write(" stroke=\"\(stroke.color.hex)\" stroke-width=\"\(stroke.width.plain(3))\"")
            if !stroke.dash.isEmpty {
                write(
                    " stroke-dasharray=\""
                        + stroke.dash.map { $0.plain(3) }.joined(separator: " ") + "\"")
            }
        }
        write(" d=\"\(Self.data(path))\"/>")
    }

    private static func data(_ path: Path) -> String {
        func pair(_ point: Point) -> String { "\(point.x.plain(3)) \(point.y.plain(3))" }
        return path.steps.map { step in
            switch step {
            case .move(let point): "M" + pair(point)
            case .line(let point): "L" + pair(point)
            case .curve(let one, let two, let end): "C\(pair(one)) \(pair(two)) \(pair(end))"
            case .close: "Z"
            }
        }.joined()
    }

    private mutating func draw(
        _ picture: PictureID, _ rect: Rect, in frame: Rect
    ) throws(InkError) {
        let box = [frame.x, frame.y, frame.width, frame.height].map { $0.plain(3) }
        write(
            "<svg x=\"\(box[0])\" y=\"\(box[1])\" width=\"\(box[2])\" height=\"\(box[3])\" "
                + "viewBox=\"\(box.joined(separator: " "))\">")
        let orientation = pictures.orientation(picture)
        if orientation == 1 {
            write(
                "<image x=\"\(rect.x.plain(3))\" y=\"\(rect.y.plain(3))\" "
                    + "width=\"\(rect.width.plain(3))\" height=\"\(rect.height.plain(3))\"")
        } else {
            // The unit square, turned as EXIF says, then moved to its place.
            let (a, b, c, d, e, f) = Picture.turn(orientation)
            let matrix = [
                rect.width * a, rect.height * b, rect.width * c, rect.height * d,
                rect.x + rect.width * e, rect.y + rect.height * f,
            ].map { $0.plain(3) }.joined(separator: " ")
            // Browsers would turn the file once more.
            write(
                "<image style=\"image-orientation:none\" transform=\"matrix(\(matrix))\" "
                    + "width=\"1\" height=\"1\"")
        }
        let (type, data) = try pictures.file(picture)
        write(" preserveAspectRatio=\"none\" href=\"data:image/\(type);base64,")
        bytes.append(contentsOf: Data(data).base64EncodedData())
        write("\"/></svg>")
    }

    private mutating func draw(
        _ marks: [Mark], at origin: Point, scale: Double, clip: Path?
    ) throws(InkError) {
        let transform =
            "translate(\(origin.x.plain(4)) \(origin.y.plain(4))) scale(\(scale.plain(6)))"
        write("<g transform=\"\(transform)\">")
        if let clip {
            clips += 1
            write(
                "<clipPath id=\"c\(clips)\"><path d=\"\(Self.data(clip))\"/></clipPath>"
                    + "<g clip-path=\"url(#c\(clips))\">")
        }
        try draw(marks)
        write(clip == nil ? "</g>" : "</g></g>")
    }
}
