import TrangModel
import TrangReading

/// Composes the line that counts the verdicts and explains their signs.
struct VerdictCountComposer {
    let composition: Composition
    let block: LayoutBlock

    var blocks: [Block] {
        let style = composition.style(block, "style", usual: "count")
        var content =
            composition.inlines(block.parts("text"), style: style, block: "verdict-count") ?? []
        let strong = style.font.with(bold: true)
        for (kind, word, count) in counts {
            if !content.isEmpty {
                content.append(.span(Span(" ", font: style.font)))
                content.append(.gap(10))
            }
            content.append(
                .symbol(
                    kind?.symbol ?? .none, width: 11, colors: composition.symbolColors))
            content.append(.span(Span("\(count)", font: strong)))
            content.append(
                composition.span(
                    (" " + word).with(" ", as: " \u{2060}"), style.font, at: block.place))
        }
        return [.paragraph(Paragraph(content, style: style))]
    }

    /// How often each verdict word is stated, in the order of merit, unstated last.
    private var counts: [(VerdictKind?, String, Int)] {
        let items = composition.term.indicators.filter { !$0.isPart }
        let order: [VerdictKind] = [.exceeded, .met, .nearly, .mostly, .missed, .other]
        var counts: [(VerdictKind?, String, Int)] = []
        for kind in order {
            var words: [(String, Int)] = []
            for verdict in items.compactMap(\.verdict) where verdict.kind == kind {
                let word = verdict.text.lowercased()
                if let index = words.firstIndex(where: { $0.0 == word }) {
                    words[index].1 += 1
                } else {
                    words.append((word, 1))
                }
            }
            counts += words.map { (kind, $0.0, $0.1) }
        }
        let unstated = items.count { $0.verdict == nil }
        if unstated > 0 {
            counts.append((nil, block.text("unstated") ?? "không nêu xếp loại", unstated))
        }
        return counts
    }
}
