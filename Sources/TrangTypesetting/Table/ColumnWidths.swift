import TrangModel

/// Decides how wide the columns of a table are, from their words.
struct ColumnWidths {
    let lineMaker: LineMaker

    /// Widths in pt; together with the gutters they fill the measure.
    func widths(of table: Table, measure: Double) -> [Double] {
        let count = table.columns.count
        guard count > 0 else { return [] }
        let room = max(
            measure - table.design.gutter * Double(count - 1), Double(count))
        let wishes = (0..<count).map { wish(of: $0, in: table) }
        var widths = wishes.map(\.natural)
        var fractions = [Double](repeating: 0, count: count)
        for (index, column) in table.columns.enumerated() {
            switch column.width {
            case .fixed(let width): widths[index] = width
            case .natural: break
            case .fraction(let share): fractions[index] = share
            }
        }
        let shares = fractions.reduce(0, +)
        let firm = zip(widths, fractions).reduce(0) { $0 + ($1.1 > 0 ? 0 : $1.0) }
        let leastFluid = zip(wishes, fractions).reduce(0) { $0 + ($1.1 > 0 ? $1.0.least : 0) }
        if shares > 0, firm + leastFluid <= room {
            for index in 0..<count where fractions[index] > 0 {
                widths[index] = (room - firm) * fractions[index] / shares
            }
            return widths
        }
        if shares == 0, firm <= room {
            // Nobody asked for more: what is left is shared by all but the fixed.
            let fluid = table.columns.indices.filter { table.columns[$0].width == .natural }
            for index in fluid { widths[index] += (room - firm) / Double(max(1, fluid.count)) }
            return widths
        }
        return squeezed(wishes, to: room)
    }

    /// Columns between their least and natural widths, in proportion to what each could give; when
    /// even the least do not fit, in proportion to the least, and words will be cut.
    private func squeezed(
        _ wishes: [(natural: Double, least: Double)], to room: Double
    ) -> [Double] {
        let least = wishes.reduce(0) { $0 + $1.least }
        let natural = wishes.reduce(0) { $0 + $1.natural }
        guard least < room else {
            let limit = level(wishes.map(\.least), to: room)
            return wishes.map { min($0.least, limit) }
        }
        let ratio = natural > least ? min(1, (room - least) / (natural - least)) : 0
        return wishes.map { $0.least + ($0.natural - $0.least) * ratio }
    }

    /// The width at which the widest columns are cut off so that all fit: a word that is too long
    /// costs its own column and no other.
    private func level(_ least: [Double], to room: Double) -> Double {
        var (rest, open) = (room, least.sorted())
        while let narrowest = open.first {
            let share = rest / Double(open.count)
            if narrowest > share { return share }
            rest -= narrowest
            open.removeFirst()
        }
        return room
    }

    private func wish(of column: Int, in table: Table) -> (natural: Double, least: Double) {
        let labels = table.hasLabels ? 1 : 0
        var cells: [TableCell] = []
        for group in table.groups {
            if column == 0, labels == 1 {
                cells += [group.label, group.continuedLabel].compactMap { $0 }
            } else {
                cells += group.rows.compactMap { row in
                    row.indices.contains(column - labels) ? row[column - labels] : nil
                }
            }
        }
        let decimal =
            table.columns[column].alignment == .decimal
            ? DecimalColumn(cells: cells, lineMaker: lineMaker) : nil
        if table.header.indices.contains(column) { cells.append(table.header[column]) }
        var (natural, least) = (0.0, 0.0)
        for cell in cells {
            if let width = decimal?.width(cell, lineMaker: lineMaker) {
                natural = max(natural, width)
                least = max(least, width)
            } else {
                let content = cell.qualifier + cell.content
                let widths = lineMaker.widths(content)
                natural = max(natural, widths.natural + (cell.qualifier.isEmpty ? 0 : 3))
                least = max(least, widths.least)
            }
        }
        return (natural + 0.1, least + 0.1)
    }
}
