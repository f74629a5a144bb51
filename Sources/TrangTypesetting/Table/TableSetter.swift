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
    ) -> [Int: DecimalColumn] {
        var decimals: [Int: DecimalColumn] = [:]
        for (index, column) in table.columns.enumerated() where column.alignment == .decimal {
            decimals[index] = DecimalColumn()
        }
        guard !decimals.isEmpty else { return decimals }
        for (shape, isHeader) in shapes where !isHeader {
            for index in shape.cells.indices where shape.cells[index].columnSpan == 1 {
                decimals[shape.cells[index].column]?.add(
                    shape.cells[index].cell, lineMaker: lineMaker)
            }
        }
        return decimals
    }

    private func set(
        _ table: Table, widths: [Double], measure: Double, decimals: [Int: DecimalColumn],
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

/// A table while it is set.
struct TableGrid {
    let setter: Setter
    let table: Table
    let widths: [Double]
    let measure: Double
    let decimals: [Int: DecimalColumn]
    let headers: HeaderMap

    private var design: TableDesign { table.design }
    private var isGrid: Bool { design.rules == .grid }

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
    private func x(_ column: Int) -> Double {
        widths.prefix(column).reduce(0, +) + design.gutter * Double(column)
            + (isGrid ? design.gutter / 2 : 0)
    }

    private func width(_ columns: Range<Int>) -> Double {
        columns.reduce(design.gutter * Double(columns.count - 1)) { $0 + widths[$1] }
    }

    /// The boundary to the left of a column.
    private func bound(_ column: Int) -> Double {
        if column <= 0 { return 0 }
        return column >= widths.count ? measure : x(column) - design.gutter / 2
    }

    private func headerSlugs(under head: NodeID) -> [Slug] {
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
                lane.slugs.insert(.space(pad), at: 0)
                if isGrid {
                    // Heads of one line stand in the middle of those of several.
                    let covered = rows[row..<min(row + placed.rowSpan, rows.count)].reduce(0, +)
                    let needed =
                        design.padding
                        + Filler(grid: 0, findings: Findings(), layout: nil)
                        .laneHeight([lane], padding: 0)
                    if covered > needed {
                        lane.slugs.insert(.space((covered - needed) / 2), at: 0)
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
    private func groupSlugs(
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
    private func named(
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
    private func quietRow(_ shape: TableShape) -> [Slug] {
        let heights = heights(of: shape, padding: (design.padding, design.padding))
        return (0..<shape.rowCount).map { row in
            let lanes = shape.cells(in: row).map { lane($0, node: nil, isHeader: false) }
            var slug = Slug(.lanes(lanes, padding: design.padding), height: heights[row])
            slug.decor = decor(shape, row: row)
            return slug.repeated
        }
    }

    /// The heights of rows: of their own cells, and of the last row of a cell over several.
    private func heights(of shape: TableShape, padding: (Double, Double)) -> [Double] {
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

    /// Rows as slugs. A cell over several rows is set line by line into the rows that it covers, so
    /// that rows may part between pages; where its lines go on, they should not.
    private func rowSlugs(
        _ shape: TableShape, under section: NodeID, notes: NodeID, zebra: Int?,
        label: (TableCell, continued: TableCell)? = nil
    ) -> [Slug] {
        guard shape.rowCount > 0 else { return [] }
        let filler = Filler(grid: 0, findings: setter.findings, layout: nil)
        let pad = design.padding
        var lanes = [[Lane]](repeating: [], count: shape.rowCount)
        var heights = [Double](repeating: 0, count: shape.rowCount)
        var partNotes = [[Slug]](repeating: [], count: shape.rowCount)
        var tall: [(PlacedCell, Lane, continued: Lane)] = []
        /// The cells that name a row, with the rows that they name.
        var names: [(node: NodeID, rows: Range<Int>)] = []
        for row in 0..<shape.rowCount {
            let node = setter.structure.add(.tableRow, under: section)
            if row == 0, let (cell, continued) = label {
                let placed = PlacedCell(
                    cell: cell, row: 0, column: 0, columnSpan: 1, rowSpan: shape.rowCount)
                var again = placed
                again.cell = continued
                let name = setter.structure.add(.tableHeaderCell, under: node)
                setter.note(cell.content, of: name)
                setter.structure[name].scope = .row
                setter.structure[name].rowSpan = shape.rowCount
                names.append((name, 0..<shape.rowCount))
                tall.append(
                    (
                        placed, lane(placed, node: name, isHeader: false),
                        lane(again, node: nil, isHeader: false)
                    ))
            }
            for placed in shape.cells(in: row) {
                let role: Role = placed.cell.isHeader ? .tableHeaderCell : .tableCell
                let cell = setter.structure.add(role, under: node)
                setter.note(placed.cell.content, of: cell)
                if placed.cell.isHeader {
                    setter.structure[cell].scope = .row
                    names.append((cell, row..<(row + placed.rowSpan)))
                } else {
                    setter.structure[cell].headers = headers.headers(
                        of: placed.columns,
                        rows: names.filter { $0.rows.contains(row) }.map(\.node))
                }
                setter.structure[cell].columnSpan = placed.columnSpan
                setter.structure[cell].rowSpan = placed.rowSpan
                let lane = lane(placed, node: cell, isHeader: false)
                if placed.rowSpan > 1 {
                    tall.append((placed, lane, self.lane(placed, node: nil, isHeader: false)))
                } else {
                    lanes[row].append(lane)
                    heights[row] = max(
                        heights[row], filler.laneHeight([lane], padding: pad))
                }
                for note in placed.cell.notes {
                    partNotes[row] +=
                        [.space(2)]
                        + setter.setApart(
                            [.paragraph(note)], measure: measure, under: notes)
                }
            }
            heights[row] = max(heights[row], 2 * pad)
        }
        for (placed, lane, _) in tall {
            let rows = placed.row..<(placed.row + placed.rowSpan)
            let covered = rows.reduce(0) { $0 + heights[$1] }
            let needed = filler.laneHeight([lane], padding: pad)
            heights[rows.upperBound - 1] += max(0, needed - covered)
        }
        var slugs = lanes.indices.map { row in
            var slug = Slug(.lanes(lanes[row], padding: pad), height: heights[row])
            slug.partNotes = partNotes[row]
            slug.splits = design.splitsRows || heights[row] > setter.depth / 2
            var decor = decor(shape, row: row)
            if let zebra, (zebra + row) % 2 == 1 { decor.fill = design.zebra }
            slug.decor = decor
            return slug
        }
        for (placed, lane, continued) in tall {
            spread(lane, continued: continued, over: placed, heights: heights, &slugs)
        }
        return slugs
    }

    /// Sets the lines of a cell over several rows into the rows where they begin.
    private func spread(
        _ lane: Lane, continued: Lane, over placed: PlacedCell, heights: [Double],
        _ slugs: inout [Slug]
    ) {
        let pad = design.padding
        var row = placed.row
        let last = placed.row + placed.rowSpan - 1
        var top = 0.0
        var y = pad
        var parts = [[Slug]](repeating: [], count: slugs.count)
        for line in lane.slugs {
            while row < last, y >= top + heights[row] - 0.01 {
                top += heights[row]
                row += 1
            }
            if parts[row].isEmpty { parts[row].append(.space(y - top - pad)) }
            parts[row].append(line)
            y += line.height
            // The line stands across the boundary of two rows.
            if row < last, y > top + heights[row] + 0.01 { slugs[row + 1].breakBefore = .never }
        }
        for index in placed.row...last where !parts[index].isEmpty {
            if index > placed.row, slugs[index].breakBefore == .allowed {
                slugs[index].breakBefore = .forbidden
            }
            slugs[index].add(Lane(x: lane.x, slugs: parts[index]), first: index == placed.row)
        }
        if row < last {
            for index in (row + 1)...last { slugs[index].continuedLanes.append(continued) }
        }
    }

    /// Ground and rules of a row.
    private func decor(_ shape: TableShape, row: Int) -> Decor {
        var decor = Decor(width: measure)
        guard design.rules == .rows || isGrid else { return decor }
        let all = 0..<table.columns.count
        /// The stretches of the boundary above a row that no cell crosses.
        func stretches(above row: Int) -> [(Double, Double)] {
            if shape.tall.isEmpty { return [(bound(0), bound(all.count))] }
            let crossed = Set(
                shape.tall.filter { $0.row < row && $0.row + $0.rowSpan > row }
                    .flatMap { Array($0.columns) })
            var result: [(Double, Double)] = []
            for column in all where !crossed.contains(column) {
                if let last = result.last, last.1 == bound(column) {
                    result[result.count - 1].1 = bound(column + 1)
                } else {
                    result.append((bound(column), bound(column + 1)))
                }
            }
            return result
        }
        decor.bottom = design.groupRule
        decor.bottomStretches = stretches(above: row + 1)
        guard isGrid else { return decor }
        decor.top = design.groupRule
        decor.topStretches = stretches(above: row)
        let inside = Set(
            (shape.tall + shape.cells(in: row)).filter {
                $0.row <= row && $0.row + $0.rowSpan > row
            }
            .flatMap { Array($0.columns.dropFirst()) })
        decor.upright = design.groupRule
        decor.uprights =
            [0] + all.dropFirst().filter { !inside.contains($0) }.map(bound) + [measure]
        return decor
    }

    /// One cell as a lane of lines.
    private func lane(_ placed: PlacedCell, node: NodeID?, isHeader: Bool) -> Lane {
        let cell = placed.cell
        let tag: Tag = node.map { .content($0) } ?? .artifact
        let width = width(placed.columns)
        var alignment = cell.alignment ?? table.columns[placed.column].alignment
        if isHeader, placed.columnSpan > 1, cell.alignment == nil { alignment = .center }
        let left = x(placed.column)
        let lineMaker = node == nil ? setter.quietLineMaker : setter.lineMaker
        if alignment == .decimal, !isHeader, placed.columnSpan == 1,
            let decimal = decimals[placed.column],
            let line = decimal.line(cell, width: width, tag: tag, lineMaker: lineMaker)
        {
            return Lane(x: left, slugs: [Slug(.marks(line.marks), height: line.height)])
        }
        var style = cell.style
        switch alignment {
        case .left: if style.alignment != .balanced { style.alignment = .left }
        case .right, .decimal: style.alignment = .right
        case .center: style.alignment = .center
        }
        var content = cell.content
        if !cell.qualifier.isEmpty { content = cell.qualifier + [.gap(3)] + content }
        let tagger = node.map { setter.tagger($0) } ?? RunTagger(.artifact)
        let lines = lineMaker.lines(content, style: style, measure: width, tagger: tagger)
        return Lane(
            x: left,
            slugs: lines.map { line in
                var slug = Slug(.marks(line.marks), height: line.height)
                slug.footnotes = node == nil ? [] : setter.footnotes(line.notes)
                return slug
            })
    }
}

extension Slug {
    /// Empty height.
    static func space(_ height: Double) -> Slug { Slug(.marks([]), height: height) }

    /// A rule of a given width.
    static func rule(_ rule: Rule, width: Double) -> Slug {
        let path = Path.rectangle(
            Rect(x: 0, y: 0, width: width, height: rule.thickness), fill: rule.color)
        return Slug(.marks([.path(PathMark(path: path, tag: .artifact))]), height: rule.thickness)
    }

    /// Adds a lane that does not change the slug's height.
    ///
    /// - Parameter first: whether the lane is read before the others.
    mutating func add(_ lane: Lane, first: Bool = false, always: Bool = false) {
        guard case .lanes(let lanes, let padding) = self.content else { return }
        var lane = lane
        if always, padding == 0 { lane.slugs.removeFirst() }
        self.content = .lanes(first ? [lane] + lanes : lanes + [lane], padding: padding)
    }

    /// The slug as it stands again on a later page.
    var repeated: Slug {
        var slug = self
        slug.isRepeated = true
        slug.outline = nil
        (slug.anchors, slug.footnotes, slug.partNotes, slug.continuation) = ([], [], [], [])
        switch self.content {
        case .marks(let marks): slug.content = .marks(marks.map { $0.tagged(.artifact) })
        case .lanes(let lanes, let padding):
            slug.content = .lanes(
                lanes.map { Lane(x: $0.x, slugs: $0.slugs.map(\.repeated)) }, padding: padding)
        case .fill, .until, .flexible, .partEnd: break
        }
        return slug
    }
}
