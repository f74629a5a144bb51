import TrangModel

/// Completes the fonts that Cairo embedded: what their glyphs stand for, and how wide they are.
enum CairoFonts {
    /// Completes all fonts of a document.
    ///
    /// - Parameter resources: the dictionary of a page that shows all of them.
    /// - Throws: `font` when one is not there.
    static func complete(
        _ fonts: DocumentFonts, on resources: ArraySlice<UInt8>, _ objects: inout CairoObjects,
        _ file: inout PDFFile
    ) throws(InkError) {
        let numbers = numbers(resources)
        guard numbers.count == fonts.all.count else { throw .file("Cairo's fonts") }
        for (font, number) in zip(fonts.all, numbers) {
            let body = try objects.cairo.object(number).body
            guard let map = body.reference("/ToUnicode "),
                let descendant = body.reference("/DescendantFonts [ "),
                let completed = self.body(
                    try objects.cairo.object(descendant).body, widths: fonts.widths(of: font))
            else { throw .font(font.face.name) }
            objects.replace(
                map, by: file.addStream(ToUnicode.map(font.glyphs.map(font.meaning)), ""))
            objects.replace(descendant, body: completed)
        }
    }

    /// The numbers of the fonts' objects in the order in which they were drawn with: Cairo calls them `/f-0-1`, `/f-1-1`.
    private static func numbers(_ resources: ArraySlice<UInt8>) -> [Int] {
        guard let list = resources.part(after: "/Font <<", upTo: UInt8(ascii: ">")) else {
            return []
        }
        let words = list.split { $0 <= 0x20 }
        let fonts = stride(from: 0, to: words.count - 3, by: 4).compactMap { index in
            words[index].dropFirst(3).number.flatMap { order in
                words[index + 1].number.map { (order, number: $0) }
            }
        }
        return fonts.sorted { $0.0 < $1.0 }.map(\.number)
    }

    /// The dictionary of a font with its widths, in thousandths of an em. Cairo rounds them to whole ones, by which readers
    /// add up the places of glyphs: at the end of a line they would be a third of a point off.
    private static func body(_ body: ArraySlice<UInt8>, widths: [Double]) -> [UInt8]? {
        guard let start = body.place(of: "/W ["), let end = body[start...].place(of: "]]") else {
            return nil
        }
        var result = Array(body[..<start])
        // Glyphs have the numbers of the embedded file (ISO 19005-3, 6.2.11.3.2).
        if body.place(of: "/CIDFontType2") != nil {
            result.append(contentsOf: "/CIDToGIDMap /Identity ".utf8)
        }
        result.append(contentsOf: "/W [ 0 [".utf8)
        for width in widths {
            result.append(0x20)
            width.write(plain: 3, to: &result)
        }
        result.append(contentsOf: " ] ]".utf8)
        return result + body[(end + 2)...]
    }
}
