import ArgumentParser
import Trang

/// Everything that the help explains. Its words stand in one catalogue a language.
enum HelpTopic: CaseIterable {
    // Commands
    case trang, render, check, new, extract, preview, importing, layouts, fonts
    // What several of them take
    case language, diagnostics, fontFolder, verbose, strict, layoutNames, termPaths
    // What one of them takes
    case version, output, format, profile, dpi, jobs, force, shard, reportFile, sheet, paper, creep
    case attach, duplex, grayscale
    case newUnit, newTerm, newFolder
    case extractFile, extractOutput
    case previewPath, previewLayout, previewPort
    case importFile, importUnit, importTerm, importOutput, importEncoding
    case schema

    /// The explanation, and what stands for a value where the option's own name would not do.
    func words(_ language: Language) -> (text: String, value: String?) {
        language == .vietnamese ? VietnameseHelp.words(self) : (EnglishHelp.words(self), nil)
    }

    /// The explanation in the language of this run.
    var text: String { words(.chosen).text }
}

extension ArgumentHelp {
    /// What the catalogue says of a topic.
    static func about(_ topic: HelpTopic) -> ArgumentHelp {
        let words = topic.words(.chosen)
        return ArgumentHelp(words.text, valueName: words.value)
    }
}
