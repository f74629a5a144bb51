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
            folder: SourceFolder(
                path: path, display: display.isEmpty ? "." : display, names: TermFinder.names(path)),
            outputPath: output.isEmpty ? outputPath : output)
        unit.terms = unit.folder.names.compactMap { name in
            let folder = path + "/" + name
            guard !name.hasPrefix("."), TermFinder.isFolder(folder) else { return nil }
            let names = TermFinder.names(folder)
            guard names.contains(TermReader.file) else { return nil }
            return TermLocation(
                folder: SourceFolder(
                    path: folder, display: unit.folder.display(name), names: names),
                outputPath: output + "/" + name)
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
struct TermFinder {
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
            findings.add(.missingFile(path: given), at: Place(file: given))
            return []
        }
        let names = Self.names(path)
        if names.contains("term.yaml") {
            return [
                TermLocation(
                    folder: folder(path, display, names), outputPath: lastTwo(path))
            ]
        }
        var relative: [(below: String, names: [String])] = []
        var visited: Set<FileStatus.Identity> = []
        descend(path, below: "", into: &relative, visited: &visited)
        if relative.isEmpty {
            let isTerm = ["summary.md", "indicators.csv", "indicators.xlsx"].contains {
                names.contains($0)
            }
            findings.add(
                isTerm ? .missingTermFile(folder: given) : .noTerms(folder: given),
                at: Place(file: isTerm ? display + "/term.yaml" : display))
        }
        return relative.map { below, names in
            let full = path + "/" + below
            let isShort = !below.contains("/")
            let shown = display == "." ? below : display + "/" + below
            return TermLocation(
                folder: folder(full, shown, names),
                outputPath: isShort ? lastTwo(full) : below)
        }
    }

    private func folder(_ path: String, _ display: String, _ names: [String]) -> SourceFolder {
        SourceFolder(path: path, display: display, names: names)
    }

    private func lastTwo(_ path: String) -> String {
        let names = path.split(separator: "/").suffix(2)
        return names.count == 2
            ? names[names.startIndex] + "/" + names[names.startIndex + 1]
            : names.first.map(String.init) ?? ""
    }

    /// Looks into every folder once, also behind symbolic links.
    private func descend(
        _ root: String, below: String, into found: inout [(below: String, names: [String])],
        visited: inout Set<FileStatus.Identity>
    ) {
        let here = below.isEmpty ? root : root + "/" + below
        let entries = FileStatus.entries(here)
        // A link to a term is a term of its own; what is below it was seen already.
        if !below.isEmpty, entries.contains(where: { $0.name == TermReader.file }) {
            found.append((below, entries.map(\.name)))
        }
        guard below.utf8.count(where: { $0 == UInt8(ascii: "/") }) < 11,
            let identity = FileStatus.identity(here), visited.insert(identity).inserted
        else { return }
        for (name, kind) in entries where kind == .folder && !name.hasPrefix(".") {
            descend(
                root, below: below.isEmpty ? name : below + "/" + name, into: &found,
                visited: &visited)
        }
    }

    /// Where a path leads. A link given as the path itself counts as what it leads to, so that the term has its own
    /// name and its own unit.
    private static func place(_ given: String) -> String {
        let path = AbsolutePath.of(given)
        guard FileStatus.kind(path, followsLinks: false) == .link else { return path }
        return FileStatus.resolved(path) ?? path
    }

    static func names(_ path: String) -> [String] {
        FileStatus.entries(path).map(\.name)
    }

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
