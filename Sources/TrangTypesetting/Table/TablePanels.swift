import TrangModel

extension Table {
    /// The columns of each panel: one panel when the table fits the measure at its least widths.
    func panels(wishes: [ColumnWish], measure: Double) -> [[Int]] {
        let all = Array(columns.indices)
        let gutter = design.gutter
        func width(_ columns: [Int]) -> Double {
            columns.reduce(0) { sum, index in
                if case .fixed(let width) = self.columns[index].width { return sum + width }
                return sum + wishes[index].least
            } + gutter * Double(max(0, columns.count - (design.rules == .grid ? 0 : 1)))
        }
        guard labels != .column, width(all) > measure else { return [all] }
        let head = Array(all.prefix(min(max(0, stub), columns.count - 1)))
        guard width(head) < measure * 0.6 else { return [all] }
        var panels: [[Int]] = []
        var current = head
        for index in all.dropFirst(head.count) {
            if current.count > head.count, width(current + [index]) > measure {
                panels.append(current)
                current = head
            }
            current.append(index)
        }
        panels.append(current)
        guard panels.count > 1 else { return panels }
        // Panels of like size instead of a last one with a single column.
        let rest = all.dropFirst(head.count)
        let each = (rest.count + panels.count - 1) / panels.count
        let even = stride(from: 0, to: rest.count, by: each).map { start in
            head + rest.dropFirst(start).prefix(each)
        }
        return even.allSatisfy { width($0) <= measure } ? even : panels
    }

    /// The part of the table that a panel shows.
    func panel(_ shown: [Int]) -> Table {
        var part = self
        part.columns = shown.map { columns[$0] }
        let first = labels == .column ? 1 : 0
        func rows(_ rows: [[TableCell]], columns range: Range<Int>) -> [[TableCell]] {
            let shape = TableShape(rows, columns: range)
            return (0..<shape.rowCount).map { row in
                shape.cells(in: row).compactMap { placed in
                    let count = shown.count { placed.columns.contains($0) }
                    guard count > 0 else { return nil }
                    var cell = placed.cell
                    (cell.columnSpan, cell.rowSpan) = (count, placed.rowSpan)
                    // A note stands once, below the panel that its cell begins in.
                    if !shown.contains(placed.column) { cell.notes = [] }
                    return cell
                }
            }
        }
        part.header = rows(header, columns: 0..<columns.count)
        part.footer = rows(footer, columns: 0..<columns.count)
        part.groups = groups.map { group in
            TableGroup(
                label: group.label, continuedLabel: group.continuedLabel,
                rows: rows(group.rows, columns: first..<columns.count))
        }
        return part
    }
}
