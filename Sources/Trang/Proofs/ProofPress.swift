import TrangInk
package import TrangModel
import TrangReading

/// Makes proofs: the pages of a report as they would be rendered now, with one warm Ink. It writes no
/// file, and belongs to one thread.
package final class ProofPress {
    private let paths: [String]
    private let options: RenderOptions
    private let layout: String?
    private let share: Share
    private let desk: Desk
    private let language: Language

    /// A press for the terms below a path.
    ///
    /// - Parameter layout: the layout to begin with, a name or a file; nil for the term's first.
    package init(_ options: RenderOptions) {
        paths = options.paths
        layout = options.layouts.first
        language = options.language
        var options = options
        options.layouts = []
        self.options = options
        share = Share(fontFolder: options.fontFolder)
        desk = Desk(options, share: share, fonts: share.fontFiles)
    }

    /// The terms that can be shown, and what stands against it.
    package var terms: (terms: [ProofTerm], messages: [Message]) {
        let findings = Findings()
        let terms = TermFinder(findings: findings).find(paths).map { location in
            ProofTerm(
                name: location.folder.display, path: location.folder.path,
                title: location.outputPath)
        }
        return (terms, findings.all.map { Message($0, language: language) })
    }

    /// The layouts that can be chosen for any term.
    package var layouts: [ProofLayout] {
        var found = Press(options).layouts.map { ProofLayout(name: $0.name, title: $0.title) }
        if let layout, !found.contains(where: { $0.name == layout }) {
            found.insert(ProofLayout(name: layout, title: ""), at: 0)
        }
        return found
    }

    /// The folders of layouts and rules, whose files reach the pages of every term.
    package var sharedFolders: [String] {
        let own = layout.flatMap { name in
            name.contains("/") ? name.split(separator: "/").dropLast().joined(separator: "/") : nil
        }
        let prefix = layout?.hasPrefix("/") == true ? "/" : ""
        return share.folders("Layouts") + share.folders("Rules") + (own.map { [prefix + $0] } ?? [])
    }

    /// The folders to watch for changes.
    package var watchedFolders: [String] { paths + sharedFolders }

    /// A report's proof.
    ///
    /// - Parameters:
    ///   - term: the name of one of the terms.
    ///   - layout: nil for the first that the term names.
    package func proof(of term: String, layout: String?) -> Proof {
        let findings = Findings()
        let made = pages(of: term, layout: layout, keepsPlaces: true, findings: findings)
        return Proof(
            pages: made.pages, messages: findings.all.map { Message($0, language: language) },
            layouts: made.layouts)
    }

    /// The PDF as `trang render` would write it; nil when there is an error.
    package func pdf(of term: String, layout: String?) -> [UInt8]? {
        let findings = Findings()
        guard
            let pages = pages(of: term, layout: layout, keepsPlaces: false, findings: findings)
                .pages,
            let ink = try? desk.ink()
        else { return nil }
        return try? ink.pdf(pages)
    }

    /// One page as an SVG; the message when it cannot be drawn.
    package func svg(_ pages: Pages, page: Int) -> Result<[UInt8], ProofFault> {
        do {
            return .success(try desk.ink().svg(pages, page: page))
        } catch InkError.picture(let name) {
            let place = pages.pictures.first { $0.name == name }?.place
            return .failure(fault(.unreadableImage(path: name, reason: .damaged), at: place))
        } catch {
            return .failure(fault(.internalFault(what: "\(error)"), at: nil))
        }
    }

    private func fault(_ finding: Finding, at place: Place?) -> ProofFault {
        ProofFault(message: Message(Diagnostic(finding, at: place), language: language))
    }

    private func pages(
        of term: String, layout: String?, keepsPlaces: Bool, findings: Findings
    ) -> (pages: Pages?, layouts: [String]) {
        let found = TermFinder(findings: findings).find([term])
        guard let location = found.first(where: { $0.folder.display == term }) else {
            // Below a folder that is no term any more there may be others.
            if !found.isEmpty {
                findings.add(.missingTermFile(folder: term), at: Place(file: term + "/term.yaml"))
            }
            return (nil, [])
        }
        // Layouts may have changed since the last proof.
        desk.forgetLayouts()
        var options = options
        options.keepsPlaces = keepsPlaces
        let job = TermJob(location: location, options: options, desk: desk)
        // What the page asks for is no more trusted than what a term names; only the command's own layout is.
        if let layout, layout != self.layout,
            share.layout(layout, namedBy: location.folder) == nil
        {
            findings.add(.pathEscapes(path: layout), at: nil)
            return (nil, [])
        }
        return job.pages(layout, findings: findings)
    }
}

/// A page that could not be drawn.
package struct ProofFault: Error {
    package var message: Message
}
