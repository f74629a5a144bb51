import TrangModel

struct DocumentHeadBlock: LayoutBlock {
    static let name = "document-head"
    static let about = "The head of an official document, as its rules want it."

    func build(_ context: BuildContext) -> [Block] { DocumentComposer(context: context).head() }
}
