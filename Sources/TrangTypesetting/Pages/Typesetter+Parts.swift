import TrangModel

extension Typesetter {
    func parts(of report: Report, setter: Setter) -> [PageMaker.Part] {
        var parts: [PageMaker.Part] = []
        var stack: [Slug] = []
        var measure = report.design.measure
        func flush() {
            if !stack.isEmpty { parts.append(.stack(stack)) }
            stack = []
        }
        func add(_ block: Block, under node: NodeID) {
            switch block {
            case .columns(let columns):
                flush()
                let room = measure - columns.gutter * Double(columns.count - 1)
                let slugs = setter.setApart(
                    columns.blocks, measure: room / Double(columns.count), under: node)
                parts.append(
                    .columns(count: columns.count, gutter: columns.gutter, slugs: slugs))
                setter.spaceAfter = 0
            case .nextTop(let blocks):
                let slugs = setter.setApart(blocks, measure: measure, under: node)
                flush()
                parts.append(.nextTop(slugs))
            case .pageBreak:
                flush()
                parts.append(.pageBreak)
                setter.spaceAfter = 0
            case .turned(let blocks):
                flush()
                let turned = report.design.turned
                parts.append(.turn(turned))
                (measure, setter.spaceAfter) = (turned.measure, 0)
                for block in blocks { add(block, under: node) }
                flush()
                parts.append(.turn(report.design))
                (measure, setter.spaceAfter) = (report.design.measure, 0)
            case .group(let blocks, let role):
                let inner = setter.structure.add(role, under: node)
                for block in blocks { add(block, under: inner) }
            default: stack += setter.set(block, measure: measure, under: node)
            }
        }
        for block in report.body { add(block, under: StructureTree.root) }
        flush()
        return parts
    }
}
