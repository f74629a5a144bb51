import ArgumentParser
import Trang

/// `trang new`
struct NewCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "new", abstract: HelpTopic.new.text)
    }

    @Argument(help: .about(.newUnit)) var unit: String
    @Argument(help: .about(.newTerm)) var term: String
    @Option(help: .about(.newFolder)) var folder = "Terms"
    @OptionGroup var messages: MessageOptions

    func validate() throws {
        guard !folder.isEmpty else { throw ValidationError(UsageWords.empty("--folder", .chosen)) }
    }

    func run() throws {
        let mouth = messages.mouth
        var isWrongUsage = false
        guard
            let files = TermStarter(language: mouth.language).start(
                unit, term, in: folder,
                report: { message in
                    isWrongUsage = isWrongUsage || message.code == "invalid-value"
                    mouth.say(message)
                })
        else { throw ExitCode(isWrongUsage ? 64 : 1) }
        for file in files { print(file) }
    }
}
