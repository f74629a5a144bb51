package import TrangModel

/// Shapes words with Pango, each distinct word once per face; results are in em and serve all sizes.
package final class WordShaper: Shaper {
    private let fonts: PangoFonts
    private var faces: [Face: FaceWords] = [:]
    /// The words of the face that was asked for last: text comes in runs of one face.
    private var recent: FaceWords?

    init(_ fonts: PangoFonts) { self.fonts = fonts }

    package func shape(utf8 word: Swift.Span<UInt8>, in face: Face) -> ShapedWord {
        let words = words(of: face)
        let key = WordKey(word)
        if let known = words.shaped[key] { return known }
        let shaped = fonts.shape(String(decoding: key.utf8, as: UTF8.self), in: face)
        words.shaped[key] = shaped
        return shaped
    }

    package func levels(of text: String) -> [UInt8] { PangoFonts.levels(of: text) }

    package func metrics(of face: Face) -> FaceMetrics { words(of: face).metrics }

    private func words(of face: Face) -> FaceWords {
        if let recent, recent.face == face { return recent }
        let words = faces[face] ?? FaceWords(face, metrics: fonts.metrics(of: face))
        faces[face] = words
        recent = words
        return words
    }
}

/// The words that were shaped in one face.
private final class FaceWords {
    let face: Face
    let metrics: FaceMetrics
    var shaped: [WordKey: ShapedWord] = [:]

    init(_ face: Face, metrics: FaceMetrics) {
        self.face = face
        self.metrics = metrics
    }
}

/// A word told by its bytes: strings are told by their canonical forms, which takes longer.
private struct WordKey: Hashable {
    let utf8: [UInt8]

    init(_ word: Swift.Span<UInt8>) {
        utf8 = unsafe word.withUnsafeBufferPointer { unsafe Array($0) }
    }

    func hash(into hasher: inout Hasher) {
        unsafe utf8.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
    }
}
