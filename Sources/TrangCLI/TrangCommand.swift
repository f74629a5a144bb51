import ArgumentParser
import Trang

/// The command `trang`, where the program begins.
@main
struct TrangCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trang",
        abstract: "Turns a term's data into print-ready, accessible PDF reports.",
        subcommands: [
            RenderCommand.self, CheckCommand.self, NewCommand.self, ExtractCommand.self,
            PreviewCommand.self, ImportCommand.self, LayoutsCommand.self, FontsCommand.self,
        ])

    // Not the configuration's own version: that would ask all libraries at every run, and qpdf has to be opened for it.
    @Flag(help: "Show the version.")
    var version = false

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
