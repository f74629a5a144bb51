import ArgumentParser
import Foundation
import Trang

/// `trang new`
struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Make a commented term folder to start from.")

    @Argument(help: "The unit, such as khue-trung.") var unit: String
    @Argument(help: "The years of the term, such as 2015-2020.") var term: String
    @Option(help: "The folder that term folders are kept in.") var folder = "Terms"
    @Option(help: "How findings are printed: text or json.")
    var diagnostics = DiagnosticsStyle.text
    @Option(help: "Language of messages: vi or en; by default that of the locale.")
    var language: Language?

    func run() throws {
        let mouth = Mouth(
            language: language ?? Language(environment: ProcessInfo.processInfo.environment),
            style: diagnostics)
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
