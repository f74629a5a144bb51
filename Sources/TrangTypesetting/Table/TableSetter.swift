import TrangModel

extension Setter {
    /// Sets a table: rows are not torn, the header stands again on every page, and a group's name
    /// stands beside its first row and again where the group goes on.
    func set(_ table: Table, measure: Double, under parent: NodeID) -> [Slug] {
        let node = structure.add(.table, under: parent)
        structure[node].alternative = table.summary.isEmpty ? nil : table.summary
        let widths = ColumnWidths(lineMaker: lineMaker).widths(of: table, measure: measure)
        var grid = TableGrid(setter: self, table: table, widths: widths, measure: measure)
        let slugs = grid.slugs(under: node)
        return joined(slugs)
    }
}

/// A table while it is set.
struct TableGrid {
    let setter: Setter
    let table: Table
    let widths: [Double]
    let measure: Double
    private var decimals: [Int: DecimalColumn] = [:]

    init(setter: Setter, table: Table, widths: [Double], measure: Double) {
        self.setter = setter
        self.table = table
        self.widths = widths
        self.measure = measure
        for (index, column) in table.columns.enumerated() where column.alignment == .decimal {
            let cells = table.groups.flatMap(\.rows).compactMap { row in
                row.indices.contains(index - labelCount) ? row[index - labelCount] : nil
            }
            decimals[index] = DecimalColumn(cells: cells, lineMaker: setter.lineMaker)
        }
    }

    private var labelCount: Int { table.hasLabels ? 1 : 0 }

    /// All rows, header first.
    mutating func slugs(under node: NodeID) -> [Slug] {
        let head = setter.structure.add(.tableHead, under: node)
        var header = headerSlug(under: head)
        header.breakBefore = .allowed
        let repeated = header.repeated
        let body = setter.structure.add(.tableBody, under: node)
        var slugs = [header]
        for (number, group) in table.groups.enumerated() {
            var rows = groupSlugs(group, first: number == 0, under: body)
            for index in rows.indices {
                rows[index].continuation = [repeated] + rows[index].continuation
            }
            if number == 0, !rows.isEmpty { rows[0].breakBefore = .forbidden }
            slugs += rows
        }
        return slugs
    }

    private func x(_ column: Int) -> Double {
        widths.prefix(column).reduce(0, +) + table.design.gutter * Double(column)
    }

    private func headerSlug(under head: NodeID) -> Slug {
        let row = setter.structure.add(.tableRow, under: head)
        var lanes: [Lane] = []
        for (index, cell) in table.header.enumerated() {
            let node = setter.structure.add(.tableHeaderCell, under: row)
            setter.structure[node].scope = .column
            let alignment = table.columns[index].alignment
            lanes.append(
                lane(
                    cell, column: index, node: node,
                    alignment: alignment == .decimal ? .right : alignment))
        }
        let pad = table.design.padding
        for index in lanes.indices { lanes[index].slugs.append(.space(pad)) }
        var slug = setter.laneSlug(lanes, padding: 0)
        let rule = table.design.headRule
        lanes.append(
            Lane(x: 0, slugs: [.space(slug.height - rule.thickness), .rule(rule, width: measure)]))
        slug.content = .lanes(lanes, padding: 0)
        return slug
    }

    /// The rows of one group. The label hangs beside the rows without making them higher; when it
    /// is higher than all of them, the last row is extended.
    private mutating func groupSlugs(
        _ group: TableGroup, first: Bool, under body: NodeID
    ) -> [Slug] {
        var slugs: [Slug] = []
        var label: Lane?
        for (number, cells) in group.rows.enumerated() {
            let row = setter.structure.add(.tableRow, under: body)
            if number == 0, let cell = group.label {
                let node = setter.structure.add(.tableHeaderCell, under: row)
                setter.structure[node].scope = .row
                setter.structure[node].rowSpan = group.rows.count
                label = lane(cell, column: 0, node: node, alignment: .left)
            }
            var lanes: [Lane] = []
            for (index, cell) in cells.enumerated() {
                let column = index + labelCount
                guard table.columns.indices.contains(column) else { continue }
                let node = setter.structure.add(.tableCell, under: row)
                lanes.append(
                    lane(
                        cell, column: column, node: node,
                        alignment: table.columns[column].alignment))
            }
            var slug = setter.laneSlug(lanes, padding: table.design.padding)
            if let cell = group.continuedLabel, number > 0 {
                slug.continuedLane = lane(cell, column: 0, node: nil, alignment: .left)
            }
            slugs.append(slug)
        }
        attach(label, to: &slugs, ruled: !first)
        return slugs
    }

    private func attach(_ label: Lane?, to slugs: inout [Slug], ruled: Bool) {
        guard !slugs.isEmpty else { return }
        let filler = Filler(grid: 0, findings: setter.findings, layout: nil)
        let pad = table.design.padding
        if let label {
            let height = filler.laneHeight([label], padding: pad)
            var covered = 0.0
            for index in slugs.indices {
                if index > 0, covered < height { slugs[index].breakBefore = .forbidden }
                covered += slugs[index].height
            }
            slugs[slugs.count - 1].height += max(0, height - covered)
            slugs[0].add(label, first: true)
        }
        if ruled {
            slugs[0].add(
                Lane(x: 0, slugs: [.space(-pad), .rule(table.design.groupRule, width: measure)]))
        }
    }

    /// One cell as a lane of lines.
    private func lane(
        _ cell: TableCell, column: Int, node: NodeID?, alignment: CellAlignment
    ) -> Lane {
        let tag: Tag = node.map { .content($0) } ?? .artifact
        let width = widths[column]
        if alignment == .decimal, let decimal = decimals[column],
            let line = decimal.line(cell, width: width, tag: tag, lineMaker: setter.lineMaker)
        {
            return Lane(x: x(column), slugs: [Slug(.marks(line.marks), height: line.height)])
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
        let lines = setter.lineMaker.lines(
            content, style: style, measure: width, tagger: tagger)
        return Lane(
            x: x(column), slugs: lines.map { Slug(.marks($0.marks), height: $0.height) })
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
    mutating func add(_ lane: Lane, first: Bool = false) {
        guard case .lanes(let lanes, let padding) = content else { return }
        content = .lanes(first ? [lane] + lanes : lanes + [lane], padding: padding)
    }

    /// The slug as it stands again on a later page.
    var repeated: Slug {
        var slug = self
        slug.isRepeated = true
        slug.outline = nil
        switch content {
        case .marks(let marks): slug.content = .marks(marks.map { $0.tagged(.artifact) })
        case .lanes(let lanes, let padding):
            slug.content = .lanes(
                lanes.map { Lane(x: $0.x, slugs: $0.slugs.map(\.repeated)) }, padding: padding)
        case .fill, .until, .flexible: break
        }
        return slug
    }
}
