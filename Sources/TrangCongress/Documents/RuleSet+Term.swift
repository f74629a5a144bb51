import TrangModel
import TrangReading
package import TrangReports

extension [RuleSet] {
    /// The rules for a term's documents: those it names, or those in force on the document's date. A
    /// draft without a date is judged by the middle of the year in which the term ends.
    package func chosen(for term: Term, named wanted: String?) -> RuleSet? {
        if let wanted, wanted != "auto" { return first { $0.name == wanted } }
        if let name = term.document?.rules { return first { $0.name == name } }
        let date =
            term.document?.date ?? CalendarDate(iso: "\(term.years.to)-07-01")
        return date.flatMap { inForce(on: $0, form: .party) }
    }
}
