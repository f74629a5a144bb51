import Trang

/// Reads the plainest command lines: `render`, term folders, and the usual options, each a word and its value.
///
/// To describe all options to ArgumentParser takes longer than to read a term. What is not understood here for
/// certain, faults too, is left to it.
enum PlainCommandLine {
    /// What to render; nil when the words are not plain.
    ///
    /// - Parameter words: those after the program's name.
    static func render(_ words: [String]) -> RenderRun? {
        // Only ArgumentParser says what is wrong with a date.
        guard words.first == "render",
            Environment.value("SOURCE_DATE_EPOCH").map(\.isEmpty) ?? true
        else { return nil }
        var options = RenderOptions()
        var paths: [String] = []
        var seen: Set<String> = []
        var rest = words.dropFirst()
        func value() -> String? {
            guard let word = rest.popFirst(), isPlain(word) else { return nil }
            return word
        }
        while let word = rest.popFirst() {
            if isPlain(word) {
                paths.append(word)
                continue
            }
            guard word == "--layout" || seen.insert(word).inserted else { return nil }
            switch word {
            case "--force": options.force = true
            case "--strict": options.strict = true
            case "--duplex": options.duplex = true
            case "--grayscale": options.grayscale = true
            case "--output":
                guard let folder = value() else { return nil }
                options.output = folder
            case "--layout":
                guard let layout = value() else { return nil }
                options.layouts.append(layout)
            case "--fonts":
                guard let folder = value() else { return nil }
                options.fontFolder = folder
            case "--profile":
                guard let profile = value().flatMap({ PDFProfile(rawValue: $0) }) else {
                    return nil
                }
                options.profile = profile
            default: return nil
            }
        }
        if !paths.isEmpty { options.paths = paths }
        options.language = Language.ofEnvironment
        return RenderRun(options: options, mouth: Mouth(language: options.language, style: .text))
    }

    /// Whether a word can only be a path or a value.
    private static func isPlain(_ word: String) -> Bool {
        guard let first = word.utf8.first else { return false }
        return first != UInt8(ascii: "-")
    }
}

extension Language {
    /// The language of the locale.
    static var ofEnvironment: Language {
        Language(environment: Environment.values(["LC_ALL", "LC_MESSAGES", "LANG"]))
    }
}
