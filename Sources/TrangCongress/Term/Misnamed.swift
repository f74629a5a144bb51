import TrangModel
import TrangReading

/// Names that files get when a system hides endings, when an editor or a copy adds its own, or when people follow
/// their own habit. Nothing of a term is passed over without a word.
package enum Misnamed {
    private static let read = [".yaml", ".md", ".csv", ".xlsx"]
    private static let texts: Set = ["summary", "handout"]
    private static let tables: Set = ["indicators", "key-figures"]
    private static let photos = "photos"
    private static let photoNames: Set = [
        "photos", "photo", "ảnh", "anh", "hình", "hinh", "hình ảnh", "hinh anh", "hinh-anh",
        "hình-ảnh", "images", "image", "pictures",
    ]
    /// Kinds of texts that no term is read from.
    private static let otherKinds: Set = [
        ".txt", ".doc", ".docm", ".dot", ".dotx", ".odt", ".ott", ".rtf", ".pdf", ".wps", ".pages",
        ".html", ".htm",
    ]

    /// What a file was meant to be called; nil when nothing tells.
    package static func meant(by name: String) -> String? {
        let folded = name.lowercased()
        guard folded.hasSuffix(".txt"), !name.hasPrefix(".") else { return nil }
        return read.contains { folded.dropLast(4).hasSuffix($0) } ? String(name.dropLast(4)) : nil
    }

    /// What is to be said of a file or folder in a term's folder that is not read; nil when it is, or was never meant to.
    static func finding(_ name: String, among names: [String]) -> Finding? {
        guard !name.hasPrefix("."), !name.hasPrefix("~") else { return nil }
        if let meant = meant(by: name) { return .misnamedFile(name: name, meant: meant) }
        if name != photos, photoNames.contains(NormalForm.composed(name).lowercased()) {
            return names.contains(photos) ? nil : .misnamedFile(name: name, meant: photos)
        }
        guard let (stem, ending) = parts(name) else { return nil }
        if texts.contains(stem) { return text(name, stem, ending, among: names) }
        if tables.contains(stem) { return table(name, stem, ending, among: names) }
        return nil
    }

    private static func text(
        _ name: String, _ stem: String, _ ending: String, among names: [String]
    ) -> Finding? {
        let meant = stem + ".md"
        if [".md", ".markdown", ".mdown"].contains(ending) {
            return name == meant ? nil : .misnamedFile(name: name, meant: meant)
        }
        // Beside the text it may be what that was made of.
        guard otherKinds.contains(ending), !names.contains(meant) else { return nil }
        return ending == ".txt"
            ? .misnamedFile(name: name, meant: meant) : .unreadFile(name: name, meant: meant)
    }

    private static func table(
        _ name: String, _ stem: String, _ ending: String, among names: [String]
    ) -> Finding? {
        // An ending in capitals is an error of its own.
        if [".csv", ".xlsx"].contains(where: name.hasSuffix) {
            let meant = stem + ending
            return name == meant ? nil : .misnamedFile(name: name, meant: meant)
        }
        guard otherKinds.contains(ending) || ending == ".docx",
            ![".csv", ".xlsx"].contains(where: { names.contains(stem + $0) })
        else { return nil }
        return .unreadFile(name: name, meant: stem + ".csv")
    }

    /// What a text file that holds a table was meant to be; nil when the beginning of its text has no columns.
    static func table(_ name: String, beginning: [UInt8]) -> Finding? {
        guard let (stem, ending) = parts(name), ending == ".txt", !texts.contains(stem),
            !tables.contains(stem)
        else { return nil }
        let lines = String(decoding: beginning, as: UTF8.self).split(whereSeparator: \.isNewline)
        guard lines.count > 1 else { return nil }
        // In prose a space follows the comma.
        let isTable = ["\t", ";", ","].contains { sign in
            let counts = lines.prefix(2).map { line in line.count { String($0) == sign } }
            return counts[0] > 0 && counts[0] == counts[1]
                && !lines.prefix(2).contains { $0.contains(sign + " ") }
        }
        return isTable
            ? .unreadFile(name: name, meant: String(name.dropLast(4)) + ".csv") : nil
    }

    /// The name without what copying adds to it, and its ending, in small letters.
    private static func parts(_ name: String) -> (stem: String, ending: String)? {
        let folded = NormalForm.composed(name).lowercased()
        guard let dot = folded.lastIndex(of: ".") else { return nil }
        var stem = folded[..<dot]
        // Every name of every term passes here; the pattern is for the few that end as copies do.
        let isCopy = [")", "copy", "bản sao", "sao chép"].contains { stem.hasSuffix($0) }
        if isCopy,
            let match = stem.firstMatch(
                of: /^(.+?)(?:\s*\(\d+\)|\s*-?\s*(?:copy|bản sao|sao chép))+$/)
        {
            stem = match.output.1
        }
        return (String(stem), String(folded[dot...]))
    }

    /// The file of a folder without `term.yaml` that was meant to be it.
    package static func termFile(among names: [String]) -> String? {
        guard !names.contains(TermReader.file) else { return nil }
        let endings: Set = [".yaml", ".yml", ".txt"]
        return names.first { name in
            guard !name.hasPrefix("."), let (stem, ending) = parts(name), endings.contains(ending)
            else { return false }
            let whole = stem + ending
            return ["term.yaml.yaml", "term.yml.txt", "term.yaml.txt"].contains(whole)
                || ["term", "terms"].contains(stem)
        }
    }

    /// The file by which a folder without `term.yaml` looks like a term.
    package static func sign(among names: [String]) -> String? {
        guard !names.contains(TermReader.file) else { return nil }
        return ["summary.md", "indicators.csv", "indicators.xlsx"].first(where: names.contains)
    }
}
