import TrangInk
import TrangModel
import TrangReading

/// What is known of a term's reports from earlier runs: `OUTPUT/.trang/<unit>/<term>/state`.
struct TermMemory: Sendable {
    /// A report as it was last made.
    struct Made: Hashable, Codable, Sendable {
        struct File: Hashable, Codable, Sendable {
            var name: String
            var size: Int
        }

        var print: String
        var isAppendix: Bool
        var warnings: Int
        var files: [File]
    }

    /// The layouts that the term names, when its files are those of the last run.
    private(set) var layouts: [String] = []
    /// The sum of all files of the term.
    let print: String
    private let folder: String
    private let path: String
    /// The sums of the term's files, by name and stamp.
    private var known: [String: String] = [:]
    private var made: [String: Made] = [:]
    /// Runs from when the files were looked at.
    private var watch = Stopwatch()

    /// The file of a term's state.
    static func path(_ location: TermLocation, output: String) -> String {
        output + "/.trang/" + location.outputPath + "/state"
    }

    init(_ location: TermLocation, output: String) {
        folder = output + "/" + location.outputPath
        path = Self.path(location, output: output)
        let modified = FileStatus.stamp(path)?.modified ?? 0
        let old = TermState.read(path) ?? TermState()
        // Two seconds before the files were looked at, whatever the system says of the state's own time.
        let settled = modified &- old.lateness &- 2_000_000_000
        var entries: [(name: String, kind: FileStatus.Kind?)] = []
        Self.list(
            location.folder.path, below: "", without: AbsolutePath.of(output), into: &entries)
        var parts = [location.folder.display]
        for (name, kind) in entries.sorted(by: { $0.name < $1.name }) {
            let file = location.folder.path + "/" + name
            guard kind == .regular, let stamp = FileStatus.stamp(file) else {
                parts += [name, "-"]
                continue
            }
            let key = "\(name) \(stamp.text)"
            // A file that changed just before it was looked at may have changed again since within the same
            // tick of the file system's clock.
            let sum = stamp.changed < settled ? old.known[key] : nil
            let content = sum ?? Self.mark(of: file, stamp)
            known[key] = content
            parts += [name, content]
        }
        print = Desk.sum(parts)
        made = old.made
        if old.print == print { layouts = old.layouts }
    }

    /// What tells a file's content from another. One that is larger than any that is read is known by its stamp.
    static func mark(of path: String, _ stamp: FileStatus.Stamp) -> String {
        guard stamp.size <= ReadingLimits.picture else {
            return "\(stamp.size) \(stamp.modified) \(stamp.inode)"
        }
        return Checksum.mark(FileStatus.bytes(path, most: ReadingLimits.picture) ?? [])
    }

    /// All names below a folder, also behind links, to a depth that ends every circle. Reports may be written into the
    /// term's own folder; they are no part of it.
    private static func list(
        _ root: String, below: String, without output: String,
        into entries: inout [(name: String, kind: FileStatus.Kind?)]
    ) {
        guard below.split(separator: "/").count < 6, entries.count < 20_000 else { return }
        let folder = below.isEmpty ? root : root + "/" + below
        guard case .success(let listing) = FileStatus.listing(folder) else { return }
        entries += listing.strange.map { (below + "/" + $0.name, nil) }
        for (name, kind, _) in listing.entries {
            let next = below.isEmpty ? name : below + "/" + name
            guard root + "/" + next != output else { continue }
            entries.append((next, kind))
            if kind == .folder { list(root, below: next, without: output, into: &entries) }
        }
    }

    /// The report of a name when it was made from the same and its files are there.
    func current(_ name: String, print: String, strict: Bool) -> Made? {
        guard let report = made[name], report.print == print, !strict || report.warnings == 0,
            !report.files.isEmpty,
            report.files.allSatisfy({ FileStatus.stamp(folder + "/" + $0.name)?.size == $0.size })
        else { return nil }
        return report
    }

    /// The paths of a report's files.
    func paths(_ report: Made) -> [String] { report.files.map { folder + "/" + $0.name } }

    /// What is to be remembered of a report.
    struct Note: Sendable {
        /// The file's name, for pages that are files of their own without their number.
        var name: String
        var print: String
        var isAppendix: Bool
        var warnings: Int
        /// The layouts that the term names.
        var layouts: [String]
    }

    /// Notes a report that was made.
    mutating func note(_ note: Note, files: [(bytes: [UInt8], path: String)]) {
        made[note.name] = Made(
            print: note.print, isAppendix: note.isAppendix, warnings: note.warnings,
            files: files.map {
                Made.File(
                    name: String($0.path.dropFirst(folder.count + 1)), size: $0.bytes.count)
            })
        layouts = note.layouts
    }

    /// Writes the state. What cannot be noted is made again.
    func write() {
        var (state, watch) = (
            TermState(print: print, layouts: layouts, known: known, made: made), watch
        )
        state.lateness = Int(watch.lap() * 1e9)
        state.write(path)
    }
}

extension FileStatus.Stamp {
    /// The stamp as a text; equal stamps have equal texts.
    fileprivate var text: String { "\(size)-\(modified)-\(changed)-\(inode)" }
}
