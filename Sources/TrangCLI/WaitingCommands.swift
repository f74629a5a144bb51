import ArgumentParser
import Foundation
import Trang

/// Commands whose words are settled and whose work is still to come.
private func refuse(_ name: String) -> ValidationError {
    let language = Language(environment: ProcessInfo.processInfo.environment)
    return ValidationError(Mouth(language: language, style: .text).notYet("trang " + name))
}

/// `trang import`
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Make a term folder from a report's text.")

    @Argument(help: "The file to read.") var file: String
    @Option(help: "The unit, such as khue-trung.") var unit: String
    @Option(help: "The years of the term, such as 2015-2020.") var term: String
    @Option(help: "The folder to write into.") var output: String?

    func run() throws { throw refuse("import") }
}
