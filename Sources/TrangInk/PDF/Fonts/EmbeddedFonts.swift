import TrangModel

/// The fonts of one document, numbered in the order in which its pages ask for them.
final class EmbeddedFonts {
    private let shelf: FontShelf
    private var byFace = FaceTable<EmbeddedFont>()
    /// The font that was asked for last: text comes in runs of one face.
    private var recent: (face: Face, font: EmbeddedFont)?
    /// All of them, by their numbers.
    private(set) var all: [EmbeddedFont] = []

    init(_ shelf: FontShelf) { self.shelf = shelf }

    /// The font of a face.
    ///
    /// - Throws: `noFonts` when no file has it.
    func font(_ face: Face) throws(InkError) -> EmbeddedFont {
        if let recent, recent.face == face { return recent.font }
        let font: EmbeddedFont
        if let known = byFace[face] {
            font = known
        } else {
            guard let program = shelf.program(of: face) else { throw .noFonts }
            font = EmbeddedFont(program, number: all.count)
            byFace.put(font, for: face)
            all.append(font)
        }
        recent = (face, font)
        return font
    }
}

/// The font files of an Ink as PDFs need them, each opened once.
final class FontShelf {
    private let catalogue: FontCatalogue
    private var programs = FaceTable<FontProgram>()

    init(_ catalogue: FontCatalogue) { self.catalogue = catalogue }

    /// The program of a face; nil when no file has it.
    func program(of face: Face) -> FontProgram? {
        if let known = programs[face] { return known }
        let made = catalogue.font(face).flatMap(FontProgram.init)
        if let made { programs.put(made, for: face) }
        return made
    }
}
