import TrangModel

struct PageBreakBlock: LayoutBlock {
    static let name = "page-break"
    static let about = "What follows begins a new page."

    func build(_ context: BuildContext) -> [Block] { [.pageBreak] }
}
