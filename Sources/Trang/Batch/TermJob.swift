import TrangCongress
import TrangInk
import TrangModel
import TrangReading
import TrangTypesetting

/// Renders all reports of one term.
struct TermJob {
    let location: TermLocation
    let options: RenderOptions
    let desk: Desk

    var share: Share { desk.share }

    /// What came of it.
    struct Outcome: Sendable {
        var diagnostics: [Diagnostic] = []
        var records: [ReportRecord] = []
        /// The term that a finding is about, where its place does not tell: one at a block of a layout that
        /// many terms share.
        var terms: [Diagnostic: String] = [:]
        /// What is left to do.
        var filings: [Filing] = []

        /// Adds what came of another job.
        mutating func add(_ other: Outcome) {
            for var filing in other.filings {
                for index in filing.reports.indices {
                    filing.reports[index].record += records.count
                }
                filings.append(filing)
            }
            diagnostics += other.diagnostics
            records += other.records
            terms.merge(other.terms) { own, _ in own }
        }
    }

    init(location: TermLocation, options: RenderOptions, desk: Desk) {
        self.location = location
        self.options = options
        self.desk = desk
    }

    /// Makes the term's reports, and the comparisons of its unit when it leads it. Their files are left to be
    /// written.
    func run(writes: Bool) -> Outcome {
        let comparisons = options.layouts.filter(desk.compares)
        guard !comparisons.isEmpty else { return runTerm(writes: writes) }
        var (outcome, own) = (Outcome(), options)
        own.layouts.removeAll { comparisons.contains($0) }
        if !own.layouts.isEmpty {
            outcome = TermJob(location: location, options: own, desk: desk).runTerm(writes: writes)
        }
        if location.leadsUnit { outcome.add(comparison(comparisons, writes: writes)) }
        return outcome
    }

    /// The comparisons of the term's unit.
    func comparison(_ layouts: [String], writes: Bool) -> Outcome {
        let unit = location.unit
        guard unit.terms.count > 1 else {
            var outcome = Outcome()
            outcome.diagnostics = [
                Diagnostic(
                    .oneTerm(unit: unit.folder.display), at: Place(file: unit.folder.display))
            ]
            return outcome
        }
        var own = options
        own.layouts = layouts
        return TermJob(location: unit, options: own, desk: desk).runTerm(writes: writes)
    }

    /// The term; for a unit its newest term, which knows of the others. Of those only errors are said,
    /// and that they may be copies of one another: their own reports say the rest.
    func read(_ findings: Findings) -> Term? {
        guard !location.terms.isEmpty else {
            let term = TermReader(location.folder, findings: findings).read()
            if let term { CheckCatalogue.check(term, findings: findings) }
            share.copies?.findings(location.folder).forEach(findings.add)
            return term
        }
        var terms: [Term] = []
        for location in location.terms {
            let own = Findings()
            if let term = TermReader(location.folder, findings: own).read() { terms.append(term) }
            own.all.filter { $0.severity == .error }.forEach(findings.add)
        }
        guard terms.count == location.terms.count else { return nil }
        terms.sort { ($0.years.from, $0.years.to) < ($1.years.from, $1.years.to) }
        SameTerms.check(terms, findings: findings)
        // Of what each accepts only that it is like another is said here.
        let accepted = terms.flatMap(\.accept).filter(\.isOfSameTerms)
        guard var newest = terms.popLast() else { return nil }
        newest.earlier = terms
        newest.accept = accepted
        return newest
    }

    func runTerm(writes: Bool) -> Outcome {
        var outcome = makeReports(writes: writes)
        let folder = location.folder.display
        // What a layout itself has wrong is no term's business.
        let common = Set(desk.layouts.values.flatMap(\.said))
        for diagnostic in outcome.diagnostics
        where folder != "." && outcome.terms[diagnostic] == nil {
            guard let file = diagnostic.place?.file, diagnostic.place?.line != nil,
                !file.utf8.starts(with: (folder + "/").utf8),
                !common.contains(diagnostic)
            else { continue }
            outcome.terms[diagnostic] = folder
        }
        return outcome
    }

