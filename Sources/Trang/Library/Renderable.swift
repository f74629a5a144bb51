import TrangInk
import TrangModel

/// What can be rendered: a ``Document`` or a ``TermReport``, and nothing else.
public protocol Renderable: Sendable {}

extension Renderable {
    /// Renders to bytes in memory, with all that was found on the way.
    ///
    /// - Parameters:
    ///   - format: what the pages are turned into.
    ///   - dpi: the resolution of PNGs, from 10 to 1200.
    ///   - fonts: a folder of fonts; without it `Fonts` of the working folder, then the installed ones.
    ///   - language: the language of messages.
    /// - Throws: ``RenderingError``, when anything found is an error, or a value lies outside what is allowed. Nothing is
    ///   made then.
    public func render(
        _ format: OutputFormat = .pdf, dpi: Double = 150, fonts: String? = nil,
        language: Language = .english
    ) throws(RenderingError) -> Rendering {
        try RenderOrder(format: format, dpi: dpi, fonts: fonts, language: language)
            .carryOut(self)
    }

    /// The pages as PDF/A-3a and PDF/UA-1.
    public func pdf(fonts: String? = nil) throws(RenderingError) -> [UInt8] {
        try render(.pdf, fonts: fonts).files.first ?? []
    }

    /// Every page as a PNG.
    public func png(dpi: Double = 150, fonts: String? = nil) throws(RenderingError) -> [[UInt8]] {
        try render(.png, dpi: dpi, fonts: fonts).files
    }

    /// Every page as an SVG.
    public func svg(fonts: String? = nil) throws(RenderingError) -> [[UInt8]] {
        try render(.svg, fonts: fonts).files
    }
}
