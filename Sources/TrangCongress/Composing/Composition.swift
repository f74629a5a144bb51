import TrangModel
import TrangReading

/// One run of composing: the term, the layout, and what was used of them so far.
final class Composition {
    let term: Term
    let layout: Layout
    let findings: Findings
    let values: FieldValues
    let characters = CharacterMap()
    let notes: NoteLetters
    /// The pictures of the term, and those that blocks brought.
    var pictures: [Picture]
    /// The footnotes of the text being composed, by number.
    var footnotes: [Int: [Paragraph]] = [:]
    /// The row of the data set that blocks are repeated over.
    var row: [String: CSVField] = [:]
    /// The numbers of sections, where they are counted.
    var sections = SectionNumbers()
    /// The number of the report among the appendices of a document.
    var appendixNumber = 1
    /// The terms side by side, in a layout that compares them.
    let comparison: Comparison?
    var usesHandout = false
    var partDepth = 0
    /// What of the term stands on a page.
    var used: Set<TermPart> = []

    init(term: Term, layout: Layout, findings: Findings) {
        self.term = term
        self.layout = layout
        self.findings = findings
        values = FieldValues(term)
        pictures = term.pictures
        let terms = term.earlier + [term]
        comparison = layout.comparesTerms ? Comparison(terms) : nil
        // Lettered in the order in which their marks stand.
        notes = NoteLetters(
            comparison.map { $0.items.flatMap { $0.entries.compactMap { $0 } } }
                ?? term.indicators)
    }

    /// Composes blocks in order; one whose data is absent is left out with a note.
    func compose(_ blocks: [PlacedBlock]) -> [Block] { blocks.flatMap(compose) }

    private func compose(_ placed: PlacedBlock) -> [Block] {
        placed.block.build(BuildContext(composition: self, placed: placed))
    }

    /// Notes that a block takes its text from a file.
    func useText(_ source: TextSource) {
        if source == .handout { usesHandout = true }
    }

    /// The label of the next section, as the rules want it, and whether its title goes in capitals.
    func sectionLabel(_ depth: Int) -> (label: String, isUpper: Bool)? {
        guard let pattern = layout.rules?.words("heading-\(min(depth, 3))") else { return nil }
        return SectionNumbers.label(pattern, number: sections.next(depth))
    }
}
