import TrangCongress
import TrangInk
import TrangModel
import TrangReading
import TrangReports

/// Where layouts and fonts are looked up: the working folder, then the installed share folder.
struct Share: Sendable {
    var fontFolder: String?
    /// Knows which terms of the run are like others; nil for one that is made alone.
    var copies: CopyWatch?
    private let share: String?
    private let repository = Self.repository

    /// - Parameters:
    ///   - fontFolder: a folder of fonts in place of the usual ones.
    ///   - isLibrary: whether another program asks: nothing lies beside it, but Trang may be installed.
    init(fontFolder: String?, isLibrary: Bool = false) {
        self.fontFolder = fontFolder
        let usual = ["/usr/local/share/trang", "/usr/share/trang"]
        share = Self.installed ?? (isLibrary ? usual.first(where: TermFinder.isFolder) : nil)
    }

    /// The file of the program that runs; empty when the system does not say.
    private static let program = FileStatus.target(ofLink: "/proc/self/exe") ?? ""

    /// `PREFIX/share/trang` beside the program's `bin`; nil when the program is not installed.
    static var installed: String? {
        guard !program.isEmpty else { return nil }
        let share = AbsolutePath.above(AbsolutePath.above(program)) + "/share/trang"
        return TermFinder.isFolder(share) ? share : nil
    }

    /// The repository whose `make` built the program, so that it runs in any folder before it is installed;
    /// nil when it stands elsewhere.
    static var repository: String? {
        guard program.hasSuffix("/release/trang"), let build = program.firstRange(of: "/.build/")
        else {
            return nil
        }
        let root = String(program[..<build.lowerBound])
        return TermFinder.isFolder(root + "/Layouts") ? root : nil
    }

    func folders(_ name: String) -> [String] {
        [name] + [share, repository].compactMap { $0 }.map { $0 + "/" + name }
    }

    /// What is to be said of the first folder of a name that is there and cannot be listed: what is looked for may
    /// well be in it.
    func closedFolder(_ name: String) -> Diagnostic? {
        for folder in folders(name) {
            guard case .failure(let fault) = FileStatus.listing(folder), !fault.isAbsence else {
                continue
            }
            return Diagnostic(
                .unreadable(path: folder, reason: .system(fault.reason)), at: Place(file: folder))
        }
        return nil
    }

    /// The font files that pages may use: of the first folder that has any.
    var fontFiles: [FontFile] {
        for folder in fontFolder.map({ [$0] }) ?? folders("Fonts") {
            let names = TermFinder.names(folder).filter { name in
                [".ttf", ".otf", ".ttc", ".otc"].contains { name.lowercased().hasSuffix($0) }
            }
            if !names.isEmpty {
                return names.map {
                    FontFile(path: AbsolutePath.of(folder + "/" + $0), origin: folder)
                }
            }
        }
        return []
    }

    /// All layouts by name, with the files they are in.
    var layouts: [(name: String, path: String)] {
        var found: [(name: String, path: String)] = []
        for folder in folders("Layouts") {
            for file in TermFinder.names(folder)
            where file.hasSuffix(".yaml") && !file.hasPrefix("_") {
                let name = String(file.dropLast(5))
                if !found.contains(where: { $0.name == name }) {
                    found.append((name, folder + "/" + file))
                }
            }
        }
        return found
    }

    /// The rule sets of official documents.
    func ruleSets(findings: Findings) -> [RuleSet] {
        Self.ruleSets(in: folders("Rules"), findings: findings)
    }

    /// The rule sets of some folders; the first of a name counts.
    static func ruleSets(in folders: [String], findings: Findings) -> [RuleSet] {
        var found: [RuleSet] = []
        for folder in folders {
            for file in TermFinder.names(folder) where file.hasSuffix(".yaml") {
                let (name, path) = (String(file.dropLast(5)), folder + "/" + file)
                guard !found.contains(where: { $0.name == name }) else { continue }
                do throws(Diagnostic) {
                    let bytes = try readBytes(
                        path, display: path, at: nil, most: ReadingLimits.settings)
                    let text = try TextDecoding.decode(bytes, file: path)
                    let reader = RuleReader(findings: findings)
                    if let rules = reader.read(text, file: path, name: name) {
                        found.append(rules)
                    }
                } catch {
                    findings.add(error)
                }
            }
        }
        return found
    }

    /// Whether a layout compares all terms of a unit.
    func compares(_ layout: String) -> Bool {
        guard let path = layoutPath(layout),
            let text = FileStatus.bytes(path, most: ReadingLimits.settings).map({
                String(decoding: $0, as: UTF8.self)
            }),
            text.holds("terms:"),
            let node = try? YAMLReader.read(text, file: path),
            case .scalar(let terms) = node["terms"]?.content
        else { return false }
        return terms == "all"
    }

    /// The file of a layout: a path, or a name in one of the folders.
    func layoutPath(_ name: String) -> String? {
        if Self.isFile(name) {
            return FileStatus.kind(name) == nil ? nil : name
        }
        return layouts.first { $0.name == name }?.path
    }

    /// A layout as a term may name it: by its name, or by its file in the term's folder or in a folder of layouts. A
    /// term is data, so it may not point at any other file of the computer.
    ///
    /// - Returns: the name or the file as it is to be read; nil when it lies elsewhere.
    func layout(_ name: String, namedBy term: SourceFolder) -> String? {
        guard Self.isFile(name) else { return name }
        let roots = ([term.path] + folders("Layouts")).compactMap(FileStatus.resolved)
        for path in name.hasPrefix("/") ? [name] : [term.display(name), name] {
            guard let real = FileStatus.resolved(path) else { continue }
            return roots.contains { real.utf8.starts(with: ($0 + "/").utf8) } ? path : nil
        }
        // What is not there is said as such, but not whether it is there elsewhere.
        return SourceFolder.plainName(name) == nil ? nil : name
    }

    private static func isFile(_ name: String) -> Bool {
        name.contains("/") || name.hasSuffix(".yaml")
    }

    /// The name under which a layout's reports are written.
    static func reportName(_ layout: String) -> String {
        let file = layout.split(separator: "/").last.map(String.init) ?? layout
        return file.hasSuffix(".yaml") ? String(file.dropLast(5)) : file
    }
}
