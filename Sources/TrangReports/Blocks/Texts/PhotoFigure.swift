import TrangModel

/// Makes figures of photos: picture, caption, and the credit on a line of its own.
struct PhotoFigure {
    let context: BuildContext
    let caption: TextStyle
    let credit: TextStyle

    init(_ context: BuildContext, caption: StyleName, credit: StyleName) {
        self.context = context
        self.caption = context.style(caption)
        self.credit = context.style(credit)
    }

    func figure(_ photo: PhotoReference) -> Figure {
        var words: [Inline] = []
        if !photo.caption.isEmpty {
            words.append(context.span(photo.caption, caption.font, at: photo.place))
        }
        if let text = photo.credit {
            if !words.isEmpty { words.append(.newline) }
            words.append(context.span(text, credit.font, at: photo.place))
        }
        return Figure(
            picture: photo.picture,
            alternative: photo.alternative.isEmpty ? photo.caption : photo.alternative,
            frameHeight: nil,
            caption: words.isEmpty ? nil : Paragraph(words, style: caption, role: .caption),
            spaceBefore: 0, captionGap: 4.5, spaceAfter: context.layout.grid)
    }
}
