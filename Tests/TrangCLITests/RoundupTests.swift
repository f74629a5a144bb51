import Foundation
import Testing
import TrangTestSupport

/// What is alike is said once on a screen, with its number and places; JSON loses nothing.
@Suite struct RoundupTests {
    /// A folder in which the program finds its layouts and fonts.
    private static func workshop() throws -> ScratchFolder {
        let folder = try ScratchFolder()
        for name in ["Layouts", "Fonts", "Rules"] {
            try FileManager.default.createSymbolicLink(
                atPath: folder.path + "/" + name, withDestinationPath: Command.root + "/" + name)
        }
        return folder
    }

    private static func fresh() throws -> ScratchFolder {
        let folder = try workshop()
        _ = try Command.run(Command.trang, ["new", "hoa-xuan", "2020-2025"], in: folder.path)
        return folder
    }

    @Test(arguments: [
        ["check"], ["check", "--strict"], ["render"], ["render", "--strict"],
        ["check", "--language", "vi"],
    ])
    func `a fresh term says five lines at most, with all its samples`(arguments: [String]) throws {
        let folder = try Self.fresh()
        let outcome = try Command.run(Command.trang, arguments, in: folder.path)
        #expect(outcome.status == (arguments.contains("--strict") ? 1 : 0))
        let lines = outcome.errors.split(separator: "\n")
        #expect(lines.count <= 5, "\(outcome.errors)")
        let samples = lines.filter { $0.contains("trang new") }
        #expect(samples.count == 1)
        #expect(samples.first?.contains("11 ") == true)
        for place in [
            "term.yaml:8", "summary.md:1, 10, 12, 14", "indicators.csv:2, 3, 4",
            "key-figures.csv:2, 3",
        ] {
            #expect(samples.first?.contains(place) == true, "\(place)")
        }
    }

    @Test func `JSON and --verbose say each`() throws {
        let folder = try Self.fresh()
        let json = try Command.run(
            Command.trang, ["check", "--diagnostics", "json"], in: folder.path)
        #expect(json.errors.split(separator: "\n").count == 18)
        let verbose = try Command.run(Command.trang, ["check", "--verbose"], in: folder.path)
        #expect(verbose.errors.split(separator: "\n").count { $0.contains("sample of") } == 12)
        #expect(verbose.errors.split(separator: "\n").count { $0.contains(": note: ") } == 6)
    }

    @Test func `warnings that differ are said one by one`() throws {
        let folder = try Self.workshop()
        try folder.write("unit: phường A\nterm: 2015-2020\n", "Terms/a/2015-2020/term.yaml")
        try folder.write(
            "TT,Chỉ tiêu,Mục tiêu,Kết quả,Đánh giá\n1,Một,10,9,vượt\n2,Hai,10,8,đạt\n3,Ba,,5,\n4,Bốn,,5,\n",
            "Terms/a/2015-2020/indicators.csv")
        let outcome = try Command.run(Command.trang, ["check"], in: folder.path)
        let lines = outcome.errors.split(separator: "\n")
        #expect(lines.count { $0.contains("warning: the verdict") } == 2)
        let notes = lines.filter { $0.contains("has no bar") }
        #expect(notes.count == 1 && notes[0].contains("1 more"), "\(outcome.errors)")
    }

    @Test func `a term without targets has a chart the less, and no warning`() throws {
        let folder = try Self.workshop()
        try folder.write("unit: phường A\nterm: 2015-2020\n", "Terms/a/2015-2020/term.yaml")
        try folder.write(
            "TT,Chỉ tiêu,Đơn vị,Kết quả,Đánh giá\n1,Thu nhập,triệu đồng/người/năm,49,vượt 4%\n",
            "Terms/a/2015-2020/indicators.csv")
        let outcome = try Command.run(
            Command.trang, ["check", "--strict", "--layout", "summary", "--layout", "handout"],
            in: folder.path)
        #expect(outcome.status == 0, "\(outcome.errors)")
    }

    @Test func `a picture that lies elsewhere is told where to put it`() throws {
        let folder = try Self.workshop()
        try folder.write("unit: phường A\nterm: 2015-2020\n", "Terms/a/2015-2020/term.yaml")
        let addresses = [
            "https://example.org/a.jpg", "ftp://x/a.jpg", "data:image/png;base64,AAAA",
            "file:///C:/a.jpg", "C:/anh/a.jpg", "C:\\anh\\a.jpg", "\\\\\\\\server\\chung\\a.jpg",
            "//server/a.jpg",
        ]
        try folder.write(
            addresses.map { "![ảnh](\($0))" }.joined(separator: "\n\n"),
            "Terms/a/2015-2020/summary.md")
        for language in ["vi", "en"] {
            let outcome = try Command.run(
                Command.trang, ["check", "--diagnostics", "json", "--language", language],
                in: folder.path)
            let found = outcome.errors.split(separator: "\n").filter {
                $0.contains("\"path-escapes\"") && $0.contains("photos/")
            }
            #expect(found.count == addresses.count, "\(outcome.errors)")
        }
    }
}
