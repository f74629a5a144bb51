package import TrangModel
import TrangReading

/// Says what of a subject no block has shown.
package struct LeftOut {
    private let subject: any ReportSubject
    private let shown: Set<SubjectPart>
    private let layout: Layout
    private let findings: Findings

    package init(
        of subject: any ReportSubject, shown: Set<SubjectPart>, layout: Layout, findings: Findings
    ) {
        (self.subject, self.shown) = (subject, shown)
        (self.layout, self.findings) = (layout, findings)
    }

    /// Says that a part is there and not shown.
    ///
    /// - Parameters:
    ///   - what: what a layout calls it that leaves it out on purpose.
    ///   - file: the name of the file that it stands in.
    package func check(_ what: String, _ part: SubjectPart, isThere: Bool, file: String) {
        guard isThere, !shown.contains(part) else { return }
        let folder = subject.place.file.split(separator: "/").dropLast().joined(separator: "/")
        let isMeant = layout.leavesOut.contains(what)
        findings.add(
            isMeant
                ? .dataUnused(.part(what), layout: layout.name)
                : .contentLeftOut(.part(what), layout: layout.name),
            at: Place(file: folder.isEmpty ? file : folder + "/" + file))
    }

    /// The parts of the main text.
    package func checkTexts() {
        let source = TextSource.summary
        let text = source.text(of: subject)
        check("lead", .lead, isThere: text?.lead.isEmpty == false, file: source.file)
        check("photo", .photo, isThere: text?.photo != nil, file: source.file)
        check("narrative", .narrative, isThere: text?.body.isEmpty == false, file: source.file)
    }

    package func checkKeyFigures() {
        let name = KeyFiguresBlock.name
        check(
            name, .keyFigures, isThere: !subject.keyFigures.isEmpty, file: subject.tableFile(name))
    }

    package func checkDataSets() {
        for set in subject.dataSets where !shown.contains(.dataSet(set.name)) {
            findings.add(
                .dataUnused(.dataSet(set.name), layout: layout.name),
                at: Place(file: set.table.file))
        }
    }
}
