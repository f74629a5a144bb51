import Foundation
import Testing
import TrangTestSupport

@testable import Trang
@testable import TrangReading

/// What is remembered between two runs, and what is not believed.
@Suite struct TermStateTests {
    private static let whole = TermState(
        print: "p", layouts: ["summary", "bố/cục\t\"%0A\".yaml"],
        known: ["a\nb%.md 1-2-3-4": "s"],
        made: [
            "l.pdf": .init(
                print: "q", isAppendix: true, warnings: 2, files: [.init(name: "l.pdf", size: 9)])
        ])

    @Test func `what is written is read again, whatever names hold`() throws {
        let folder = try ScratchFolder()
        let path = folder.path + "/.trang/state"
        Self.whole.write(path)
        let again = try #require(TermState.read(path))
        #expect(again.print == "p" && again.layouts == Self.whole.layouts)
        #expect(again.known == Self.whole.known && again.made == Self.whole.made)
    }

    private static let others = [
        "", "{}", "[]", "null", "trang-state 1\nterm\tp\tsummary\nlate\t5\nend\n",
        String(repeating: "[", count: 100_000),
    ]

    /// A cut, an older version, another version, and times that no clock gives.
    @Test func `any other file is as good as none`() throws {
        let folder = try ScratchFolder()
        let whole = Self.whole.jsonLine
        #expect(whole.contains("\"lateness\":0") && whole.contains("\"version\":2"))
        var texts = Self.others
        texts += [1, 2, whole.count / 2, whole.count - 1].map { String(whole.prefix($0)) }
        for late in ["-1", "-9223372036854775808", "9223372036854775807", "1e99", "\"x\""] {
            texts.append(whole.replacing("\"lateness\":0", with: "\"lateness\":" + late))
        }
        texts.append(whole.replacing("\"version\":2", with: "\"version\":1"))
        for text in texts {
            try folder.write(Data(text.utf8), "state")
            #expect(TermState.read(folder.path + "/state") == nil, "\(text.prefix(60))")
        }
        #expect(TermState.read(folder.path + "/nothing") == nil)
        #expect(TermState.read(folder.path) == nil)
    }

    @Test func `a term whose state is of an older version is made anew`() throws {
        let folder = try ScratchFolder()
        try folder.write(Data("unit: a\n".utf8), "t/term.yaml")
        let location = TermLocation(
            folder: SourceFolder(path: folder.path + "/t", display: "t", names: ["term.yaml"]),
            outputPath: "u/t")
        for text in Self.others {
            try folder.write(
                Data(text.utf8), "out/.trang/u/t/state")
            let memory = TermMemory(location, output: folder.path + "/out")
            #expect(memory.layouts.isEmpty)
            #expect(memory.current("l.pdf", print: "p", strict: false) == nil)
        }
    }
}
