import ArgumentParser
import CTrangLinux
import Trang

/// Where the program begins.
@main
enum Program {
    static func main() {
        trang_ready_memory()
        guard let run = PlainCommandLine.render(Array(CommandLine.arguments.dropFirst())) else {
            TrangCommand.main()
            return
        }
        do {
            try run.carryOut()
        } catch {
            TrangCommand.exit(withError: error)
        }
    }
}

/// The command `trang`.
struct TrangCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trang",
        abstract: "Turns a term's data into print-ready, accessible PDF reports.",
        version: Version.asked,
        subcommands: [
            RenderCommand.self, CheckCommand.self, NewCommand.self, ExtractCommand.self,
            PreviewCommand.self, ImportCommand.self, LayoutsCommand.self, FontsCommand.self,
        ])
}

/// The program's version.
enum Version {
    static let number = "0.1.0"

    /// What `--version` prints. To ask qpdf for its version is to open it, which takes longer than to read
    /// a term; a run that was not asked does without.
    static var asked: String { CommandLine.arguments.contains("--version") ? text : number }

    /// The program's version, and below it those of the libraries that reach a page.
    static var text: String {
        ([number] + Press.libraries.map { "\($0.name) \($0.version)" }).joined(separator: "\n")
    }
}
