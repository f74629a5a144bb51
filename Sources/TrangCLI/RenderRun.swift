import ArgumentParser
import Trang

/// What `trang render` was asked to do.
struct RenderRun {
    var options: RenderOptions
    var mouth: Mouth
    /// Whether findings of one kind are said one by one.
    var isVerbose = false
    /// A file for JSON lines: what became of each report.
    var reportFile: String?

    /// Renders and says what came of it.
    ///
    /// - Throws: what is wrong with the file for JSON lines, or the exit status when it is not 0.
    func carryOut() throws {
        let line = ProgressLine(isVietnamese: mouth.language == .vietnamese)
        let records = try reportFile.map { path in
            guard let file = Descriptor.create(path) else {
                throw ValidationError("--report: \(path)")
            }
            return file
        }
        let roundup = Roundup(mouth, isVerbose: isVerbose)
        Interrupts.listen()
        let summary = Press(options).render(
            report: {
                line.clear()
                roundup.say($0)
            },
            record: { record in
                if let records { Descriptor.write(Array((record.json + "\n").utf8), to: records) }
            },
            progress: line.show)
        line.clear()
        roundup.finish()
        mouth.say(summary, rendered: true)
        let status = status(summary)
        if status != 0 { throw ExitCode(status) }
    }

    private func status(_ summary: RunSummary) -> Int32 {
        if summary.isInterrupted { return 130 }
        return summary.hasFailed || (options.strict && summary.warnings > 0) ? 1 : 0
    }
}
