import TrangModel
import TrangReading
import TrangReports

struct VerdictCountBlock: CongressBlock {
    static let name = "verdict-count"
    static let about = "How many indicators have which verdict; also the key to the signs."

    @Key("What stands before the counts.") var text: [TextPart] = []
    @Key("The word for items without a verdict.") var unstated = "không nêu xếp loại"
    @Key("Its style.") var style: StyleName = "count"

    func build(_ context: CongressContext) -> [Block] {
        guard context.indicators() != nil else { return [] }
        let style = context.style(style)
        var content = context.inlines(text, style) ?? []
        for (kind, word, count) in counts(context.term) {
            if !content.isEmpty {
                content += [.span(Span(" ", font: style.font)), .gap(10)]
            }
            content += [
                .symbol(
                    kind?.symbol ?? .none, width: 11, colors: context.composition.symbolColors),
                .span(Span("\(count)", font: style.font.with(bold: true))),
                context.span((" " + word).with(" ", as: " \u{2060}"), style.font),
            ]
        }
        return [.paragraph(Paragraph(content, style: style))]
    }

    /// How often each verdict word is stated, in the order of merit, unstated last.
    private func counts(_ term: Term) -> [(VerdictKind?, String, Int)] {
        let items = term.indicators.filter { !$0.isPart }
        let order: [VerdictKind] = [.exceeded, .met, .nearly, .mostly, .missed, .other]
        var counts: [(VerdictKind?, String, Int)] = []
        for kind in order {
            var words: [(String, Int)] = []
            for verdict in items.compactMap(\.verdict) where verdict.kind == kind {
                let word = verdict.text.lowercased()
                let key = ColumnName.key(word)
                if let index = words.firstIndex(where: { ColumnName.key($0.0) == key }) {
                    words[index].1 += 1
                } else {
                    words.append((word, 1))
                }
            }
            counts += words.map { (kind, $0.0, $0.1) }
        }
        let silent = items.count { $0.verdict == nil }
        if silent > 0 { counts.append((nil, unstated, silent)) }
        return counts
    }
}
