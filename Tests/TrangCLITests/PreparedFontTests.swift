import Foundation
import Testing
import TrangTestSupport

/// What is made ahead of fonts saves time and changes nothing.
@Suite struct PreparedFontTests {
    /// A folder with fonts of its own, and the bytes of the sample's summary with them.
    private struct Bench {
        let folder: ScratchFolder
        var fonts: String { folder.path + "/Fonts" }

        init() throws {
            folder = try ScratchFolder()
            let manager = FileManager.default
            try manager.createDirectory(atPath: fonts, withIntermediateDirectories: true)
            for name in try manager.contentsOfDirectory(atPath: Command.root + "/Fonts")
            where name.hasSuffix(".ttf") {
                try manager.copyItem(
                    atPath: Command.root + "/Fonts/" + name, toPath: fonts + "/" + name)
            }
        }

        func prepare() throws -> Outcome {
            try Command.run(Command.trang, ["fonts", "--fonts", fonts, "--prepare"])
        }

        func summary() throws -> Data {
            let made = try Command.run(
                Command.trang,
                [
                    "render", "Terms/khue-trung/2015-2020", "--layout", "summary", "--force",
                    "--fonts", fonts, "--output", folder.path + "/out",
                ])
            #expect(made.status == 0, "\(made.errors)")
            return try Data(
                contentsOf: URL(
                    fileURLWithPath: folder.path + "/out/khue-trung/2015-2020/summary.pdf"))
        }
    }

    @Test func `a report has the same bytes with prepared fonts`() throws {
        let bench = try Bench()
        let before = try bench.summary()
        let prepared = try bench.prepare()
        #expect(prepared.status == 0, "\(prepared.errors)")
        let files = prepared.output.split(separator: "\n").map(String.init)
        #expect(files.count == 8)
        #expect(files.allSatisfy { $0.hasPrefix(bench.fonts + "/prepared/") })
        #expect(try bench.summary() == before)
        // Twice the same, too.
        let first = try files.map { try Data(contentsOf: URL(fileURLWithPath: $0)) }
        #expect(try bench.prepare().status == 0)
        #expect(try files.map { try Data(contentsOf: URL(fileURLWithPath: $0)) } == first)

        // What is damaged is made anew.
        let serif = URL(fileURLWithPath: bench.fonts + "/prepared/LiberationSerif.parts")
        let whole = try Data(contentsOf: serif)
        let end = try #require(whole.firstIndex(of: 0x0A))
        for damaged in [
            Data(), Data("trang-font 1\n".utf8), whole.prefix(end), whole.prefix(whole.count - 1),
            whole + Data([0]), flipped(whole, at: end + 100), flipped(whole, at: whole.count - 5),
            flipped(whole, at: 11), flipped(whole, at: end - 1), flipped(whole, at: end - 30),
        ] {
            try damaged.write(to: serif)
            #expect(try bench.summary() == before)
        }
        // Another font's parts under this name.
        try FileManager.default.removeItem(at: serif)
        try FileManager.default.copyItem(
            atPath: bench.fonts + "/prepared/LiberationSans.parts", toPath: serif.path)
        #expect(try bench.summary() == before)
    }

    @Test func `fonts that cannot be prepared are said`() throws {
        let folder = try ScratchFolder()
        let none = try Command.run(
            Command.trang, ["fonts", "--fonts", folder.path, "--prepare"])
        #expect(none.status == 1)
        #expect(none.errors.contains("error"))

        let bench = try Bench()
        try Data().write(to: URL(fileURLWithPath: bench.fonts + "/prepared"))
        let blocked = try bench.prepare()
        #expect(blocked.status == 1)
        #expect(blocked.errors.contains("prepared"))
        #expect(blocked.output.isEmpty)
    }

    private func flipped(_ data: Data, at place: Int) -> Data {
        var data = data
        data[place] ^= 1
        return data
    }
}
