import ArgumentParser
import Trang

/// `trang layouts`
struct LayoutsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "layouts", abstract: "List the layouts, and where each comes from.")

    @Flag(help: "Print the JSON Schema of layout files, for editors.")
    var schema = false

    func run() throws {
        if schema {
            print(Press.layoutSchema, terminator: "")
            return
        }
        for layout in Press(RenderOptions()).layouts {
            print("\(layout.name)\t\(layout.title)\t\(layout.path)")
        }
    }
}

/// `trang fonts`
struct FontsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fonts", abstract: "List the fonts that pages may use, and their files.")

    @Option(help: "A folder of fonts in place of Fonts/.")
    var fonts: String?

    func run() throws {
        var options = RenderOptions()
        options.fontFolder = fonts
        options.language = .ofEnvironment
        let press = Press(options)
        for font in press.fonts { print("\(font.name)\t\(font.path)") }
        let messages = press.fontMessages
        messages.forEach(Mouth(language: options.language, style: .text).say)
        if messages.contains(where: { $0.severity == .error }) { throw ExitCode.failure }
    }
}
