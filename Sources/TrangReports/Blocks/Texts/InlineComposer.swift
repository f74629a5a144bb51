import TrangModel
import TrangReading

/// Composes the running words of Markdown: emphasis, links, footnotes, tags.
struct InlineComposer {
    let context: BuildContext

    /// Markdown inlines in a font.
    func inlines(_ inlines: [MarkdownInline], _ font: Font) -> [Inline] {
        var tags = OpenTags()
        return self.inlines(inlines, font, tags: &tags)
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
                        context.composition.span(
                            text, font, at: place, endsParagraph: ends, link: link)))
            case .footnote(let number, let place):
                var mark = Span(String(number), font: font.noteMark, place: place)
                mark.font.face.italic = false
                result.append(
                    .footnote(
                        Footnote(
                            mark: mark, paragraphs: context.composition.footnotes[number] ?? [])))
            case .code(let text, let place):
                result.append(
                    tags.marked(
                        context.composition.span(text, tags.font(font), at: place, link: link)))
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
                    context.findings.add(.linkIgnored(address: address), at: place)
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
                return context.composition.span(words, font, at: place, link: "#" + target)
            case .field(let name, let filters):
                guard let shown = Reference.Shown(rawValue: name) else {
                    return context.composition.span(
                        "{\(([name] + filters).joined(separator: "|"))}", font, at: place,
                        link: "#" + target)
                }
                return .reference(
                    Reference(target: target, shown: shown, font: font, place: place))
            }
        }
    }

    /// Says that a stretch is not on the page.
    func leftOut(_ text: String, at place: Place) {
        context.add(
            .contentLeftOut(.html(text.foldedSpaces), layout: context.layout.name), at: place)
    }
}
