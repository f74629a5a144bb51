import ArgumentParser
import Foundation
import Trang

/// Commands whose words are settled and whose work is still to come.
private func refuse(_ name: String) -> ValidationError {
    let language = Language(environment: ProcessInfo.processInfo.environment)
    return ValidationError(Mouth(language: language, style: .text).notYet("trang " + name))
}

/// `trang preview`
struct PreviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview", abstract: "Show the pages while files change.")

    @Argument(help: "A term folder.") var path: String?
    @Option(help: "A layout's name or file.") var layout: String?
    @Option(help: "The port to listen on.") var port: Int?

    func run() throws { throw refuse("preview") }
}
