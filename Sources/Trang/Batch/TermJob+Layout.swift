import TrangCongress
import TrangInk
import TrangModel
import TrangReading
import TrangReports

/// The layouts of a term.
extension TermJob {
    /// The layouts that the term itself names, as they are to be read; those that lie where a term may not point
    /// become findings.
    func layouts(of term: Term, findings: Findings) -> [String] {
        term.layouts.compactMap { name in
            let found = share.layout(name, namedBy: location.folder)
            if found == nil { findings.add(.pathEscapes(path: name), at: term.layoutsPlace) }
            return found
        }
    }

    func layout(
        _ name: String, term: Term, ink: Ink, findings: Findings
    ) -> Layout? {
        guard let path = share.layoutPath(name) else {
            if let closed = share.closedFolder("Layouts") {
                findings.add(closed)
                return nil
            }
            let known = share.layouts.map(\.name)
            findings.add(
                .unknownLayout(name: name, nearest: nearest(to: name, among: known)),
                at: options.layouts.isEmpty ? term.layoutsPlace : nil)
            return nil
        }
        let key = LayoutKey(
            path: path, rules: term.document?.rules, date: term.document?.date,
            year: term.years.to, blocks: options.blocks.map { ObjectIdentifier($0) })
        if let (layout, said) = desk.layouts[key] {
            said.forEach(findings.add)
            return layout
        }
        do {
            let bytes = try readBytes(
                path, display: path, at: Place(file: path), most: ReadingLimits.settings)
            let text = try TextDecoding.decode(bytes, file: path)
            let own = Findings()
            let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
                .joined(separator: "/")
            var reader = LayoutReader(
                families: ink.catalogue.families, findings: own,
                blocks: .shipped.adding(options.blocks),
                rules: { wanted in
                    let sets = share.ruleSets(findings: own)
                    if let rules = sets.chosen(for: term, named: wanted) { return rules }
                    own.add(
                        .unknownRules(
                            name: wanted == "auto" ? term.document?.rules ?? wanted : wanted,
                            known: sets.map(\.name)),
                        at: wanted == "auto" ? term.document?.source : Place(file: path))
                    return nil
                }
            ) { name in
                // Files beside the layout, then those of the layout folders: no path leads out.
                guard !name.contains("/"), !name.contains("..") else { return nil }
                for place in [folder] + share.folders("Layouts") {
                    let file = (place.isEmpty ? "" : place + "/") + name + ".yaml"
                    guard FileStatus.kind(file) == .regular else { continue }
                    do throws(Diagnostic) {
                        let bytes = try readBytes(
                            file, display: file, at: nil, most: ReadingLimits.settings)
                        return (try TextDecoding.decode(bytes, file: file), file)
                    } catch {
                        own.add(error)
                    }
                }
                return nil
            }
            let layout = reader.read(
                text, file: path, name: Share.reportName(name),
                parsed: desk.nodes(of: path, text: text))
            own.all.forEach(findings.add)
            // A faulty one is read again: its findings may be at the term's own places.
            if let layout { desk.layouts[key] = (layout, own.all) }
            return layout
        } catch {
            findings.add(error)
            return nil
        }
    }
}
