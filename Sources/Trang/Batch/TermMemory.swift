import TrangInk
import TrangModel
import TrangReading

/// What is known of a term's reports from earlier runs: `OUTPUT/.trang/<unit>/<term>/state`.
struct TermMemory: Sendable {
    /// A file of the term's folder as it was last read.
    struct Known: Hashable, Sendable {
        var stamp: FileStatus.Stamp
        var sum: String
    }

    /// A report as it was last made.
    struct Made: Hashable, Sendable {
        var print: String
        var isAppendix: Bool
        var warnings: Int
        var files: [(name: String, size: Int)]

        static func == (one: Made, other: Made) -> Bool { one.print == other.print }
        func hash(into hasher: inout Hasher) { hasher.combine(print) }
    }

    /// The layouts that the term names, when its files are those of the last run.
    private(set) var layouts: [String] = []
    /// The sum of all files of the term.
    let print: String
    private let folder: String
    private let path: String
    private var known: [String: Known] = [:]
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
        var old = State()
        var written = Int.min
        if let stamp = FileStatus.stamp(path),
            let data = FileStatus.bytes(path, most: ReadingLimits.sources)
        {
            old = State(String(decoding: data, as: UTF8.self)) ?? State()
            written = stamp.modified - old.lateness
        }
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
            var sum: String?
            // A file that changed just before it was looked at may have changed again since within the same
            // tick of the file system's clock.
            if let entry = old.known[name], entry.stamp == stamp,
                stamp.changed < written - 2_000_000_000
            {
                sum = entry.sum
            }
            let content = sum ?? Self.mark(of: file, stamp)
            known[name] = Known(stamp: stamp, sum: content)
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
            files: files.map { (String($0.path.dropFirst(folder.count + 1)), $0.bytes.count) })
        layouts = note.layouts
    }

    /// Writes the state. What cannot be noted is made again.
    func write() {
        var (state, watch) = (
            State(print: print, layouts: layouts, known: known, made: made), watch
        )
        state.lateness = Int(watch.lap() * 1e9)
        _ = try? AtomicFile.write([(Array(state.text.utf8), path)], isSynced: false)
    }
}

/// The content of a state file: lines of fields, the last line saying that it is whole.
private struct State {
    var print = ""
    var layouts: [String] = []
    var known: [String: TermMemory.Known] = [:]
    var made: [String: TermMemory.Made] = [:]
    /// How long before the state was written the files were looked at, in nanoseconds.
    var lateness = 0

    private static let first = "trang-state 1"

    var text: String {
        var lines = [[Self.first], ["term", print] + layouts, ["late", String(lateness)]]
        for (name, file) in known.sorted(by: { $0.key < $1.key }) {
            let stamp = file.stamp
            let numbers = [stamp.size, stamp.modified, stamp.changed].map { String($0) }
            lines.append(["file", name] + numbers + [String(stamp.inode), file.sum])
        }
        for (name, report) in made.sorted(by: { $0.key < $1.key }) {
            let fields = [name, report.print, report.isAppendix ? "1" : "0", "\(report.warnings)"]
            lines.append(["report"] + fields + report.files.flatMap { [$0.name, "\($0.size)"] })
        }
        lines.append(["end"])
        return lines.map { $0.map(Self.escaped).joined(separator: "\t") + "\n" }.joined()
    }

    init(
        print: String = "", layouts: [String] = [], known: [String: TermMemory.Known] = [:],
        made: [String: TermMemory.Made] = [:]
    ) {
        (self.print, self.layouts, self.known, self.made) = (print, layouts, known, made)
    }

    /// Nil when the text is not whole.
    init?(_ text: String) {
        let lines = text.utf8.split(separator: UInt8(ascii: "\n")).map { line in
            line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map {
                Self.unescaped(Substring($0))
            }
        }
        guard lines.first == [Self.first], lines.last == ["end"] else { return nil }
        for line in lines.dropFirst().dropLast() {
            switch line.first {
            case "term" where line.count > 1:
                print = line[1]
                layouts = Array(line.dropFirst(2))
            case "late" where line.count == 2:
                guard let late = Int(line[1]) else { return nil }
                lateness = late
            case "file" where line.count == 7:
                guard let size = Int(line[2]), let modified = Int(line[3]),
                    let changed = Int(line[4]), let inode = UInt64(line[5])
                else { return nil }
                known[line[1]] = TermMemory.Known(
                    stamp: FileStatus.Stamp(
                        size: size, modified: modified, changed: changed, inode: inode),
                    sum: line[6])
            case "report" where line.count > 4 && line.count % 2 == 1:
                let files = stride(from: 5, to: line.count, by: 2).map {
                    (name: line[$0], size: Int(line[$0 + 1]) ?? -1)
                }
                made[line[1]] = TermMemory.Made(
                    print: line[2], isAppendix: line[3] == "1", warnings: Int(line[4]) ?? 1,
                    files: files)
            default: return nil
            }
        }
    }

    private static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0x25 || $0 == 0x09 || $0 == 0x0A }) else {
            return text
        }
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "%": escaped += "%25"
            case "\t": escaped += "%09"
            case "\n": escaped += "%0A"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    private static func unescaped(_ text: Substring) -> String {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            let digits = String(decoding: rest.prefix(2), as: UTF8.self)
            bytes.append(UInt8(digits, radix: 16) ?? byte)
            rest = rest.dropFirst(2)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
