import TrangInk
import TrangModel
import TrangTypesetting

extension Document: Renderable {
    /// The document, composed and set.
    func pages(with ink: Ink, findings: Findings) -> Pages {
        let look = DocumentLook(families: ink.catalogue.families)
        var info = DocumentInfo(title: title, author: author, language: language, date: date)
        info.subject = title
        let design = PageDesign(
            size: Size(210 * Length.millimetre, 297 * Length.millimetre),
            margins: Insets(top: 56, bottom: 70, left: 57, right: 57), grid: 14,
            foot: [look.foot(title)])
        var composer = ElementComposer(look: look, findings: findings)
        composer.language = info.pageLanguage
        let body = [Block.paragraph(look.title(title))] + composer.blocks(elements)
        look.report(to: findings)
        let report = Report(info: info, design: design, pictures: composer.pictures, body: body)
        return Typesetter(shaper: ink.shaper).typeset(report, findings: findings)
    }
}
