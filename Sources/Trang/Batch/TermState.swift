import FoundationEssentials
import TrangReading

/// The content of a state file, as JSON. What is no state, or one of another version of Trang, is as good as none:
/// everything is made anew.
struct TermState: Codable {
    private static let currentVersion = 2
    /// The latest that a state can be, in nanoseconds: a day. Who says otherwise is not believed at all.
    private static let mostLate = 86_400_000_000_000

    private var version = Self.currentVersion
    var print = ""
    var layouts: [String] = []
    /// The sums of the term's files, by name and stamp: texts alone, because numbers and objects inside objects take the
    /// decoder more than twice as long.
    var known: [String: String] = [:]
    var made: [String: TermMemory.Made] = [:]
    /// How long before the state was written the files were looked at, in nanoseconds.
    var lateness = 0

    init(
        print: String = "", layouts: [String] = [], known: [String: String] = [:],
        made: [String: TermMemory.Made] = [:]
    ) {
        (self.print, self.layouts, self.known, self.made) = (print, layouts, known, made)
    }

    /// The state in a file; nil when there is none that can be believed.
    static func read(_ path: String) -> TermState? {
        guard let bytes = FileStatus.bytes(path, most: ReadingLimits.sources),
            let state = try? JSONDecoder().decode(TermState.self, from: Data(bytes)),
            state.version == currentVersion, (0...mostLate).contains(state.lateness)
        else { return nil }
        return state
    }

    /// Writes the state. What cannot be written is no harm.
    func write(_ path: String) {
        _ = try? AtomicFile.write([(Array(jsonLine.utf8), path)], isSynced: false)
    }
}
