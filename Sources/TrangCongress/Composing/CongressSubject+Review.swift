import TrangModel
import TrangReading
import TrangReports

extension CongressSubject {
    /// Says what the layout has no block for.
    func review(shown: Set<SubjectPart>, layout: Layout, findings: Findings) {
        if layout.rules != nil { DocumentChecks.check(term, layout: layout, findings: findings) }
        let leftOut = LeftOut(of: self, shown: shown, layout: layout, findings: findings)
        if layout.comparesSubjects {
            // What a term says besides its indicators stands in its own reports.
            checkIndicators(leftOut, file: "indicators.csv")
            return
        }
        leftOut.checkTexts()
        leftOut.checkKeyFigures()
        checkIndicators(leftOut, file: term.tableFile("indicators"))
        checkColumns(shown, layout, findings)
        leftOut.checkDataSets()
    }

    private func checkIndicators(_ leftOut: LeftOut, file: String) {
        leftOut.check(
            IndicatorTableBlock.name, .indicators, isThere: !term.indicators.isEmpty, file: file)
        leftOut.check(NotesBlock.name, .notes, isThere: !notes.isEmpty, file: file)
    }

    /// Columns of the indicators that no block knows, and years that none has shown.
    private func checkColumns(_ shown: Set<SubjectPart>, _ layout: Layout, _ findings: Findings) {
        let columns = Set(
            term.indicators.flatMap {
                Array($0.extra.keys)
                    + $0.years.filter { year, cell in
                        !shown.contains(.year(year))
                            && !BlankMark.holdsAmongNumbers(cell.printed)
                    }.map { String($0.key) }
            })
        for name in columns.sorted() {
            findings.add(
                .dataUnused(.column(name, data: "indicators"), layout: layout.name),
                at: term.indicators.first.map { first in
                    Place(
                        file: first.place.file, line: first.place.sheet == nil ? 1 : nil,
                        sheet: first.place.sheet)
                })
        }
    }
}