    func makeReports(writes: Bool) -> Outcome {
        if writes {
            for folder in [options.output, options.output + "/.trang"] {
                AtomicFile.cleanUp(folder + "/" + location.outputPath)
            }
        }
        let memory = writes ? TermMemory(location, output: options.output) : nil
        if let memory, var done = upToDate(memory) {
            let comparisons =
                options.layouts.isEmpty ? rememberedLayouts(memory).filter(desk.compares) : []
            if location.leadsUnit, !comparisons.isEmpty {
                done.add(comparison(comparisons, writes: writes))
            }
            return done
        }
        var clock = Stopwatch()
        var outcome = Outcome()
        var filing = Filing(memory: memory)
        let findings = Findings()
        guard let term = read(findings), !findings.hasErrors else {
            outcome.diagnostics = findings.all
            let names = options.layouts.isEmpty ? [nil] : options.layouts.map { Optional($0) }
            outcome.records = names.map { record($0, .failed, findings, seconds: clock.lap()) }
            return outcome
        }
        var names =
            options.layouts.isEmpty ? layouts(of: term, findings: findings) : options.layouts
        guard !findings.hasErrors else {
            outcome.diagnostics = findings.all
            outcome.records = [record(nil, .failed, findings, seconds: clock.lap())]
            return outcome
        }
        var comparisons: [String] = []
        if location.terms.isEmpty {
            comparisons = names.filter(desk.compares)
            names.removeAll { comparisons.contains($0) }
        }
        let isCombined = options.attach == .combined && names.count > 1
        var reports: [String: String] = [:]
        var appendix = 1
        for name in isCombined ? [names[0]] : names where !Interrupts.isRequested {
            let own = Findings()
            findings.all.forEach(own.add)
            let report = Share.reportName(name)
            if let other = reports[report] {
                if other == name { continue }
                own.add(
                    .outputCollision(path: location.outputPath + "/" + report, other: other),
                    at: Place(file: name))
                outcome.diagnostics += own.all
                outcome.records.append(record(report, .failed, own, seconds: clock.lap()))
                continue
            }
            reports[report] = name
            let key = fileName(isCombined ? report + "-packet" : report)
            let print = print(isCombined ? names : [name], appendix: appendix, memory: memory)
            if let print, let memory, let made = current(key, print: print, memory: memory) {
                if made.isAppendix { appendix += 1 }
                outcome.records.append(upToDate(report, made, memory))
                continue
            }
            let made =
                isCombined
                ? combined(term, names, findings: own)
                : make(term, layout: name, appendix: appendix, findings: own)
            if made?.isAppendix == true { appendix += 1 }
            let files = made.flatMap {
                finished($0.pages, of: term, name: key, writes: writes, findings: own)
            }
            if files == nil, Interrupts.isRequested, !own.hasErrors { break }
            outcome.diagnostics += own.all
            var entry = record(report, files == nil ? .failed : .made, own, seconds: clock.lap())
            entry.files = files?.map(\.path) ?? []
            outcome.records.append(entry)
            guard let files, !files.isEmpty else { continue }
            var left = Filing.Report(record: outcome.records.count - 1, files: files)
            left.pages = pageFiles(key)
            left.note = print.map { print in
                TermMemory.Note(
                    name: key + "." + options.format.rawValue, print: print,
                    isAppendix: made?.isAppendix == true, warnings: entry.warnings,
                    layouts: term.layouts)
            }
            filing.reports.append(left)
        }
        if !filing.reports.isEmpty { outcome.filings.append(filing) }
        if location.leadsUnit, !comparisons.isEmpty {
            outcome.add(comparison(comparisons, writes: writes))
        }
        return outcome
    }

    func record(
        _ layout: String?, _ status: ReportRecord.Status, _ findings: Findings, seconds: Double
    ) -> ReportRecord {
        var entry = ReportRecord(location.outputPath, layout: layout, status: status)
        entry.seconds = (seconds * 1000).rounded() / 1000
        entry.errors = findings.all.count { $0.severity == .error }
        entry.warnings = findings.all.count { $0.severity == .warning }
        return entry
    }

    /// A report's file name without its ending.
    func fileName(_ report: String) -> String {
        report + (options.sheet == .none ? "" : "-" + options.sheet.rawValue)
            + (options.grayscale ? "-gray" : "")
    }

    /// Places pages on sheets where that is wanted, and makes files of them; nil when it failed.
    func finished(
        _ made: Pages, of term: Term, name: String, writes: Bool, findings: Findings
    ) -> [(bytes: [UInt8], path: String)]? {
        Acceptances.apply(term.accept, to: findings)
        let isFaulty =
            findings.hasErrors
            || (options.strict && findings.all.contains { $0.severity == .warning })
        guard !isFaulty, let ink = desk.ink(findings: findings) else { return nil }
        guard writes else { return [] }
        guard !Interrupts.isRequested else { return nil }
        var pages = made
        let paper = options.paper == .a3 ? (297.0, 420.0) : (210, 297)
        let sheet = Size(paper.0 * Length.millimetre, paper.1 * Length.millimetre)
        switch options.sheet {
        case .none: break
        case .twoUp: pages = Imposition.twoUp(pages, sheet: sheet)
        case .booklet:
            pages = Imposition.booklet(
                pages, sheet: sheet, creep: options.creep * Length.millimetre)
        }
        let pictures = pages.pictures
        do {
            return try files(&pages, name: name, ink: ink)
        } catch InkError.picture(let name) {
            let picture = pictures.first { $0.name == name }
            findings.add(.unreadableImage(path: name, reason: .damaged), at: picture?.place)
        } catch {
            findings.add(
                .internalFault(what: "\(error)"), at: Place(file: location.folder.display))
        }
        return nil
    }

    /// A report's files.
    func files(
        _ pages: inout Pages, name: String, ink: Ink
    ) throws -> [(bytes: [UInt8], path: String)] {
        let folder = options.output + "/" + location.outputPath
        switch options.format {
        case .pdf:
            return [(try ink.pdf(emptying: &pages, profile: profile), folder + "/\(name).pdf")]
        case .dump: return [(Array(pages.dump.utf8), folder + "/\(name).txt")]
        case .png, .svg:
            let images =
                try options.format == .png
                ? ink.png(pages, dpi: options.dpi) : ink.svg(pages)
            let own = PageFiles(folder: folder, name: name, ending: options.format.rawValue)
            return images.enumerated().map { ($1, own.path($0 + 1)) }
        }
    }

    /// How pages that are files of their own are named; nil when all pages are in one file.
    func pageFiles(_ name: String) -> PageFiles? {
        guard options.format == .png || options.format == .svg else { return nil }
        return PageFiles(
            folder: options.output + "/" + location.outputPath, name: name,
            ending: options.format.rawValue)
    }

    /// Sheets for printing have no structure, so they claim none.
    private var profile: Profile {
        let wanted = Profile(rawValue: options.profile.rawValue) ?? .archival
        return options.sheet != .none && wanted.isArchival ? .sheet : wanted
    }
}
