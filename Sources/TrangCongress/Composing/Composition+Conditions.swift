import TrangModel
import TrangReading

/// Blocks that depend on data: repeated over rows, or set only when a condition holds.
extension Composition {
    /// The blocks once for every row of a data set.
    func each(_ block: LayoutBlock) -> [Block] {
        let name = block.text("data") ?? ""
        guard let set = dataSet(name), !set.table.rows.isEmpty else {
            return missing(block, data: term.tableFile(name), part: .rows)
        }
        let outer = row
        defer { row = outer }
        return set.table.rows.flatMap { fields -> [Block] in
            row = [:]
            for (head, field) in zip(set.table.header, fields) {
                row[ColumnName.key(head.text)] = field
            }
            return compose(block.blocks("blocks"))
        }
    }

    /// Whether the term has what a condition asks for.
    func isMet(_ block: LayoutBlock) -> Bool {
        var met = true
        if let name = block.text("data") {
            let isThere =
                switch name {
                case "summary": term.summary != nil
                case "handout": term.handout != nil
                case "photo": term.summary?.photo != nil
                case "key-figures": !term.keyFigures.isEmpty
                case "indicators": !term.indicators.isEmpty
                default: term.dataSets.contains { $0.name == name }
                }
            met = met && isThere
        }
        if let name = block.text("field") {
            met = met && fieldValue(name, [], at: block.place)?.isEmpty == false
        }
        return met != (block.flag("not") ?? false)
    }

    /// A data set by name; `indicators` is the table of the indicators.
    func dataSet(_ name: String) -> DataSet? {
        if name == "indicators", let table = term.indicatorTable, !table.rows.isEmpty {
            usedIndicators = true
            let names = IndicatorColumn.name.names.map(ColumnName.key)
            let column = table.header.firstIndex { names.contains(ColumnName.key($0.text)) }
            return DataSet(name: name, table: table, nameColumn: column ?? 0)
        }
        guard let set = term.dataSets.first(where: { $0.name == name }) else { return nil }
        usedData.insert(name)
        return set
    }
}
