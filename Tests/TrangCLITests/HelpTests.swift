import Foundation
import Testing
import TrangTestSupport

/// The command speaks one language at a time, also of itself.
@Suite struct HelpTests {
    static let commands = [
        "render", "check", "new", "extract", "preview", "import", "layouts", "fonts",
    ]
    private static let vietnamese = ["LC_ALL": "vi_VN.UTF-8"]

    private static func help(_ arguments: [String], vi: Bool) throws -> [String] {
        let outcome = try Command.run(
            Command.trang, arguments, environment: vi ? vietnamese : [:])
        #expect(outcome.status == 0 && outcome.errors.isEmpty)
        return outcome.output.split(separator: "\n").map(String.init)
    }

    /// The lines of a page with each explanation in one line.
    private static func explanations(_ lines: [String]) -> [String] {
        var all: [String] = []
        for line in lines {
            let text = line.trimmingCharacters(in: .whitespaces)
            if line.hasPrefix("      "), !all.isEmpty {
                all[all.count - 1] += " " + text
            } else {
                all.append(text)
            }
        }
        return all
    }

    @Test(arguments: [[]] + commands.map { [$0] })
    func `no line of English is left in a Vietnamese page`(command: [String]) throws {
        let english = try Self.help(command + ["--help"], vi: false)
        let page = try Self.help(command + ["--help"], vi: true)
        // Names of options and values stand in both; words that explain do not.
        let words = { (lines: [String]) in
            Set(
                Self.explanations(lines).flatMap { line in
                    line.replacing(/<[^>]*>|--[a-z-]+|\([^)]*\)|'[^']*'/, with: "")
                        .split { !$0.isLetter }.map { $0.lowercased() }.filter { $0.count > 2 }
                })
        }
        let names: Set<String> = [
            "trang", "text", "txt", "json", "pdf", "png", "svg", "none", "booklet", "plain", "auto",
            "terms",
            "fonts", "schema", "docx", "tcvn", "inch", "khue", "trung", "phường", "khuê", "unicode",
            "pngs", "combined", "separate", "usage", "help", "render", "check", "new", "extract",
            "preview", "import", "layouts", "options",
        ]
        let left = words(english).intersection(words(page)).subtracting(names)
        #expect(left.isEmpty, "\(left)")
        for frame in [
            "OVERVIEW", "USAGE", "ARGUMENTS", "OPTIONS:", "SUBCOMMANDS", "Show ", "See '",
            "default",
            "values", "<subcommand>", "<options>",
        ] {
            #expect(!page.contains { $0.contains(frame) }, "\(frame)")
        }
        // Nothing is lost: as many options, and no line runs out of the screen.
        let options = { (lines: [String]) in
            lines.compactMap {
                $0.firstMatch(of: /^  (?:-h, )?(--[a-z]+|[a-z]+ )/).map { String($0.1) }
            }
        }
        #expect(options(page) == options(english))
        #expect(page.allSatisfy { $0.count <= 80 })
    }

    @Test(arguments: [
        ["render", "--help", "--language", "vi"], ["--language=vi", "render", "--help"],
        ["help", "render", "--language", "vi"],
        ["render", "-h", "--language", "en", "--language", "vi"],
    ])
    func `an option chooses the language of the help`(arguments: [String]) throws {
        #expect(try Self.help(arguments, vi: false).first?.hasPrefix("NỘI DUNG: ") == true)
        let english = try Self.help(
            arguments.map { $0.replacing("vi", with: "en") }.map {
                $0 == "preenew" ? "preview" : $0
            },
            vi: true)
        #expect(english.first?.hasPrefix("OVERVIEW: ") == true)
    }

    @Test(arguments: [
        (["--frce"], "Lỗi: không có tùy chọn '--frce'"),
        (["render", "--jbs", "3"], "Lỗi: không có tùy chọn '--jbs'; có phải là '--jobs'?"),
        (["chek"], "Lỗi: không có lệnh 'chek'; có phải là 'check'?"),
        (["lam-bao-cao"], "Lỗi: không có lệnh 'lam-bao-cao'"),
        (["render", "--jobs", "x"], "Lỗi: giá trị 'x' không dùng được cho '--jobs <số>'"),
        (
            ["render", "--format", "doc"],
            "Lỗi: giá trị 'doc' không dùng được cho '--format <dạng>'; hãy chọn 'pdf', 'png' hoặc 'svg'"
        ),
        (["check", "--layout"], "Lỗi: thiếu giá trị cho '--layout <bố-cục>'"),
        (["new"], "Lỗi: thiếu '<đơn-vị>'"), (["new", "a"], "Lỗi: thiếu '<từ-đến>'"),
        (["import", "x.md"], "Lỗi: thiếu '--unit <đơn-vị>'"),
        (["extract", "a", "b"], "Lỗi: thừa 'b'"),
        (["extract", "a", "b", "c"], "Lỗi: thừa 2 tham số: 'b', 'c'"),
        (["render", "--force=1"], "Lỗi: tùy chọn '--force' không nhận giá trị, mà ở đây có '1'"),
        (
            ["render", "--language", "fr"],
            "Lỗi: giá trị 'fr' không dùng được cho '--language <tiếng>'; hãy chọn 'vi' hoặc 'en'"
        ),
        (["render", "--dpi", "5"], "Lỗi: --dpi phải từ 10 đến 1200"),
        (["--generate-completion-script", "bish"], "Lỗi: không biết tạo lệnh gợi ý"),
    ])
    func `wrong usage is said in Vietnamese, with the same status`(
        arguments: [String], words: String
    ) throws {
        let outcome = try Command.run(
            Command.trang, arguments, environment: Self.vietnamese)
        #expect(outcome.status == 64 && outcome.output.isEmpty)
        let first = try #require(outcome.errors.split(separator: "\n").first)
        #expect(first.hasPrefix(words), "\(outcome.errors)")
        for english in ["Error", "Usage", "See '", "Help:", "<options>", "<subcommand>"] {
            #expect(!outcome.errors.contains(english), "\(outcome.errors)")
        }
        let plain = try Command.run(Command.trang, arguments)
        #expect(plain.status == 64 && plain.errors.hasPrefix("Error: "), "\(plain.errors)")
    }

    @Test func `a word for each gravity`() throws {
        let folder = try ScratchFolder()
        try folder.write("unit: a: b\n", "Terms/a/2015-2020/term.yaml")
        let outcome = try Command.run(
            Command.trang, ["check"], in: folder.path, environment: Self.vietnamese)
        #expect(outcome.status == 1)
        #expect(
            outcome.errors.hasPrefix("Terms/a/2015-2020/term.yaml:1:8: lỗi: "), "\(outcome.errors)")
        let notes = try Command.run(
            Command.trang, ["check", "Terms/khue-trung", "--language", "vi"])
        #expect(notes.errors.contains(": cảnh báo: ") && notes.errors.contains(": ghi chú: "))
        #expect(!notes.errors.contains(": warning: ") && !notes.errors.contains(": note: "))
        // Scripts read JSON, which does not change.
        let json = try Command.run(
            Command.trang,
            ["check", "Terms/khue-trung", "--language", "vi", "--diagnostics", "json"])
        #expect(json.errors.contains("\"severity\":\"warning\""))
    }
}
