import TrangModel
import TrangReports

struct AppendixHeadBlock: CongressBlock {
    static let name = "appendix-head"
    static let about = "Number and name of an appendix, and what it is attached to."

    @Key("The appendix's name.", required: true) var title: [TextPart] = []

    func build(_ context: CongressContext) -> [Block] {
        DocumentComposer(context: context).appendix(title)
    }
}

extension Layout {
    /// Whether it makes an appendix, which has a number among the appendices of a document.
    package var isAppendix: Bool { blocks.contains { $0.block is AppendixHeadBlock } }
}
