import FoundationEssentials
import Glibc

/// Hears of every change in and below some folders, from the system itself. A door file: it asks
/// inotify directly.
struct FolderWatch {
    /// What was heard in one go.
    struct Change: Sendable {
        /// The files that changed.
        var paths: Set<String> = []
        /// Whether folders came or went.
        var hasFolders = false
    }

    /// So many folders are watched at most; the system has a limit of its own.
    private static let most = 8000
    private static let wanted = UInt32(
        IN_CLOSE_WRITE | IN_MODIFY | IN_MOVED_FROM | IN_MOVED_TO | IN_CREATE | IN_DELETE
            | IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF)

    private let descriptor: Int32
    private let roots: [String]
    private var folders: [Int32: String] = [:]

    /// A watch on folders; nil when the system grants none.
    init?(_ roots: [String]) {
        descriptor = inotify_init1(Int32(IN_CLOEXEC))
        guard descriptor >= 0 else { return nil }
        self.roots = roots.map { URL(fileURLWithPath: $0).standardizedFileURL.path }
        addAll()
    }

    /// Waits for changes. Writing a file is several events; they are heard as one change as soon as
    /// the file is closed or in its place, or when a file that stays open is left alone for a while.
    mutating func next() -> Change {
        var change = Change()
        var isSettled = false
        var rounds = 0
        repeat {
            let events = read()
            for event in events {
                if event.mask & UInt32(IN_Q_OVERFLOW) != 0 { change.hasFolders = true }
                guard let folder = folders[event.folder] else { continue }
                if event.mask & UInt32(IN_IGNORED) != 0 {
                    folders[event.folder] = nil
                    change.hasFolders = true
                    continue
                }
                guard !Self.isTemporary(event.name) else { continue }
                if event.mask & UInt32(IN_ISDIR) != 0 || event.name.isEmpty {
                    // A changed date of a folder says nothing.
                    if event.mask & UInt32(IN_ATTRIB) == 0 { change.hasFolders = true }
                    continue
                }
                change.paths.insert(folder + "/" + event.name)
                let open = UInt32(IN_MODIFY | IN_CREATE)
                isSettled = isSettled || event.mask & ~open != 0
            }
            if change.paths.isEmpty, !change.hasFolders { continue }
            rounds += 1
            guard rounds < 40, hasMore(within: isSettled ? 4 : 60) else { break }
        } while true
        if change.hasFolders { addAll() }
        return change
    }

    /// Whether a name is that of a file which programs make beside the real one.
    static func isTemporary(_ name: String) -> Bool {
        name.hasPrefix(".") || name.hasPrefix("~") || name.hasPrefix("#") || name.hasSuffix("~")
            || name.hasSuffix(".swp") || name.hasSuffix(".tmp") || name == "4913"
    }

    private mutating func addAll() {
        var visited = Set<String>()
        for root in roots { add(root, &visited) }
    }

    private mutating func add(_ folder: String, _ visited: inout Set<String>) {
        let real = URL(fileURLWithPath: folder).resolvingSymlinksInPath().path
        guard visited.count < Self.most, visited.insert(real).inserted else { return }
        let watch = unsafe inotify_add_watch(descriptor, folder, Self.wanted | UInt32(IN_ONLYDIR))
        guard watch >= 0 else { return }
        folders[watch] = folder
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        for name in names where !name.hasPrefix(".") {
            var isFolder = false
            let path = folder + "/" + name
            if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder {
                add(path, &visited)
            }
        }
    }

    private func hasMore(within milliseconds: Int32) -> Bool {
        var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return unsafe poll(&wait, 1, milliseconds) > 0
    }

    /// One event as the system tells it.
    private struct Event {
        var folder: Int32
        var mask: UInt32
        var name: String
    }

    private func read() -> [Event] {
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        let capacity = buffer.count
        let count = unsafe buffer.withUnsafeMutableBytes { bytes in
            unsafe Glibc.read(descriptor, bytes.baseAddress, capacity)
        }
        guard count > 0 else {
            // Interrupted, or in a trouble that must not become a race.
            if errno != EINTR { sleep(1) }
            return []
        }
        func word(_ offset: Int) -> UInt32 {
            (0..<4).reduce(0) { $0 | UInt32(buffer[offset + $1]) << (8 * UInt32($1)) }
        }
        var events: [Event] = []
        var offset = 0
        // Watch, mask, cookie and length of the name, four bytes each, the lowest first.
        while offset + 16 <= count {
            let length = Int(word(offset + 12))
            let name = buffer[(offset + 16)..<min(count, offset + 16 + length)].prefix { $0 != 0 }
            events.append(
                Event(
                    folder: Int32(bitPattern: word(offset)), mask: word(offset + 4),
                    name: String(decoding: name, as: UTF8.self)))
            offset += 16 + length
        }
        return events
    }
}
