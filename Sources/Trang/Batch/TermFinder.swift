import TrangCongress
import TrangModel
import TrangReading

/// A term folder and where its reports go.
struct TermLocation: Hashable, Sendable {
    var folder: SourceFolder
    /// The path below the output folder: `khue-trung/2015-2020`.
    var outputPath: String
    /// Whether it is the newest term of its unit in this run: the one by which the unit is compared.
    var leadsUnit = false
    /// For a unit: its terms, oldest first.
    var terms: [TermLocation] = []

    init(
        folder: SourceFolder, outputPath: String, leadsUnit: Bool = false,
        terms: [TermLocation] = []
    ) {
        self.folder = folder
        self.outputPath = outputPath
        self.leadsUnit = leadsUnit
        self.terms = terms
    }

    /// The term in a folder; nil when it holds none.
    init?(termFolder path: String) {
        guard TermFinder.names(path).contains(TermReader.file),
            let location = TermFinder(findings: Findings()).find([path]).first
        else { return nil }
        self = location
    }

    /// The same, leading its unit.
    var leading: TermLocation {
        var location = self
        location.leadsUnit = true
        return location
    }

    /// The unit with all its terms.
    var unit: TermLocation {
        func above(_ path: String) -> String {
            path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
                .joined(separator: "/")
        }
        let path = AbsolutePath.above(folder.path)
        // `.`, or a link elsewhere, does not say what is above it.
        let shown = above(folder.display)
        let isAbove = AbsolutePath.of(shown.isEmpty ? "." : shown) == path
        let display = isAbove ? shown : AbsolutePath.shown(path)
        let output = above(outputPath)
        var unit = TermLocation(
            folder: SourceFolder(at: path, display: display.isEmpty ? "." : display),
            outputPath: output.isEmpty ? outputPath : output)
        // A link to a term beside it is no second term; one to a term elsewhere is the only one.
        let entries = FileStatus.entries(path).filter { $0.kind == .folder }
        var known: Set<FileStatus.Identity> = []
        let named = (entries.filter { !$0.isLink } + entries.filter(\.isLink)).filter { entry in
            guard let identity = FileStatus.identity(path + "/" + entry.name) else { return true }
            return known.insert(identity).inserted
        }
        unit.terms = named.map(\.name).sorted().compactMap { name in
            let folder = path + "/" + name
            guard !TermFinder.isForeign(name) else { return nil }
            let term = SourceFolder(at: folder, display: unit.folder.display(name))
            // One that cannot be read may be a term: a comparison without it would be wrong.
            guard term.names.contains(TermReader.file) || !term.faults.isEmpty else { return nil }
            return TermLocation(folder: term, outputPath: output + "/" + name)
        }
        return unit
    }
}

extension [TermLocation] {
    /// The terms, with the newest of every unit marked.
    var withLeaders: [TermLocation] {
        guard count > 1 else { return map(\.leading) }
        var leaders: [Substring: Int] = [:]
        for (index, location) in enumerated() {
            let path = location.folder.path
            let unit = path[..<(path.lastIndex(of: "/") ?? path.endIndex)]
            if let other = leaders[unit], self[other].folder.path >= path { continue }
            leaders[unit] = index
        }
        var marked = self
        for index in leaders.values { marked[index].leadsUnit = true }
        return marked
    }
}

