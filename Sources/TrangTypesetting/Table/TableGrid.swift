import TrangModel

/// A table while it is set.
struct TableGrid {
    let setter: Setter
    let table: Table
    let widths: [Double]
    let measure: Double
    let decimals: [DecimalColumn?]
    let headers: HeaderMap

    var design: TableDesign { table.design }
    var isGrid: Bool { design.rules == .grid }

    /// All rows, header first.
    func slugs(under node: NodeID, notes: NodeID) -> [Slug] {
        var slugs: [Slug] = []
        if !table.header.isEmpty {
            let head = setter.structure.add(.tableHead, under: node)
            slugs = headerSlugs(under: head)
        }
        let repeated = slugs.map(\.repeated)
        let body = setter.structure.add(.tableBody, under: node)
        var count = 0
        for (number, group) in table.groups.enumerated() {
            var rows = groupSlugs(group, isFirst: number == 0, zebra: &count, under: body, notes)
            for index in rows.indices {
                rows[index].continuation = repeated + rows[index].continuation
            }
            if number == 0, !slugs.isEmpty, !rows.isEmpty { rows[0].breakBefore = .forbidden }
            slugs += rows
        }
        if !table.footer.isEmpty {
            let foot = setter.structure.add(.tableFoot, under: node)
            let shape = TableShape(table.footer, columns: 0..<table.columns.count)
            var rows = rowSlugs(shape, under: foot, notes: notes, zebra: nil)
            for index in rows.indices {
                rows[index].breakBefore = .forbidden
                rows[index].continuation = repeated
            }
            if !isGrid, !rows.isEmpty {
                rows[0].decor = rows[0].decor ?? Decor(width: measure)
                rows[0].decor?.top = Rule(
                    thickness: design.headRule.thickness * 0.7, color: design.headRule.color)
                rows[0].decor?.topStretches = [(0, measure)]
            }
            slugs += rows
        }
        if slugs.contains(where: { !$0.partNotes.isEmpty }) {
            var end = Slug(.partEnd, height: 0)
            end.breakBefore = .forbidden
            slugs.append(end)
        }
        return slugs
    }

    /// The left edge of a column's text.
    func x(_ column: Int) -> Double {
        widths.prefix(column).reduce(0, +) + design.gutter * Double(column)
            + (isGrid ? design.gutter / 2 : 0)
    }

    func width(_ columns: Range<Int>) -> Double {
        columns.reduce(design.gutter * Double(columns.count - 1)) { $0 + widths[$1] }
    }

    /// The boundary to the left of a column.
    func bound(_ column: Int) -> Double {
        if column <= 0 { return 0 }
        return column >= widths.count ? measure : x(column) - design.gutter / 2
    }

    func headerSlugs(under head: NodeID) -> [Slug] {
        let shape = TableShape(table.header, columns: 0..<table.columns.count)
        var slugs: [Slug] = []
        let pad = isGrid ? design.padding : 0
        let rows = heights(of: shape, padding: (pad, design.padding))
        for row in 0..<shape.rowCount {
            let node = setter.structure.add(.tableRow, under: head)
            var lanes: [Lane] = []
            var ruled: [(Double, Double)] = []
            for placed in shape.cells(in: row) {
                let cell = setter.structure.add(.tableHeaderCell, under: node)
                setter.note(placed.cell.content, of: cell)
                setter.structure[cell].scope = .column
                setter.structure[cell].columnSpan = placed.columnSpan
                setter.structure[cell].rowSpan = placed.rowSpan
                headers.add(cell, over: placed.columns)
                var lane = lane(placed, node: cell, isHeader: true)
                lane.slugs.insert(.space(pad), at: lane.slugs.startIndex)
                if isGrid {
                    // Heads of one line stand in the middle of those of several.
                    let covered = rows[row..<min(row + placed.rowSpan, rows.count)].reduce(0, +)
                    let needed =
                        design.padding
                        + Filler(grid: 0, findings: Findings(), layout: nil)
                        .laneHeight([lane], padding: 0)
                    if covered > needed {
                        lane.slugs.insert(
                            .space((covered - needed) / 2), at: lane.slugs.startIndex)
                    }
                }
                lanes.append(lane)
                if placed.columnSpan > 1, row + placed.rowSpan < shape.rowCount {
                    ruled.append((x(placed.column), x(placed.column) + width(placed.columns)))
                }
            }
            var slug = Slug(.lanes(lanes, padding: 0), height: rows[row])
            slug.breakBefore = row == 0 ? .allowed : .forbidden
            var decor = decor(shape, row: row)
            decor.fill = design.headGround
            if !isGrid, !ruled.isEmpty {
                decor.bottom = Rule(thickness: 0.4, color: design.groupRule.color)
                decor.bottomStretches = ruled
            }
            slug.decor = decor
            if row == shape.rowCount - 1, !isGrid {
                let rule = design.headRule
                slug.add(
                    Lane(
                        x: 0,
                        slugs: [.space(slug.height - rule.thickness), .rule(rule, width: measure)]))
            }
            slugs.append(slug)
        }
        return slugs
    }

