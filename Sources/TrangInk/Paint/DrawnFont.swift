import TrangModel

/// A font of a document, in which every glyph stands for one text: what is copied and read aloud. A glyph that is to
/// stand for a second text (a space, a no-break space) has a second font for it, a copy of the first.
final class DrawnFont {
    let face: Face
    /// Which of the fonts of its face, from 0.
    let copy: Int
    /// The glyphs in the order in which they were first drawn; Cairo numbers them so, from 1.
    private(set) var glyphs: [UInt32] = []
    /// What each glyph stands for: 0 for nothing yet, a character, or with the highest bit set a place in `texts`.
    private(set) var meanings: [UInt32] = []
    private var texts: [String] = []
    /// Those of the glyphs that draw nothing.
    private var blanks: Set<UInt32> = []
    private let drawsNothing: (UInt32) -> Bool
    private static let isText: UInt32 = 1 << 31

    /// - Parameter drawsNothing: whether a glyph has no outline.
    init(_ face: Face, copy: Int, drawsNothing: @escaping (UInt32) -> Bool) {
        self.face = face
        self.copy = copy
        self.drawsNothing = drawsNothing
    }

    /// Lets a glyph stand for a character, unless it stands for another text.
    ///
    /// - Returns: whether it does.
    func takes(_ glyph: UInt32, as scalar: UInt32) -> Bool {
        let index = Int(glyph)
        if index < meanings.count, meanings[index] == scalar { return true }
        guard let scalar = Unicode.Scalar(scalar) else { return false }
        let text = String(Character(scalar))
        guard mayTake(glyph, as: text) else { return false }
        take(glyph, as: text)
        return true
    }

    /// Whether a glyph stands for a text, or for nothing yet.
    func mayTake(_ glyph: UInt32, as text: String) -> Bool {
        let index = Int(glyph)
        guard index < meanings.count, meanings[index] != 0 else { return true }
        return meaning(of: glyph) == text
    }

    /// Lets a glyph stand for a text from now on.
    func take(_ glyph: UInt32, as text: String) {
        // The first glyph is drawn for what the font lacks; Cairo has a place for it of its own.
        guard glyph > 0 else { return }
        let index = Int(glyph)
        if index >= meanings.count {
            meanings.append(contentsOf: repeatElement(0, count: index + 64 - meanings.count))
        }
        guard meanings[index] == 0 else { return }
        glyphs.append(glyph)
        if drawsNothing(glyph) { blanks.insert(glyph) }
        let scalars = text.unicodeScalars
        if let only = scalars.first, scalars.count == 1, only.value != 0 {
            meanings[index] = only.value
        } else {
            meanings[index] = UInt32(texts.count) | Self.isText
            texts.append(text)
        }
    }

    /// Whether a glyph draws nothing.
    func isBlank(_ glyph: UInt32) -> Bool { blanks.contains(glyph) }

    /// The text that a glyph stands for; empty for none.
    func meaning(of glyph: UInt32) -> String {
        let index = Int(glyph)
        guard index < meanings.count, meanings[index] != 0 else { return "" }
        if meanings[index] & Self.isText != 0 { return texts[Int(meanings[index] & ~Self.isText)] }
        return Unicode.Scalar(meanings[index]).map { String(Character($0)) } ?? ""
    }
}
