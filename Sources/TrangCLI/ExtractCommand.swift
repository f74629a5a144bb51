import ArgumentParser
import Trang

/// `trang extract`
struct ExtractCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "extract", abstract: HelpTopic.extract.text)
    }

    @Argument(help: .about(.extractFile)) var file: String
    @Option(help: .about(.extractOutput))
    var output: String?
    @OptionGroup var messages: MessageOptions

    func validate() throws {
        guard !file.isEmpty else { throw ValidationError(UsageWords.empty("FILE", .chosen)) }
        guard output != "" else { throw ValidationError(UsageWords.empty("--output", .chosen)) }
    }

    func run() throws {
        let mouth = messages.mouth
        guard
            let files = Extractor(language: mouth.language).extract(
                file, to: output, report: mouth.say)
        else { throw ExitCode(1) }
        for file in files { print(file) }
    }
}
