public import ArgumentParser
public import Trang

/// How diagnostics are printed.
enum DiagnosticsStyle: String, ExpressibleByArgument, CaseIterable {
    case text, json
}

extension OutputFormat: ExpressibleByArgument {
    /// `dump` works but is not offered.
    public static var allValueStrings: [String] { ["pdf", "png", "svg"] }
}

extension Language: ExpressibleByArgument {
    /// The language of the locale.
    static var ofEnvironment: Language {
        Language(environment: Environment.values(["LC_ALL", "LC_MESSAGES", "LANG"]))
    }
}

extension PDFProfile: ExpressibleByArgument {}

extension SheetLayout: ExpressibleByArgument {}

extension SheetPaper: ExpressibleByArgument {}

extension AttachMode: ExpressibleByArgument {}

/// How a command speaks: what every command that reports findings takes.
struct MessageOptions: ParsableArguments {
    @Option(help: "How findings are printed: text or json.")
    var diagnostics = DiagnosticsStyle.text

    @Option(help: "Language of messages: vi or en; by default that of the locale.")
    var language: Language?

    /// Who speaks.
    var mouth: Mouth {
        Mouth(
            language: language ?? .ofEnvironment,
            style: diagnostics)
    }
}

/// Options that `render` and `check` share.
struct CommonOptions: ParsableArguments {
    @Argument(
        help:
            "Term folders, or folders above them; if left out this folder when it is a term, else Terms."
    )
    var paths: [String] = []

    @Option(name: .customLong("layout"), help: "A layout's name or file; may be repeated.")
    var layouts: [String] = []

    @Flag(help: "Warnings fail a report.")
    var strict = false

    @OptionGroup var messages: MessageOptions

    @Option(help: "A folder of fonts in place of Fonts/.")
    var fonts: String?

    /// The options as the library wants them.
    func renderOptions() throws -> RenderOptions {
        guard !paths.contains("") else { throw ValidationError("PATH: ''") }
        var options = RenderOptions()
        options.paths = paths.isEmpty ? TermFinder.usualPaths : paths
        options.layouts = layouts
        options.strict = strict
        options.fontFolder = fonts
        options.language = mouth.language
        options.fallbackDate = try Self.sourceEpoch ?? options.fallbackDate
        return options
    }

    /// The date that the environment gives to files whose term has none.
    static var sourceEpoch: Int? {
        get throws {
            let text = Environment.value("SOURCE_DATE_EPOCH") ?? ""
            guard !text.isEmpty else { return nil }
            var options = RenderOptions()
            guard let seconds = Int(text) else {
                throw ValidationError("SOURCE_DATE_EPOCH is not a number of seconds: \(text)")
            }
            options.fallbackDate = seconds
            if let wrong = options.invalidValues.first {
                throw ValidationError("SOURCE_DATE_EPOCH: \(text); \(wrong.allowed)")
            }
            return seconds
        }
    }

    /// Who speaks.
    var mouth: Mouth { messages.mouth }
}
