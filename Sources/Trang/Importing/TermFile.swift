import TrangCongress
import TrangImport

/// Writes `term.yaml`.
struct TermFile {
    let draft: ImportDraft
    let years: String
    /// What is said at the head of the file and beside its keys.
    let words: ImportWords

    /// The whole file.
    func text(from file: String) -> String {
        var lines = ["# " + words.madeFrom(Self.oneLine(file))]
        lines.append("unit: " + Self.scalar(draft.unit))
        if let superior = draft.superior { lines.append("superior: " + Self.scalar(superior)) }
        if let province = draft.province { lines.append("province: " + Self.scalar(province)) }
        lines.append("term: " + years)
        if let line = draft.congressLine {
            lines.append("# " + words.line(line.lines) + ": " + Self.oneLine(line.text))
        }
        if let ordinal = draft.ordinal {
            var parts = ["ordinal: " + ordinal]
            if let term = draft.congressTerm { parts.append("term: " + term) }
            if draft.isOfAllMembers { parts.append("kind: đảng viên") }
            lines.append("congress: {" + parts.joined(separator: ", ") + "}")
        }
        if let title = draft.title { lines.append("title: " + Self.scalar(title.text)) }
        if let author = draft.author { lines.append("author: " + Self.scalar(author.text)) }
        for part in draft.letterhead {
            lines.append("# " + words.letterhead(part.lines) + ": " + Self.oneLine(part.text))
        }
        for heading in draft.indicatorHeadings {
            lines.append(
                "# " + words.indicatorHeading(heading.lines) + ": " + Self.oneLine(heading.text))
        }
        lines.append("layouts: [summary]")
        return lines.joined(separator: "\n") + "\n"
    }

    /// A comment ends with its line.
    private static func oneLine(_ text: String) -> String {
        String(text.map { $0.isNewline ? " " : $0 })
    }

    /// A text as a scalar of YAML, in quotation marks unless it is plainly words.
    static func scalar(_ text: String) -> String {
        let isWords =
            text.first?.isLetter == true
            && text.allSatisfy { $0.isLetter || $0.isNumber || " -,.()/%".contains($0) }
            && !text.contains(" -") && text.last != " "
            && !["true", "false", "yes", "no", "on", "off", "null", "y", "n"]
                .contains(text.lowercased())
        guard !isWords else { return text }
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\" + String(scalar)
            case "\t": quoted += "\\t"
            case _
            where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
                || [0x2028, 0x2029, 0xFEFF].contains(scalar.value):
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
