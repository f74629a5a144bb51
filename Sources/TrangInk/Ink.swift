package import TrangModel

/// Everything that needs C: shapes words and turns pages into bytes. One Ink serves one task.
package final class Ink {
    /// The fonts that pages may use.
    package let catalogue: FontCatalogue
    /// Turns words into glyphs of those fonts.
    package let shaper: WordShaper
    private let fonts: PangoFonts
    private let cuts: FontCuts
    private let flate: Flate
    private var outlines: GlyphOutlines?

    /// An Ink on the given font files.
    ///
    /// - Throws: `noFonts` when none of them can be used.
    package init(_ files: [FontFile]) throws(InkError) {
        catalogue = try FontCatalogue(files)
        fonts = try PangoFonts(catalogue)
        shaper = WordShaper(fonts)
        cuts = FontCuts(fonts)
        flate = try Flate()
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
        try PDFDocument.write(&pages, cuts: cuts, flate: flate, profile: profile)
    }

    /// Every page as a PNG.
    package func png(_ pages: Pages, dpi: Double) throws(InkError) -> [[UInt8]] {
        let pictures = PictureSource(pages.pictures, decodes: true, isGrey: pages.isGrey)
        let fonts = DocumentFonts(pages, cuts: cuts)
        var files: [[UInt8]] = []
        for page in pages.pages {
            files.append(try Rasters.png(page, pictures: pictures, fonts: fonts, dpi: dpi))
        }
        return files
    }

    /// Every page as an SVG.
    package func svg(_ pages: Pages) throws(InkError) -> [[UInt8]] {
        var files: [[UInt8]] = []
        for index in pages.pages.indices { files.append(try svg(pages, page: index)) }
        return files
    }

    /// One page as an SVG.
    ///
    /// - Parameter page: its number, from 0.
    package func svg(_ pages: Pages, page: Int) throws(InkError) -> [UInt8] {
        var drawing = SVGDrawing(outlines: try glyphOutlines(), pictures: SVGPictures(pages))
        return try drawing.draw(pages.pages[page])
    }

    private func glyphOutlines() throws(InkError) -> GlyphOutlines {
        if let outlines { return outlines }
        let made = try GlyphOutlines(fonts)
        outlines = made
        return made
    }
}