/// Finds term folders in and below paths.
package struct TermFinder {
    let findings: Findings

    /// All terms, in the order of the paths and then of names.
    func find(_ paths: [String]) -> [TermLocation] {
        guard paths.count > 1 else { return paths.first.map(find) ?? [] }
        var locations: [TermLocation] = []
        // One folder named twice, also through links, is one term.
        var known: Set<Named> = []
        for path in paths {
            let found = find(path).map { ($0, Named($0)) }
            locations += found.filter { !known.contains($0.1) }.map(\.0)
            known.formUnion(found.map(\.1))
        }
        return locations
    }

    /// What makes a term the same: its folder, and where its reports go.
    private struct Named: Hashable {
        var identity: FileStatus.Identity?
        var outputPath: String

        init(_ location: TermLocation) {
            identity = FileStatus.identity(location.folder.path)
            outputPath = location.outputPath
        }
    }

    private func find(_ given: String) -> [TermLocation] {
        let path = Self.place(given)
        let display = Self.trimmed(given)
        guard Self.isFolder(path) else {
            findings.add(Self.absence(of: given, at: path), at: Place(file: given))
            return []
        }
        let top = SourceFolder(at: path, display: display)
        let names = top.names
        if names.contains(TermReader.file) {
            return [TermLocation(folder: top, outputPath: lastTwo(path))]
        }
        let told = findings.all.count { $0.severity == .error }
        let found = TermWalk(path, display: display, findings: findings).terms
        // What could not be read, or is misnamed, was said, and may have been a term.
        if found.isEmpty, findings.all.count(where: { $0.severity == .error }) == told {
            let isTerm = Misnamed.sign(among: names) != nil
            findings.add(
                isTerm ? .missingTermFile(folder: given) : .noTerms(folder: given),
                at: Place(file: isTerm ? display + "/term.yaml" : display))
        }
        return found.map { below, folder in
            TermLocation(
                folder: folder,
                outputPath: below.contains("/") ? below : lastTwo(folder.path))
        }
    }

    /// What stands against a path that is no folder: nothing there, or something that cannot be reached.
    private static func absence(of given: String, at path: String) -> Finding {
        if FileStatus.kind(path, followsLinks: false) == .link {
            return .unreadable(path: given, reason: .leadsNowhere)
        }
        if FileStatus.kind(path) != nil { return .unreadable(path: given, reason: .notAFolder) }
        guard let fault = FileStatus.obstacle(path) else { return .missingFile(path: given) }
        return .unreadable(path: given, reason: .system(fault.reason))
    }

    private func lastTwo(_ path: String) -> String {
        let names = path.split(separator: "/").suffix(2)
        return names.count == 2
            ? names[names.startIndex] + "/" + names[names.startIndex + 1]
            : names.first.map(String.init) ?? ""
    }

    /// Where a path leads. A link given as the path itself counts as what it leads to, so that the term has its own
    /// name and its own unit.
    private static func place(_ given: String) -> String {
        let path = AbsolutePath.of(given)
        guard FileStatus.kind(path, followsLinks: false) == .link else { return path }
        return FileStatus.resolved(path) ?? path
    }

    /// Where terms are looked for when no path is named: in the working folder when that is a term, else in `Terms`.
    /// Who stands among the folders of terms, or with the photos of one, means those.
    package static var usualPaths: [String] {
        let names = names(".")
        if names.contains(TermReader.file) || Misnamed.termFile(among: names) != nil {
            return ["."]
        }
        if names.contains("Terms") { return ["Terms"] }
        if Self.names("..").contains(TermReader.file) { return [".."] }
        return holdsTerms(".", depth: 2) ? ["."] : ["Terms"]
    }

    /// Whether a folder holds a term, so many folders below.
    private static func holdsTerms(_ path: String, depth: Int) -> Bool {
        FileStatus.entries(path).contains { entry in
            guard entry.kind == .folder, !entry.isLink, !isForeign(entry.name) else { return false }
            let below = path + "/" + entry.name
            return names(below).contains(TermReader.file)
                || depth > 1 && holdsTerms(below, depth: depth - 1)
        }
    }

    static func names(_ path: String) -> [String] {
        FileStatus.entries(path).map(\.name)
    }

    /// Whether a name in a folder is the system's or another program's, and nothing of a term.
    static func isForeign(_ name: String) -> Bool { name.hasPrefix(".") || name == "lost+found" }

    static func isFolder(_ path: String) -> Bool { FileStatus.kind(path) == .folder }

    private static func trimmed(_ path: String) -> String {
        var path = path
        while path.hasPrefix("./"), path.count > 2 {
            path = String(path.dropFirst(2).drop { $0 == "/" })
            if path.isEmpty { return "." }
        }
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        return path
    }
}
