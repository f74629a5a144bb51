import TrangModel

/// Rows and cells.
extension TableGrid {
    /// Rows as slugs. A cell over several rows is set line by line into the rows that it covers, so
    /// that rows may part between pages; where its lines go on, they should not.
    func rowSlugs(
        _ shape: TableShape, under section: NodeID, notes: NodeID, zebra: Int?,
        label: (TableCell, continued: TableCell)? = nil
    ) -> [Slug] {
        guard shape.rowCount > 0 else { return [] }
        var rows = SetRows(count: shape.rowCount)
        for row in 0..<shape.rowCount {
            let node = setter.structure.add(.tableRow, under: section)
            if row == 0, let label { setLabel(label, under: node, &rows) }
            for placed in shape.cells(in: row) {
                setCell(placed, in: row, under: node, notes: notes, &rows)
            }
            rows.heights[row] = max(rows.heights[row], 2 * design.padding)
        }
        for tall in rows.tall {
            let covered = tall.placed.rows.reduce(0) { $0 + rows.heights[$1] }
            let needed = laneHeight(tall.lane)
            rows.heights[tall.placed.rows.upperBound - 1] += max(0, needed - covered)
        }
        var slugs = rows.lanes.indices.map { row in
            var slug = Slug(
                .lanes(rows.lanes[row], padding: design.padding), height: rows.heights[row])
            slug.partNotes = rows.partNotes[row]
            slug.splits = design.splitsRows || rows.heights[row] > setter.depth / 2
            var decor = decor(shape, row: row)
            if let zebra, (zebra + row) % 2 == 1 { decor.fill = design.zebra }
            slug.decor = decor
            return slug
        }
        for tall in rows.tall {
            spread(
                tall.lane, continued: tall.continued, over: tall.placed, heights: rows.heights,
                &slugs)
        }
        return slugs
    }

    /// Rows while their cells are set.
    private struct SetRows {
        var lanes: [[Lane]]
        var heights: [Double]
        var partNotes: [[Slug]]
        /// Cells over several rows, with what stands in their place on a new page.
        var tall: [(placed: PlacedCell, lane: Lane, continued: Lane)] = []
        /// The cells that name a row, with the rows that they name.
        var names: [(node: NodeID, rows: Range<Int>)] = []

        init(count: Int) {
            lanes = Array(repeating: [], count: count)
            heights = Array(repeating: 0, count: count)
            partNotes = Array(repeating: [], count: count)
        }
    }

    /// Sets the cell that names all rows of a group.
    private func setLabel(
        _ label: (TableCell, continued: TableCell), under node: NodeID, _ rows: inout SetRows
    ) {
        let count = rows.lanes.count
        let placed = PlacedCell(
            cell: label.0, row: 0, column: 0, columnSpan: 1, rowSpan: count)
        var again = placed
        again.cell = label.continued
        let name = setter.structure.add(.tableHeaderCell, under: node)
        setter.note(label.0.content, of: name)
        setter.structure[name].scope = .row
        setter.structure[name].rowSpan = count
        rows.names.append((name, 0..<count))
        rows.tall.append(
            (
                placed, lane(placed, node: name, isHeader: false),
                lane(again, node: nil, isHeader: false)
            ))
    }

    private func setCell(
        _ placed: PlacedCell, in row: Int, under node: NodeID, notes: NodeID,
        _ rows: inout SetRows
    ) {
        let cell = setter.structure.add(
            placed.cell.isHeader ? .tableHeaderCell : .tableCell, under: node)
        setter.note(placed.cell.content, of: cell)
        if placed.cell.isHeader {
            setter.structure[cell].scope = .row
            rows.names.append((cell, row..<(row + placed.rowSpan)))
        } else {
            setter.structure[cell].headers = headers.headers(
                of: placed.columns,
                rows: rows.names.filter { $0.rows.contains(row) }.map(\.node))
        }
        setter.structure[cell].columnSpan = placed.columnSpan
        setter.structure[cell].rowSpan = placed.rowSpan
        let lane = lane(placed, node: cell, isHeader: false)
        if placed.rowSpan > 1 {
            let continued = self.lane(placed, node: nil, isHeader: false)
            rows.tall.append((placed, lane, continued))
        } else {
            rows.lanes[row].append(lane)
            rows.heights[row] = max(rows.heights[row], laneHeight(lane))
        }
        for note in placed.cell.notes {
            rows.partNotes[row] +=
                [.space(2)] + setter.setApart([.paragraph(note)], measure: measure, under: notes)
        }
    }

    private func laneHeight(_ lane: Lane) -> Double {
        Filler(grid: 0, findings: setter.findings, layout: nil)
            .laneHeight([lane], padding: design.padding)
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
        /// Of the rows that it covers, from its first on.
        var parts = [[Slug]](repeating: [], count: placed.rowSpan)
        for line in lane.slugs {
            while row < last, y >= top + heights[row] - 0.01 {
                top += heights[row]
                row += 1
            }
            let part = row - placed.row
            if parts[part].isEmpty { parts[part].append(.space(y - top - pad)) }
            parts[part].append(line)
            y += line.height
            // The line stands across the boundary of two rows.
            if row < last, y > top + heights[row] + 0.01 { slugs[row + 1].breakBefore = .never }
        }
        for index in placed.row...last where !parts[index - placed.row].isEmpty {
            if index > placed.row, slugs[index].breakBefore == .allowed {
                slugs[index].breakBefore = .forbidden
            }
            slugs[index].add(
                Lane(x: lane.x, slugs: parts[index - placed.row]), first: index == placed.row)
        }
        if row < last {
            for index in (row + 1)...last { slugs[index].continuedLanes.append(continued) }
        }
    }

    /// Ground and rules of a row.
    func decor(_ shape: TableShape, row: Int) -> Decor {
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
    func lane(_ placed: PlacedCell, node: NodeID?, isHeader: Bool) -> Lane {
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
