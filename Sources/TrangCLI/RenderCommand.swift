import ArgumentParser
import FoundationEssentials
import Trang

/// `trang render`
struct RenderCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "render", abstract: "Render one report or ten thousand.")

    @OptionGroup var common: CommonOptions

    @Option(help: "The folder that reports are written into.")
    var output = "output"

    @Option(help: "What is written: pdf, png or svg.")
    var format = OutputFormat.pdf

    @Option(help: "Standards of a PDF: a-3a+ua-1, a-2a+ua-1 (without the data) or plain.")
    var profile = PDFProfile.archival

    @Option(help: "Resolution of PNGs, in dots per inch.")
    var dpi = 150.0

    @Option(help: "How many terms are worked on at a time; by default as many as there are cores.")
    var jobs: Int?

    @Flag(help: "Render also what is up to date.")
    var force = false

    @Option(help: "Render only part I of N: I/N, or auto for what the cluster says.")
    var shard: String?

    @Option(name: .customLong("report"), help: "A file for JSON lines: what became of each report.")
    var reportFile: String?

    @Option(help: "How pages lie on sheets: none, 2up or booklet.")
    var sheet = SheetLayout.none

    @Option(help: "The paper of sheets: A4 (two A5 pages) or A3 (two A4 pages).")
    var paper = SheetPaper.a4

    @Option(help: "How far each sheet of a booklet moves the pages inside it, in mm.")
    var creep = 0.0

    @Option(help: "A document and its appendices: separate files, or combined in one.")
    var attach = AttachMode.separate

    @Flag(help: "Mirror margins for printing on both sides.")
    var duplex = false

    @Flag(help: "Greys in place of colours.")
    var grayscale = false

    func validate() throws {
        var options = RenderOptions()
        (options.dpi, options.creep, options.jobs) = (dpi, creep, jobs)
        if let wrong = options.invalidValues.first {
            throw ValidationError("--\(wrong.name): \(wrong.allowed)")
        }
        guard !output.isEmpty else { throw ValidationError("--output: ''") }
        if let shard, readShard == nil { throw ValidationError("--shard: \(shard)") }
        if let reportFile, reportFile.isEmpty { throw ValidationError("--report: ''") }
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
            return RenderRun(options: options, mouth: common.mouth, reportFile: reportFile)
        }
    }

    func run() throws { try asked.carryOut() }
}
