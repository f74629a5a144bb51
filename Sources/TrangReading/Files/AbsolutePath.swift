/// Paths from the root of the file system.
package enum AbsolutePath {
    /// The path from the root, without `.`, `..` and doubled slashes. Names alone decide: links are not followed.
    package static func of(_ path: String) -> String {
        let whole =
            path.utf8.first == UInt8(ascii: "/") ? path : FileStatus.workingFolder + "/" + path
        var names: [Substring] = []
        for name in whole.split(separator: "/") {
            switch name {
            case ".": break
            case "..": _ = names.popLast()
            default: names.append(name)
            }
        }
        var result = ""
        for name in names { result += "/" + name }
        return result.isEmpty ? "/" : result
    }

    /// The folder that a path lies in.
    package static func above(_ path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
