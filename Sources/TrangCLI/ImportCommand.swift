import ArgumentParser
import Trang

/// `trang import`
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Make a term folder from a report's text.")

    @Argument(help: "The text to read: .txt, .md or .docx.") var file: String
    @Option(help: "The unit, such as \"phường Khuê Trung\" or khue-trung.") var unit: String
    @Option(help: "The years of the term, such as 2015-2020.") var term: String
    @Option(help: "The folder that term folders are kept in.") var output = "Terms"
    @Option(help: "What a text from before Unicode is in, such as tcvn3; found out if left out.")
    var encoding: String?
    @OptionGroup var messages: MessageOptions

    func validate() throws {
        if let encoding, !TermImporter.encodings.contains(encoding) {
            let known = TermImporter.encodings.joined(separator: ", ")
            throw ValidationError("--encoding: '\(encoding)'; \(known)")
        }
    }

    func run() throws {
        let mouth = messages.mouth
        var isWrongUsage = false
        guard
            let summary = TermImporter(language: mouth.language).run(
                file, unit: unit, term: term, into: output, encoding: encoding,
                report: { message in
                    isWrongUsage = isWrongUsage || message.code == "invalid-value"
                    mouth.say(message)
                })
        else { throw ExitCode(isWrongUsage ? 64 : 1) }
        for file in summary.files { print(file) }
        print(summary.line(mouth.language))
    }
}
