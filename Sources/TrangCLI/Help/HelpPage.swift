/// A page of help as the parser of arguments makes it, with the words of its frame in Vietnamese. The explanations
/// are in the language of the run already.
enum HelpPage {
    /// No line of a page is that long; so each explanation comes in one line and is broken here.
    static let unbroken = 100_000
    private static let labelWidth = 26

    private static let frame: [(String, String)] = [
        ("Show help information.", "Hiện phần trợ giúp này."),
        ("Show subcommand help information.", "Hiện phần trợ giúp của một lệnh."),
        ("(values: ", "(một trong: "), ("; default: ", "; mặc định: "),
        ("(default: ", "(mặc định: "), ("(default as flag: ", "(mặc định: "),
        ("<subcommands>", "<lệnh>"), ("<subcommand>", "<lệnh>"), ("<options>", "<tùy-chọn>"),
        ("[<options>]", "[<tùy-chọn>]"),
    ]

    private static let heads = [
        "OVERVIEW: ": "NỘI DUNG: ", "USAGE: ": "CÁCH DÙNG: ", "ARGUMENTS:": "THAM SỐ:",
        "OPTIONS:": "TÙY CHỌN:", "SUBCOMMANDS:": "CÁC LỆNH:", "Usage: ": "Cách dùng: ",
        "Help:  ": "Giải thích:  ",
    ]

    /// The page in Vietnamese, its lines broken at a width.
    static func vietnamese(_ page: String, width: Int) -> String {
        var lines: [String] = []
        /// The label whose explanation stands in the next line.
        var label: String?
        for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
            if let waiting = label {
                label = nil
                lines.append(translated(waiting))
                lines += explained("", line.drop { $0 == " " }, width: width)
            } else if isLabel(line), !line.dropFirst(labelWidth).isEmpty, !isLong(line) {
                let text = line.dropFirst(labelWidth).drop { $0 == " " }
                lines += explained(String(line.prefix(labelWidth)), text, width: width)
            } else if isLabel(line) {
                label = String(line)
            } else {
                let text = translated(String(line))
                let hang = ["CÁCH DÙNG: ", "Cách dùng: "].first { text.hasPrefix($0) }?.count ?? 0
                lines += broken(text, indent: 0, hang: hang, width: width)
            }
        }
        if let label { lines.append(translated(label)) }
        return lines.joined(separator: "\n")
    }

    /// The words of the frame in one line of a page or of a fault of usage.
    static func translated(_ line: String) -> String {
        var line = line
        for (english, vietnamese) in heads where line.hasPrefix(english) {
            line = vietnamese + line.dropFirst(english.count)
        }
        if let see = line.wholeMatch(of: /( *)See '(.+)' for (?:more information|detailed help)\./)
        {
            line = "\(see.1)Xem '\(see.2)' để biết thêm."
        }
        for (english, vietnamese) in frame { line = line.replacing(english, with: vietnamese) }
        return line
    }

    /// Whether a line is an option, an argument or a command, with or without what explains it.
    private static func isLabel(_ line: Substring) -> Bool {
        line.hasPrefix("  ") && !line.hasPrefix("   ") && !line.hasPrefix("  See '")
    }

    /// Whether a label reaches into the column of the explanations, which then follow in the next line.
    private static func isLong(_ line: Substring) -> Bool {
        let characters = Array(line)
        return characters.count > labelWidth && characters[labelWidth - 1] != " "
    }

    private static func explained(_ label: String, _ text: Substring, width: Int) -> [String] {
        var lines = broken(translated(String(text)), indent: labelWidth, width: width)
        let label = translated(label)
        if !label.isEmpty, label.count <= labelWidth, let first = lines.first {
            let padded = label + String(repeating: " ", count: labelWidth - label.count)
            lines[0] = padded + first.dropFirst(labelWidth)
        } else if !label.isEmpty {
            lines.insert(label, at: 0)
        }
        return lines
    }

    private static func broken(
        _ text: String, indent: Int, hang: Int = 0, width: Int
    ) -> [String] {
        let indent = max(indent, hang)
        let room = String(repeating: " ", count: indent)
        guard hang == 0 else {
            var lines = broken(String(text.dropFirst(hang)), indent: hang, width: width)
            lines[0] = String(text.prefix(hang) + lines[0].dropFirst(hang))
            return lines
        }
        guard indent + text.count > width else { return [room + text] }
        var lines: [String] = []
        var line = room
        for word in text.split(separator: " ", omittingEmptySubsequences: false) {
            if line.count > indent, line.count + 1 + word.count > max(width, indent + 20) {
                lines.append(line)
                line = room
            }
            line += (line.count > indent ? " " : "") + word
        }
        return lines + [line]
    }
}
