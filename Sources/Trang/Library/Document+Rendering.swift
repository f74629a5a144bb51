import TrangCongress
import TrangInk
import TrangModel
import TrangReading
import TrangTypesetting

/// Why a document could not be made.
public struct RenderingError: Error, Sendable {
    /// What was found, errors among it.
    public var messages: [Message]
}

extension Document {
    /// The document as PDF/A-3a and PDF/UA-1.
    ///
    /// - Parameter fonts: a folder of fonts; the usual ones if left out.
    /// - Throws: ``RenderingError``.
    public func pdf(fonts: String? = nil) throws -> [UInt8] {
        try render(fonts) { ink, pages in try ink.pdf(pages) }
    }

    /// Every page as a PNG.
    ///
    /// - Throws: ``RenderingError``.
    public func png(dpi: Double = 150, fonts: String? = nil) throws -> [[UInt8]] {
        try render(fonts) { ink, pages in try ink.png(pages, dpi: dpi) }
    }

    /// Every page as an SVG.
    ///
    /// - Throws: ``RenderingError``.
    public func svg(fonts: String? = nil) throws -> [[UInt8]] {
        try render(fonts) { ink, pages in try ink.svg(pages) }
    }

    private func render<Output>(
        _ folder: String?, _ make: (Ink, Pages) throws -> Output
    ) throws -> Output {
        let findings = Findings()
        func failure() -> RenderingError {
            RenderingError(messages: findings.all.map { Message($0, language: .english) })
        }
        do {
            let ink = try Ink(Share(fontFolder: folder).fontFiles)
            let families = Set(ink.catalogue.order.map(\.family))
            let look = DocumentLook(families: families)
            var info = DocumentInfo(title: title, author: author, language: language, date: date)
            info.subject = title
            let design = PageDesign(
                size: Size(210 * Length.millimetre, 297 * Length.millimetre),
                margins: Insets(top: 56, bottom: 70, left: 57, right: 57), grid: 14,
                foot: [look.foot(title)])
            let body = [Block.paragraph(look.title(title))] + elements.flatMap(look.blocks)
            let report = Report(info: info, design: design, pictures: [], body: body)
            let pages = Typesetter(shaper: ink.shaper).typeset(report, findings: findings)
            guard !findings.hasErrors else { throw failure() }
            return try make(ink, pages)
        } catch is InkError {
            findings.add(.noFonts(folder: folder ?? "Fonts"), at: nil)
            throw failure()
        }
    }
}
