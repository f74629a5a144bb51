import TrangModel
import TrangReading

/// Composes set-off quotations: what stands between the quotation marks in the quotation's style,
/// what the author adds ("ông Đồng nói") upright, and the speaker's line.
struct QuotationComposer {
    let narrative: NarrativeComposer
    let quotation: TextStyle
    let speaker: TextStyle
    let post: TextStyle
    let mark: TextStyle
    private var look: NarrativeLook { narrative.look }

    init(_ narrative: NarrativeComposer) {
        let (context, look) = (narrative.context, narrative.look)
        self.narrative = narrative
        quotation = context.style(look.quotation)
        speaker = context.style(look.speaker)
        post = context.style(look.speakerPost)
        mark = context.style(look.quoteMark)
    }

    private static let opening: Character = "“"
    private static let closing: Character = "”"

    /// Composes a block quotation; blocks in it that are no paragraphs follow it.
    func compose(
        _ blocks: [MarkdownBlock], other: (MarkdownBlock) -> [Block]
    ) -> [Block] {
        var paragraphs: [[MarkdownInline]] = []
        var others: [Block] = []
        for block in blocks {
            if case .paragraph(let inlines) = block.content {
                paragraphs.append(inlines)
            } else {
                others += other(block)
            }
        }
        var speakerLine: Paragraph?
        if paragraphs.count > 1, let last = paragraphs.last, last.plainText.hasPrefix("— ") {
            speakerLine = speakerParagraph(last)
            paragraphs.removeLast()
        }
        guard !paragraphs.isEmpty else { return others }
        var state = State(depth: 0, hasMarks: paragraphs[0].plainText.first == Self.opening)
        var large: Span?
        var composed: [Paragraph] = []
        for (index, inlines) in paragraphs.enumerated() {
            var style = quotation
            style.spaceBefore = 0
            if index > 0 { style.firstIndent = narrative.firstIndent }
            var pieces = split(inlines, style: style, state: &state)
            if index == 0, state.hasMarks, look.largeMarks, let first = pieces.first,
                case .span(var span) = first
            {
                span.text.removeFirst()
                pieces[0] = .span(span)
                large = Span(String(Self.opening), font: mark.font, place: span.place)
            }
            composed.append(Paragraph(pieces, style: style))
        }
        return [
            .quotation(
                Quotation(
                    paragraphs: composed, speaker: speakerLine, mark: large,
                    space: quotation.spaceBefore, unbrokenLines: look.unbrokenLines))
        ] + others
    }

    /// How deep in quotation marks the text is, over all paragraphs of a quotation.
    private struct State {
        var depth: Int
        let hasMarks: Bool
    }

    /// Splits text where quotation marks open and close.
    private func split(
        _ inlines: [MarkdownInline], style: TextStyle, state: inout State
    ) -> [Inline] {
        let upright = style.font.with(italic: !style.font.face.italic)
        var result: [Inline] = []
        var tags = OpenTags()
        for (number, inline) in inlines.enumerated() {
            guard state.hasMarks, case .text(let text, let place) = inline else {
                let quoted = state.depth > 0 || !state.hasMarks
                result += InlineComposer(context: narrative.context).inlines(
                    [inline], quoted ? style.font : upright, tags: &tags)
                continue
            }
            var part = ""
            func flush(_ font: Font, ends: Bool) {
                if !part.isEmpty {
                    result.append(
                        tags.marked(
                            narrative.context.composition.span(
                                part, tags.font(font), at: place, endsParagraph: ends)))
                }
                part = ""
            }
            for character in text {
                if character == Self.opening {
                    if state.depth == 0 { flush(upright, ends: false) }
                    state.depth += 1
                    part.append(character)
                } else if character == Self.closing, state.depth > 0 {
                    part.append(character)
                    if state.depth == 1 { flush(style.font, ends: false) }
                    state.depth -= 1
                } else {
                    part.append(character)
                }
            }
            flush(
                state.depth > 0 ? style.font : upright, ends: number == inlines.count - 1)
        }
        return result
    }

    /// `— Name, post`: the name up to the first comma stands out.
    private func speakerParagraph(_ inlines: [MarkdownInline]) -> Paragraph {
        let text = String(inlines.plainText.dropFirst(2)).foldedSpaces
        let place: Place? =
            if case .text(_, let place) = inlines.first { place } else { nil }
        let comma = text.firstIndex(of: ",") ?? text.endIndex
        let (name, rest) = (String(text[..<comma]), String(text[comma...]))
        var content = [narrative.context.composition.span(name, speaker.font, at: place)]
        if !rest.isEmpty {
            content.append(narrative.context.composition.span(rest, post.font, at: place))
        }
        return Paragraph(content, style: speaker)
    }
}

extension NarrativeComposer {
    /// The first-line indent of the body.
    var firstIndent: Double {
        context.style(look.body).firstIndent
    }
}
