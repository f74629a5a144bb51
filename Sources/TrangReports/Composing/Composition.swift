package import TrangModel
import TrangReading

/// One run of composing: what the report is about, the layout, and what was used of both so far.
package final class Composition {
    package let subject: any ReportSubject
    package let layout: Layout
    package let findings: Findings
    let characters = CharacterMap()
    /// The pictures of the subject, and those that blocks brought.
    package var pictures: [Picture]
    /// The footnotes of the text being composed, by number.
    var footnotes: [Int: [Paragraph]] = [:]
    /// The row of the data set that blocks are repeated over.
    var row: [String: CSVField] = [:]
    /// The numbers of sections, where they are counted.
    private var sections = SectionNumbers()
    var partDepth = 0
    /// What of the subject stands on a page.
    package var used: Set<SubjectPart> = []

    package init(subject: any ReportSubject, layout: Layout, findings: Findings) {
        self.subject = subject
        self.layout = layout
        self.findings = findings
        pictures = subject.pictures
    }

    /// The report: everything that will stand on the pages. What the layout has no block for is said in a finding.
    package func report(_ info: DocumentInfo) -> Report {
        let body = compose(layout.blocks)
        subject.review(shown: used, layout: layout, findings: findings)
        let foot = layout.foot.compactMap(runningLine)
        characters.report(to: findings)
        let design = PageDesign(
            size: layout.pageSize, margins: layout.margins, grid: layout.grid, foot: foot)
        return Report(
            info: info, design: design, pictures: pictures, body: body, layout: layout.place)
    }

    /// Composes blocks in order; one whose data is absent is left out with a note.
    package func compose(_ blocks: [PlacedBlock]) -> [Block] { blocks.flatMap(compose) }

    private func compose(_ placed: PlacedBlock) -> [Block] {
        placed.block.build(BuildContext(composition: self, placed: placed))
    }

    /// The label of the next section, as the rules want it, and whether its title goes in capitals.
    func sectionLabel(_ depth: Int) -> (label: String, isUpper: Bool)? {
        guard let pattern = layout.rules?.words("heading-\(min(depth, 3))") else { return nil }
        return SectionNumbers.label(pattern, number: sections.next(depth))
    }
}
