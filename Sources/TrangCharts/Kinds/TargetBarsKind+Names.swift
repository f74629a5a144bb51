import TrangModel

extension TargetBarsKind {
    /// The lines of a row's name, of like length.
    func nameLines(_ row: TargetBars.Row, _ columns: Columns) -> [String] {
        let style = pen.style
        let whole =
            pen.width(String(row.result.prefix(row.wholeLength)), style.strong)
            + (row.qualifier.isEmpty ? 0 : pen.width(row.qualifier, style.head) + 3)
        let mark = row.noteMark.map { pen.width($0, style.label.noteMark) + 0.5 } ?? 0
        let end = bars.isTable ? columns.nameEnd : columns.comma - whole - 8
        let room = max(end - columns.name - mark, 40)
        if !row.fullName.isEmpty, pen.width(row.fullName, style.label) <= room {
            return [row.fullName]
        }
        let words = pen.words(row.name, style.label)
        var lines = pen.lines(words, style.label, width: room)
        guard lines.count > 1 else { return lines }
        var narrow = room
        while narrow > 20 {
            narrow -= 4
            let trial = pen.lines(words, style.label, width: narrow)
            guard trial.count == lines.count else { break }
            lines = trial
        }
        return lines
    }

    func name(
        _ row: TargetBars.Row, _ lines: [String], _ columns: Columns, baseline: Double,
        of cell: ChartCell
    ) -> [Mark] {
        let style = pen.style
        let mark = row.noteMark ?? ""
        let units =
            row.unit.isEmpty
            ? []
            : pen.lines(
                row.unit, style.head, width: max(40, columns.nameEnd - columns.name))
        let first =
            baseline - Double(lines.count + units.count - 1) * (bars.isTable ? 9.5 : 10.5) / 2
        var marks: [Mark] = []
        for (index, unit) in units.enumerated() {
            marks += pen.label(
                unit, style.head,
                at: Point(columns.name, first + 9.5 * Double(lines.count + index)))
        }
        for (index, line) in lines.enumerated() {
            let y = first + 10.5 * Double(index)
            marks += pen.label(line, style.label, at: Point(columns.name, y), of: cell)
            if index == lines.count - 1, !mark.isEmpty {
                let x = columns.name + pen.width(line, style.label) + 0.5
                marks += pen.label(mark, style.label.noteMark, at: Point(x, y))
            }
        }
        return marks
    }

    func percent(
        _ row: TargetBars.Row, _ columns: Columns, baseline: Double, of cell: ChartCell
    ) -> [Mark] {
        guard let comma = row.percentText.firstIndex(of: ",") else {
            var quiet = pen.style.label
            quiet.color = pen.style.secondary
            return pen.label(
                row.percentText, quiet,
                at: Point(bars.isTable ? columns.symbol - 14 : columns.percent + 12, baseline),
                anchor: .end, of: cell)
        }
        let whole = String(row.percentText[..<comma])
        return pen.label(
            row.percentText, pen.style.strong,
            at: Point(columns.percent - pen.width(whole, pen.style.strong), baseline), of: cell)
    }
}
