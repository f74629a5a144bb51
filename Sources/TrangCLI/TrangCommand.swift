import ArgumentParser
import Trang

/// The command `trang`, where the program begins.
@main
struct TrangCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "trang", abstract: HelpTopic.trang.text,
            subcommands: [
                RenderCommand.self, CheckCommand.self, NewCommand.self, ExtractCommand.self,
                PreviewCommand.self, ImportCommand.self, LayoutsCommand.self, FontsCommand.self,
            ])
    }

    // Not the configuration's own version: that would ask all libraries at every run, and qpdf has to be opened for it.
    @Flag(help: .about(.version))
    var version = false

    @Option(help: .about(.language))
    var language: Language?

    /// Runs the command that the arguments name. What the parser says is said in the language of the run.
    static func main() {
        Environment.leaveCompressionToTrang()
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            let arguments = Array(CommandLine.arguments.dropFirst())
            Farewell(error, arguments: arguments, language: .chosen).leave()
        }
    }

    // Before any subcommand does something.
    func validate() throws {
        if version { throw CleanExit.message(Version.text) }
    }
}

/// The program's version.
enum Version {
    static let number = "0.1.0"

    /// The program's version, and below it those of the libraries that reach a page.
    static var text: String {
        ([number] + Press.libraries.map { "\($0.name) \($0.version)" }).joined(separator: "\n")
    }
}
