import TrangModel

/// A font of one document: which of its glyphs are used, and what text each stands for.
final class EmbeddedFont {
    /// Its number in the document: `/F0`, `/F1`.
    let number: Int
    private let program: FontProgram
    /// What each glyph stands for: 0 for unused, 1 for used without a text.
    private var meanings: [UInt32]

    init(_ program: FontProgram, number: Int) {
        self.program = program
        self.number = number
        meanings = [UInt32](repeating: 0, count: program.glyphCount)
    }

    /// The width of a glyph, in thousandths of an em.
    func width(_ glyph: UInt32) -> Double { program.width(glyph) }

    /// Notes that a glyph is drawn, whatever it stands for.
    func use(_ glyph: UInt32) {
        let index = Int(glyph)
        if index < meanings.count, meanings[index] == 0 { meanings[index] = 1 }
    }

    /// Notes that a glyph is drawn for a character.
    ///
    /// - Returns: false when it stands for another already.
    func use(_ glyph: UInt32, as scalar: Unicode.Scalar) -> Bool {
        let index = Int(glyph)
        guard index < meanings.count else { return true }
        if meanings[index] == scalar.value { return true }
        guard meanings[index] <= 1 else { return false }
        meanings[index] = scalar.value
        return true
    }

    /// Writes the font's objects and gives the number of the font itself.
    func write(into file: inout PDFFile) throws(InkError) -> Int {
        let glyphs = meanings.indices.filter { meanings[$0] != 0 }
        let data = try program.subset(glyphs.map { UInt32($0) })
        let name = PDFText.name(tag(of: glyphs) + "+" + program.name)
        let stream =
            program.hasCFF
            ? file.addStream(data, "/Subtype /CIDFontType0C")
            : file.addStream(data, "/Length1 \(data.count)")
        let measures = program.measures
        let box = measures.box.map(String.init).joined(separator: " ")
        // The flags: glyphs have numbers, not the names of letters (4), and lean (64).
        let flags = measures.italicAngle == 0 ? 4 : 68
        let descriptor = file.add(
            "<< /Type /FontDescriptor /FontName \(name) /Flags \(flags) /FontBBox [ \(box) ] "
                + "/ItalicAngle \(measures.italicAngle.plain(2)) /Ascent \(measures.ascent) "
                + "/Descent \(measures.descent) /CapHeight \(measures.capHeight) /StemV 80 "
                + "/\(program.hasCFF ? "FontFile3" : "FontFile2") \(stream) 0 R >>")
        let descendant = file.add(
            "<< /Type /Font /Subtype /\(program.hasCFF ? "CIDFontType0" : "CIDFontType2") "
                + "/BaseFont \(name) /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) "
                + "/Supplement 0 >> /FontDescriptor \(descriptor) 0 R \(widths(of: glyphs))"
                // Glyph numbers are those of the font's file (ISO 19005-3, 6.2.11.3.2).
                + "\(program.hasCFF ? "" : " /CIDToGIDMap /Identity") >>")
        let characters = file.addStream(
            ToUnicode.map(
                glyphs.map { (glyph: $0, scalar: meanings[$0]) }.filter { $0.scalar > 1 }),
            "")
        return file.add(
            "<< /Type /Font /Subtype /Type0 /BaseFont \(name) /Encoding /Identity-H "
                + "/DescendantFonts [ \(descendant) 0 R ] /ToUnicode \(characters) 0 R >>")
    }

    /// The widths of the glyphs: a list for each row of numbers without a gap.
    private func widths(of glyphs: [Int]) -> String {
        var text = "/W ["
        var last = -2
        for glyph in glyphs {
            text += glyph == last + 1 ? " " : (last < 0 ? "\(glyph)[" : "]\(glyph)[")
            text += program.width(UInt32(glyph)).plain(3)
            last = glyph
        }
        return text + (last < 0 ? "]" : "]]")
    }

    /// The six letters that mark a subset (ISO 32000-1, 9.6.4): other glyphs, other letters.
    private func tag(of glyphs: [Int]) -> String {
        var sum: UInt64 = 0xCBF2_9CE4_8422_2325
        for glyph in glyphs { sum = (sum ^ UInt64(glyph)) &* 0x100_0000_01B3 }
        var letters = ""
        for _ in 0..<6 {
            letters.unicodeScalars.append(Unicode.Scalar(UInt8(65 + sum % 26)))
            sum /= 26
        }
        return letters
    }
}
