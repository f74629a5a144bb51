import TrangModel

struct SpaceBlock: LayoutBlock {
    static let name = "space"
    static let about = "Vertical space."

    @Key("A fixed height.", length: Limits.distance) var height: Double?
    @Key("Down to this distance from the top of the text.", length: Limits.distance) var until:
        Double?
    @Key("All that is left on the page.") var fill = false
    @Key("The program may choose a height from this one ...", length: Limits.distance) var least:
        Double?
    @Key("... up to this one.", length: Limits.distance) var most: Double?

    func build(_ context: BuildContext) -> [Block] { [.gap(gap(context))] }

    private func gap(_ context: BuildContext) -> Gap {
        if fill { return .fill }
        if let until { return .until(until) }
        let natural = height ?? least ?? context.layout.grid
        guard let least else { return .fixed(natural) }
        let most = max(most ?? natural, least)
        return .flexible(least: least, natural: min(max(natural, least), most), most: most)
    }
}
