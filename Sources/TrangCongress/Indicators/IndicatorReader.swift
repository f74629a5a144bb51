import TrangModel
import TrangReading

/// Reads `indicators.csv`.
struct IndicatorReader {
    let findings: Findings

    func read(_ table: CSVTable) -> [Indicator] {
        let header = IndicatorHeader(table)
        let columns = header.places
        guard ColumnReport(header, of: table, findings: findings).tellsColumns() else { return [] }
        let extras = extraColumns(table, header)
        let rows = GroupRows(table, columns)
        var indicators: [Indicator] = []
        var (item, groups) = ("", GroupNames())
        for (index, row) in table.rows.enumerated() {
            if let heading = rows.headings[index] {
                report(groups.begin(heading))
                item = ""
                continue
            }
            func text(_ column: IndicatorColumn) -> String {
                columns[column].map { row[$0].text.foldedSpaces } ?? ""
            }
            func place(_ column: IndicatorColumn) -> Place {
                columns[column].map { row[$0].place } ?? row[0].place
            }
            let number = text(.number)
            if !number.isEmpty { item = number }
            let group = groups.next(stated: text(.group))
            var indicator = Indicator(
                number: number, item: item, group: group, name: text(.name),
                short: text(.short), unit: text(.unit).isEmpty ? header.unit : text(.unit),
                target: nil, direction: direction(text(.direction), at: place(.direction)),
                verdict: Verdict(stated: text(.verdict)), note: text(.note),
                sentence: text(.sentence), years: [:], extra: [:], place: row[0].place,
                verdictPlace: place(.verdict))
            indicator.identity = text(.identity)
            (indicator.cells, indicator.columns) = (row, columns)
            func cell(_ column: IndicatorColumn) -> String {
                columns[column].map { numeric(row[$0]) } ?? ""
            }
            indicator.target = read(cell(.target), at: place(.target)) {
                (cell) throws(QuantityFault) in try Target.read(cell)
            }
            indicator.result = quantity(cell(.result), at: place(.result))
            indicator.derived = quantity(cell(.derived), at: place(.derived))
            if case .most = indicator.target?.bound, text(.direction).isEmpty {
                indicator.direction = .lower
            }
            for (index, year) in extras.years {
                indicator.years[year] = quantity(numeric(row[index]), at: row[index].place)
            }
            for (index, name) in extras.other {
                indicator.extra[name] = row[index].text.foldedSpaces
            }
            CheckCatalogue.check(text(.sentence), at: place(.sentence), findings: findings)
            indicators.append(indicator)
        }
        report(groups.unused)
        return indicators
    }

    /// Says which groups no indicator stands below.
    private func report(_ headings: [GroupRows.Heading]) {
        for heading in headings {
            findings.add(.rowsPassedOver(.emptyGroup(heading.text)), at: heading.place)
        }
    }

    private func extraColumns(
        _ table: CSVTable, _ header: IndicatorHeader
    ) -> (years: [(Int, Int)], other: [(Int, String)]) {
        var (years, other): ([(Int, Int)], [(Int, String)]) = ([], [])
        let known = Set(header.places.values)
        let names = IndicatorColumn.allCases.flatMap(\.names)
        for (index, field) in table.header.enumerated() where !known.contains(index) {
            let name = field.text.foldedSpaces
            guard !name.isEmpty else { continue }
            if name.count == 4, let year = Int(name), (1900...2200).contains(year) {
                years.append((index, year))
                continue
            }
            other.append((index, name))
            let folded = ColumnName.key(name)
            let near = nearest(to: folded, among: names.map(ColumnName.key))
                .flatMap { near in names.first { ColumnName.key($0) == near } }
            if let shown = near ?? header.missing(for: index, in: table) {
                findings.add(.unknownColumn(name: name, nearest: shown), at: field.place)
            }
        }
        return (years, other)
    }

    /// The text of a cell that should hold a number; empty after a finding when a spreadsheet made a date
    /// of it.
    private func numeric(_ cell: CSVField) -> String {
        guard let typed = cell.typed else { return cell.text.foldedSpaces }
        findings.add(.dateInNumber(shown: cell.text, typed: typed), at: cell.place)
        return ""
    }

    private func direction(_ text: String, at place: Place) -> Direction {
        if let direction = Direction(stated: text) { return direction }
        findings.add(
            .invalidValue(
                key: "Chiều", value: text, expected: "cao hơn, thấp hơn, trong khoảng"),
            at: place)
        return .higher
    }

    private func quantity(_ text: String, at place: Place) -> Quantity? {
        read(text, at: place) { (cell) throws(QuantityFault) in try Quantity.read(cell) }
    }

    private func read<Value>(
        _ text: String, at place: Place, _ parse: (String) throws(QuantityFault) -> Value?
    ) -> Value? {
        do {
            return try parse(text)
        } catch {
            switch error {
            case .malformedNumber(let text): findings.add(.malformedNumber(text: text), at: place)
            case .malformedPermille(let text):
                findings.add(.malformedPermille(text: text), at: place)
            }
            return nil
        }
    }
}
