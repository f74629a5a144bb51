import ArgumentParser
import Trang

/// `trang extract`
struct ExtractCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract", abstract: "Write back the data files embedded in a report.")

    @Argument(help: "A PDF made by trang.") var file: String
    @Option(help: "The folder to write into; the PDF's name without its ending if left out.")
    var output: String?
    @OptionGroup var messages: MessageOptions

    func run() throws {
        let mouth = messages.mouth
        guard
            let files = Extractor(language: mouth.language).extract(
                file, to: output, report: mouth.say)
        else { throw ExitCode(1) }
        for file in files { print(file) }
    }
}
