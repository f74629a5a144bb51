package import TrangModel

/// What a block of a layout is, once it is read: what it puts on the page.
package protocol BlockBody: Sendable {
    /// What it puts on the page; nothing, and a finding, when what it needs is absent.
    func build(_ context: BuildContext) -> [Block]
}

/// A kind of block that layouts may use, as a type of its own. Its keys are its properties with ``Key`` before them:
/// the reader, the JSON Schema and the reference follow from these.
package protocol LayoutBlock: BlockBody {
    /// What a layout calls it.
    static var name: String { get }
    /// What it puts on the page, in one sentence.
    static var about: String { get }
    /// Whether it shows data, so that a title in a group with it depends on it.
    static var showsData: Bool { get }
    /// A block that says nothing of its keys.
    init()
}

extension LayoutBlock {
    package static var showsData: Bool { false }
}

/// A block where a layout has it.
package struct PlacedBlock: Sendable {
    package var kind: BlockKind
    package var block: any BlockBody
    package var place: Place
    /// Whether it is an error when its data is absent.
    package var isRequired = false

    /// What a layout calls it.
    package var name: String { kind.name }
}
