import Foundation
import TrangModel
import TrangReading

/// Writes files whole or not at all: a temporary file beside the target, synced, then renamed.
/// A door file: it calls the system directly.
enum AtomicFile {
    /// Temporary files begin with this and name the process that writes them.
    static let prefix = ".trang-"

    /// Writes a file; on failure the file that was there stays.
    static func write(_ bytes: [UInt8], to path: String, display: String) throws(Diagnostic) {
        let url = URL(fileURLWithPath: path)
        let folder = url.deletingLastPathComponent()
        func fault(_ reason: String) -> Diagnostic {
            Diagnostic(
                .outputUnwritable(path: display, reason: reason), at: Place(file: display))
        }
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw fault(systemReason(error))
        }
        let name = "\(prefix)\(ProcessInfo.processInfo.processIdentifier)-\(url.lastPathComponent)"
        let temporary = folder.appendingPathComponent(name).path
        let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw fault(lastError()) }
        var failure = writeAll(bytes, to: descriptor)
        if failure == nil, fsync(descriptor) != 0 { failure = lastError() }
        if close(descriptor) != 0, failure == nil { failure = lastError() }
        if failure == nil, unsafe rename(temporary, path) != 0 { failure = lastError() }
        if let failure {
            _ = unsafe unlink(temporary)
            throw fault(failure)
        }
        let folderDescriptor = unsafe open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if folderDescriptor >= 0 {
            _ = fsync(folderDescriptor)
            close(folderDescriptor)
        }
    }

    /// Removes temporary files that a killed run left in a folder.
    static func cleanUp(_ folder: String) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        for name in names where name.hasPrefix(prefix) {
            let digits = name.dropFirst(prefix.count).prefix { $0.isPlainDigit }
            guard let process = Int32(digits), kill(process, 0) != 0, errno == ESRCH else {
                continue
            }
            try? FileManager.default.removeItem(atPath: folder + "/" + name)
        }
    }

    private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> String? {
        var offset = 0
        while offset < bytes.count {
            let written = unsafe bytes.withUnsafeBytes { buffer in
                unsafe Foundation.write(
                    descriptor, buffer.baseAddress?.advanced(by: offset), buffer.count - offset)
            }
            if written < 0 {
                if errno == EINTR { continue }
                return lastError()
            }
            offset += written
        }
        return nil
    }

    private static func lastError() -> String {
        guard let text = unsafe strerror(errno) else { return "error \(errno)" }
        return unsafe String(cString: text)
    }
}
