import CTrangQPDF
import TrangModel

/// Completes Cairo's PDF through qpdf: title, language, outline, page labels, viewer preferences
/// and a deterministic ID.
enum PDFFinisher {
    static func finish(_ bytes: [UInt8], pages: Pages) throws(InkError) -> [UInt8] {
        let file = try QPDFDocument(bytes)
        let info = pages.info
        file.setInfo("/Title", info.title)
        if let author = info.author { file.setInfo("/Author", author) }
        if let subject = info.subject { file.setInfo("/Subject", subject) }
        file.setInfo("/Producer", "Trang")
        file.setInfo("/Creator", "Trang")
        file.setInfo("/CreationDate", PDFDate.pdf(info.date))
        file.setInfo("/ModDate", PDFDate.pdf(info.date))
        let root = file.root
        file.set(root, "/Lang", to: file.string(info.language))
        file.set(
            root, "/ViewerPreferences", to: file.parse("<< /DisplayDocTitle true >>"))
        file.set(
            root, "/PageLabels", to: file.parse("<< /Nums [ 0 << /S /D >> ] >>"))
        if !pages.outline.isEmpty {
            file.set(root, "/Outlines", to: try PDFOutline.write(pages, into: file))
            file.set(root, "/PageMode", to: file.parse("/UseOutlines"))
        }
        return try file.write()
    }
}
