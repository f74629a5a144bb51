import TrangModel
import TrangReading

/// Composes a text of Markdown.
struct NarrativeComposer {
    let context: BuildContext
    let look: NarrativeLook
    /// How deep in lists without numbers the text is.
    private var depth = 0
    private var words: InlineComposer { InlineComposer(context: context) }

    init(_ context: BuildContext, _ look: NarrativeLook) {
        (self.context, self.look) = (context, look)
    }

    /// The paragraphs before the first heading.
    func lead(_ blocks: [MarkdownBlock], style: TextStyle, indentsFirst: Bool) -> [Block] {
        blocks.flatMap { block($0, body: style, level: 2, isFirst: !indentsFirst) }
    }

    /// The text from the first heading on.
    func narrative(_ blocks: [MarkdownBlock], level: Int, note: StyleName) -> [Block] {
        let body = context.style(look.body)
        context.composition.footnotes = footnotes(blocks, note)
        var result: [Block] = []
        var afterText = false
        for block in blocks {
            let composed = self.block(
                block, body: body, level: level, isFirst: !afterText && !look.indentFirst)
            result += composed
            if !composed.isEmpty {
                if case .heading = block.content { afterText = false } else { afterText = true }
            }
        }
        return result
    }

    /// The footnotes of a text by number.
    private func footnotes(_ blocks: [MarkdownBlock], _ name: StyleName) -> [Int: [Paragraph]] {
        var notes: [Int: [Paragraph]] = [:]
        for case .footnote(let number, let inner) in blocks.map(\.content) {
            let style = context.style(name)
            notes[number] = inner.flatMap { self.block($0, body: style, level: 6, isFirst: true) }
                .flatMap(\.paragraphs)
        }
        return notes
    }

    private func block(
        _ block: MarkdownBlock, body: TextStyle, level: Int, isFirst: Bool
    ) -> [Block] {
        switch block.content {
        case .heading(let depth, let inlines):
            let style = context.style(depth == 1 ? look.heading1 : look.heading2)
            var content = self.inlines(inlines, style.font)
            // A number that the author wrote stands.
            if look.numbered,
                OwnNumber.label(of: inlines.plainText) == nil,
                let label = context.composition.sectionLabel(depth)
            {
                if label.isUpper { content = content.uppercased }
                content.insert(
                    context.composition.span(label.label, style.font, at: block.place), at: 0)
            }
            return [
                .paragraph(
                    Paragraph(
                        content, style: style,
                        role: .heading(min(6, level + depth - 1)),
                        anchor: HeadingAnchor.name(inlines.plainText)))
            ]
        case .footnote: return []
        case .paragraph(let inlines): return paragraph(inlines, body, isFirst: isFirst)
        case .quote(let blocks): return quotation(blocks, body: body, level: level)
        case .list(let ordered, let start, let mark, let items):
            let labels = items.indices.map { ordered ? "\(start + $0)\(mark)" : bullet }
            return [list(items, labels: labels, isNumbered: ordered, body: body, level: level)]
        case .table(let header, let rows, let alignments):
            guard !rows.isEmpty else { return cells(header, body, at: block.place) }
            let space = Block.gap(.fixed(body.leading / 2))
            return [space, table(header, rows, alignments), space]
        case .code(let text):
            let lines = text.split(separator: "\n", omittingEmptySubsequences: true)
            return lines.map { line in
                .paragraph(
                    Paragraph(
                        [context.composition.span(String(line), body.font, at: block.place)],
                        style: body.flushLeft))
            }
        case .html(let text):
            if !text.isComment { words.leftOut(text, at: block.place) }
            return []
        case .thematicBreak:
            let color = context.composition.color("bar", context.composition.ink)
            return [
                .gap(.fixed(body.leading / 2)), .rule(Rule(thickness: 0.4, color: color)),
                .gap(.fixed(body.leading / 2)),
            ]
        }
    }

