import TrangModel

struct BoxBlock: LayoutBlock {
    static let name = "box"
    static let about = "Blocks on a ground or in a border."

    @Key("What stands in it.", required: true) var blocks: [PlacedBlock] = []
    @Key("The colour of its ground.") var ground: Color?
    @Key("The colour of a rule around it.") var border: Color?
    @Key("The colour of a rule along its left edge.") var edge: Color?
    @Key("Of the rule.", length: 0...50) var thickness = 0.6
    @Key("Inside the box.", length: Limits.distance) var padding = 8.0

    func build(_ context: BuildContext) -> [Block] {
        guard let built = context.content(blocks) else { return [] }
        func rule(_ color: Color?) -> Rule? { color.map { Rule(thickness: thickness, color: $0) } }
        return [
            .box(
                Frame(
                    built, ground: ground, border: rule(border), edge: rule(edge),
                    padding: padding))
        ]
    }
}
