package import TrangModel
package import TrangReading
import TrangReports

/// Reads a term folder. All faults are reported; nil when `term.yaml` itself cannot be used.
package struct TermReader {
    let folder: SourceFolder
    let findings: Findings
    private let sources: SourceLog

    package init(_ folder: SourceFolder, findings: Findings) {
        self.folder = folder
        sources = SourceLog(folder, findings: findings)
        self.findings = findings
    }

    /// The file that makes a folder a term.
    package static let file = "term.yaml"
    static let keys = [
        "unit", "superior", "province", "term", "congress", "title", "author", "layouts",
        "period", "accept", "document", "encoding", "sheets",
    ]

    /// Reads the whole folder.
    package func read() -> Term? {
        folder.faults.forEach(findings.add)
        guard folder.faults.isEmpty else { return nil }
        var tables = TableSource(sources: sources, findings: findings)
        guard var term = readTermFile(&tables) else { return nil }
        var pictures = PictureShelf(folder: folder, findings: findings)
        term.summary = attempt { () throws(Diagnostic) in
            try SummaryReader(sources: sources, findings: findings).read(
                "summary.md", pictures: &pictures)
        }
        term.handout = attempt { () throws(Diagnostic) in
            try SummaryReader(sources: sources, findings: findings).read(
                "handout.md", pictures: &pictures)
        }
        term.indicators =
            attempt { () throws(Diagnostic) in
                term.indicatorTable = try tables.table("indicators")
                try term.indicatorTable?.checkRows(most: ReadingLimits.indicators)
                return term.indicatorTable.map { IndicatorReader(findings: findings).read($0) }
            } ?? []
        term.keyFigures =
            attempt { () throws(Diagnostic) in
                let table = try tables.dataSet("key-figures")
                try table?.checkRows(most: ReadingLimits.figures)
                return table.map { KeyFigureReader(findings: findings).read($0) }
            } ?? []
        for name in tables.names where name != "indicators" && name != "key-figures" {
            let found: CSVTable?? = attempt { () throws(Diagnostic) in try tables.dataSet(name) }
            if let table = found ?? nil {
                term.dataSets.append(DataSet(name: name, table: table))
            }
        }
        PhotoFolder(folder: folder, findings: findings).check(pictures)
        tables.reportOtherKinds()
        reportMisnamed()
        term.pictures = pictures.pictures
        term.pictureFiles = pictures.files
        term.sources = sources.files
        return term
    }

    /// Says which files and folders are not read because of their names.
    private func reportMisnamed() {
        for name in folder.names {
            let path = folder.path + "/" + name
            var finding = Misnamed.finding(name, among: folder.names)
            if finding == nil, name.lowercased().hasSuffix(".txt"),
                FileStatus.kind(path) == .regular
            {
                finding = Misnamed.table(name, beginning: FileStatus.beginning(path, count: 2000))
            }
            if let finding { findings.add(finding, at: Place(file: folder.display(name))) }
        }
    }

    /// Runs a reader; what it throws becomes a finding.
    private func attempt<Value>(_ read: () throws(Diagnostic) -> Value?) -> Value? {
        do { return try read() } catch {
            findings.add(error)
            return nil
        }
    }

    private func readTermFile(_ tables: inout TableSource) -> Term? {
        guard folder.names.contains(Self.file) else {
            findings.add(
                .missingTermFile(folder: folder.display), at: Place(file: folder.display(Self.file))
            )
            return nil
        }
        let node = attempt { () throws(Diagnostic) -> YAMLNode? in
            try YAMLReader.read(sources.text(Self.file), file: folder.display(Self.file))
        }
        guard let node else { return nil }
        let fields = FieldReader(node, name: Self.file, known: Self.keys, findings: findings)
        _ = fields.choice("encoding", of: TextEncoding.allCases.map(\.rawValue))
        tables.readSheets(fields.value("sheets"))
        let unit = fields.requiredText("unit")
        let years = fields.requiredText("term").flatMap { self.years($0, at: fields.place("term")) }
        var term = Term(
            place: node.place, unit: unit ?? "", superior: fields.text("superior"),
            province: fields.text("province"),
            years: years ?? Years(text: "", from: 0, to: 0), congress: congress(fields),
            title: fields.text("title"), author: fields.text("author"),
            layouts: layouts(fields), layoutsPlace: fields.place("layouts"),
            period: fields.text("period"),
            accept: acceptances(fields), document: DocumentReader.read(fields))
        term.settings = node
        return unit == nil || years == nil ? nil : term
    }

    private func years(_ text: String, at place: Place) -> Years? {
        let parts = text.split { "-–—".contains($0) || $0 == " " }
        guard parts.count == 2, let from = Int(parts[0]), let to = Int(parts[1]),
            (1900...2200).contains(from), from <= to, to <= 2200
        else {
            findings.add(
                .invalidValue(key: "term", value: text, expected: Meant.years(text) ?? "2015-2020"),
                at: place)
            return nil
        }
        return Years(text: text, from: from, to: to)
    }

    private func layouts(_ fields: FieldReader) -> [String] {
        guard let names = fields.texts("layouts") else { return ["summary"] }
        if names.isEmpty {
            findings.add(
                .invalidValue(key: "layouts", value: "[]", expected: "[summary]"),
                at: fields.place("layouts"))
        }
        return names
    }

    private func congress(_ fields: FieldReader) -> Congress? {
        guard let node = fields.value("congress") else { return nil }
        let inner = FieldReader(
            node, name: "congress", known: ["ordinal", "term", "kind"], findings: findings)
        guard let ordinal = inner.requiredText("ordinal") else { return nil }
        return Congress(
            ordinal: ordinal, term: inner.text("term"),
            kind: inner.choice("kind", of: ["đại biểu", "đảng viên"]))
    }

    private func acceptances(_ fields: FieldReader) -> [Acceptance] {
        (fields.list("accept") ?? []).compactMap { node in
            let inner = FieldReader(
                node, name: "accept", known: ["code", "at", "reason"], findings: findings)
            guard let code = inner.requiredText("code"), let reason = inner.requiredText("reason")
            else { return nil }
            return Acceptance(code: code, at: inner.text("at"), reason: reason, place: node.place)
        }
    }
}
