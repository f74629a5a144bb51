import TrangModel
import TrangReading

/// Composes the text of `summary.md`.
struct NarrativeComposer {
    let composition: Composition
    let block: LayoutBlock
    /// How deep in lists without numbers the text is.
    private var depth = 0

    init(composition: Composition, block: LayoutBlock) {
        self.composition = composition
        self.block = block
    }

    private func style(_ key: String, _ usual: String) -> TextStyle {
        composition.style(block, key, usual: usual)
    }

    /// The paragraphs before the first heading.
    func lead(_ blocks: [MarkdownBlock]) -> [Block] {
        let style = style("style", "lead")
        let indents = block.flag("indent-first") ?? false
        return blocks.flatMap { self.block($0, body: style, level: 2, isFirst: !indents) }
    }

    /// The text from the first heading on, with the author's name at its end.
    func narrative(_ blocks: [MarkdownBlock]) -> [Block] {
        let body = style("body", "body")
        composition.footnotes = footnotes(blocks, composition.style(block, "note", usual: "note"))
        var result: [Block] = []
        var afterText = false
        for block in blocks {
            let composed = self.block(
                block, body: body, level: Int(self.block.number("level") ?? 2),
                isFirst: !afterText && self.block.flag("indent-first") != true)
            result += composed
            if !composed.isEmpty {
                if case .heading = block.content { afterText = false } else { afterText = true }
            }
        }
        if block.flag("show-author") ?? true { addAuthor(to: &result) }
        return result
    }

    /// The footnotes of a text by number.
    private func footnotes(_ blocks: [MarkdownBlock], _ style: TextStyle) -> [Int: [Paragraph]] {
        var notes: [Int: [Paragraph]] = [:]
        for case .footnote(let number, let inner) in blocks.map(\.content) {
            notes[number] = inner.flatMap { self.block($0, body: style, level: 6, isFirst: true) }
                .compactMap { if case .paragraph(let paragraph) = $0 { paragraph } else { nil } }
        }
        return notes
    }

    private func addAuthor(to blocks: inout [Block]) {
        guard let author = composition.term.author, !author.isEmpty else { return }
        let style = style("author", "author")
        let name = [composition.span(author.uppercased(), style.font, at: composition.term.place)]
        if case .paragraph(var last) = blocks.last, last.role == .paragraph {
            last.tail = name
            blocks[blocks.count - 1] = .paragraph(last)
        } else {
            blocks.append(.paragraph(Paragraph(name, style: style)))
        }
    }

