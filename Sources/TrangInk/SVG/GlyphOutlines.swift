import CTrangPango
import TrangModel

/// The outlines of glyphs as the data of SVG paths, in units of 1/2048 em, each made once.
@safe
final class GlyphOutlines {
    /// Units in an em.
    static let em = 2048.0

    private struct Key: Hashable {
        var face: Face
        var glyph: UInt32
    }

    private let fonts: PangoFonts
    private let surface: Surface
    private let context: OpaquePointer
    private var known: [Key: [UInt8]] = [:]

    init(_ fonts: PangoFonts) throws(InkError) {
        self.fonts = fonts
        surface = try unsafe Surface(
            adopting: cairo_image_surface_create(CAIRO_FORMAT_A8, 1, 1))
        guard let context = unsafe cairo_create(surface.pointer) else {
            throw .cairo("no context")
        }
        unsafe self.context = context
        unsafe FontOptions.withoutHints { unsafe cairo_set_font_options(context, $0) }
    }

    deinit { unsafe cairo_destroy(context) }

    /// A glyph's outline, relative to its origin: it goes on after a move to there.
    func outline(_ glyph: UInt32, of face: Face) throws(InkError) -> [UInt8] {
        let key = Key(face: face, glyph: glyph)
        if let outline = known[key] { return outline }
        guard let font = unsafe fonts.font(face), let scaled = unsafe trang_font_scaled(font) else {
            throw .noFonts
        }
        unsafe cairo_set_font_face(context, cairo_scaled_font_get_font_face(scaled))
        unsafe cairo_set_font_size(context, Self.em)
        unsafe cairo_new_path(context)
        var drawn = cairo_glyph_t(index: UInt(glyph), x: 0, y: 0)
        unsafe cairo_glyph_path(context, &drawn, 1)
        guard let path = unsafe cairo_copy_path(context) else { throw .cairo("no path") }
        defer { unsafe cairo_path_destroy(path) }
        var writer = OutlineWriter()
        var index = 0
        while unsafe index < Int(path.pointee.num_data) {
            guard let data = unsafe path.pointee.data else { break }
            let header = unsafe data[index].header
            func point(_ offset: Int) -> Point {
                let point = unsafe data[index + offset].point
                return Point(point.x, point.y)
            }
            switch header.type {
            case CAIRO_PATH_MOVE_TO: writer.move(point(1))
            case CAIRO_PATH_LINE_TO: writer.line(point(1))
            case CAIRO_PATH_CURVE_TO: writer.curve(point(1), point(2), point(3))
            default: writer.close()
            }
            index += max(1, Int(header.length))
        }
        known[key] = writer.bytes
        return writer.bytes
    }
}

/// Writes an outline in whole units, each point relative to the one before.
struct OutlineWriter {
    private(set) var bytes: [UInt8] = []
    private var pen = (x: 0, y: 0)
    private var start = (x: 0, y: 0)
    private var from = Point.zero
    /// A move that nothing has followed yet.
    private var pending: Point?

    mutating func move(_ point: Point) { pending = point }

    mutating func line(_ point: Point) {
        begin()
        write("l", [point])
        from = point
    }

    /// A curve; one that a font has as a parabola is written as one.
    mutating func curve(_ one: Point, _ two: Point, _ end: Point) {
        begin()
        let first = Point(from.x + 1.5 * (one.x - from.x), from.y + 1.5 * (one.y - from.y))
        let second = Point(end.x + 1.5 * (two.x - end.x), end.y + 1.5 * (two.y - end.y))
        if abs(first.x - second.x) < 1, abs(first.y - second.y) < 1 {
            write("q", [Point((first.x + second.x) / 2, (first.y + second.y) / 2), end])
        } else {
            write("c", [one, two, end])
        }
        from = end
    }

    mutating func close() {
        guard pending == nil else { return }
        bytes.append(UInt8(ascii: "z"))
        pen = start
    }

    private mutating func begin() {
        guard let point = pending else { return }
        pending = nil
        write("m", [point])
        (start, from) = (pen, point)
    }

    private mutating func write(_ letter: Unicode.Scalar, _ points: [Point]) {
        bytes.append(UInt8(ascii: letter))
        var last = pen
        for (index, point) in points.enumerated() {
            last = (Int(point.x.rounded()), Int(point.y.rounded()))
            bytes.append(number: last.x - pen.x, isFirst: index == 0)
            bytes.append(number: last.y - pen.y, isFirst: false)
        }
        pen = last
    }
}

extension [UInt8] {
    /// Appends a whole number; a blank before it where it would grow together with the one before.
    mutating func append(number: Int, isFirst: Bool) {
        if number < 0 {
            append(UInt8(ascii: "-"))
        } else if !isFirst {
            append(UInt8(ascii: " "))
        }
        var rest = number.magnitude
        let place = count
        repeat {
            insert(UInt8(ascii: "0") + UInt8(rest % 10), at: place)
            rest /= 10
        } while rest > 0
    }
}
