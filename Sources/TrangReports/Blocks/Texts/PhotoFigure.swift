package import TrangModel

/// Makes figures of photos: picture, caption, and the credit on a line of its own.
package struct PhotoFigure {
    private let setting: any WordSetting
    private let caption: TextStyle
    private let credit: TextStyle

    package init(
        _ setting: any WordSetting, caption: StyleName = "caption", credit: StyleName = "credit"
    ) {
        self.setting = setting
        self.caption = setting.style(caption)
        self.credit = setting.style(credit)
    }

    func figure(_ photo: PhotoReference) -> Figure {
        figure(
            photo.picture, alternative: photo.alternative, caption: photo.caption,
            credit: photo.credit, place: photo.place)
    }

    package func figure(
        _ picture: PictureID, alternative: String, caption text: String, credit name: String? = nil,
        place: Place? = nil
    ) -> Figure {
        var words: [Inline] = []
        if !text.isEmpty {
            words.append(setting.span(text, caption.font, at: place))
        }
        if let name {
            if !words.isEmpty { words.append(.newline) }
            words.append(setting.span(name, credit.font, at: place))
        }
        return Figure(
            picture: picture,
            alternative: alternative.isEmpty ? text : alternative,
            frameHeight: nil,
            caption: words.isEmpty ? nil : Paragraph(words, style: caption, role: .caption),
            spaceBefore: 0, captionGap: 4.5, spaceAfter: 0)
    }
}
