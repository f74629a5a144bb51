import ArgumentParser
import Trang

/// `trang check`
struct CheckCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "check", abstract: HelpTopic.check.text)
    }

    @OptionGroup var common: CommonOptions

    func run() throws {
        let mouth = common.mouth
        let roundup = Roundup(mouth, isVerbose: common.verbose)
        let summary = try Press(common.renderOptions()).check(report: roundup.say)
        roundup.finish()
        mouth.say(summary, rendered: false)
        if summary.hasFailed || (common.strict && summary.warnings > 0) { throw ExitCode(1) }
    }
}
