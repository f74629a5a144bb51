import TrangCongress
import TrangModel
import TrangReading

extension TermJob {
    /// The pages of one layout as they are now, without writing anything; nil when there is an error.
    ///
    /// - Parameter name: the layout; nil for the first that the term names.
    func pages(
        _ name: String?, findings: Findings
    ) -> (pages: Pages?, layouts: [String]) {
        guard let term = read(findings) else { return (nil, []) }
        guard !findings.hasErrors else { return (nil, term.layouts) }
        let own = layouts(of: term, findings: findings)
        guard !findings.hasErrors else { return (nil, term.layouts) }
        let name =
            name.map { name in term.layouts.firstIndex(of: name).map { own[$0] } ?? name }
            ?? own.first ?? "summary"
        if location.terms.isEmpty, desk.compares(name) {
            // A comparison is made of all terms of the unit.
            let unit = location.unit
            guard unit.terms.count > 1 else {
                findings.add(
                    .oneTerm(unit: unit.folder.display), at: Place(file: unit.folder.display))
                return (nil, term.layouts)
            }
            let own = Findings()
            let job = TermJob(location: unit, options: options, desk: desk)
            let pages = job.pages(name, findings: own).pages
            findings.replace(with: own.all)
            return (pages, term.layouts)
        }
        let made = make(
            term, layout: name, appendix: appendixNumber(of: name, own, term), findings: findings)
        Acceptances.apply(term.accept, to: findings)
        return (findings.hasErrors ? nil : made?.pages, term.layouts)
    }

    /// The number that a layout has among the appendices of its term.
    private func appendixNumber(of name: String, _ own: [String], _ term: Term) -> Int {
        guard let index = own.firstIndex(of: name), index > 0,
            let ink = desk.ink(findings: Findings())
        else { return 1 }
        let before = own[..<index].filter { other in
            layout(other, term: term, ink: ink, findings: Findings())?.isAppendix == true
        }
        return before.count + 1
    }
}
