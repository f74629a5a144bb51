import TrangModel
import TrangReading

struct PartBlock: LayoutBlock {
    static let name = "part"
    static let about = "Blocks that the layout has named under `parts`."

    @Key("The part's name.", required: true) var name = ""

    func build(_ context: BuildContext) -> [Block] {
        let (composition, parts) = (context.composition, context.layout.parts)
        guard let blocks = parts[name] else {
            let known = parts.keys.sorted()
            context.add(.unknownBlock(name: name, nearest: nearest(to: name, among: known)))
            return []
        }
        guard composition.partDepth < 8 else {
            context.add(.tooDeep(what: name))
            return []
        }
        composition.partDepth += 1
        defer { composition.partDepth -= 1 }
        return context.build(blocks)
    }
}
