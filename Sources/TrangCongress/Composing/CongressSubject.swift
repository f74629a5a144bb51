import TrangModel
import TrangReading
import TrangReports

/// A term as the subject of a report, with what only its own blocks see: the terms side by side, the letters of notes.
final class CongressSubject: ReportSubject {
    let term: Term
    /// The terms side by side, in a layout that compares them.
    let comparison: Comparison?
    let notes: NoteLetters
    /// The number of the report among the appendices of a document.
    let appendix: Int
    private let fields: TermFields

    init(_ term: Term, for layout: Layout, appendix: Int = 1) {
        self.term = term
        self.appendix = appendix
        fields = TermFields(term)
        let comparison = layout.comparesSubjects ? Comparison(term.earlier + [term]) : nil
        // Lettered in the order in which their marks stand.
        notes = NoteLetters(
            comparison.map { $0.items.flatMap { $0.entries.compactMap { $0 } } }
                ?? term.indicators)
        self.comparison = comparison
    }

    var place: Place { term.place }
    var author: String? { term.author }
    var pictures: [Picture] { term.pictures }
    var keyFigures: [KeyFigure] { term.keyFigures }
    var dataSets: [DataSet] { term.dataSets }

    func text(_ name: String) -> NarrativeText? {
        switch name {
        case "summary": term.summary
        case "handout": term.handout
        default: nil
        }
    }

    /// The table of the indicators is called `indicators`.
    func dataSet(_ name: String) -> DataSet? {
        guard name == "indicators" else { return dataSets.first { $0.name == name } }
        guard let table = term.indicatorTable, !table.rows.isEmpty else { return nil }
        let column = IndicatorHeader(table).places[.name]
        return DataSet(name: name, table: table, nameColumn: column ?? 0)
    }

    func hasFile(_ name: String) -> Bool { term.sources.contains { $0.name == name } }

    func tableFile(_ name: String) -> String { term.tableFile(name) }

    var fieldNames: [String] { TermFields.names }

    func field(_ name: String) -> String? { fields.value(name) }
}

extension SubjectPart {
    static let indicators = SubjectPart.dataSet("indicators")
    static let notes = SubjectPart.own("notes")

    /// The results of a year.
    static func year(_ year: Int) -> SubjectPart { .own(String(year)) }
}
