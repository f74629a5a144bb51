import TrangModel
import TrangReading
import TrangReports

/// Reads `summary.md` or `handout.md` and splits it into lead, photo and body.
struct SummaryReader {
    let sources: SourceLog
    let findings: Findings

    func read(_ name: String, pictures: inout PictureShelf) throws(Diagnostic) -> NarrativeText? {
        guard sources.folder.names.contains(name) else { return nil }
        let text = try sources.text(name)
        let file = sources.folder.display(name)
        let blocks = try MarkdownReader.read(text, file: file, findings: findings)
        let firstHeading = blocks.firstIndex { block in
            if case .heading = block.content { true } else { false }
        }
        var summary = NarrativeText(
            lead: Array(blocks[..<(firstHeading ?? blocks.count)]),
            body: firstHeading.map { Array(blocks[$0...]) } ?? [])
        if let index = summary.lead.firstIndex(where: { $0.soleImage != nil }),
            let image = summary.lead[index].soleImage
        {
            summary.lead.remove(at: index)
            summary.photo = .read(image, pictures: &pictures, findings: findings)
        }
        CheckCatalogue.check(blocks, findings: findings)
        // Every picture is read here, so that a missing one is known before anything is set.
        for case .image(let path, _, _, let place) in blocks.flatMap(\.allInlines) {
            _ = pictures.picture(path, at: place)
        }
        return summary
    }
}

extension PhotoReference {
    /// A picture as Markdown names it, read if it was not yet; nil after a finding.
    fileprivate static func read(
        _ image: MarkdownInline, pictures: inout PictureShelf, findings: Findings
    ) -> PhotoReference? {
        guard case .image(let path, let title, let alternative, let place) = image,
            let picture = pictures.picture(path, at: place)
        else { return nil }
        return PhotoReference(
            picture: picture, path: path, title: title, alternative: alternative, place: place,
            findings: findings)
    }
}

extension MarkdownBlock {
    /// The image, when the block is a paragraph of nothing else.
    var soleImage: MarkdownInline? {
        guard case .paragraph(let inlines) = content, inlines.count == 1,
            case .image = inlines[0]
        else { return nil }
        return inlines[0]
    }

    /// All inlines of the block and of what it holds, flat.
    var allInlines: [MarkdownInline] {
        switch content {
        case .heading(_, let inlines), .paragraph(let inlines): inlines.flat
        case .quote(let blocks), .footnote(_, let blocks): blocks.flatMap(\.allInlines)
        case .list(_, _, _, let items): items.flatMap { $0.flatMap(\.allInlines) }
        case .table(let header, let rows, _): (header + rows.flatMap { $0 }).flatMap(\.flat)
        case .code, .html, .thematicBreak: []
        }
    }
}

extension [MarkdownInline] {
    /// The inlines with those nested in them.
    fileprivate var flat: [MarkdownInline] {
        flatMap { inline -> [MarkdownInline] in
            switch inline {
            case .emphasis(let inner), .strong(let inner), .link(_, let inner, _): inner.flat
            default: [inline]
            }
        }
    }
}
