import TrangReading

/// Writes plain text as Markdown that says the same.
enum MarkdownText {
    /// A paragraph: signs of Markdown are escaped, so that every character is printed as it was.
    ///
    /// - Parameter hasNotes: whether `[^1]` is a mark of a footnote and not text.
    static func paragraph(_ text: String, hasNotes: Bool = false) -> String {
        escapedStart(inline(text, hasNotes: hasNotes))
    }

    /// A piece in the middle of a paragraph.
    static func inline(_ text: String, hasNotes: Bool = false) -> String {
        var result = ""
        let characters = Array(text)
        for (index, character) in characters.enumerated() {
            let next = index + 1 < characters.count ? characters[index + 1] : " "
            let isMark: Bool
            switch character {
            case "\\", "`", "*", "_", "<", "~": isMark = true
            case "[": isMark = !(hasNotes && next == "^")
            case "]": isMark = !hasNotes
            case "&": isMark = next.isLetter || next == "#"
            case "!": isMark = next == "["
            default: isMark = false
            }
            if isMark { result += "\\" }
            result.append(character)
        }
        return result
    }

    /// What would begin a heading, a list, a quotation or a table is text.
    static func escapedStart(_ text: String) -> String {
        guard let first = text.first else { return text }
        if "#>|=".contains(first) { return "\\" + text }
        if "+-".contains(first) { return "\\" + text }
        let digits = text.prefix { $0.isPlainDigit }
        let rest = text.dropFirst(digits.count)
        if (1...9).contains(digits.count), let sign = rest.first, ".)".contains(sign) {
            return digits + "\\" + rest
        }
        return text
    }

    /// A cell of a table, its text being Markdown already.
    static func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }

    /// A picture with its caption; the title is closed by no quotation mark of its own.
    static func picture(_ path: String, alternative: String, title: String) -> String {
        let words = paragraph(alternative)
        let quoted = title.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
            .replacing("&", with: "&amp;")
        return "![\(words)](\(path)" + (title.isEmpty ? ")" : " \"\(quoted)\")")
    }
}
