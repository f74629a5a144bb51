import Glibc

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

    /// What stands in a folder, by name.
    package struct Listing: Sendable {
        /// Kinds are those of what links lead to, nil where that is nothing.
        package var entries: [(name: String, kind: Kind?, isLink: Bool)] = []
        /// What has a name that is not UTF-8, by the name mended so that it can be printed. It cannot be opened.
        package var strange: [(name: String, kind: Kind?)] = []
    }

    /// What stands in a folder; empty when the folder cannot be read.
    package static func entries(_ path: String) -> [(name: String, kind: Kind?, isLink: Bool)] {
        (try? listing(path).get().entries) ?? []
    }

    /// What stands in a folder, or why that cannot be known. A folder that breaks off in the middle is as bad as one
    /// that cannot be opened.
    package static func listing(_ path: String) -> Result<Listing, Fault> {
        guard let folder = unsafe opendir(path) else { return .failure(lastFault()) }
        defer { _ = unsafe closedir(folder) }
        var listing = Listing()
        while true {
            errno = 0
            guard let entry = unsafe readdir(folder) else {
                if errno != 0 { return .failure(lastFault()) }
                break
            }
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { field in
                unsafe field.withMemoryRebound(to: CChar.self, capacity: 256) { characters in
                    unsafe (String(validatingCString: characters), String(cString: characters))
                }
            }
            // The folder knows it of most; only links and strange file systems have to be asked.
            let known = unsafe Int32(entry.pointee.d_type)
            let told: Kind? =
                known == Int32(DT_DIR) ? .folder : known == Int32(DT_REG) ? .regular : nil
            guard let text = name.0 else {
                listing.strange.append((name.1, told))
                continue
            }
            guard text != ".", text != ".." else { continue }
            let full = path + "/" + text
            let isLink =
                known == Int32(DT_LNK)
                || (told == nil && self.kind(full, followsLinks: false) == .link)
            listing.entries.append((text, told ?? self.kind(full), isLink))
        }
        listing.entries.sort { $0.name < $1.name }
        listing.strange.sort { $0.name < $1.name }
        return .success(listing)
    }

    /// The path of a file whose name the disk spells in another normal form of Unicode: macOS writes letters and
    /// marks apart, most others together. Nil when there is none.
    static func spelledOnDisk(_ name: String, in folder: String) -> String? {
        var here = folder
        for part in name.split(separator: "/") {
            if kind(here + "/" + part, followsLinks: false) != nil {
                here += "/" + part
                continue
            }
            // Swift compares texts by what they mean, not by how they are written.
            guard let same = entries(here).first(where: { $0.name == part }) else { return nil }
            here += "/" + same.name
        }
        return here
    }

    /// What tells one thing on this computer from all others: also the same folder reached on two ways.
    package struct Identity: Hashable, Sendable {
        let device: UInt64
        let inode: UInt64
    }

    /// The identity of what a path leads to; nil when there is nothing.
    package static func identity(_ path: String) -> Identity? {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return nil }
        return Identity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
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

    /// The folder that relative paths begin at.
    static var workingFolder: String {
        guard let found = unsafe getcwd(nil, 0) else { return "" }
        defer { unsafe free(found) }
        return unsafe String(cString: found)
    }

    /// Where a symbolic link leads; nil when there is none.
    package static func target(ofLink path: String) -> String? {
        var characters = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = unsafe readlink(path, &characters, characters.count)
        guard count > 0 else { return nil }
        return String(
            decoding: characters.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Removes a file; what cannot be removed stays.
    package static func remove(_ path: String) { _ = unsafe unlink(path) }

    /// The path behind all symbolic links; nil when there is nothing.
    package static func resolved(_ path: String) -> String? { try? resolution(path).get() }

    /// The path behind all symbolic links, or why there is none.
    static func resolution(_ path: String) -> Result<String, Fault> {
        guard let found = unsafe realpath(path, nil) else { return .failure(lastFault()) }
        defer { unsafe free(found) }
        return .success(unsafe String(cString: found))
    }

    /// What keeps a path from being reached, other than that nothing is there; nil when nothing does.
    package static func obstacle(_ path: String) -> Fault? {
        guard case .failure(let fault) = resolution(path), !fault.isAbsence else { return nil }
        return fault
    }

    /// What the system said when something could not be read.
    package struct Fault: Error {
        package var reason: String
        /// Whether it is that there is nothing of the name.
        package var isAbsence = false
        /// How many bytes the file has, when that is more than may be read.
        package var tooMany: Int?
    }

    /// All bytes of a file; nil when it cannot be read, or has more than are asked for.
    package static func bytes(_ path: String, most: Int) -> [UInt8]? {
        guard case .success(let bytes) = contents(path, most: most) else { return nil }
        return bytes
    }

    /// The first bytes of a file; none when it cannot be read.
    package static func beginning(_ path: String, count: Int) -> [UInt8] {
        (try? contents(path, most: count, isCut: true).get()) ?? []
    }

    /// All bytes of a file; one that has more than `most` is not read at all, or only so far.
    static func contents(
        _ path: String, most: Int, isCut: Bool = false
    ) -> Result<[UInt8], Fault> {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return .failure(lastFault()) }
        defer { close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { return .failure(lastFault()) }
        let whole = max(0, Int(status.st_size))
        let size = isCut ? min(whole, most) : whole
        guard size <= most else { return .failure(Fault(reason: "", tooMany: size)) }
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
        let isAbsence = errno == ENOENT || errno == ENOTDIR
        guard let text = unsafe strerror(errno) else { return Fault(reason: "error \(errno)") }
        return unsafe Fault(reason: String(cString: text), isAbsence: isAbsence)
    }
}
