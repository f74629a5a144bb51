import ArgumentParser
import Trang

/// `trang layouts`
struct LayoutsCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "layouts", abstract: HelpTopic.layouts.text)
    }

    @Flag(help: .about(.schema))
    var schema = false

    @Option(help: .about(.language))
    var language: Language?

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
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "fonts", abstract: HelpTopic.fonts.text)
    }

    @Option(help: .about(.fontFolder))
    var fonts: String?

    @Option(help: .about(.language))
    var language: Language?

    func validate() throws {
        guard fonts != "" else { throw ValidationError(UsageWords.empty("--fonts", .chosen)) }
    }

    func run() throws {
        var options = RenderOptions()
        options.fontFolder = fonts
        options.language = .chosen
        let press = Press(options)
        for font in press.fonts { print("\(font.name)\t\(font.path)") }
        let messages = press.fontMessages
        messages.forEach(Mouth(language: options.language, style: .text).say)
        if messages.contains(where: { $0.severity == .error }) { throw ExitCode.failure }
    }
}
