import TrangCongress
import TrangInk
import TrangModel
import TrangReports
import TrangTypesetting

/// From a term to pages.
extension TermJob {
    /// A document and its appendices as one.
    func combined(
        _ term: Term, _ names: [String], findings: Findings
    ) -> (pages: Pages, isAppendix: Bool)? {
        var parts: [Pages] = []
        var appendix = 1
        for name in names {
            guard let made = make(term, layout: name, appendix: appendix, findings: findings) else {
                return nil
            }
            if made.isAppendix { appendix += 1 }
            parts.append(made.pages)
        }
        return Packet.joined(parts, startsOnFront: options.duplex).map { ($0, false) }
    }

    /// Composes and typesets one report; nil when it failed.
    func make(
        _ term: Term, layout name: String, appendix: Int, findings: Findings
    ) -> (pages: Pages, isAppendix: Bool)? {
        guard let ink = desk.ink(findings: findings),
            let layout = layout(name, term: term, ink: ink, findings: findings)
        else { return nil }
        func set(_ layout: Layout, _ findings: Findings) -> Pages? {
            var report = Composer(
                term: term, layout: layout, findings: findings,
                fallbackDate: options.fallbackDate, appendix: appendix
            ).compose()
            guard !findings.hasErrors else { return nil }
            report.design.isMirrored = options.duplex
            report.keepsPlaces = options.keepsPlaces
            return Typesetter(shaper: ink.shaper).typeset(report, findings: findings)
        }
        let own = Findings()
        findings.all.forEach(own.add)
        var pages = set(layout, own)
        var said = own
        if let fits = layout.fits, let count = pages?.pages.count, count > fits.pages {
            var fitting: (Pages, Findings)?
            for step in fits.steps where fits.mayHelp(pages: count) {
                let trial = Findings()
                findings.all.forEach(trial.add)
                let shrunk = layout.shrunk(
                    size: step.size, leading: step.leading, spacing: step.spacing)
                guard let made = set(shrunk, trial), made.pages.count <= fits.pages else {
                    continue
                }
                let shares = [
                    ("size", step.size), ("leading", step.leading), ("spacing", step.spacing),
                ]
                let what = shares.filter { $0.1 < 1 }
                    .map { "\($0.0) \(($0.1 * 100).plain(0)) %" }.joined(separator: ", ")
                trial.add(.shrunkToFit(what: what), at: fits.place)
                fitting = (made, trial)
                break
            }
            if let fitting {
                (pages, said) = (fitting.0, fitting.1)
            } else {
                own.add(.tooManyPages(pages: count, limit: fits.pages), at: fits.place)
            }
        }
        said.all.forEach(findings.add)
        guard var pages, !findings.hasErrors else { return nil }
        if options.grayscale { pages = Greys.applied(to: pages) }
        if options.sheet == .none {
            pages = CropMarks.added(to: pages, bleed: layout.bleed, marks: layout.hasCropMarks)
        }
        pages.attachments = term.attachments
        return (pages, layout.isAppendix)
    }
}
