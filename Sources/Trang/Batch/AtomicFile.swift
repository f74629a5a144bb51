import Glibc
import TrangModel
import TrangReading

/// Writes files whole or not at all: a temporary file beside the target, synced, then renamed.
/// The folder is not synced: after a power cut either the old file is there or the new one.
/// A door file: it calls the system directly.
enum AtomicFile {
    /// Temporary files begin with this and name the process that writes them.
    static let prefix = ".trang-"

    /// Tells this process from one of the same number in another container.
    private static let run = String(UInt32.random(in: 0...UInt32.max), radix: 36)

    /// Writes files; on failure those that were there stay, all of them.
    ///
    /// - Parameter isSynced: whether the files must outlive a power cut.
    /// - Returns: the paths written.
    @discardableResult
    static func write(
        _ files: [(bytes: [UInt8], path: String)], isSynced: Bool = true
    ) throws(Diagnostic) -> [String] {
        var staged: [(temporary: String, path: String)] = []
        do {
            for file in files {
                let temporary = try stage(file.bytes, for: file.path, isSynced: isSynced)
                staged.append((temporary, file.path))
            }
        } catch {
            for file in staged { _ = unsafe unlink(file.temporary) }
            throw error
        }
        for (index, file) in staged.enumerated()
        where unsafe rename(file.temporary, file.path) != 0 {
            let reason = Descriptor.lastError()
            for rest in staged[index...] { _ = unsafe unlink(rest.temporary) }
            throw fault(file.path, reason)
        }
        return files.map(\.path)
    }

    /// Writes and syncs a temporary file beside its target.
    private static func stage(
        _ bytes: [UInt8], for path: String, isSynced: Bool
    ) throws(Diagnostic) -> String {
        let folder = AbsolutePath.above(path)
        if let reason = makeFolders(folder) { throw fault(path, reason) }
        let process = getpid()
        let name = path.split(separator: "/").last ?? "file"
        let temporary = folder + "/\(prefix)\(process)-\(run)-\(name)"
        let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw fault(path, Descriptor.lastError()) }
        var failure = Descriptor.write(bytes, to: descriptor)
        if isSynced, failure == nil, fsync(descriptor) != 0 { failure = Descriptor.lastError() }
        if close(descriptor) != 0, failure == nil { failure = Descriptor.lastError() }
        if let failure {
            _ = unsafe unlink(temporary)
            throw fault(path, failure)
        }
        return temporary
    }

    private static func fault(_ path: String, _ reason: String) -> Diagnostic {
        Diagnostic(.outputUnwritable(path: path, reason: reason), at: Place(file: path))
    }

    /// Makes a folder and those above it; the system's reason when that fails.
    private static func makeFolders(_ path: String) -> String? {
        if FileStatus.kind(path) == .folder { return nil }
        let above = AbsolutePath.above(path)
        if above != path, above != ".", let reason = makeFolders(above) { return reason }
        if unsafe mkdir(path, 0o755) != 0, errno != EEXIST { return Descriptor.lastError() }
        return FileStatus.kind(path) == .folder ? nil : "not a folder"
    }

    /// Removes temporary files that a killed run left in a folder.
    static func cleanUp(_ folder: String) {
        for name in TermFinder.names(folder) where name.hasPrefix(prefix) {
            let digits = name.dropFirst(prefix.count).prefix { $0.isPlainDigit }
            guard let process = Int32(digits), kill(process, 0) != 0, errno == ESRCH else {
                continue
            }
            FileStatus.remove(folder + "/" + name)
        }
    }
}
