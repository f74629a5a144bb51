import TrangCongress
import TrangModel
import TrangReading

/// Walks through all folders below a path and finds the terms. What cannot be read is said: it may be a term.
struct TermWalk {
    /// A folder to look into: its path below the root, and how many folders lie between.
    private typealias Step = (below: String, depth: Int)

    /// How deep it looks. Links cannot lead it in a circle, so only a mistake is deeper.
    static let deepest = 64

    /// The term folders by their paths below the root, in the order of names.
    private(set) var terms: [(below: String, folder: SourceFolder)] = []
    private let root: String
    private let display: String
    private let findings: Findings
    /// Where each folder was first seen.
    private var visited: [FileStatus.Identity: String] = [:]
    private var links: [Step] = []

    init(_ root: String, display: String, findings: Findings) {
        (self.root, self.display, self.findings) = (root, display, findings)
        look(into: ("", 0))
        // Links come last, so that a folder's real place goes before a link to it.
        while !links.isEmpty { look(into: links.removeFirst()) }
        let named = terms.map { ($0, $0.below.split(separator: "/")) }
        terms = named.sorted { $0.1.lexicographicallyPrecedes($1.1) }.map(\.0)
    }

    /// Looks into a folder once, and into those in it.
    private mutating func look(into step: Step) {
        let path = step.below.isEmpty ? root : root + "/" + step.below
        let listing: FileStatus.Listing
        switch FileStatus.listing(path) {
        case .success(let found): listing = found
        case .failure(let fault): return say(step.below, .system(fault.reason))
        }
        let identity = FileStatus.identity(path)
        if let identity, let first = visited[identity] { return sayLinked(step.below, first) }
        if let identity { visited[identity] = step.below }
        let isTerm = !step.below.isEmpty && listing.entries.contains { $0.name == TermReader.file }
        if isTerm {
            let folder = SourceFolder(path: path, display: shown(step.below), listing)
            terms.append((step.below, folder))
        }
        if let misnamed = Misnamed.termFile(among: listing.entries.map(\.name)) {
            let folder = shown(step.below)
            findings.add(
                .missingTermFile(folder: folder, misnamed: misnamed),
                at: Place(file: shown(below(step, TermReader.file).below)))
        } else if !step.below.isEmpty {
            sayWithoutFile(step, among: listing.entries.map(\.name))
        }
        guard identity != nil else { return }
        for (name, kind) in listing.strange where kind != .regular && !isTerm {
            if !TermFinder.isForeign(name) { say(below(step, name).below, .nameNotText) }
        }
        for (name, kind, isLink) in listing.entries where !TermFinder.isForeign(name) {
            let next = below(step, name)
            if kind == nil, !isTerm { say(next.below, .leadsNowhere) }
            guard kind == .folder else { continue }
            guard next.depth <= Self.deepest else {
                say(next.below, .tooDeep(Self.deepest))
                continue
            }
            if isLink { links.append(next) } else { look(into: next) }
        }
    }

    /// Says that a folder is another name for one whose terms are read already: each is made once, at its real place.
    private func sayLinked(_ below: String, _ first: String) {
        let holdsTerms = terms.contains {
            $0.below == first || first.isEmpty || $0.below.hasPrefix(first + "/")
        }
        guard holdsTerms else { return }
        let file = shown(below)
        findings.add(.linkedFolder(link: file, folder: shown(first)), at: Place(file: file))
    }

    /// Says of a folder that it looks like a term and is none. What lies in a term is that term's own.
    private func sayWithoutFile(_ step: Step, among names: [String]) {
        guard let sign = Misnamed.sign(among: names),
            !terms.contains(where: { step.below.hasPrefix($0.below + "/") })
        else { return }
        let folder = shown(step.below)
        findings.add(.termWithoutFile(folder: folder, holds: sign), at: Place(file: folder))
    }

    private func below(_ step: Step, _ name: String) -> Step {
        (step.below.isEmpty ? name : step.below + "/" + name, step.depth + 1)
    }

    private func shown(_ below: String) -> String {
        below.isEmpty ? display : display == "." ? below : display + "/" + below
    }

    private func say(_ below: String, _ reason: UnreadableReason) {
        let file = shown(below)
        findings.add(.unreadable(path: file, reason: reason), at: Place(file: file))
    }
}
