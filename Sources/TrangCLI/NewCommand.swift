import ArgumentParser
import Trang

/// `trang new`
struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Make a commented term folder to start from.")

    @Argument(help: "The unit, such as khue-trung.") var unit: String
    @Argument(help: "The years of the term, such as 2015-2020.") var term: String
    @Option(help: "The folder that term folders are kept in.") var folder = "Terms"
    @OptionGroup var messages: MessageOptions

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
