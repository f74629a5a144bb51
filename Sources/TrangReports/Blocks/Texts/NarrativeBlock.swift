import TrangModel

struct NarrativeBlock: LayoutBlock {
    static let name = "narrative"
    static let about = "The text of summary.md from its first heading on."

    @Key("The level of `#`.", in: Limits.headingLevel) var level = 2
    var look = NarrativeLook()
    @Key("Style of the author's name at the end.") var author: StyleName = "author"
    @Key("Whether the author is named.") var showAuthor = true
    @Key("Style of footnotes.") var note: StyleName = "note"
    @Key("The text's file.") var from = TextSource.summary

    func build(_ context: BuildContext) -> [Block] {
        context.use(.narrative)
        guard let body = from.text(of: context.subject)?.body, !body.isEmpty else {
            return context.missing(from.file, part: .body)
        }
        var blocks = NarrativeComposer(context, look)
            .narrative(body, level: level, note: note)
        if showAuthor { addAuthor(to: &blocks, context) }
        return blocks
    }

    /// The author's name stands in the last line of text, or in one of its own.
    private func addAuthor(to blocks: inout [Block], _ context: BuildContext) {
        guard let author = context.subject.author, !author.isEmpty else { return }
        let style = context.style(self.author)
        let name = [context.span(author.uppercased(), style.font, at: context.subject.place)]
        if case .paragraph(var last) = blocks.last, last.role == .paragraph {
            last.tail = name
            blocks[blocks.count - 1] = .paragraph(last)
        } else {
            blocks.append(.paragraph(Paragraph(name, style: style)))
        }
    }
}
