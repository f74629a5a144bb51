import CTrangHarfBuzz
package import TrangModel

/// Shapes words with HarfBuzz, each distinct word once per face; Pango is asked only for what needs its
/// knowledge of scripts and directions.
///
/// Nothing is hinted, so every advance is a whole number of font units; results are in em and serve all
/// sizes.
@safe
package final class WordShaper: Shaper {
    private let catalogue: FontCatalogue
    private var cache = FaceTable<WordCache>()
    /// The words of the face that was asked for last: text comes in runs of one face.
    private var recent: WordCache?
    private let buffer = unsafe hb_buffer_create()
    /// Pango on the same files, opened at its first use.
    private(set) lazy var pango = PangoLayouts.open(catalogue.files)

    /// A shaper on the catalogue's fonts.
    package init(_ catalogue: FontCatalogue) { self.catalogue = catalogue }

    deinit { unsafe hb_buffer_destroy(buffer) }

    package func shape(utf8 word: Swift.Span<UInt8>, in face: Face) -> ShapedWord {
        let words = words(of: face)
        let mark = words.shaped.mark(of: word)
        if let known = words.shaped.find(word, mark) { return known }
        let bytes = word.indices.map { word[$0] }
        let shaped = shapeAfresh(String(decoding: bytes, as: UTF8.self), in: face)
        words.shaped.insert(shaped, bytes, mark)
        return shaped
    }

    private func words(of face: Face) -> WordCache {
        if let recent, recent.face == face { return recent }
        let words = cache[face] ?? WordCache(face, font: catalogue.font(face))
        cache.put(words, for: face)
        recent = words
        return words
    }

    package func metrics(of face: Face) -> FaceMetrics { words(of: face).metrics }

    /// Shapes a word that was not shaped before.
    private func shapeAfresh(_ word: String, in face: Face) -> ShapedWord {
        // Nearly every word is plain and has all its characters: a glyph of number 0 would say otherwise.
        if word.unicodeScalars.allSatisfy(Self.isPlain), let shaped = directly(word, in: face),
            !shaped.glyphs.isEmpty, shaped.glyphs.allSatisfy({ $0.id != 0 })
        {
            return ShapedWord(pieces: [shaped])
        }
        return shapeInParts(word, in: face)
    }

    /// Splits a word where its face lacks characters, then shapes the parts.
    private func shapeInParts(_ word: String, in face: Face) -> ShapedWord {
        var missing: [Unicode.Scalar] = []
        var parts: [(face: Face, text: String)] = []
        for character in word {
            let scalars = character.unicodeScalars
            var chosen = face
            if let lacking = scalars.first(where: { !isDrawable($0, in: face) }) {
                let others = catalogue.order.sorted { rank($0, like: face) < rank($1, like: face) }
                let other = others.first { other in
                    scalars.allSatisfy { isDrawable($0, in: other) }
                }
                if let other { chosen = other } else { missing.append(lacking) }
            }
            if let last = parts.last, last.face == chosen {
                parts[parts.count - 1].text.append(character)
            } else {
                parts.append((chosen, String(character)))
            }
        }
        return ShapedWord(
            pieces: parts.map { piece($0.text, in: $0.face) }, missing: missing)
    }

    private func isDrawable(_ scalar: Unicode.Scalar, in face: Face) -> Bool {
        words(of: face).font?.has(scalar) == true || scalar.properties.isDefaultIgnorableCodePoint
    }

    /// Faces of the same looks come first when a character is sought elsewhere.
    private func rank(_ other: Face, like face: Face) -> Int {
        (other.family == face.family ? 0 : 4) + (other.bold == face.bold ? 0 : 2)
            + (other.italic == face.italic ? 0 : 1)
    }

    private func piece(_ text: String, in face: Face) -> ShapedPiece {
        if text.unicodeScalars.allSatisfy(Self.isPlain), let shaped = directly(text, in: face) {
            return shaped
        }
        return pango?.piece(text, in: face)
            ?? ShapedPiece(face: face, utf8: Array(text.utf8), glyphs: [], clusters: [])
    }

    /// Characters that shape alike in one run: Latin letters with their marks, digits, signs of punctuation,
    /// currencies, letterlike signs, arrows, mathematics and simple shapes.
    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x2FF, 0x300...0x36F, 0x1E00...0x1EFF, 0x2010...0x2027, 0x2030...0x205E,
            0x2070...0x20BF, 0x2100...0x22FF, 0x25A0...0x25FF:
            true
        default: false
        }
    }

    /// Shapes in one run, as Pango itself would: a fifth of the work of a layout a word.
    private func directly(_ text: String, in face: Face) -> ShapedPiece? {
        let words = words(of: face)
        guard let font = words.font, let way = words.way, let buffer = unsafe buffer else {
            return nil
        }
        let length = text.utf8.count
        unsafe hb_buffer_clear_contents(buffer)
        unsafe hb_buffer_add_utf8(buffer, text, Int32(length), 0, Int32(length))
        guard unsafe way.shape(buffer, font) else { return nil }
        var count: UInt32 = 0
        guard let infos = unsafe hb_buffer_get_glyph_infos(buffer, &count),
            let positions = unsafe hb_buffer_get_glyph_positions(buffer, nil)
        else { return nil }
        let unit = font.em
        var glyphs: [ShapedGlyph] = []
        var clusters: [Cluster] = []
        glyphs.reserveCapacity(Int(count))
        clusters.reserveCapacity(Int(count))
        for index in 0..<Int(count) {
            let (info, place) = unsafe (infos[index], positions[index])
            glyphs.append(
                ShapedGlyph(
                    id: info.codepoint, advance: Double(place.x_advance) / unit,
                    offsetX: Double(place.x_offset) / unit,
                    offsetY: -Double(place.y_offset) / unit))
            let start = Int(info.cluster)
            if index > 0, unsafe Int(infos[index - 1].cluster) == start {
                clusters[clusters.count - 1].glyphs += 1
                continue
            }
            var next = length
            for other in (index + 1)..<max(Int(count), index + 1)
            where unsafe Int(infos[other].cluster) != start {
                next = unsafe Int(infos[other].cluster)
                break
            }
            clusters.append(Cluster(bytes: next - start, glyphs: 1))
        }
        return ShapedPiece(
            face: face, utf8: Array(text.utf8), glyphs: glyphs, clusters: clusters)
    }
}

/// The words that were shaped in one face.
@safe
private final class WordCache {
    let face: Face
    let font: OpenFont?
    let metrics: FaceMetrics
    /// How its words are shaped.
    private(set) lazy var way = font.flatMap(ShapingWay.init)
    var shaped = WordTable()

    init(_ face: Face, font: OpenFont?) {
        self.face = face
        self.font = font
        metrics = font?.metrics ?? FaceMetrics(ascent: 0.891, descent: 0.216)
    }
}
