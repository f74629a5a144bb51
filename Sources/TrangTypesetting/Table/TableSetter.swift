import TrangModel

extension Setter {
    /// Sets a table: the header stands again on every page, and a group's name stands at its head
    /// and again where the group goes on. A table too wide for the measure is set in panels, each
    /// with the table's first columns.
    func set(_ table: Table, measure: Double, under parent: NodeID) -> [Slug] {
        guard !table.columns.isEmpty else { return [] }
        let maker = ColumnWidths(lineMaker: lineMaker)
        let shapes = table.shapes
        let decimals = decimals(of: table, shapes)
        let wishes = maker.wishes(of: table, shapes, decimals: decimals)
        let panels = table.panels(wishes: wishes, measure: measure)
        guard panels.count > 1 else {
            let widths = maker.widths(of: table, wishes: wishes, measure: measure)
            return set(table, widths: widths, measure: measure, decimals: decimals, under: parent)
        }
        var slugs: [Slug] = []
        for panel in panels {
            let part = table.panel(panel)
            let shapes = part.shapes
            let own = self.decimals(of: part, shapes)
            let widths = maker.widths(
                of: part, wishes: maker.wishes(of: part, shapes, decimals: own), measure: measure)
            spaceAfter = max(spaceAfter, slugs.isEmpty ? 0 : max(grid, 12))
            slugs += set(part, widths: widths, measure: measure, decimals: own, under: parent)
        }
        return slugs
    }

    private func decimals(
        of table: Table, _ shapes: [(TableShape, isHeader: Bool)]
    ) -> [DecimalColumn?] {
        var decimals = table.columns.map { $0.alignment == .decimal ? DecimalColumn() : nil }
        guard decimals.contains(where: { $0 != nil }) else { return decimals }
        for (shape, isHeader) in shapes where !isHeader {
            for index in shape.cells.indices where shape.cells[index].columnSpan == 1 {
                decimals[shape.cells[index].column]?.add(
                    shape.cells[index].cell, lineMaker: lineMaker)
            }
        }
        return decimals
    }

    private func set(
        _ table: Table, widths: [Double], measure: Double, decimals: [DecimalColumn?],
        under parent: NodeID
    ) -> [Slug] {
        let node = structure.add(.table, under: parent)
        structure[node].alternative = table.summary.isEmpty ? nil : table.summary
        let grid = TableGrid(
            setter: self, table: table, widths: widths, measure: measure, decimals: decimals,
            headers: HeaderMap(table))
        return joined(grid.slugs(under: node, notes: parent))
    }
}
