/// A kind of block by its name.
package struct BlockKind: Sendable {
    /// What a layout calls it.
    package let name: String
    /// What it puts on the page, in one sentence.
    package let about: String
    /// Whether it shows data, so that a title in a group with it depends on it.
    package let showsData: Bool
    private let create: @Sendable () -> (body: any BlockBody, holder: Any)
    private let known = KnownKeys()

    /// - Parameter create: makes a block that says nothing of its keys, and what holds these as properties.
    package init(
        name: String, about: String, showsData: Bool,
        create: @escaping @Sendable () -> (body: any BlockBody, holder: Any)
    ) {
        (self.name, self.about, self.showsData, self.create) = (name, about, showsData, create)
    }

    package init<Kind: LayoutBlock>(_ kind: Kind.Type) {
        self.init(name: kind.name, about: kind.about, showsData: kind.showsData) {
            let block = Kind()
            return (block, block)
        }
    }

    /// A block that says nothing of its keys, with these, by which it is told what a layout says.
    package func make() -> (block: any BlockBody, keys: [NamedKey]) {
        let (made, keys) = KeyList.made(create)
        let named = zip(known.definitions(keys, of: made.holder), keys).map(NamedKey.init)
        return (made.body, named)
    }

    /// The keys of its own, besides `block` and `required`.
    package var keys: [KeyDefinition] { make().keys.map(\.definition) }
}

/// The kinds of blocks that a layout may use, in the order of the reference.
package struct BlockCatalogue: Sendable {
    package let kinds: [BlockKind]

    package init(_ kinds: [BlockKind]) { self.kinds = kinds }

    /// The same kinds, and others after them.
    package func adding(_ others: [BlockKind]) -> BlockCatalogue { BlockCatalogue(kinds + others) }

    package func kind(_ name: String) -> BlockKind? { kinds.first { $0.name == name } }

    package var names: [String] { kinds.map(\.name) }

    /// The blocks that serve every field.
    package static let general = BlockCatalogue([
        BlockKind(TextBlock.self), BlockKind(RuleBlock.self), BlockKind(SpaceBlock.self),
        BlockKind(RowBlock.self), BlockKind(GroupBlock.self), BlockKind(ColumnsBlock.self),
        BlockKind(PageBreakBlock.self), BlockKind(LeadBlock.self), BlockKind(PhotoBlock.self),
        BlockKind(NarrativeBlock.self), BlockKind(KeyFiguresBlock.self),
        BlockKind(ShareChartBlock.self), BlockKind(ChangeChartBlock.self),
        BlockKind(DataTableBlock.self), BlockKind(DataChartBlock.self),
        BlockKind(ContentsBlock.self), BlockKind(BoxBlock.self), BlockKind(FloatBlock.self),
        BlockKind(LandscapeBlock.self), BlockKind(EachBlock.self), BlockKind(WhenBlock.self),
        BlockKind(PartBlock.self), BlockKind(SideNoteBlock.self),
    ])
}