    private func block(
        _ block: MarkdownBlock, body: TextStyle, level: Int, isFirst: Bool
    ) -> [Block] {
        switch block.content {
        case .heading(let depth, let inlines):
            let style =
                depth == 1 ? style("heading-1", "heading-1") : style("heading-2", "heading-2")
            var content = self.inlines(inlines, style.font)
            // A number that the author wrote stands.
            if self.block.flag("numbered") == true,
                OwnNumber.label(of: inlines.plainText) == nil,
                let label = composition.sectionLabel(depth)
            {
                if label.isUpper { content = content.uppercased }
                content.insert(composition.span(label.label, style.font, at: block.place), at: 0)
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
            guard !rows.isEmpty else {
                let words = header.map(\.plainText).joined(separator: " | ")
                composition.findings.add(.tableWithoutRows(header: words), at: block.place)
                return []
            }
            let space = Block.gap(.fixed(body.leading / 2))
            return [space, table(header, rows, alignments), space]
        case .code(let text):
            let lines = text.split(separator: "\n", omittingEmptySubsequences: true)
            return lines.map { line in
                .paragraph(
                    Paragraph(
                        [composition.span(String(line), body.font, at: block.place)],
                        style: body.flushLeft))
            }
        case .html(let text):
            if !text.isComment { leftOut(text, at: block.place) }
            return []
        case .thematicBreak:
            let color = composition.color("bar", composition.ink)
            return [
                .gap(.fixed(body.leading / 2)), .rule(Rule(thickness: 0.4, color: color)),
                .gap(.fixed(body.leading / 2)),
            ]
        }
    }

    private func leftOut(_ text: String, at place: Place) {
        composition.findings.add(
            .contentLeftOut(what: text.foldedSpaces, layout: composition.layout.name), at: place)
    }

    /// A paragraph; pictures in it become figures where they stand.
    private func paragraph(
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
                let content = self.inlines(text, style.font, tags: &tags)
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
        // Every picture of the text was read with the term, in order of appearance.
        guard let index = composition.term.pictures.firstIndex(where: { $0.name.hasSuffix(path) })
        else { return nil }
        return Photo.reference(
            picture: PictureID(index), path: path, title: title, alternative: alternative,
            place: place, findings: composition.findings)
    }

    /// A picture of the running text: it stands where it was written if it fits there, else at
    /// the head of the next column, so that no hole is left.
    private func floating(_ photo: PhotoReference) -> Block {
        let place = FloatPlace(rawValue: block.text("pictures") ?? "here") ?? .here
        var figure = figure(photo)
        if case .figure(var inner) = figure {
            (inner.spaceAfter, inner.frameHeight) = (0, nil)
            figure = .figure(inner)
        }
        return .float([figure], place: place)
    }

    /// A picture with its caption and credit.
    func figure(_ photo: PhotoReference) -> Block {
        let style = style("caption", "caption")
        let credit = composition.style(block, "credit", usual: "credit")
        var caption: [Inline] = []
        if !photo.caption.isEmpty {
            caption.append(composition.span(photo.caption, style.font, at: photo.place))
        }
        if let text = photo.credit {
            if !caption.isEmpty { caption.append(.newline) }
            caption.append(composition.span(text, credit.font, at: photo.place))
        }
        return .figure(
            Figure(
                picture: photo.picture,
                alternative: photo.alternative.isEmpty ? photo.caption : photo.alternative,
                frameHeight: block.length("height"),
                caption: caption.isEmpty
                    ? nil : Paragraph(caption, style: style, role: .caption),
                spaceBefore: block.length("before") ?? 0,
                captionGap: block.length("caption-gap") ?? 4.5,
                spaceAfter: composition.layout.grid))
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
                    [composition.span(label, body.font, at: nil)],
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
                    [composition.span(label, style.font, at: place)],
                    [.paragraph(Paragraph(self.inlines(rest, style.font), style: style))]
                )
            ], body: body, longest: label.count)
    }

    private func table(
        _ header: [[MarkdownInline]], _ rows: [[[MarkdownInline]]], _ alignments: [Character]
    ) -> Block {
        let head = style("table-head", "table-head")
        let cell = style("table-cell", "table-cell")
        let columns = header.indices.map { index in
            let sign = alignments.indices.contains(index) ? alignments[index] : "l"
            return TableColumn(
                width: .natural,
                alignment: sign == "r" ? .right : sign == "c" ? .center : .left)
        }
        let cells = rows.map { row in
            row.map { TableCell(inlines($0, cell.font), style: cell) }
        }
        return .table(
            Table(
                columns: columns,
                header: [header.map { TableCell(inlines($0, head.font), style: head) }],
                groups: [TableGroup(label: nil, continuedLabel: nil, rows: cells)],
                design: composition.tableDesign(block),
                summary: header.map(\.plainText).joined(separator: ", ")))
    }

    /// Markdown inlines in a font.
    func inlines(
        _ inlines: [MarkdownInline], _ font: Font, link: String? = nil, isLast: Bool = true
    ) -> [Inline] {
        var tags = OpenTags()
        return self.inlines(inlines, font, tags: &tags, link: link, isLast: isLast)
    }

    /// Markdown inlines in a font, with the tags that are open before and after them.
    func inlines(
        _ inlines: [MarkdownInline], _ font: Font, tags: inout OpenTags, link: String? = nil,
        isLast: Bool = true
    ) -> [Inline] {
        var result: [Inline] = []
        for (index, inline) in inlines.enumerated() {
            let ends = isLast && index == inlines.count - 1
            switch inline {
            case .text(let text, let place):
                let font = tags.font(font)
                if let link, link.hasPrefix("#"), text.contains("{") {
                    result += references(in: text, to: String(link.dropFirst()), font, place)
                        .map(tags.marked)
                    continue
                }
                result.append(
                    tags.marked(
                        composition.span(
                            text, font, at: place, endsParagraph: ends, link: link)))
            case .footnote(let number, let place):
                var mark = Span(String(number), font: font.noteMark, place: place)
                mark.font.face.italic = false
                result.append(
                    .footnote(
                        Footnote(
                            mark: mark, paragraphs: composition.footnotes[number] ?? [])))
            case .code(let text, let place):
                result.append(
                    tags.marked(composition.span(text, tags.font(font), at: place, link: link)))
            case .emphasis(let inner):
                result += self.inlines(
                    inner, font.with(italic: !font.face.italic), tags: &tags, link: link,
                    isLast: ends)
            case .strong(let inner):
                result += self.inlines(
                    inner, font.with(bold: true), tags: &tags, link: link, isLast: ends)
            case .link(let address, let inner, let place):
                let isSafe = ["http://", "https://", "mailto:", "tel:", "#"].contains {
                    address.lowercased().hasPrefix($0)
                }
                if !isSafe {
                    composition.findings.add(.linkIgnored(address: address), at: place)
                }
                result += self.inlines(
                    inner, font, tags: &tags, link: isSafe ? address : nil, isLast: ends)
            case .softBreak:
                result.append(tags.marked(.span(Span(" ", font: tags.font(font), link: link))))
            case .lineBreak: result.append(.newline)
            case .html(let text, let place):
                if text.lowercased().hasPrefix("<br") {
                    result.append(.newline)
                } else if !tags.take(text), !text.hasPrefix("<!--") {
                    leftOut(text, at: place)
                }
            case .image(let path, let title, let alternative, let place):
                leftOut([path, alternative, title].joined(separator: " "), at: place)
            }
        }
        return result
    }

    /// `{page}` and `{title}` in the words of a link to a place of the report.
    private func references(
        in text: String, to target: String, _ font: Font, _ place: Place
    ) -> [Inline] {
        Template(text).parts.map { part in
            switch part {
            case .literal(let words):
                return composition.span(words, font, at: place, link: "#" + target)
            case .field(let name, _):
                guard let shown = Reference.Shown(rawValue: name) else {
                    return composition.span("{\(name)}", font, at: place, link: "#" + target)
                }
                return .reference(
                    Reference(target: target, shown: shown, font: font, place: place))
            }
        }
    }

    private func quotation(
        _ blocks: [MarkdownBlock], body: TextStyle, level: Int
    ) -> [Block] {
        let composer = QuotationComposer(
            narrative: self, quotation: style("quotation", "quotation"),
            speaker: style("speaker", "speaker"), post: style("speaker-post", "speaker-post"),
            mark: style("quote-mark", "quote-mark"),
            unbroken: Int(block.number("unbroken-lines") ?? 12),
            hasLargeMark: block.flag("large-marks") ?? true)
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
