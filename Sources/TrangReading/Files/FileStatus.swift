import Foundation

/// What stands at a path. A door file: it asks the system directly, because Foundation's attributes
/// look up the names of owner and group, which costs more than reading the file.
package enum FileStatus {
    /// Kinds of things in a folder.
    package enum Kind: Hashable, Sendable {
        case regular, folder, link, other
    }

    /// The kind of what a path leads to; nil when there is nothing.
    ///
    /// - Parameter followsLinks: whether a symbolic link counts as what it leads to.
    package static func kind(_ path: String, followsLinks: Bool = true) -> Kind? {
        var status = stat()
        let result = followsLinks ? unsafe stat(path, &status) : unsafe lstat(path, &status)
        guard result == 0 else { return nil }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .regular
        case S_IFDIR: return .folder
        case S_IFLNK: return .link
        default: return .other
        }
    }

    /// What tells a file from another, or from a later version of itself.
    package struct Stamp: Hashable, Sendable {
        package var size: Int
        /// In nanoseconds, of the content and of the inode.
        package var modified: Int
        package var changed: Int
        package var inode: UInt64

        package init(size: Int, modified: Int, changed: Int, inode: UInt64) {
            (self.size, self.modified) = (size, modified)
            (self.changed, self.inode) = (changed, inode)
        }
    }

    /// The stamp of what a path leads to; nil when there is nothing.
    package static func stamp(_ path: String) -> Stamp? {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return nil }
        func nanoseconds(_ time: timespec) -> Int {
            Int(time.tv_sec) &* 1_000_000_000 &+ Int(time.tv_nsec)
        }
        return Stamp(
            size: Int(status.st_size), modified: nanoseconds(status.st_mtim),
            changed: nanoseconds(status.st_ctim), inode: UInt64(status.st_ino))
    }

    /// The path behind all symbolic links; nil when there is nothing.
    static func resolved(_ path: String) -> String? {
        guard let found = unsafe realpath(path, nil) else { return nil }
        defer { unsafe free(found) }
        return unsafe String(cString: found)
    }

    /// What the system said when a file could not be read.
    package struct Fault: Error {
        package var reason: String
    }

    /// All bytes of a file.
    static func contents(_ path: String) -> Result<[UInt8], Fault> {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return .failure(lastFault()) }
        defer { close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { return .failure(lastFault()) }
        let size = max(0, Int(status.st_size))
        var failed = false
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let got = unsafe read(
                    descriptor, buffer.baseAddress?.advanced(by: count), size - count)
                if got < 0, errno == EINTR { continue }
                if got <= 0 {
                    failed = got < 0
                    return
                }
                count += got
            }
        }
        return failed ? .failure(lastFault()) : .success(bytes)
    }

    private static func lastFault() -> Fault {
        guard let text = unsafe strerror(errno) else { return Fault(reason: "error \(errno)") }
        return unsafe Fault(reason: String(cString: text))
    }
}
