import ArgumentParser
import Trang

/// `trang import`
struct ImportCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "import", abstract: HelpTopic.importing.text)
    }

    @Argument(help: .about(.importFile)) var file: String
    @Option(help: .about(.importUnit)) var unit: String
    @Option(help: .about(.importTerm)) var term: String
    @Option(help: .about(.importOutput)) var output = "Terms"
    @Option(help: .about(.importEncoding))
    var encoding: String?
    @OptionGroup var messages: MessageOptions

    func validate() throws {
        guard !file.isEmpty else { throw ValidationError(UsageWords.empty("FILE", .chosen)) }
        guard !output.isEmpty else { throw ValidationError(UsageWords.empty("--output", .chosen)) }
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
