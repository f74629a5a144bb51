import TrangModel
import TrangReports

/// A block that only reports of a congress have: it sees the term.
protocol CongressBlock: LayoutBlock {
    /// What it puts on the page; nothing, and a finding, when what it needs is absent.
    func build(_ context: CongressContext) -> [Block]
}

extension CongressBlock {
    /// In a layout of another field there is no term, which is said.
    package func build(_ context: BuildContext) -> [Block] {
        guard let own = CongressContext(context) else {
            return context.missing(TermReader.file, part: .wholeFile)
        }
        return build(own)
    }
}

/// What a block of a congress builds with.
struct CongressContext: BuildingContext {
    let composition: Composition
    let placed: PlacedBlock
    private let congress: CongressSubject

    /// Nil when the report is about something else.
    init?(_ context: BuildContext) {
        guard let congress = context.subject as? CongressSubject else { return nil }
        (composition, placed) = (context.composition, context.placed)
        self.congress = congress
    }

    var term: Term { congress.term }
    /// The letters of the notes.
    var notes: NoteLetters { congress.notes }
    /// The number of the report among the appendices of a document.
    var appendix: Int { congress.appendix }
    /// Whether the layout sets the terms side by side.
    var isComparison: Bool { congress.comparison != nil }

    /// The indicators; nil, with a finding, when there are none.
    func indicators() -> [Indicator]? {
        guard term.indicators.isEmpty else { return term.indicators }
        use(.indicators)
        _ = missing(term.tableFile("indicators"), part: .rows)
        return nil
    }

    /// The terms side by side; nil, with a finding, when there is nothing to compare.
    func comparison() -> Comparison? {
        if let comparison = congress.comparison, !comparison.items.isEmpty { return comparison }
        _ = missing(term.tableFile("indicators"), part: .rows)
        return nil
    }
}
