import TrangModel
import TrangReading

/// What of a term no block has shown.
extension Composition {
    /// Says what the layout has no block for.
    func reportLeftOut() {
        let folder = term.place.file.split(separator: "/").dropLast().joined(separator: "/")
        func leftOut(_ isThere: Bool, _ used: Bool, _ file: String, _ what: String) {
            guard isThere, !used else { return }
            if layout.leavesOut.contains(what) {
                findings.add(
                    .dataUnused(name: what, layout: layout.name),
                    at: Place(file: folder.isEmpty ? file : folder + "/" + file))
                return
            }
            findings.add(
                .contentLeftOut(what: what, layout: layout.name),
                at: Place(file: folder.isEmpty ? file : folder + "/" + file))
        }
        if layout.comparesTerms {
            // What a term says besides its indicators stands in its own reports.
            leftOut(
                !term.indicators.isEmpty, used.contains(.indicators), "indicators.csv",
                "indicator-table")
            leftOut(!notes.isEmpty, used.contains(.notes), "indicators.csv", "notes")
            return
        }
        let summary = term.summary
        leftOut(!(summary?.lead.isEmpty ?? true), used.contains(.lead), "summary.md", "lead")
        leftOut(summary?.photo != nil, used.contains(.photo), "summary.md", "photo")
        leftOut(
            !(summary?.body.isEmpty ?? true), used.contains(.narrative), "summary.md", "narrative")
        let (figures, indicators) = (term.tableFile("key-figures"), term.tableFile("indicators"))
        leftOut(!term.keyFigures.isEmpty, used.contains(.keyFigures), figures, "key-figures")
        leftOut(!term.indicators.isEmpty, used.contains(.indicators), indicators, "indicator-table")
        leftOut(!notes.isEmpty, used.contains(.notes), indicators, "notes")
        let columns = Set(
            term.indicators.flatMap {
                Array($0.extra.keys)
                    + $0.years.filter { year, cell in
                        !used.contains(.year(year)) && !BlankMark.holdsAmongNumbers(cell.printed)
                    }.map { String($0.key) }
            })
        for name in columns.sorted() {
            findings.add(
                .dataUnused(name: "indicators: " + name, layout: layout.name),
                at: term.indicators.first.map { first in
                    Place(
                        file: first.place.file, line: first.place.sheet == nil ? 1 : nil,
                        sheet: first.place.sheet)
                })
        }
        for set in term.dataSets where !used.contains(.dataSet(set.name)) {
            findings.add(
                .dataUnused(name: set.name, layout: layout.name),
                at: Place(file: set.table.file))
        }
    }
}
