import TrangModel
import TrangReports

struct DocumentHeadBlock: CongressBlock {
    static let name = "document-head"
    static let about = "The head of an official document, as its rules want it."

    func build(_ context: CongressContext) -> [Block] { DocumentComposer(context: context).head() }
}
