import TrangModel
import TrangReading

/// A data set as a block uses it: columns by name, numbers, and what is to be said of both.
struct DataSource {
    let context: BuildContext
    let dataSet: DataSet

    var table: CSVTable { dataSet.table }

    /// A column that a block names, or the usual one; nil, with a finding, when it is not there.
    func column(_ name: String?, usual: Int) -> Int? {
        guard let name else {
            if table.header.indices.contains(usual) { return usual }
            context.findings.add(
                .csvSyntax(
                    reason: .tooFewColumns(found: table.header.count, expected: usual + 1)),
                at: table.header.first?.place ?? Place(file: table.file))
            return nil
        }
        if let index = index(of: name) { return index }
        context.findings.add(.missingColumn(name: name), at: table.header.first?.place)
        return nil
    }

    /// Columns that a block lists; nil, with a finding, when one of them is not there.
    func columns(_ names: [String]) -> [Int]? {
        var columns: [Int] = []
        for name in names {
            guard let index = index(of: name) else {
                context.add(.missingColumn(name: name))
                return nil
            }
            columns.append(index)
        }
        return columns
    }

    private func index(of name: String) -> Int? {
        let wanted = ColumnName.key(name)
        return table.header.firstIndex { ColumnName.key($0.text) == wanted }
    }

    /// The name of a column.
    func head(_ column: Int) -> String { table.header[column].text.foldedSpaces }

    /// Says which columns of the data set the block does not use.
    func reportUnused(_ used: [Int]) {
        for (index, field) in table.header.enumerated() where !used.contains(index) {
            context.add(
                .dataUnused(
                    .column(field.text.foldedSpaces, data: dataSet.name),
                    layout: context.layout.name),
                at: field.place)
        }
    }

    /// The number of a cell; nil for words, and, with a finding, for what is no number.
    func quantity(_ field: CSVField) -> Quantity? {
        do {
            return try Quantity.read(field.text)
        } catch {
            switch error {
            case .malformedNumber(let text):
                context.add(.malformedNumber(text: text), at: field.place)
            case .malformedPermille(let text):
                context.add(.malformedPermille(text: text), at: field.place)
            }
            return nil
        }
    }

    /// Says that a row is not drawn.
    func notCharted(_ row: [CSVField], _ name: Int) {
        context.add(
            .notCharted(name: row[name].text.foldedSpaces, reason: .noNumber),
            at: row[name].place)
    }

    /// The data is there, but nothing in it can be drawn.
    var noFigures: [Block] { context.noFigures(context.subject.tableFile(dataSet.name)) }
}

extension BuildContext {
    /// A data set by name. It counts as shown.
    package func dataSet(_ name: String) -> DataSet? {
        guard let set = subject.dataSet(name) else { return nil }
        use(.dataSet(name))
        return set
    }

    /// The same for a block that shows it; nil, with a finding, when it is not there.
    func data(_ name: String) -> DataSource? {
        guard let set = dataSet(name) else {
            _ = missing(subject.tableFile(name), part: .rows)
            return nil
        }
        return DataSource(context: self, dataSet: set)
    }
}
