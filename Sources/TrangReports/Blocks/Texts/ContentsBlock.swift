import TrangModel

struct ContentsBlock: LayoutBlock {
    static let name = "contents"
    static let about = "The list of headings with their pages."

    @Key("Styles of the levels, in order.", required: true) var styles: [String] = []
    @Key("The first level.", in: Limits.headingLevel) var fromLevel = 1
    @Key("The sign before page numbers.") var leader = "."

    func build(_ context: BuildContext) -> [Block] {
        let names = styles.isEmpty ? ["body"] : styles
        return [
            .contents(
                Contents(
                    styles: names.map { context.style(StyleName(stringLiteral: $0)) },
                    firstLevel: fromLevel, leader: leader))
        ]
    }
}
