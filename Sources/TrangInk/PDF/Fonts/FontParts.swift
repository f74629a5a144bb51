import TrangModel

/// What a document writes of a font: a subset and what is said of it.
struct FontParts {
    /// The six letters that mark a subset (ISO 32000-1, 9.6.4): other glyphs, other letters.
    let tag: String
    /// The compressed font program, and its length before.
    let program: [UInt8]
    let length: Int
    /// The widths of the glyphs: a list for each row of numbers without a gap.
    let widths: String
    /// The compressed map to Unicode.
    let characters: [UInt8]

    init(tag: String, program: [UInt8], length: Int, widths: String, characters: [UInt8]) {
        (self.tag, self.program, self.length) = (tag, program, length)
        (self.widths, self.characters) = (widths, characters)
    }

    /// - Parameters:
    ///   - glyphs: the numbers of the glyphs, in order.
    ///   - meanings: what each glyph of the font stands for; 0 for nothing.
    init(
        _ font: FontProgram, glyphs: [Int], meanings: [UInt32], flate: Flate
    ) throws(InkError) {
        let data = try font.subset(glyphs.map { UInt32($0) })
        length = data.count
        program = try flate.deflate(data, .thorough)
        characters = try flate.deflate(
            ToUnicode.map(glyphs.lazy.map { ($0, meanings[$0]) }.filter { $0.1 != 0 }), .thorough)
        var text = "/W ["
        var last = -2
        for glyph in glyphs {
            text += glyph == last + 1 ? " " : (last < 0 ? "\(glyph)[" : "]\(glyph)[")
            text += font.width(of: UInt32(glyph)).plain(3)
            last = glyph
        }
        widths = text + (last < 0 ? "]" : "]]")
        tag = Self.tag(glyphs)
    }

    /// The letters of a choice of glyphs.
    static func tag(_ glyphs: [Int]) -> String {
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
