package import TrangModel

/// Everything that needs C: shapes words and turns pages into bytes. One Ink serves one task.
package final class Ink {
    /// The fonts that pages may use.
    package let catalogue: FontCatalogue
    /// Turns words into glyphs of those fonts.
    package let shaper: WordShaper
    private let fonts: FaceSource
    private let shelf: FontShelf
    private let flate = Flate()
    private var outlines: GlyphOutlines?

    /// An Ink on the given font files.
    ///
    /// - Throws: `noFonts` when none of them can be used.
    package init(_ files: [FontFile]) throws(InkError) {
        catalogue = FontCatalogue(files)
        guard !catalogue.order.isEmpty else { throw .noFonts }
        shaper = WordShaper(catalogue)
        fonts = FaceSource(shaper)
        shelf = FontShelf(catalogue)
    }

    /// The pages as one PDF that holds the standards of a profile.
    package func pdf(_ pages: Pages, profile: Profile = .archival) throws(InkError) -> [UInt8] {
        var pages = pages
        return try pdf(emptying: &pages, profile: profile)
    }

    /// The same; the marks of the pages are given up as soon as they are in the file, to save memory.
    package func pdf(
        emptying pages: inout Pages, profile: Profile
    ) throws(InkError) -> [UInt8] {
        try PDFDocument.write(&pages, shelf: shelf, flate: flate, profile: profile)
    }

    /// Every page as a PNG.
    package func png(_ pages: Pages, dpi: Double) throws(InkError) -> [[UInt8]] {
        let pictures = PictureSource(pages.pictures, decodes: true, isGrey: pages.isGrey)
        var files: [[UInt8]] = []
        for page in pages.pages {
            files.append(try Rasters.png(page, pictures: pictures, fonts: fonts, dpi: dpi))
        }
        return files
    }

    /// One page as an SVG for the screen, made and shown fast.
    ///
    /// - Parameter page: its number, from 0.
    package func screen(_ pages: Pages, page: Int) throws(InkError) -> [UInt8] {
        guard LeanDrawing.suits(pages) else {
            let pictures = PictureSource(pages.pictures, decodes: false, isGrey: pages.isGrey)
            return try Rasters.svg(pages.pages[page], pictures: pictures, fonts: fonts)
        }
        var drawing = LeanDrawing(outlines: try glyphOutlines(), pictures: pages.pictures)
        return try drawing.draw(pages.pages[page])
    }

    /// Files that spare a process the cutting of subsets: one for each font, to lie below its folder.
    package func preparedFonts() throws(InkError) -> [(path: String, bytes: [UInt8])] {
        var files: [(path: String, bytes: [UInt8])] = []
        for face in catalogue.order {
            guard let program = shelf.program(of: face) else { continue }
            let glyphs = program.repertoire.glyphs
            // A font without Vietnamese is never embedded whole.
            guard glyphs.count >= EmbeddedFont.ornament else { continue }
            let parts = try FontParts(
                program, glyphs: glyphs, meanings: program.repertoire.meanings, flate: flate)
            files.append((PreparedFont.path(program), PreparedFont.bytes(parts, of: program)))
        }
        return files
    }

    private func glyphOutlines() throws(InkError) -> GlyphOutlines {
        if let outlines { return outlines }
        let made = try GlyphOutlines(fonts)
        outlines = made
        return made
    }

    /// Every page as an SVG.
    package func svg(_ pages: Pages) throws(InkError) -> [[UInt8]] {
        let pictures = PictureSource(pages.pictures, decodes: false, isGrey: pages.isGrey)
        var files: [[UInt8]] = []
        for page in pages.pages {
            files.append(try Rasters.svg(page, pictures: pictures, fonts: fonts))
        }
        return files
    }
}
