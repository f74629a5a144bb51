import ArgumentParser
import Trang

/// `trang check`
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Do everything but write: report what is found.")

    @OptionGroup var common: CommonOptions

    func run() throws {
        let mouth = common.mouth
        let summary = try Press(common.renderOptions()).check(report: mouth.say)
        mouth.say(summary, rendered: false)
        if summary.hasFailed || (common.strict && summary.warnings > 0) { throw ExitCode(1) }
    }
}
