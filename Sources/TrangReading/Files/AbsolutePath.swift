/// Paths from the root of the file system.
package enum AbsolutePath {
    /// The path from the root, without `.`, `..` and doubled slashes. Links are followed only where `..` leads back
    /// out of one: there the system, too, goes to the folder above what it leads to.
    package static func of(_ path: String) -> String {
        let whole =
            path.utf8.first == UInt8(ascii: "/") ? path : FileStatus.workingFolder + "/" + path
        var names: [Substring] = []
        for name in whole.split(separator: "/") {
            switch name {
            case ".": break
            case "..":
                let here = "/" + names.joined(separator: "/")
                if FileStatus.kind(here, followsLinks: false) == .link,
                    let behind = FileStatus.resolved(here)
                {
                    names = behind.split(separator: "/")
                }
                _ = names.popLast()
            default: names.append(name)
            }
        }
        var result = ""
        for name in names { result += "/" + name }
        return result.isEmpty ? "/" : result
    }

    /// A path from the root as messages print it: as reached from the working folder, where that is in or above it.
    package static func shown(_ path: String) -> String {
        let names = path.split(separator: "/")
        let here = FileStatus.workingFolder.split(separator: "/")
        let shared = zip(names, here).prefix { $0 == $1 }.count
        guard shared == min(names.count, here.count) else { return path }
        let parts = Array(repeating: "..", count: here.count - shared) + names[shared...]
        return parts.isEmpty ? "." : parts.joined(separator: "/")
    }

    /// The folder that a path lies in.
    package static func above(_ path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
