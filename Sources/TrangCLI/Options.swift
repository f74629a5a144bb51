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

extension Language: ExpressibleByArgument {}

extension PDFProfile: ExpressibleByArgument {}

extension SheetLayout: ExpressibleByArgument {}

extension SheetPaper: ExpressibleByArgument {}

extension AttachMode: ExpressibleByArgument {}

/// How a command speaks: what every command that reports findings takes.
struct MessageOptions: ParsableArguments {
    @Option(help: .about(.diagnostics))
    var diagnostics = DiagnosticsStyle.text

    @Option(help: .about(.language))
    var language: Language?

    /// Who speaks.
    var mouth: Mouth {
        Mouth(
            language: language ?? .chosen,
            style: diagnostics)
    }
}

/// Options that `render` and `check` share.
struct CommonOptions: ParsableArguments {
    @Argument(help: .about(.termPaths))
    var paths: [String] = []

    @Option(name: .customLong("layout"), help: .about(.layoutNames))
    var layouts: [String] = []

    @Flag(help: .about(.strict))
    var strict = false

    @Flag(help: .about(.verbose))
    var verbose = false

    @OptionGroup var messages: MessageOptions

    @Option(help: .about(.fontFolder))
    var fonts: String?

    /// The options as the library wants them.
    func renderOptions() throws -> RenderOptions {
        guard !paths.contains("") else { throw ValidationError(UsageWords.empty("PATH", .chosen)) }
        guard fonts != "" else { throw ValidationError(UsageWords.empty("--fonts", .chosen)) }
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
                throw ValidationError(UsageWords.badEpoch(text, .chosen))
            }
            options.fallbackDate = seconds
            guard options.invalidValues.isEmpty else {
                throw ValidationError(UsageWords.badEpoch(text, .chosen))
            }
            return seconds
        }
    }

    /// Who speaks.
    var mouth: Mouth { messages.mouth }
}
