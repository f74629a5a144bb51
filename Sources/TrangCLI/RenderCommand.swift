import ArgumentParser
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

    @Option(help: "How many reports are made at a time.")
    var jobs: Int?

    @Flag(help: "Render also what is up to date.")
    var force = false

    @Option(help: "Render only part I of N: I/N.")
    var shard: String?

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
        guard (10...1200).contains(dpi) else {
            throw ValidationError("--dpi: 10 … 1200")
        }
        guard (0...3).contains(creep) else { throw ValidationError("--creep: 0 … 3") }
        guard !output.isEmpty else { throw ValidationError("--output: ''") }
        let waiting = [
            (jobs ?? 1 != 1, "--jobs"), (shard != nil, "--shard"),
        ]
        if let flag = waiting.first(where: \.0)?.1 {
            throw ValidationError(common.mouth.notYet(flag))
        }
    }

    func run() throws {
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
        let mouth = common.mouth
        Interrupts.endWith130()
        let summary = Press(options).render(report: mouth.say)
        mouth.say(summary, rendered: true)
        if summary.hasFailed || (common.strict && summary.warnings > 0) { throw ExitCode(1) }
    }
}
