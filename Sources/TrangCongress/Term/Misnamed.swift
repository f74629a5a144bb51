/// Names that files get when a system hides endings, or when an editor adds its own.
package enum Misnamed {
    private static let read = [".yaml", ".md", ".csv", ".xlsx"]

    /// What a file was meant to be called; nil when nothing tells.
    package static func meant(by name: String) -> String? {
        let folded = name.lowercased()
        guard folded.hasSuffix(".txt"), !name.hasPrefix(".") else { return nil }
        return read.contains { folded.dropLast(4).hasSuffix($0) } ? String(name.dropLast(4)) : nil
    }

    /// The file of a folder without `term.yaml` that was meant to be it.
    package static func termFile(among names: [String]) -> String? {
        guard !names.contains(TermReader.file) else { return nil }
        let others = [TermReader.file, "term.yml", "term.yaml.yaml", "term.yml.txt"]
        return names.first { name in
            let folded = name.lowercased()
            return others.contains(folded) || meant(by: folded) == TermReader.file
        }
    }
}
