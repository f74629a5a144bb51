import CTrangPango
package import TrangModel

/// Shapes words with Pango, each distinct word once per face.
///
/// Shaping happens at one large size without hinting, where every advance is a whole number of
/// font units; results are in em and serve all sizes.
@safe
package final class PangoShaper: Shaper {
    private let catalogue: FontCatalogue
    private let context: OpaquePointer
    private let layout: OpaquePointer
    private var cache: [Face: WordCache] = [:]
    /// The words of the face that was asked for last: text comes in runs of one face.
    private var recent: WordCache?
    private var metricsCache: [Face: FaceMetrics] = [:]
    private var fonts: [Face: UnsafeMutablePointer<PangoFont>] = unsafe [:]
    private let buffer = unsafe hb_buffer_create()
    private let language = unsafe hb_language_from_string("vi", -1)
    /// No ligatures: they would extract as U+FB01, and the text must stay the author's.
    private let features = ["liga", "clig", "dlig"].map { name in
        var feature = hb_feature_t()
        _ = unsafe hb_feature_from_string(name + "=0", -1, &feature)
        return feature
    }
    private var currentFace: Face?

    /// The size at which words are shaped, in pt: the units per em of the shipped fonts.
    private static let size = 2048.0

    /// A shaper on the catalogue's fonts; nil when Pango cannot be started.
    package init?(_ catalogue: FontCatalogue) {
        guard let context = unsafe catalogue.makeContext() else { return nil }
        guard let layout = unsafe pango_layout_new(context) else {
            unsafe ctrang_object_unref(UnsafeMutableRawPointer(context))
            return nil
        }
        self.catalogue = catalogue
        unsafe self.context = context
        unsafe self.layout = layout
        unsafe pango_layout_set_single_paragraph_mode(layout, 1)
        let attributes = unsafe Self.makeAttributes()
        unsafe pango_layout_set_attributes(layout, attributes)
        unsafe pango_attr_list_unref(attributes)
    }

    deinit {
        unsafe hb_buffer_destroy(buffer)
        unsafe fonts.values.forEach { unsafe ctrang_object_unref($0) }
        unsafe ctrang_object_unref(UnsafeMutableRawPointer(layout))
        unsafe ctrang_object_unref(UnsafeMutableRawPointer(context))
    }

    package func shape(_ word: String, in face: Face) -> ShapedWord {
        let words = words(of: face)
        if let known = words.shaped[WordBytes(word: word)] { return known }
        let shaped = shapeAfresh(word, in: face)
        words.shaped[WordBytes(word: word)] = shaped
        return shaped
    }

    /// Loads all faces of the catalogue, so that the first word of each finds it open.
    func loadFaces() {
        for face in catalogue.order { _ = metrics(of: face) }
    }

    private func words(of face: Face) -> WordCache {
        if let recent, recent.face == face { return recent }
        let words = cache[face] ?? WordCache(face)
        cache[face] = words
        recent = words
        return words
    }

    package func metrics(of face: Face) -> FaceMetrics {
        if let known = metricsCache[face] { return known }
        var metrics = FaceMetrics(ascent: 0.891, descent: 0.216)
        var extents = hb_font_extents_t()
        if let font = unsafe harfBuzzFont(face),
            unsafe hb_font_get_h_extents(font, &extents) != 0
        {
            let unit = Self.size * Double(PANGO_SCALE)
            metrics = FaceMetrics(
                ascent: Double(extents.ascender) / unit, descent: -Double(extents.descender) / unit)
        }
        metricsCache[face] = metrics
        return metrics
    }

    /// The Pango font of a face at the shaping size, loaded once; nil when there is none.
    func font(_ face: Face) -> UnsafeMutablePointer<PangoFont>? {
        if let known = unsafe fonts[face] { return unsafe known }
        let description = unsafe self.description(of: face)
        defer { unsafe pango_font_description_free(description) }
        guard let font = unsafe pango_context_load_font(context, description) else { return nil }
        unsafe fonts[face] = font
        return unsafe font
    }

    private func description(of face: Face) -> OpaquePointer? {
        let description = unsafe pango_font_description_new()
        unsafe pango_font_description_set_family(description, face.family)
        unsafe pango_font_description_set_weight(
            description, face.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
        unsafe pango_font_description_set_style(
            description, face.italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
        unsafe pango_font_description_set_absolute_size(
            description, Self.size * Double(PANGO_SCALE))
        return unsafe description
    }

    /// Splits a word where its face lacks characters, then shapes the parts.
    private func shapeAfresh(_ word: String, in face: Face) -> ShapedWord {
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
        catalogue.has(scalar, in: face) || scalar.properties.isDefaultIgnorableCodePoint
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
        return laidOut(text, in: face)
    }

    /// Characters that shape alike in one run: Latin letters with their marks, digits, signs.
    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x2FF, 0x300...0x36F, 0x1E00...0x1EFF, 0x2010...0x2027, 0x2030...0x205E: true
        default: false
        }
    }

    /// Shapes with the HarfBuzz font that Pango made, as Pango itself would: a fifth of the work of
    /// a layout a word.
    private func directly(_ text: String, in face: Face) -> ShapedPiece? {
        guard let font = unsafe harfBuzzFont(face), let buffer = unsafe buffer else { return nil }
        let length = text.utf8.count
        unsafe hb_buffer_clear_contents(buffer)
        unsafe hb_buffer_add_utf8(buffer, text, Int32(length), 0, Int32(length))
        unsafe hb_buffer_set_direction(buffer, HB_DIRECTION_LTR)
        unsafe hb_buffer_set_script(buffer, HB_SCRIPT_LATIN)
        unsafe hb_buffer_set_language(buffer, language)
        unsafe hb_shape(font, buffer, features, UInt32(features.count))
        var count: UInt32 = 0
        guard let infos = unsafe hb_buffer_get_glyph_infos(buffer, &count),
            let positions = unsafe hb_buffer_get_glyph_positions(buffer, nil)
        else { return nil }
        let unit = Self.size * Double(PANGO_SCALE)
        var glyphs: [ShapedGlyph] = []
        var clusters: [Cluster] = []
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
        return ShapedPiece(face: face, text: text, glyphs: glyphs, clusters: clusters)
    }

    /// Pango's own HarfBuzz font of a face, borrowed; found once a run of words.
    private func harfBuzzFont(_ face: Face) -> OpaquePointer? {
        let words = words(of: face)
        if let known = unsafe words.harfBuzzFont { return unsafe known }
        guard let font = unsafe font(face), let found = unsafe pango_font_get_hb_font(font) else {
            return nil
        }
        unsafe words.harfBuzzFont = found
        return unsafe found
    }

    /// The font file of a face as PDFs need it; nil when there is none.
    func fontProgram(_ face: Face) -> FontProgram? {
        guard let font = unsafe harfBuzzFont(face) else { return nil }
        return unsafe FontProgram(font, em: Self.size * Double(PANGO_SCALE), face: face)
    }

    /// No ligatures, which would extract as U+FB01 while the text must stay the author's; no
    /// fallback, which is ours to decide.
    private static func makeAttributes() -> OpaquePointer? {
        let attributes = unsafe pango_attr_list_new()
        unsafe pango_attr_list_insert(
            attributes, pango_attr_font_features_new("liga=0, clig=0, dlig=0"))
        unsafe pango_attr_list_insert(attributes, pango_attr_fallback_new(0))
        return unsafe attributes
    }

    /// Shapes any text, of any script and direction, with a layout.
    private func laidOut(_ text: String, in face: Face) -> ShapedPiece {
        if currentFace != face {
            let description = unsafe self.description(of: face)
            unsafe pango_layout_set_font_description(layout, description)
            unsafe pango_font_description_free(description)
            currentFace = face
        }
        unsafe pango_layout_set_text(layout, text, Int32(text.utf8.count))
        var glyphs: [ShapedGlyph] = []
        var clusters: [Cluster] = []
        guard let line = unsafe pango_layout_get_line_readonly(layout, 0) else {
            return ShapedPiece(face: face, text: text, glyphs: [], clusters: [])
        }
        var node = unsafe line.pointee.runs
        while let current = unsafe node {
            if let data = unsafe current.pointee.data {
                let run = unsafe data.assumingMemoryBound(to: PangoGlyphItem.self).pointee
                if let string = unsafe run.glyphs, let item = unsafe run.item {
                    unsafe append(
                        string.pointee, length: Int(item.pointee.length), glyphs: &glyphs,
                        clusters: &clusters)
                }
            }
            unsafe node = current.pointee.next
        }
        return ShapedPiece(face: face, text: text, glyphs: glyphs, clusters: clusters)
    }

    /// Appends the glyphs of one run; clusters are told by where the text index changes.
    private func append(
        _ string: PangoGlyphString, length: Int, glyphs: inout [ShapedGlyph],
        clusters: inout [Cluster]
    ) {
        let unit = Self.size * Double(PANGO_SCALE)
        let count = Int(unsafe string.num_glyphs)
        for index in 0..<count {
            let info = unsafe string.glyphs[index]
            let isEmpty = info.glyph == 0x0FFF_FFFF
            glyphs.append(
                ShapedGlyph(
                    id: isEmpty ? 3 : info.glyph, advance: Double(info.geometry.width) / unit,
                    offsetX: Double(info.geometry.x_offset) / unit,
                    offsetY: Double(info.geometry.y_offset) / unit))
            let start = Int(unsafe string.log_clusters[index])
            let isNew = index == 0 || Int(unsafe string.log_clusters[index - 1]) != start
            if isNew {
                var next = length
                for other in (index + 1)..<max(count, index + 1) {
                    let log = Int(unsafe string.log_clusters[other])
                    if log != start {
                        next = log
                        break
                    }
                }
                clusters.append(Cluster(bytes: next - start, glyphs: 1))
            } else {
                clusters[clusters.count - 1].glyphs += 1
            }
        }
    }
}

/// The words that were shaped in one face.
@safe
/// A word compared byte by byte: hashing and comparing a `String` looks for its canonical form.
private struct WordBytes: Hashable {
    let word: String

    static func == (one: WordBytes, other: WordBytes) -> Bool {
        let (left, right) = (one.word.utf8Span.span, other.word.utf8Span.span)
        guard left.count == right.count else { return false }
        for index in left.indices where left[index] != right[index] { return false }
        return true
    }

    func hash(into hasher: inout Hasher) {
        var (low, high, count) = (UInt64(0), UInt64(0), UInt64(0))
        let bytes = word.utf8Span.span
        for index in bytes.indices {
            (low, high) = (low << 8 | UInt64(bytes[index]), high << 8 | low >> 56)
            count += 1
            if count.isMultiple(of: 16) {
                hasher.combine(low)
                hasher.combine(high)
            }
        }
        hasher.combine(low)
        if count > 8 { hasher.combine(high) }
        hasher.combine(count)
    }
}

@safe
private final class WordCache {
    let face: Face
    var shaped: [WordBytes: ShapedWord] = [:]
    var harfBuzzFont: OpaquePointer?

    init(_ face: Face) { self.face = face }
}
