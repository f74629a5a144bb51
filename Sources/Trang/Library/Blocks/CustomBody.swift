import TrangModel
import TrangReports

/// A custom block as layouts see it.
struct CustomBody: BlockBody {
    let block: any CustomBlock

    func build(_ context: BuildContext) -> [Block] {
        let elements = block.elements(BlockContext(context: context))
        var composer = ElementComposer(
            look: DocumentLook(context), findings: context.findings)
        composer.pictures = context.pictures
        defer { context.pictures = composer.pictures }
        return composer.blocks(elements)
    }
}

extension BlockCatalogue {
    /// The same blocks, and some of a user's own.
    func adding(_ blocks: [any CustomBlock.Type]) -> BlockCatalogue {
        adding(blocks.map { Self.kind($0) })
    }

    private static func kind<Custom: CustomBlock>(_ block: Custom.Type) -> BlockKind {
        BlockKind(name: block.name, about: block.about, showsData: false) {
            let block = Custom()
            return (CustomBody(block: block), block)
        }
    }
}
