import TrangModel
import TrangReading

/// Reads the tables of a term's folder: `NAME.csv`, or `NAME.xlsx` in its stead.
struct TableSource {
    let sources: SourceLog
    let findings: Findings
    /// The sheets that `term.yaml` names.
    var sheets: [String: SheetChoice] = [:]

    /// Kinds of tables that are not read.
    private static let otherKinds = [
        ".xls", ".xlsb", ".xlsm", ".xlt", ".xltx", ".xltm", ".ods", ".ots", ".tsv", ".tab",
    ]

    private var folder: SourceFolder { sources.folder }

    /// The names of all tables, in order. What begins with `.` or `~` belongs to other programs.
    var names: [String] {
        let names = folder.names.filter { !$0.hasPrefix(".") && !$0.hasPrefix("~") }
            .compactMap { name in
                [".csv", ".xlsx"].first { name.hasSuffix($0) }
                    .map { NormalForm.composed(String(name.dropLast($0.count))) }
            }
        return Set(names).sorted()
    }

    /// The table of a name; nil when there is none.
    func table(_ name: String) throws(Diagnostic) -> CSVTable? {
        let (text, workbook) = (name + ".csv", name + ".xlsx")
        let hasText = folder.names.contains(text)
        guard folder.names.contains(workbook) else {
            guard hasText else { return nil }
            let table = try CSVReader.read(
                sources.text(text), file: folder.display(text), names: Self.names(of: name))
            report(table)
            ShortRows(table, name: name).check(findings)
            ShiftedRows(table).check(findings)
            return table
        }
        let file = folder.display(workbook)
        if hasText { throw Diagnostic(.tableTwice(name: name), at: Place(file: file)) }
        let reader = XLSXReader(
            file: file, sheet: sheets[name], encoding: sources.encoding,
            names: Self.names(of: name), findings: findings)
        let table = try reader.read(sources.bytes(workbook))
        report(table)
        return table
    }

    /// Keys of the names one of which a column of this table has.
    private static func names(of table: String) -> Set<String> {
        switch table {
        case "indicators", "next-term": MeantColumn.keys(of: .name)
        case "key-figures": Set(KeyFigureReader.labelNames.map(ColumnName.key))
        default: []
        }
    }

    /// Says which rows around the names of the columns were passed over.
    private func report(_ table: CSVTable) {
        let kinds: [([CSVField], ([String]) -> PassedRows)] = [
            (table.titles, PassedRows.titles), (table.columnNumbers, PassedRows.columnNumbers),
        ]
        for (fields, kind) in kinds where !fields.isEmpty {
            findings.add(
                .rowsPassedOver(kind(fields.map(\.text.foldedSpaces))), at: fields[0].place)
        }
    }

    /// The table of a data set; dates among its numbers are said.
    func dataSet(_ name: String) throws(Diagnostic) -> CSVTable? {
        guard let table = try table(name) else { return nil }
        try table.checkRows(most: ReadingLimits.dataRows)
        DateChecks.check(table, findings: findings)
        return table
    }

    /// Says which files are of a kind that is not read: tables, and texts in the place of those that are missing.
    func reportOtherKinds() {
        for name in folder.names.sorted() where !name.hasPrefix(".") && !name.hasPrefix("~") {
            let folded = name.lowercased()
            let isOther = Self.otherKinds.contains { folded.hasSuffix($0) }
            // `SO-LIEU.XLSX` would be passed over without a word.
            let isShouted = [".xlsx", ".csv"].contains {
                folded.hasSuffix($0) && !name.hasSuffix($0)
            }
            let isText = ["summary", "handout"].contains {
                folded == $0 + ".docx" && !folder.names.contains($0 + ".md")
            }
            guard isOther || isShouted || isText, let dot = name.lastIndex(of: ".") else {
                continue
            }
            findings.add(.notYet(what: String(name[dot...])), at: Place(file: folder.display(name)))
        }
    }

    /// Reads the key `sheets` of `term.yaml`.
    mutating func readSheets(_ node: YAMLNode?) {
        guard let node else { return }
        guard case .map(let entries) = node.content else {
            findings.add(
                .wrongType(key: "sheets", expected: "map", found: node.kind), at: node.place)
            return
        }
        let workbooks = names.filter { folder.names.contains($0 + ".xlsx") }
        for entry in entries {
            guard workbooks.contains(entry.key) else {
                findings.add(.missingFile(path: entry.key + ".xlsx"), at: entry.keyPlace)
                continue
            }
            guard case .scalar(let sheet) = entry.value.content else {
                findings.add(
                    .wrongType(key: entry.key, expected: "text", found: entry.value.kind),
                    at: entry.value.place)
                continue
            }
            sheets[entry.key] = SheetChoice(name: sheet, place: entry.value.place)
        }
    }
}
