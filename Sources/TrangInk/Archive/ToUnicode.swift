/// From the numbers of glyphs to the text they stand for (ISO 32000-1, 9.10.3): what is copied and read
/// aloud.
enum ToUnicode {
    /// The map of a font.
    ///
    /// - Parameter texts: what the glyphs stand for, from number 1 on.
    static func map(_ texts: [String]) -> [UInt8] {
        var map = Array(head.utf8)
        // At most a hundred at a time (Adobe's technical note 5014).
        for start in stride(from: 0, to: texts.count, by: 100) {
            let part = texts[start..<min(start + 100, texts.count)]
            map.append(contentsOf: "\(part.count) beginbfchar\n".utf8)
            for (index, text) in zip(part.indices, part) {
                map.append(UInt8(ascii: "<"))
                map.append(hexadecimal: UInt16(clamping: index + 1))
                map.append(contentsOf: "> <".utf8)
                for unit in text.utf16 { map.append(hexadecimal: unit) }
                map.append(contentsOf: ">\n".utf8)
            }
            map.append(contentsOf: "endbfchar\n".utf8)
        }
        map.append(
            contentsOf: "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n".utf8)
        return map
    }

    private static let head = """
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
}
