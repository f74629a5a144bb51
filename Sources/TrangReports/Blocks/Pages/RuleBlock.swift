import TrangModel

struct RuleBlock: LayoutBlock {
    static let name = "rule"
    static let about = "A horizontal rule."

    @Key("Its thickness.", length: 0...50) var thickness = 0.6
    @Key("Its colour; ink if left out.") var color: Color?
    @Key("Hangs above its place and takes no height.") var hanging = false

    func build(_ context: BuildContext) -> [Block] {
        let color = color ?? context.composition.ink
        return [.rule(Rule(thickness: thickness, color: color, hanging: hanging))]
    }
}