    /// A paragraph; pictures in it become figures where they stand.
    func paragraph(
        _ inlines: [MarkdownInline], _ body: TextStyle, isFirst: Bool
    ) -> [Block] {
        var blocks: [Block] = []
        var text: [MarkdownInline] = []
        var first = isFirst
        var tags = OpenTags()
        if let numbered = numbered(inlines, body),
            !inlines.contains(where: { if case .image = $0 { true } else { false } })
        {
            return [numbered]
        }
        func flush() {
            var style = body
            if first { style.firstIndent = 0 }
            if text.contains(where: { !$0.plainText.allSatisfy(\.isWhitespace) }) {
                let content = words.inlines(text, style.font, tags: &tags)
                blocks.append(.paragraph(Paragraph(content, style: style)))
                first = false
            }
            text = []
        }
        for inline in inlines {
            if case .image = inline {
                flush()
                if let reference = reference(inline) { blocks.append(floating(reference)) }
            } else {
                text.append(inline)
            }
        }
        flush()
        return blocks
    }

    private func reference(_ inline: MarkdownInline) -> PhotoReference? {
        guard case .image(let path, let title, let alternative, let place) = inline else {
            return nil
        }
        // Every picture of the text was read with it, in order of appearance.
        guard let index = context.subject.pictures.firstIndex(where: { $0.name.hasSuffix(path) })
        else { return nil }
        return PhotoReference(
            picture: PictureID(index), path: path, title: title, alternative: alternative,
            place: place, findings: context.composition.findings)
    }

    /// A picture of the running text: it stands where it was written if it fits there, else at
    /// the head of the next column, so that no hole is left.
    private func floating(_ photo: PhotoReference) -> Block {
        let figure = PhotoFigure(context, caption: look.caption, credit: look.credit)
            .figure(photo)
        return .float([.figure(figure)], place: look.pictures)
    }

    private func list(
        _ items: [[MarkdownBlock]], labels: [String], isNumbered: Bool, body: TextStyle, level: Int
    ) -> Block {
        var inner = self
        // Below numbers the signs begin with the first one.
        if !isNumbered { inner.depth += 1 }
        let longest = labels.map(\.count).max() ?? 1
        return labelled(
            zip(labels, items).map { label, blocks in
                (
                    [context.composition.span(label, body.font, at: nil)],
                    blocks.flatMap { inner.block($0, body: body, level: level, isFirst: true) }
                )
            }, body: body, longest: longest)
    }

    /// Items with labels in a column of their own.
    private func labelled(
        _ items: [(label: [Inline], blocks: [Block])], body: TextStyle, longest: Int
    ) -> Block {
        var style = body.flushLeft
        (style.firstIndent, style.spaceBefore) = (0, 0)
        return .list(
            List(
                items: items.map { List.Item(label: $0.label, blocks: $0.blocks) },
                style: style, indent: style.font.size * (0.55 * Double(longest) + 0.6)))
    }

    /// The sign of a list without numbers: a dash, and a cross in such a list within another.
    private var bullet: String { depth % 2 == 0 ? "-" : "+" }

    /// A paragraph that an author began with a number of his own (`I-`, `a)`, `2.1.`): the number
    /// stands in a column of its own, as in a list.
    private func numbered(_ inlines: [MarkdownInline], _ body: TextStyle) -> Block? {
        guard case .text(let text, let place) = inlines.first,
            let label = OwnNumber.label(of: text)
        else { return nil }
        var rest = inlines
        let tail = text.dropFirst(label.count).drop(while: \.isWhitespace)
        rest[0] = .text(String(tail), place)
        var style = body
        style.firstIndent = 0
        return labelled(
            [
                (
                    [context.composition.span(label, style.font, at: place)],
                    [.paragraph(Paragraph(self.inlines(rest, style.font), style: style))]
                )
            ], body: body, longest: label.count)
    }

    /// Markdown inlines in a font.
    func inlines(_ inlines: [MarkdownInline], _ font: Font) -> [Inline] {
        words.inlines(inlines, font)
    }

    private func quotation(
        _ blocks: [MarkdownBlock], body: TextStyle, level: Int
    ) -> [Block] {
        let composer = QuotationComposer(self)
        return composer.compose(blocks) {
            self.block($0, body: body, level: level, isFirst: false)
        }
    }
}

extension String {
    /// Whether a stretch of HTML is a comment and nothing after it.
    fileprivate var isComment: Bool {
        guard hasPrefix("<!--") else { return false }
        guard let end = dropFirst(2).firstRange(of: "-->") else { return true }
        return self[end.upperBound...].allSatisfy(\.isWhitespace)
    }
}

extension TextStyle {
    /// The style ragged right.
    var flushLeft: TextStyle {
        var style = self
        style.alignment = .left
        return style
    }
}
