import TrangModel
import TrangReading
import TrangReports

/// The texts of a term with their places, wherever they stand.
enum TermTexts {
    typealias Text = (text: String, place: Place)

    /// Every text: prose, indicators, key figures, data sets.
    static func all(of term: Term) -> [Text] {
        var texts = prose(of: term)
        for table in [term.indicatorTable].compactMap({ $0 }) + term.dataSets.map(\.table) {
            for row in table.rows { texts += row.map { ($0.text, $0.place) } }
        }
        texts += term.keyFigures.map { ($0.label, $0.place) }
        return texts
    }

    /// The paragraphs and headings of the summary and the handout.
    static func prose(of term: Term) -> [Text] {
        [term.summary, term.handout].compactMap { $0 }.flatMap { summary in
            (summary.lead + summary.body).flatMap(texts)
        }
    }

    private static func texts(_ block: MarkdownBlock) -> [Text] {
        switch block.content {
        case .paragraph(let inlines), .heading(_, let inlines):
            [(inlines.plainText, block.place)]
        case .quote(let blocks), .footnote(_, let blocks): blocks.flatMap(texts)
        case .list(_, _, _, let items): items.flatMap { $0.flatMap(texts) }
        case .table(let header, let rows, _):
            ([header] + rows).map { ($0.map(\.plainText).joined(separator: " | "), block.place) }
        case .code, .html, .thematicBreak: []
        }
    }
}
