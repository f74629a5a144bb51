import TrangCongress
import TrangModel
import TrangReading

extension TermJob {
    /// One report of the term as pages; nothing is written or remembered. Nil after findings.
    ///
    /// - Parameter layout: its name or file; nil for the first that the term names.
    func pages(layout: String?, findings: Findings) -> Pages? {
        guard let term = read(findings), !findings.hasErrors else { return nil }
        let own = layout == nil ? layouts(of: term, findings: findings) : []
        guard !findings.hasErrors else { return nil }
        let name = layout ?? own.first ?? "summary"
        guard desk.compares(name), location.terms.isEmpty else {
            let made = make(term, layout: name, appendix: 1, findings: findings)
            Acceptances.apply(term.accept, to: findings)
            return findings.hasErrors ? nil : made?.pages
        }
        let unit = location.unit
        guard unit.terms.count > 1 else {
            let place = Place(file: unit.folder.display)
            findings.add(.oneTerm(unit: unit.folder.display), at: place)
            return nil
        }
        let job = TermJob(location: unit, options: options, desk: desk)
        return job.pages(layout: name, findings: findings)
    }
}
