import Foundation
import TrangCongress
import TrangInk
import TrangModel
import TrangReading
import TrangTypesetting

/// Renders all reports of one term.
struct TermJob {
    let location: TermLocation
    let options: RenderOptions
    let share: Share
    let opening: InkOpening

    /// What came of it.
    struct Outcome {
        var diagnostics: [Diagnostic] = []
        var reports = 0
        var failed = 0
        var files: [String] = []
    }

    mutating func run(writes: Bool) -> Outcome {
        var outcome = Outcome()
        let findings = Findings()
        let term = TermReader(location.folder, findings: findings).read()
        if let term { VerdictCheck.check(term.indicators, findings: findings) }
        guard let term, !findings.hasErrors else {
            outcome.diagnostics = findings.all
            outcome.failed = max(1, options.layouts.count)
            return outcome
        }
        var reports: [String: String] = [:]
        for name in options.layouts.isEmpty ? term.layouts : options.layouts {
            let own = Findings()
            findings.all.forEach(own.add)
            let report = Share.reportName(name)
            if let other = reports[report] {
                if other == name { continue }
                own.add(
                    .outputCollision(path: location.outputPath + "/" + report, other: other),
                    at: Place(file: name))
                outcome.diagnostics += own.all
                outcome.failed += 1
                continue
            }
            reports[report] = name
            let files = render(term, layout: name, writes: writes, findings: own)
            outcome.diagnostics += own.all
            if let files {
                outcome.reports += 1
                outcome.files += files
            } else {
                outcome.failed += 1
            }
        }
        return outcome
    }

    /// Makes one report; nil when it failed. Files that were there stay as they are then.
    private func render(
        _ term: Term, layout name: String, writes: Bool, findings: Findings
    ) -> [String]? {
        guard let ink = ink(findings: findings),
            let layout = layout(name, term: term, ink: ink, findings: findings)
        else { return nil }
        let report = Composer(
            term: term, layout: layout, findings: findings, fallbackDate: options.fallbackDate
        ).compose()
        guard !findings.hasErrors else { return nil }
        var pages = Typesetter(shaper: ink.shaper).typeset(report, findings: findings)
        pages.attachments = term.attachments
        Acceptances.apply(term.accept, to: findings)
        let isFaulty =
            findings.hasErrors
            || (options.strict && findings.all.contains { $0.severity == .warning })
        guard !isFaulty else { return nil }
        guard writes else { return [] }
        let pictures = pages.pictures
        do {
            return try write(&pages, name: Share.reportName(name), ink: ink)
        } catch let error as Diagnostic {
            findings.add(error)
        } catch InkError.picture(let name) {
            let picture = pictures.first { $0.name == name }
            findings.add(.unreadableImage(path: name, reason: .damaged), at: picture?.place)
        } catch {
            findings.add(
                .internalFault(what: "\(error)"), at: Place(file: location.folder.display))
        }
        return nil
    }

    private func ink(findings: Findings) -> Ink? {
        do {
            return try opening.ink()
        } catch {
            let folder = options.fontFolder ?? "Fonts"
            findings.add(.noFonts(folder: folder), at: Place(file: folder))
            return nil
        }
    }

    private func layout(
        _ name: String, term: Term, ink: Ink, findings: Findings
    ) -> Layout? {
        guard let path = share.layoutPath(name) else {
            let known = share.layouts.map(\.name)
            findings.add(
                .unknownLayout(name: name, nearest: nearest(to: name, among: known)),
                at: options.layouts.isEmpty ? term.layoutsPlace : nil)
            return nil
        }
        do {
            let bytes = try readBytes(path, display: path, at: Place(file: path))
            let text = try TextDecoding.decode(bytes, file: path)
            let own = Findings()
            let families = Set(ink.catalogue.order.map(\.family)).sorted()
            let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
                .joined(separator: "/")
            var reader = LayoutReader(families: families, findings: own) { name in
                // Files beside the layout, then those of the layout folders: no path leads out.
                guard !name.contains("/"), !name.contains("..") else { return nil }
                for place in [folder] + share.folders("Layouts") {
                    let file = (place.isEmpty ? "" : place + "/") + name + ".yaml"
                    if let data = FileManager.default.contents(atPath: file),
                        let text = try? TextDecoding.decode([UInt8](data), file: file)
                    {
                        return (text, file)
                    }
                }
                return nil
            }
            let layout = reader.read(text, file: path, name: Share.reportName(name))
            own.all.forEach(findings.add)
            return layout
        } catch {
            findings.add(error)
            return nil
        }
    }

    /// Writes a report's files; pages left over from a longer version are removed.
    private func write(_ pages: inout Pages, name: String, ink: Ink) throws -> [String] {
        let folder = options.output + "/" + location.outputPath
        AtomicFile.cleanUp(folder)
        switch options.format {
        case .pdf:
            return try AtomicFile.write([
                (ink.pdf(emptying: &pages, profile: profile), folder + "/\(name).pdf")
            ])
        case .dump: return try AtomicFile.write([(Array(pages.dump.utf8), folder + "/\(name).txt")])
        case .png, .svg:
            let images =
                try options.format == .png
                ? ink.png(pages, dpi: options.dpi) : ink.svg(pages)
            let ending = options.format.rawValue
            let files = try AtomicFile.write(
                images.enumerated().map { index, bytes in
                    (bytes, "\(folder)/\(name)-\(number(index + 1)).\(ending)")
                })
            removeLeftOver(folder, name: name, ending: ending, count: images.count)
            return files
        }
    }

    private var profile: Profile { Profile(rawValue: options.profile.rawValue) ?? .archival }

    private func number(_ page: Int) -> String { (page < 10 ? "0" : "") + String(page) }

    private func removeLeftOver(_ folder: String, name: String, ending: String, count: Int) {
        for file in TermFinder.names(folder)
        where file.hasPrefix(name + "-") && file.hasSuffix("." + ending) {
            let middle = file.dropFirst(name.count + 1).dropLast(ending.count + 1)
            if let page = Int(middle), middle.allSatisfy(\.isPlainDigit), page > count {
                try? FileManager.default.removeItem(atPath: folder + "/" + file)
            }
        }
    }
}
