import ArgumentParser

/// The command `trang`.
@main
struct TrangCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trang",
        abstract: "Turns a term's data into print-ready, accessible PDF reports.",
        version: Version.number,
        subcommands: [
            RenderCommand.self, CheckCommand.self, NewCommand.self, ExtractCommand.self,
            PreviewCommand.self, ImportCommand.self, LayoutsCommand.self, FontsCommand.self,
        ])
}

/// The program's version.
enum Version {
    static let number = "0.1.0"
}
