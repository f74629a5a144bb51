import Trang

/// Says things: findings on stderr, results on stdout.
struct Mouth {
    let language: Language
    let style: DiagnosticsStyle

    private var isVietnamese: Bool { language == .vietnamese }

    /// Prints a finding.
    func say(_ message: Message) {
        let text = style == .json ? message.json : lines(message)
        write(text)
    }

    /// A closed or full stderr is no reason to fail a report.
    func write(_ text: String) {
        Descriptor.write(Array((text + "\n").utf8), to: Descriptor.error)
    }

    /// Says what a run did, in one line.
    func say(_ summary: RunSummary, rendered: Bool) {
        let verb =
            isVietnamese ? (rendered ? "Đã làm" : "Đã kiểm tra") : (rendered ? "made" : "checked")
        let words = isVietnamese ? "không đổi" : "up to date"
        let current = rendered ? "\(summary.upToDate) \(words), " : ""
        let counts =
            isVietnamese
            ? "\(summary.reports) báo cáo, \(current)\(summary.failed) hỏng; "
                + "\(summary.errors) lỗi, \(summary.warnings) cảnh báo, \(summary.notes) ghi chú"
            : "\(count(summary.reports, "report")), \(current)\(summary.failed) failed; "
                + "\(count(summary.errors, "error")), \(count(summary.warnings, "warning")), "
                + count(summary.notes, "note")
        // Whoever made one report wants to open it.
        let path = rendered && summary.files.count == 1 ? " → " + summary.files[0] : ""
        print("\(verb) \(counts)\(path)")
    }

    private func count(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
    }

    /// How grave a finding is, in a word.
    private func word(_ severity: Message.Severity) -> String {
        guard isVietnamese else { return severity.rawValue }
        return switch severity {
        case .error: "lỗi"
        case .warning: "cảnh báo"
        case .note: "ghi chú"
        }
    }

    /// A finding as text, with more about it behind its first line.
    func lines(_ message: Message, more: String = "") -> String {
        var place = message.file ?? "trang"
        if let sheet = message.sheet {
            place += "!\(sheet)" + (message.cell.map { "!" + $0 } ?? "")
        }
        if let line = message.line { place += ":\(line)" }
        if let column = message.column { place += ":\(column)" }
        var text = "\(place): \(word(message.severity)): \(message.text)"
        if let term = message.term { text += " (\(term))" }
        text += more
        if let hint = message.hint { text += "\n    \(hint)" }
        return text
    }
}
