import Foundation
import TrangCongress
import TrangInk
import TrangModel
import TrangReading
import TrangTypesetting

/// Renders terms: reads, composes, typesets, inks, and writes whole files.
///
/// The press never prints: every finding goes to the closure it is given.
public struct Press {
    private let options: RenderOptions
    private let share: Share

    /// A press with options.
    public init(_ options: RenderOptions) {
        self.options = options
        share = Share(fontFolder: options.fontFolder)
    }

    /// Renders every term below the paths; one that fails stops no other.
    public func render(report: (Message) -> Void) -> RunSummary {
        run(writes: true, report: report)
    }

    /// Does everything but write.
    public func check(report: (Message) -> Void) -> RunSummary {
        run(writes: false, report: report)
    }

    private func run(writes: Bool, report: (Message) -> Void) -> RunSummary {
        var summary = RunSummary()
        var told: Set<Diagnostic> = []
        func tell(_ diagnostics: [Diagnostic]) {
            for diagnostic in diagnostics where told.insert(diagnostic).inserted {
                switch diagnostic.severity {
                case .error: summary.errors += 1
                case .warning: summary.warnings += 1
                case .note: summary.notes += 1
                }
                report(Message(diagnostic, language: options.language))
            }
        }
        let findings = Findings()
        let opening = InkOpening(share.fontFiles)
        let locations = TermFinder(findings: findings).find(options.paths)
        if writes { checkCollisions(locations, findings: findings) }
        tell(findings.all)
        if writes, findings.all.contains(where: { $0.finding.code == "output-collision" }) {
            summary.failed = locations.count
            return summary
        }
        for location in locations {
            var job = TermJob(location: location, options: options, share: share, opening: opening)
            let outcome = job.run(writes: writes)
            tell(outcome.diagnostics)
            summary.reports += outcome.reports
            summary.failed += outcome.failed
            summary.files += outcome.files
        }
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
    }

    /// The layouts that can be used: name, file, title.
    public var layouts: [(name: String, path: String, title: String)] {
        share.layouts.map { name, path in
            let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
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
            ink.catalogue.faces[face].map { file in
                let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
                return (face.name, file.origin + "/" + name)
            }
        }
    }

    /// The JSON Schema of layout files, for editors.
    public static var layoutSchema: String { JSONSchema.text }
}
