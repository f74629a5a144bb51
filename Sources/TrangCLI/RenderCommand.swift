import ArgumentParser
import FoundationEssentials
import Trang

/// `trang render`
struct RenderCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "render", abstract: HelpTopic.render.text)
    }

    @OptionGroup var common: CommonOptions

    @Option(help: .about(.output))
    var output = "output"

    @Option(help: .about(.format))
    var format = OutputFormat.pdf

    @Option(help: .about(.profile))
    var profile = PDFProfile.archival

    @Option(help: .about(.dpi))
    var dpi = 150.0

    @Option(help: .about(.jobs))
    var jobs: Int?

    @Flag(help: .about(.force))
    var force = false

    @Option(help: .about(.shard))
    var shard: String?

    @Option(name: .customLong("report"), help: .about(.reportFile))
    var reportFile: String?

    @Option(help: .about(.sheet))
    var sheet = SheetLayout.none

    @Option(help: .about(.paper))
    var paper = SheetPaper.a4

    @Option(help: .about(.creep))
    var creep = 0.0

    @Option(help: .about(.attach))
    var attach = AttachMode.separate

    @Flag(help: .about(.duplex))
    var duplex = false

    @Flag(help: .about(.grayscale))
    var grayscale = false

    func validate() throws {
        var options = RenderOptions()
        (options.dpi, options.creep, options.jobs) = (dpi, creep, jobs)
        if let wrong = options.invalidValues.first {
            throw ValidationError(
                UsageWords.outOfRange(wrong.name, wrong.allowed, .chosen))
        }
        guard !output.isEmpty else { throw ValidationError(UsageWords.empty("--output", .chosen)) }
        if let shard, readShard == nil {
            throw ValidationError(UsageWords.badShard(shard, .chosen))
        }
        if let reportFile, reportFile.isEmpty {
            throw ValidationError(UsageWords.empty("--report", .chosen))
        }
    }

    private var readShard: Shard? {
        shard.flatMap { Shard($0, environment: ProcessInfo.processInfo.environment) }
    }

    /// What that asks for.
    var asked: RenderRun {
        get throws {
            var options = try common.renderOptions()
            options.output = output
            options.format = format
            options.dpi = dpi
            options.profile = profile
            options.sheet = sheet
            options.paper = paper
            options.creep = creep
            options.duplex = duplex
            options.grayscale = grayscale
            options.attach = attach
            options.jobs = jobs
            options.force = force
            options.shard = readShard
            return RenderRun(
                options: options, mouth: common.mouth, isVerbose: common.verbose,
                reportFile: reportFile)
        }
    }

    func run() throws { try asked.carryOut() }
}
