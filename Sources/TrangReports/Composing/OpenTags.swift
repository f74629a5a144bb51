import TrangModel

/// The HTML tags that are open in a paragraph: they hold for all that follows, however it is emphasized or
/// linked, until they are closed.
struct OpenTags {
    private var isUnderlined = false
    private var language: String?
    /// How far letters are raised, in their size; nil for letters on the line.
    private var rise: Double?

    /// Takes a tag in; whether it is one of those known.
    mutating func take(_ text: String) -> Bool {
        let (tag, languageStart) = (text.lowercased(), "<span lang=\"")
        switch tag {
        case "<u>": isUnderlined = true
        case "</u>": isUnderlined = false
        case "<sup>": rise = 0.5
        case "<sub>": rise = -0.2
        case "</sup>", "</sub>": rise = nil
        case "</span>": language = nil
        default:
            guard tag.hasPrefix(languageStart), tag.hasSuffix("\">") else { return false }
            language = String(text.dropFirst(languageStart.count).dropLast(2))
        }
        return true
    }

    /// A font as the tags want it.
    func font(_ font: Font) -> Font {
        guard let rise else { return font }
        var font = font
        (font.size, font.rise) = (font.size * 0.7, rise)
        return font
    }

    /// A piece as the tags want it.
    func marked(_ inline: Inline) -> Inline {
        switch inline {
        case .span(var span):
            (span.underlined, span.language) = (isUnderlined, language)
            return .span(span)
        case .reference(var reference):
            (reference.underlined, reference.language) = (isUnderlined, language)
            return .reference(reference)
        default: return inline
        }
    }
}
