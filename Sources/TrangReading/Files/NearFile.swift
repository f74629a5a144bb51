import TrangModel

extension SourceFolder {
    /// What is said of a file that is not there, with the one that was probably meant.
    func missing(_ name: String, at place: Place?) -> Diagnostic {
        Diagnostic(.missingFile(path: display(name), nearest: near(name)), at: place)
    }

    /// The file of the folder that comes next to a name: spelt with other capitals, with the slashes of Windows, with
    /// another ending or a slip, or lying among the photos; nil when none is near.
    private func near(_ name: String) -> String? {
        let parts = name.replacing("\\", with: "/").split(separator: "/").map(String.init)
            .filter { $0 != "." }
        guard parts.count <= 8, !parts.contains("..") else { return nil }
        return near(parts) ?? (parts.count == 1 ? near(["photos"] + parts) : nil)
    }

    private func near(_ parts: [String]) -> String? {
        var here: [String] = []
        for (index, part) in parts.enumerated() {
            let isLast = index == parts.count - 1
            let entries = FileStatus.entries(([path] + here).joined(separator: "/"))
            let names = entries.filter { ($0.kind == .folder) != isLast && $0.name.first != "." }
            guard names.count <= 2000, let found = Self.likest(part, among: names.map(\.name))
            else { return nil }
            here.append(found)
        }
        return here.isEmpty ? nil : here.joined(separator: "/")
    }

    private static func likest(_ name: String, among names: [String]) -> String? {
        func key(_ name: String) -> String { NormalForm.composed(name).inSmallLetters }
        func stem(_ name: String) -> Substring {
            name.lastIndex(of: ".").map { name[..<$0] } ?? name[...]
        }
        let wanted = key(name)
        if let same = names.first(where: { key($0) == wanted }) { return same }
        let pictures = [".jpg", ".jpeg", ".png"]
        if pictures.contains(where: wanted.hasSuffix),
            let other = names.first(where: { other in
                stem(key(other)) == stem(wanted) && pictures.contains { key(other).hasSuffix($0) }
            })
        {
            return other
        }
        let near = nearest(to: wanted, among: names.map(key))
        return names.first { key($0) == near }
    }
}