    /// The rows of one group with its name.
    func groupSlugs(
        _ group: TableGroup, isFirst: Bool, zebra: inout Int, under body: NodeID, _ notes: NodeID
    ) -> [Slug] {
        var slugs: [Slug] = []
        let shape = TableShape(group.rows, columns: table.bodyColumns)
        switch table.labels {
        case .column:
            slugs = rowSlugs(
                shape, under: body, notes: notes, zebra: zebra,
                label: group.label.map { ($0, group.continuedLabel ?? $0) })
        case .row:
            slugs = rowSlugs(shape, under: body, notes: notes, zebra: zebra)
            if let label = group.label { slugs = named(slugs, label, group, under: body, notes) }
        case .none: slugs = rowSlugs(shape, under: body, notes: notes, zebra: zebra)
        }
        zebra += shape.rowCount
        if !isFirst, design.rules == .groups, !slugs.isEmpty {
            slugs[0].add(
                Lane(
                    x: 0,
                    slugs: [
                        .space(-design.padding),
                        .rule(design.groupRule, width: measure),
                    ]), always: true)
        }
        return slugs
    }

    /// Puts a group's name in a row of its own above its rows.
    func named(
        _ rows: [Slug], _ label: TableCell, _ group: TableGroup, under body: NodeID, _ notes: NodeID
    ) -> [Slug] {
        func row(_ cell: TableCell) -> TableShape {
            var cell = cell
            cell.columnSpan = table.columns.count
            cell.isHeader = true
            cell.alignment = .left
            var cells = [cell]
            if let number = group.number, table.columns.count > 1 {
                cells[0].columnSpan -= 1
                cells.insert(number, at: 0)
            }
            return TableShape([cells], columns: 0..<table.columns.count)
        }
        var head = rowSlugs(row(label), under: body, notes: notes, zebra: nil)
        for index in head.indices { head[index].splits = false }
        // The name is read first although its node was made last.
        if let last = setter.structure[body].children.last, rows.count > 0 {
            var children = setter.structure[body].children
            children.removeLast()
            children.insert(last, at: children.count - rows.count)
            setter.structure[body].children = children
        }
        var rows = rows
        if !rows.isEmpty { rows[0].breakBefore = .forbidden }
        if let cell = group.continuedLabel {
            let again = quietRow(row(cell))
            for index in rows.indices.dropFirst() { rows[index].continuation += again }
        }
        return head + rows
    }

    /// A row that repeats what was said: no nodes.
    func quietRow(_ shape: TableShape) -> [Slug] {
        let heights = heights(of: shape, padding: (design.padding, design.padding))
        return (0..<shape.rowCount).map { row in
            let lanes = shape.cells(in: row).map { lane($0, node: nil, isHeader: false) }
            var slug = Slug(.lanes(lanes, padding: design.padding), height: heights[row])
            slug.decor = decor(shape, row: row)
            return slug.repeated
        }
    }

    /// The heights of rows: of their own cells, and of the last row of a cell over several.
    func heights(of shape: TableShape, padding: (Double, Double)) -> [Double] {
        let filler = Filler(grid: 0, findings: Findings(), layout: nil)
        var heights = [Double](repeating: 0, count: shape.rowCount)
        func height(_ placed: PlacedCell) -> Double {
            padding.0 + padding.1
                + filler.laneHeight([lane(placed, node: nil, isHeader: false)], padding: 0)
        }
        for placed in shape.cells where placed.rowSpan == 1 {
            heights[placed.row] = max(heights[placed.row], height(placed))
        }
        for placed in shape.tall {
            let rows = placed.row..<(placed.row + placed.rowSpan)
            let covered = rows.reduce(0) { $0 + heights[$1] }
            heights[rows.upperBound - 1] += max(0, height(placed) - covered)
        }
        return heights
    }
}
