import ArgumentParser
import Glibc
import Trang
import TrangPreview

/// `trang preview`
struct PreviewCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "preview", abstract: HelpTopic.preview.text)
    }

    @Argument(help: .about(.previewPath))
    var path: String?
    @Option(help: .about(.previewLayout)) var layout: String?
    @Option(help: .about(.previewPort)) var port: Int?
    @Option(help: .about(.fontFolder)) var fonts: String?
    @OptionGroup var messages: MessageOptions

    func validate() throws {
        guard (1...65535).contains(port ?? 1) else {
            throw ValidationError(UsageWords.outOfRange("port", "1 … 65535", .chosen))
        }
        guard path != "" else { throw ValidationError(UsageWords.empty("PATH", .chosen)) }
        guard fonts != "" else { throw ValidationError(UsageWords.empty("--fonts", .chosen)) }
    }

    func run() throws {
        let mouth = messages.mouth
        var options = RenderOptions()
        options.paths = path.map { [$0] } ?? TermFinder.usualPaths
        options.layouts = layout.map { [$0] } ?? []
        options.fontFolder = fonts
        options.language = mouth.language
        options.fallbackDate = try CommonOptions.sourceEpoch ?? options.fallbackDate
        do {
            try Preview(options, port: port).run(
                said: mouth.say, ready: mouth.sayReady)
        } catch {
            mouth.say(error)
            throw ExitCode(1)
        }
    }
}

extension Mouth {
    /// Says where the page is.
    func sayReady(_ address: String) {
        print(
            language == .vietnamese
                ? "Mở \(address) trong trình duyệt; Ctrl-C để dừng"
                : "Open \(address) in a browser; Ctrl-C stops it")
        // Whoever reads from a pipe wants the address now.
        fflush(nil)
    }

    /// Says why no page can be shown.
    func say(_ fault: Preview.Fault) {
        let isVietnamese = language == .vietnamese
        switch fault {
        case .noTerms(let messages): messages.forEach(say)
        case .portTaken(let port):
            write(
                isVietnamese
                    ? "trang: lỗi: cổng \(port) đang được dùng"
                    : "trang: error: port \(port) is taken")
        case .noWatch:
            write(
                isVietnamese
                    ? "trang: lỗi: hệ thống không cho theo dõi thay đổi (inotify)"
                    : "trang: error: the system does not let changes be followed (inotify)")
        }
    }
}
