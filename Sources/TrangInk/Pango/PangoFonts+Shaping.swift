import CTrangGLib
import CTrangPango
import TrangModel

extension PangoFonts {
    /// A word as Pango sets it: parted where its font, script or direction changes, each part shaped. What the
    /// face lacks comes from another of the catalogue's.
    func shape(_ word: String, in face: Face) -> ShapedWord {
        guard let context = unsafe context(face), let string = unsafe pango_glyph_string_new()
        else { return ShapedWord(pieces: [], missing: Array(word.unicodeScalars)) }
        defer { unsafe pango_glyph_string_free(string) }
        var pieces: [ShapedPiece] = []
        var missing: [Unicode.Scalar] = []
        let utf8 = Array(word.utf8)
        unsafe word.withCString { text in
            let items = unsafe pango_itemize_with_base_dir(
                context, PANGO_DIRECTION_LTR, text, 0, Int32(utf8.count), attributes, nil)
            var node = unsafe items
            while let current = unsafe node {
                unsafe node = current.pointee.next
                guard let data = unsafe current.pointee.data else { continue }
                let item = unsafe data.assumingMemoryBound(to: PangoItem.self)
                defer { unsafe pango_item_free(item) }
                let (start, count) = unsafe (Int(item.pointee.offset), Int(item.pointee.length))
                unsafe pango_shape_full(
                    text + start, Int32(count), text, Int32(utf8.count), &item.pointee.analysis,
                    string)
                let part = Array(utf8[start..<(start + count)])
                let chosen = unsafe item.pointee.analysis.font.flatMap { unsafe self.face(of: $0) }
                let shaped = unsafe ItemGlyphs(
                    string.pointee, level: item.pointee.analysis.level, bytes: count)
                missing +=
                    chosen == nil
                    ? Array(String(decoding: part, as: UTF8.self).unicodeScalars) : shaped.missing
                pieces.append(
                    ShapedPiece(
                        face: chosen ?? face, utf8: part, glyphs: shaped.glyphs,
                        clusters: shaped.clusters, level: shaped.level))
            }
            unsafe g_list_free(items)
        }
        return ShapedWord(pieces: pieces, missing: missing)
    }

    /// The embedding level of each character of a paragraph that runs from left to right.
    static func levels(of text: String) -> [UInt8] {
        var direction = PANGO_DIRECTION_LTR
        let length = text.utf8.count
        guard
            let levels = unsafe pango_log2vis_get_embedding_levels(
                text, Int32(length), &direction)
        else { return [] }
        defer { unsafe g_free(levels) }
        return unsafe Array(
            UnsafeBufferPointer(start: levels, count: text.unicodeScalars.count))
    }
}

/// The glyphs of one of Pango's items, in the order of its text: from right to left, they stand in Pango's list the
/// other way round.
struct ItemGlyphs {
    private(set) var glyphs: [ShapedGlyph] = []
    private(set) var clusters: [Cluster] = []
    /// Characters that the item's font lacks.
    private(set) var missing: [Unicode.Scalar] = []
    let level: UInt8

    /// Pango's sign for a glyph that draws nothing and has no width.
    private static let empty: PangoGlyph = 0x0FFF_FFFF
    /// Pango's flag on the characters that it found no glyph for.
    private static let unknown: PangoGlyph = 0x1000_0000

    /// - Parameter bytes: the length of the item's text in UTF-8.
    init(_ string: PangoGlyphString, level: UInt8, bytes: Int) {
        self.level = level
        let count = Int(unsafe string.num_glyphs)
        glyphs.reserveCapacity(count)
        clusters.reserveCapacity(count)
        // Where the cluster begins that is being read, and how many glyphs it has.
        var (start, own) = (0, 0)
        for step in 0..<count {
            let index = level & 1 == 0 ? step : count - 1 - step
            let (info, offset) = unsafe (string.glyphs[index], Int(string.log_clusters[index]))
            // What draws nothing belongs to what stands before it.
            if info.glyph == Self.empty { continue }
            if offset > start, own > 0 {
                clusters.append(Cluster(bytes: offset - start, glyphs: own))
                (start, own) = (offset, 0)
            }
            if info.glyph & Self.unknown != 0 {
                if let scalar = Unicode.Scalar(info.glyph & ~Self.unknown) {
                    missing.append(scalar)
                }
            }
            glyphs.append(
                ShapedGlyph(
                    id: info.glyph & Self.unknown == 0 ? info.glyph : 0,
                    advance: Double(info.geometry.width) / PangoFonts.em,
                    offsetX: Double(info.geometry.x_offset) / PangoFonts.em,
                    offsetY: Double(info.geometry.y_offset) / PangoFonts.em))
            own += 1
        }
        if bytes > start { clusters.append(Cluster(bytes: bytes - start, glyphs: own)) }
    }
}
