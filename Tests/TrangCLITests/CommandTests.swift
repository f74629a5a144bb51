import Foundation
import Testing
import TrangTestSupport

/// The command line itself.
@Suite struct CommandTests {
    @Test(arguments: [
        ["render", "--shard", "3/2"], ["preview", "--port", "0"],
        ["preview", ""], ["preview", "--port", "x"], ["render", "--jobs", "0"],
        ["import", "a.txt", "--unit", "a"], ["import", "--unit", "a", "--term", "2015-2020"],
        ["render", "--no-such-flag"], ["no-such-command"], ["render", "--format", "docx"],
        ["render", "--dpi", "0"], ["render", "--output", ""], ["render", ""],
    ])
    func `wrong usage and what is not there yet end with 64`(arguments: [String]) throws {
        let outcome = try Command.run(Command.trang, arguments)
        #expect(outcome.status == 64, "\(outcome.errors)")
        #expect(!outcome.errors.isEmpty)
    }

    @Test func `help, version and completions are there`() throws {
        for arguments in [["--help"], ["render", "--help"], ["--version"]] {
            let outcome = try Command.run(Command.trang, arguments)
            #expect(outcome.status == 0 && !outcome.output.isEmpty)
        }
        for shell in ["bash", "zsh", "fish"] {
            let outcome = try Command.run(Command.trang, ["--generate-completion-script", shell])
            #expect(outcome.status == 0 && outcome.output.contains("trang"))
        }
    }

    @Test func `who asks a command for the version gets it, and nothing else is done`() throws {
        let folder = try ScratchFolder()
        let version = try Command.run(Command.trang, ["--version"])
        let asked = try Command.run(
            Command.trang, ["render", "--output", folder.path + "/out", "--version"])
        #expect(asked.status == 0 && asked.output == version.output)
        #expect(folder.files.isEmpty)
    }

    @Test func `layouts and fonts say where they come from`() throws {
        let layouts = try Command.run(Command.trang, ["layouts"]).output
        #expect(layouts.contains("summary\t") && layouts.contains("Layouts/summary.yaml"))
        let fonts = try Command.run(Command.trang, ["fonts"]).output
        #expect(
            fonts.contains("Liberation Serif Bold Italic\tFonts/LiberationSerif-BoldItalic.ttf"))
    }

    @Test func `messages are Vietnamese when the locale is`() throws {
        let vietnamese = try Command.run(
            Command.trang, ["check", "Terms/khue-trung"], environment: ["LC_ALL": "vi_VN.UTF-8"])
        #expect(vietnamese.errors.contains("đánh giá 'đạt' không khớp"))
        #expect(vietnamese.output.hasPrefix("Đã kiểm tra 1 báo cáo"))
        let english = try Command.run(
            Command.trang, ["check", "Terms/khue-trung", "--language", "en"],
            environment: ["LC_ALL": "vi_VN.UTF-8"])
        #expect(english.errors.contains("the verdict 'đạt' does not follow"))
    }

    @Test func `text diagnostics have path, line and column and an indented hint`() throws {
        let outcome = try Command.run(
            Command.trang, ["check", "Terms/khue-trung", "--language", "en"])
        let lines = outcome.errors.split(separator: "\n")
        let index = try #require(lines.firstIndex { $0.contains("indicators.csv:2:") })
        #expect(lines[index].contains(": warning: "))
        #expect(lines[index + 1].hasPrefix("    "))
    }

    @Test func `the date in the file is the epoch given, never the clock`() throws {
        let folder = try SampleTests.render(environment: ["SOURCE_DATE_EPOCH": "1592611200"])
        let info = try Command.run("pdfinfo", [folder.path + "/" + SampleTests.pdf]).output
        #expect(info.contains("Jun 20 00:00:00 2020"))
        let wrong = try Command.run(
            Command.trang, ["render"], environment: ["SOURCE_DATE_EPOCH": "soon"])
        #expect(wrong.status == 64)
    }
}
