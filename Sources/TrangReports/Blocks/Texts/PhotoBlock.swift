import TrangModel

struct PhotoBlock: LayoutBlock {
    static let name = "photo"
    static let about = "The first picture of summary.md before its first heading, with its caption."

    @Key("Height of the frame; the picture is cropped to it.", length: Limits.drawnHeight)
    var height: Double?
    @Key("Space above.", length: Limits.distance) var before = 0.0
    @Key("Space below the picture.", length: Limits.distance) var captionGap = 4.5
    @Key("Style of the caption.") var caption: StyleName = "caption"
    @Key("Style of the credit.") var credit: StyleName = "credit"
    @Key("The text's file.") var from = TextSource.summary

    func build(_ context: BuildContext) -> [Block] {
        context.use(.photo)
        let subject = context.subject
        let stated = from.text(of: subject)?.photo ?? TextSource.summary.text(of: subject)?.photo
        guard let photo = stated else {
            return context.missing(from.headFile(of: subject), part: .photo)
        }
        var figure = PhotoFigure(context, caption: caption, credit: credit).figure(photo)
        (figure.frameHeight, figure.spaceBefore, figure.captionGap) = (height, before, captionGap)
        figure.spaceAfter = context.layout.grid
        return [.figure(figure)]
    }
}
