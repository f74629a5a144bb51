import TrangModel

/// How wide a column wants to be and must be, in pt.
struct ColumnWish {
    var natural = 0.0
    var least = 0.0
}

/// Decides how wide the columns of a table are, from their words.
struct ColumnWidths {
    let lineMaker: LineMaker

    /// Widths in pt; together with the gutters they fill the measure.
    func widths(of table: Table, wishes: [ColumnWish], measure: Double) -> [Double] {
        let count = table.columns.count
        guard count > 0 else { return [] }
        let room = max(measure - table.design.gutter * Double(table.gutterCount), Double(count))
        var widths = wishes.map(\.natural)
        var fractions = [Double](repeating: 0, count: count)
        for (index, column) in table.columns.enumerated() {
            switch column.width {
            case .fixed(let width): widths[index] = width
            // A number is short; what is not is no number and may break.
            case .word(let width): widths[index] = max(width, min(wishes[index].least, 72))
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
            // A share that is much less than a column wants takes from the others, which wrap then.
            let tight = (0..<count).contains {
                fractions[$0] > 0
                    && widths[$0]
                        < max(wishes[$0].least, min(wishes[$0].natural * 0.6, room * 0.28))
            }
            return tight ? squeezed(wishes, to: room) : widths
        }
        if shares == 0, firm <= room {
            // Nobody asked for more: what is left is shared by the columns of words, or by all but the
            // fixed where there are none.
            var fluid = table.columns.indices.filter { table.columns[$0].width == .natural }
            let words = fluid.filter { table.columns[$0].alignment == .left }
            if !words.isEmpty { fluid = words }
            for index in fluid { widths[index] += (room - firm) / Double(max(1, fluid.count)) }
            return widths
        }
        return squeezed(wishes, to: room)
    }

    /// Columns between their least and natural widths; when even the least do not fit, the widest are
    /// cut off, and words will be cut.
    private func squeezed(_ wishes: [ColumnWish], to room: Double) -> [Double] {
        let least = wishes.reduce(0) { $0 + $1.least }
        let natural = wishes.reduce(0) { $0 + $1.natural }
        guard least < room else {
            let limit = level(wishes.map(\.least), to: room)
            return wishes.map { min($0.least, limit) }
        }
        // Everybody gets the same beyond the least until content is satisfied: narrow columns stay
        // in one line, and only the wide ones wrap.
        guard natural > room else { return wishes.map(\.natural) }
        let gift = level(wishes.map { $0.natural - $0.least }, to: room - least)
        return wishes.map { $0.least + min($0.natural - $0.least, gift) }
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

    /// What every column wants. Cells over several columns share out what they want beyond the
    /// columns that they cover.
    ///
    /// - Parameter shapes: the shapes of the table.
    func wishes(
        of table: Table, _ shapes: [(TableShape, isHeader: Bool)], decimals: [DecimalColumn?]
    ) -> [ColumnWish] {
        var wishes = [ColumnWish](repeating: ColumnWish(), count: table.columns.count)
        var wide: [PlacedCell] = []
        for (shape, isHeader) in shapes {
            for index in shape.cells.indices {
                if shape.cells[index].columnSpan > 1 {
                    wide.append(shape.cells[index])
                    continue
                }
                let column = shape.cells[index].column
                let wish = wish(of: shape.cells[index].cell, isHeader ? nil : decimals[column])
                wishes[column].natural = max(wishes[column].natural, wish.natural)
                wishes[column].least = max(wishes[column].least, wish.least)
            }
        }
        if table.labels == .column, !wishes.isEmpty {
            for group in table.groups {
                // A continued name may wrap: it stands beside several rows.
                for (cell, wraps) in [(group.label, false), (group.continuedLabel, true)] {
                    guard let cell else { continue }
                    let wish = wish(of: cell, nil)
                    if !wraps { wishes[0].natural = max(wishes[0].natural, wish.natural) }
                    wishes[0].least = max(wishes[0].least, wish.least)
                    wishes[0].natural = max(wishes[0].natural, wishes[0].least)
                }
            }
        }
        for placed in wide {
            let wish = wish(of: placed.cell, nil)
            let gutters = table.design.gutter * Double(placed.columnSpan - 1)
            let covered = placed.columns
            let natural = covered.reduce(gutters) { $0 + wishes[$1].natural }
            let least = covered.reduce(gutters) { $0 + wishes[$1].least }
            for column in covered {
                let share = Double(placed.columnSpan)
                wishes[column].natural += max(0, wish.natural - natural) / share
                wishes[column].least += max(0, wish.least - least) / share
            }
        }
        return wishes.map { ColumnWish(natural: $0.natural + 0.1, least: $0.least + 0.1) }
    }

    private func wish(of cell: TableCell, _ decimal: DecimalColumn?) -> ColumnWish {
        if let width = decimal?.width(cell, lineMaker: lineMaker) {
            return ColumnWish(natural: width, least: width)
        }
        let widths = lineMaker.widths(cell.qualifier + cell.content)
        return ColumnWish(
            natural: widths.natural + (cell.qualifier.isEmpty ? 0 : 3), least: widths.least)
    }
}

extension Table {
    /// The columns that rows fill: all but that of the group names.
    var bodyColumns: Range<Int> {
        (labels == .column ? min(1, columns.count) : 0)..<columns.count
    }

    /// The shapes of header, groups and footer.
    var shapes: [(TableShape, isHeader: Bool)] {
        [(TableShape(header, columns: 0..<columns.count), true)]
            + groups.map { (TableShape($0.rows, columns: bodyColumns), false) }
            + [(TableShape(footer, columns: 0..<columns.count), false)]
    }

    /// How many gutters stand in a row: a grid has half of one at either edge.
    var gutterCount: Int { design.rules == .grid ? columns.count : columns.count - 1 }
}
