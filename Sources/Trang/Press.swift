import FoundationEssentials
import TrangCongress
import TrangInk
import TrangModel
import TrangReading
import TrangReports
import TrangTypesetting

/// Renders terms: reads, composes, typesets, inks, and writes whole files.
///
/// The press never prints: every finding goes to the closure it is given.
public struct Press: Sendable {
    private let options: RenderOptions
    private let share: Share

    /// A press with options.
    public init(_ options: RenderOptions) {
        self.options = options
        share = Share(fontFolder: options.fontFolder)
    }

    /// Renders every term below the paths; one that fails stops no other.
    ///
    /// - Parameters:
    ///   - report: called with every message, in the order of the plan.
    ///   - record: called with what became of every report, in the order of the plan.
    ///   - progress: called with how many terms are done, and of how many.
    public func render(
        report: (Message) -> Void, record: (ReportRecord) -> Void = { _ in },
        progress: (Int, Int) -> Void = { _, _ in }
    ) -> RunSummary {
        run(writes: true, report: report, record: record, progress: progress)
    }

    /// Does everything but write.
    public func check(report: (Message) -> Void) -> RunSummary {
        run(writes: false, report: report, record: { _ in }, progress: { _, _ in })
    }

    private func run(
        writes: Bool, report: (Message) -> Void, record: (ReportRecord) -> Void,
        progress: (Int, Int) -> Void
    ) -> RunSummary {
        var summary = RunSummary()
        /// What was said, of which terms.
        var told: [Diagnostic: Set<String>] = [:]
        func tell(_ diagnostics: [Diagnostic], of terms: [Diagnostic: String] = [:]) {
            for diagnostic in diagnostics {
                let term = terms[diagnostic]
                guard told[diagnostic, default: []].insert(term ?? "").inserted else { continue }
                switch diagnostic.severity {
                case .error: summary.errors += 1
                case .warning: summary.warnings += 1
                case .note: summary.notes += 1
                }
                report(Message(diagnostic, of: term, language: options.language))
            }
        }
        func take(_ outcome: TermJob.Outcome) {
            tell(outcome.diagnostics, of: outcome.terms)
            for entry in outcome.records {
                switch entry.status {
                case .made: summary.reports += 1
                case .upToDate: summary.upToDate += 1
                case .failed: summary.failed += 1
                }
                if entry.status == .made { summary.files += entry.files }
                record(entry)
            }
        }
        let findings = Findings()
        findings.refuse(options.invalidValues)
        guard findings.all.isEmpty else {
            tell(findings.all)
            return summary
        }
        var locations = TermFinder(findings: findings).find(options.paths).withLeaders
        if writes { checkCollisions(locations, findings: findings) }
        tell(findings.all)
        if writes, findings.all.contains(where: { $0.finding.code == "output-collision" }) {
            summary.failed = locations.count
            return summary
        }
        if let shard = options.shard { locations = shard.part(of: locations) }
        let plan = locations
        var share = share
        share.copies = CopyWatch(plan)
        let fonts = share.fontFiles
        let workers = min(
            options.jobs ?? ProcessInfo.processInfo.activeProcessorCount, plan.count)
        if workers <= 1 {
            let desk = Desk(options, share: share, fonts: fonts)
            let filer = Filer()
            for (index, location) in plan.enumerated() where !Interrupts.isRequested {
                progress(index, plan.count)
                var outcome = TermJob(location: location, options: options, desk: desk).run(
                    writes: writes)
                if index == plan.count - 1 { outcome.file() }
                filer.put(outcome, at: index)
                for entry in filer.done() { take(entry.outcome) }
            }
            for entry in filer.rest() { take(entry.outcome) }
        } else {
            let board = JobBoard(terms: plan.count, workers: workers)
            let crew = Crew(of: workers) { [options, share] in
                let desk = Desk(options, share: share, fonts: fonts)
                let filer = Filer()
                while let index = board.take() {
                    let job = TermJob(location: plan[index], options: options, desk: desk)
                    filer.put(job.run(writes: writes), at: index)
                    filer.done().forEach(board.put)
                }
                filer.rest().forEach(board.put)
                board.leave()
            }
            for index in plan.indices {
                let outcome = board.outcome(index) { progress($0, plan.count) }
                if let outcome { take(outcome) }
            }
            // Each takes its tools down; only then may the process take down what they stand on.
            crew.wait()
        }
        summary.isInterrupted = Interrupts.isRequested
        return summary
    }

    private func checkCollisions(_ locations: [TermLocation], findings: Findings) {
        var seen: [String: TermLocation] = [:]
        for location in locations {
            if let other = seen[location.outputPath] {
                findings.add(
                    .outputCollision(
                        path: options.output + "/" + location.outputPath,
                        other: other.folder.display),
                    at: Place(file: location.folder.display("term.yaml")))
            }
            seen[location.outputPath] = location
        }
        guard options.layouts.contains(where: share.compares) else { return }
        // Units of one name below several paths would be compared into one file.
        var units: [String: TermLocation] = [:]
        for unit in locations.filter(\.leadsUnit).map(\.unit) {
            if let other = units[unit.outputPath] {
                findings.add(
                    .outputCollision(
                        path: options.output + "/" + unit.outputPath, other: other.folder.display),
                    at: Place(file: unit.folder.display))
            }
            units[unit.outputPath] = unit
        }
    }

    /// The layouts that can be used: name, file, title.
    public var layouts: [(name: String, path: String, title: String)] {
        share.layouts.map { name, path in
            let bytes = FileStatus.bytes(path, most: ReadingLimits.settings) ?? []
            let text = String(decoding: bytes, as: UTF8.self)
            let node = try? YAMLReader.read(text, file: path)
            var title = ""
            if case .scalar(let found) = node?["title"]?.content { title = found }
            return (name, path, title)
        }
    }

    /// The faces that can be used, with the folder each comes from.
    public var fonts: [(name: String, path: String)] {
        guard let ink = try? Ink(share.fontFiles) else { return [] }
        return ink.catalogue.order.compactMap { face in
            ink.catalogue.file(of: face).map { (face.name, $0.display) }
        }
    }

    /// What is wrong with the font files.
    public var fontMessages: [Message] {
        let findings = Findings()
        _ = Desk(options, share: share, fonts: share.fontFiles).ink(findings: findings)
        return findings.all.map { Message($0, language: options.language) }
    }

    /// The C libraries that pages depend on, with their versions.
    public static var libraries: [(name: String, version: String)] { Versions.all }

    /// The JSON Schema of layout files, for editors.
    public static var layoutSchema: String { JSONSchema.text(.shipped) }
}
