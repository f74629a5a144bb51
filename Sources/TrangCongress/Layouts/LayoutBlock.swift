package import TrangModel

/// A kind of block that layouts may use. Its keys are its properties with ``Key`` before them: the reader, the JSON
/// Schema and the reference follow from these.
package protocol LayoutBlock: Sendable {
    /// What a layout calls it.
    static var name: String { get }
    /// What it puts on the page, in one sentence.
    static var about: String { get }
    /// Whether it shows data, so that a title in a group with it depends on it.
    static var showsData: Bool { get }
    /// A block that says nothing of its keys.
    init()
    /// What it puts on the page; nothing, and a finding, when what it needs is absent.
    func build(_ context: BuildContext) -> [Block]
}

extension LayoutBlock {
    package static var showsData: Bool { false }

    /// The keys of its own, besides `block` and `required`.
    package static var keys: [KeyDefinition] { NamedKey.all(of: Self()).map(\.definition) }
}

/// A block where a layout has it.
package struct PlacedBlock: Sendable {
    package var block: any LayoutBlock
    package var place: Place
    /// Whether it is an error when its data is absent.
    package var isRequired = false

    /// What a layout calls it.
    package var name: String { type(of: block).name }
}

/// The kinds of blocks that a layout may use, in the order of the reference.
package struct BlockCatalogue: Sendable {
    package let kinds: [any LayoutBlock.Type]

    package func kind(_ name: String) -> (any LayoutBlock.Type)? {
        kinds.first { $0.name == name }
    }

    package var names: [String] { kinds.map { $0.name } }

    package static let shipped = BlockCatalogue(kinds: [
        TextBlock.self, RuleBlock.self, SpaceBlock.self, RowBlock.self, GroupBlock.self,
        ColumnsBlock.self, PageBreakBlock.self, LeadBlock.self, PhotoBlock.self,
        NarrativeBlock.self, KeyFiguresBlock.self, VerdictCountBlock.self,
        IndicatorTableBlock.self, TargetChartBlock.self, TargetLegendBlock.self,
        ShareChartBlock.self, ChangeChartBlock.self, DataTableBlock.self, NotesBlock.self,
        DataChartBlock.self, ContentsBlock.self, BoxBlock.self, FloatBlock.self,
        LandscapeBlock.self, EachBlock.self, WhenBlock.self, PartBlock.self, SideNoteBlock.self,
        DocumentHeadBlock.self, SignatureBlock.self, AppendixHeadBlock.self,
        IndicatorSentencesBlock.self, ComparisonTableBlock.self, ComparisonChartBlock.self,
        ComparisonListBlock.self,
    ])
}
