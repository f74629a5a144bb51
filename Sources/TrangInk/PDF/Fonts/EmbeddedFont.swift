import TrangModel

/// A font of one document.
final class EmbeddedFont {
    /// Its number in the document: `/F0`, `/F1`.
    let number: Int
    private let program: FontProgram
    private var usage: GlyphUsage

    /// A font with fewer glyphs in use is an ornament, and gets no others.
    static let ornament = 32

    init(_ program: FontProgram, number: Int) {
        self.program = program
        self.number = number
        usage = GlyphUsage(program)
    }

    /// The widths of glyphs by their numbers, in thousandths of an em: those of a run are filled in.
    func widths(of run: GlyphRun) -> [Double] { program.widths(of: run.glyphs) }

    /// Looks through a run, and says where its text must stand beside its glyphs.
    func use(_ run: GlyphRun) -> ActualTexts { ActualTexts(run, &usage) }

    /// Writes the font's objects and gives the number of the font itself.
    func write(into file: inout PDFFile) throws(InkError) -> Int {
        let parts = try parts(file.flate)
        let name = PDFText.name(parts.tag + "+" + program.name)
        let stream = file.addStream(
            packed: parts.program,
            program.hasCFF ? "/Subtype /CIDFontType0C" : "/Length1 \(parts.length)")
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
                + "/Supplement 0 >> /FontDescriptor \(descriptor) 0 R \(parts.widths)"
                // Glyph numbers are those of the font's file (ISO 19005-3, 6.2.11.3.2).
                + "\(program.hasCFF ? "" : " /CIDToGIDMap /Identity") >>")
        let characters = file.addStream(packed: parts.characters, "")
        return file.add(
            "<< /Type /Font /Subtype /Type0 /BaseFont \(name) /Encoding /Identity-H "
                + "/DescendantFonts [ \(descendant) 0 R ] /ToUnicode \(characters) 0 R >>")
    }

    /// The repertoire, or the very glyphs that are used.
    private func parts(_ flate: Flate) throws(InkError) -> FontParts {
        let glyphs = usage.glyphs
        let repertoire = program.repertoire
        guard glyphs.count >= Self.ornament, glyphs.allSatisfy(repertoire.contains) else {
            return try FontParts(program, glyphs: glyphs, meanings: usage.meanings, flate: flate)
        }
        if let known = program.repertoireParts { return known }
        let made = try FontParts(
            program, glyphs: repertoire.glyphs, meanings: repertoire.meanings, flate: flate)
        program.repertoireParts = made
        return made
    }
}

/// Which glyphs of a font a document uses, and what text each stands for.
struct GlyphUsage {
    /// What each glyph stands for, 0 for nothing yet; with the highest bit set for those that are used. Most
    /// questions are answered by one look.
    private var entries: [UInt32]
    private static let used: UInt32 = 1 << 31

    init(_ program: FontProgram) {
        entries = program.repertoire.meanings
        let rest = max(0, program.glyphCount - entries.count)
        entries.append(contentsOf: repeatElement(0, count: rest))
    }

    /// The numbers of the glyphs, in order.
    var glyphs: [Int] { entries.indices.filter { entries[$0] >= Self.used } }

    /// What each glyph stands for; 0 for nothing.
    var meanings: [UInt32] { entries.map { $0 & ~Self.used } }

    /// Notes that a glyph is drawn, whatever it stands for.
    mutating func use(_ glyph: UInt32) {
        let index = Int(glyph)
        if index < entries.count { entries[index] |= Self.used }
    }

    /// Notes that a glyph is drawn for a character.
    ///
    /// - Returns: false when it stands for another already.
    mutating func use(_ glyph: UInt32, as character: UInt32) -> Bool {
        let index = Int(glyph)
        guard index < entries.count else { return true }
        let entry = entries[index]
        if entry == character | Self.used { return true }
        let meaning = entry & ~Self.used
        entries[index] = entry | Self.used | (meaning == 0 ? character : 0)
        return meaning == 0 || meaning == character
    }
}
