import ArgumentParser
import Glibc
import Trang

/// How the program ends when it was asked for help, or was not asked rightly.
struct Farewell {
    /// What is said; may be empty.
    let text: String
    let status: Int32

    init(_ error: any Error, arguments: [String], language: Language) {
        status = TrangCommand.exitCode(for: error).rawValue
        let message = TrangCommand.message(for: error)
        let full = TrangCommand.fullMessage(
            for: error, columns: language == .vietnamese ? HelpPage.unbroken : nil)
        let prefix = "Error: "
        guard status != 0, full.hasPrefix(prefix + message) else {
            // Help, or what a command says in its own language: a version, a script.
            let isPage = status == 0 && full.hasPrefix("OVERVIEW: ")
            text =
                isPage && language == .vietnamese
                ? HelpPage.vietnamese(full, width: Self.width) : full
            return
        }
        let rest = String(full.dropFirst(prefix.count + message.count))
        let words = Self.unknownCommand(message, arguments, language)
        guard language == .vietnamese else {
            text = prefix + (words ?? message) + rest
            return
        }
        text =
            "Lỗi: " + (words ?? UsageWords.vietnamese(message))
            + HelpPage.vietnamese(rest, width: Self.width)
    }

    /// Says it and ends the program.
    func leave() -> Never {
        if !text.isEmpty, status == 0 {
            print(text)
        } else if !text.isEmpty {
            Descriptor.write(Array((text + "\n").utf8), to: Descriptor.error)
        }
        exit(status)
    }

    /// How many columns the terminal has, as far as its environment says.
    private static var width: Int {
        Environment.value("COLUMNS").flatMap { Int($0) }.map { max($0, 40) } ?? 80
    }

    /// The words for a first argument that is no command, which the parser calls one too many.
    private static func unknownCommand(
        _ message: String, _ arguments: [String], _ language: Language
    ) -> String? {
        guard message.hasPrefix("Unexpected argument") || message.contains("unexpected arguments:"),
            let name = arguments.first(where: {
                !$0.hasPrefix("-") && Language(rawValue: $0) == nil
            })
        else { return nil }
        let known = TrangCommand.configuration.subcommands.compactMap {
            $0.configuration.commandName
        }
        guard !known.contains(name), name != "help" else { return nil }
        return UsageWords.unknownCommand(
            name, nearest: Suggestion.nearest(to: name, among: known), language)
    }
}
