import TrangModel

/// Completes the fonts that Cairo embedded: what their glyphs stand for, and how wide they are.
enum CairoFonts {
    /// Cairo's fonts are called `f-0-1`, `f-1-1` in the order in which they were drawn with; those with outlines of
    /// PostScript that have numbers for names, `f-2-0`.
    ///
    /// - Parameter resources: the dictionary of a page that shows all of them.
    /// - Throws: `font` when one is not there.
    static func complete(
        _ fonts: DocumentFonts, on resources: String, _ objects: inout CairoObjects,
        _ file: inout PDFFile
    ) throws(InkError) {
        for (index, font) in fonts.all.enumerated() {
            guard
                let number = CairoFile.reference("/f-\(index)-1", in: resources)
                    ?? CairoFile.reference("/f-\(index)-0", in: resources)
            else { throw .font(font.face.name) }
            let body = try objects.cairo.object(number).body
            guard let map = CairoFile.reference("/ToUnicode", in: body),
                let descendant = CairoFile.reference("/DescendantFonts [", in: body),
                let completed = self.body(
                    try objects.cairo.object(descendant).body,
                    widths: ([0] + font.glyphs).map { fonts.width(of: $0, in: font.face) })
            else { throw .font(font.face.name) }
            objects.replace(
                map, by: file.addStream(ToUnicode.map(font.glyphs.map(font.meaning)), ""))
            objects.replace(descendant, body: completed)
        }
    }

    /// The dictionary of a font with its widths, in thousandths of an em. Cairo rounds them to whole ones, by which readers
    /// add up the places of glyphs: at the end of a line they would be a third of a point off.
    private static func body(_ body: String, widths: [Double]) -> String? {
        guard let start = body.firstRange(of: "/W ["),
            let end = body[start.upperBound...].firstRange(of: "]]")
        else { return nil }
        let list = widths.map { $0.plain(3) }.joined(separator: " ")
        // Glyphs have the numbers of the embedded file (ISO 19005-3, 6.2.11.3.2).
        let map = body.contains("/CIDFontType2") ? " /CIDToGIDMap /Identity" : ""
        return body[..<start.lowerBound] + "/W [ 0 [ \(list) ] ]" + map + body[end.upperBound...]
    }
}
