/// From the numbers of glyphs to the text they stand for (ISO 32000-1, 9.10.3): what is copied and read
/// aloud.
enum ToUnicode {
    /// The map of a font.
    ///
    /// - Parameter texts: what the glyphs stand for, from number 1 on.
    static func map(_ texts: [String]) -> [UInt8] {
        var text = """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange

            """
        // At most a hundred at a time (Adobe's technical note 5014).
        for start in stride(from: 0, to: texts.count, by: 100) {
            let part = texts[start..<min(start + 100, texts.count)]
            text += "\(part.count) beginbfchar\n"
            for (index, meaning) in zip(part.indices, part) {
                text += "<\(hexadecimal(UInt16(clamping: index + 1)))> "
                text += "<\(PDFText.hexadecimal(meaning))>\n"
            }
            text += "endbfchar\n"
        }
        text += "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
        return Array(text.utf8)
    }

    private static func hexadecimal(_ unit: UInt16) -> String {
        let digits = String(unit, radix: 16, uppercase: true)
        return String(repeating: "0", count: 4 - digits.count) + digits
    }
}
