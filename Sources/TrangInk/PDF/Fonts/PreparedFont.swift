import CTrangHarfBuzz
import TrangModel

/// What documents write of a font, made ahead and kept in a file: to cut the subset of five faces and to
/// compress it would be a tenth of a cold run.
///
/// A first line says for what it was made: this format, the versions of HarfBuzz and
/// libdeflate, the font's own checksum and length,
/// the glyphs. Whatever differs is made anew, so that a document has the same bytes with such files and without.
enum PreparedFont {
    /// Raised whenever the same font would be cut or compressed in another way.
    private static let format = "trang-font 1"
    /// Where the files lie, in the folder of the fonts.
    private static let folder = "prepared"

    /// The file of a font's parts.
    static func path(_ font: FontProgram) -> String {
        let slash = font.path.lastIndex(of: "/").map { font.path[...$0] } ?? ""
        let name = String(font.name.map { $0 == "/" ? "-" : $0 })
        return slash + folder + "/" + name + ".parts"
    }

    /// The content of that file.
    static func bytes(_ parts: FontParts, of font: FontProgram) -> [UInt8] {
        let body = parts.program + parts.characters + Array(parts.widths.utf8)
        let numbers = [
            parts.length, parts.program.count, parts.characters.count, parts.widths.utf8.count,
        ].map(String.init)
        let line = [key(font, tag: parts.tag)] + numbers + [Checksum.mark(body)]
        return Array((line.joined(separator: " ") + "\n").utf8) + body
    }

    /// The parts that were made ahead; nil when there are none, or they are not of this very font.
    static func parts(of font: FontProgram) -> FontParts? {
        guard let bytes = FontProgram.contents(path(font)),
            let end = bytes.firstIndex(of: 0x0A)
        else { return nil }
        let tag = FontParts.tag(font.repertoire.glyphs)
        let key = key(font, tag: tag) + " "
        guard bytes.starts(with: key.utf8) else { return nil }
        let fields = bytes[key.utf8.count..<end].split(separator: 0x20).map {
            String(decoding: $0, as: UTF8.self)
        }
        let numbers = fields.prefix(4).compactMap { Int($0) }
        let body = bytes[(end + 1)...]
        guard fields.count == 5, numbers.count == 4,
            numbers.allSatisfy({ $0 >= 0 && $0 < 1 << 30 }),
            numbers[1] + numbers[2] + numbers[3] == body.count,
            Checksum.mark(Array(body)) == fields[4]
        else { return nil }
        let program = body.prefix(numbers[1])
        let characters = body.dropFirst(numbers[1]).prefix(numbers[2])
        return FontParts(
            tag: tag, program: Array(program), length: numbers[0],
            widths: String(decoding: body.suffix(numbers[3]), as: UTF8.self),
            characters: Array(characters))
    }

    private static func key(_ font: FontProgram, tag: String) -> String {
        "\(format) \(FontProgram.maker) \(Flate.maker) \(font.mark) \(tag)"
    }
}
