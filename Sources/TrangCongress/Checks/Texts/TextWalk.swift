import TrangModel
import TrangReading

extension CheckCatalogue {
    /// Checks every text of a file that was read.
    static func check(_ blocks: [MarkdownBlock], findings: Findings) {
        for block in blocks {
            switch block.content {
            case .paragraph(let inlines):
                check(
                    inlines.plainText, at: block.place, isParagraph: block.soleImage == nil,
                    findings: findings)
            case .heading(_, let inlines):
                check(inlines.plainText, at: block.place, findings: findings)
            case .quote(let inner):
                for block in inner {
                    if case .paragraph(let inlines) = block.content {
                        check(inlines.plainText, at: block.place, findings: findings)
                    }
                }
            case .list(_, _, _, let items):
                for item in items { check(item, findings: findings) }
            case .footnote(_, let inner): check(inner, findings: findings)
            case .table, .code, .html, .thematicBreak: break
            }
        }
    }
}
