import Foundation
import TrangModel
import TrangReading
import TrangTestSupport
import Testing

@testable import Trang

/// Files are written while the next term is worked on.
@Suite struct FilerTests {
    private static func outcome(_ path: String?, _ text: String = "x") -> TermJob.Outcome {
        var outcome = TermJob.Outcome()
        var record = ReportRecord("u/t", layout: "l", status: .made)
        guard let path else {
            record.status = .upToDate
            outcome.records = [record]
            return outcome
        }
        record.files = [path]
        // Another job's report stands before the one with the file.
        outcome.records = [ReportRecord("u/s", layout: "l", status: .upToDate)]
        var other = TermJob.Outcome()
        other.records = [record]
        other.filings = [
            Filing(reports: [Filing.Report(record: 0, files: [(Array(text.utf8), path)])])
        ]
        outcome.add(other)
        return outcome
    }

    @Test func `outcomes come back in their order, with all files written`() throws {
        let folder = try ScratchFolder()
        try folder.write(Data("file".utf8), "no-folder")
        let filer = Filer()
        var came: [Int] = []
        for index in 0..<120 {
            let path =
                switch index % 4 {
                case 0: "\(folder.path)/\(index)/a.pdf"
                case 1: "\(folder.path)/no-folder/\(index).pdf"
                case 2: "\(folder.path)/\(index).pdf"
                default: nil as String?
                }
            filer.put(Self.outcome(path, "\(index)"), at: index)
            came += filer.done().map(\.index)
        }
        let rest = filer.rest()
        #expect(came + rest.map(\.index) == Array(0..<120))
        for index in 0..<120 where index % 4 == 0 || index % 4 == 2 {
            let path = index % 4 == 0 ? "\(index)/a.pdf" : "\(index).pdf"
            let text = try String(contentsOfFile: folder.path + "/" + path, encoding: .utf8)
            #expect(text == "\(index)")
        }
        #expect(rest.allSatisfy { $0.outcome.filings.isEmpty })
        // It can go on after a rest.
        filer.put(Self.outcome(folder.path + "/late.pdf"), at: 7)
        #expect(filer.rest().map(\.index) == [7])
        #expect(filer.done().isEmpty && filer.rest().isEmpty)
    }

    /// Files are trusted by what the state's own time says of the moment when they were looked at, however much
    /// later it was written.
    @Test func `a state that is written late says by how much`() throws {
        let folder = try ScratchFolder()
        try folder.write(Data("unit: a\n".utf8), "t/term.yaml")
        let location = TermLocation(
            folder: SourceFolder(path: folder.path + "/t", display: "t", names: ["term.yaml"]),
            outputPath: "u/t")
        var memory = TermMemory(location, output: folder.path + "/out")
        usleep(60_000)
        let note = TermMemory.Note(
            name: "l.pdf", print: "p", isAppendix: true, warnings: 2, layouts: ["l", "m"])
        memory.note(note, files: [([1, 2, 3], folder.path + "/out/u/t/l.pdf")])
        memory.write()
        let path = TermMemory.path(location, output: folder.path + "/out")
        let state = try #require(TermState.read(path))
        #expect(state.lateness >= 60_000_000)
        // What was written is read again.
        let again = TermMemory(location, output: folder.path + "/out")
        #expect(again.layouts == ["l", "m"] && again.print == memory.print)
        #expect(again.current("l.pdf", print: "p", strict: false) == nil)
        try folder.write(Data([1, 2, 3]), "out/u/t/l.pdf")
        let known = again.current("l.pdf", print: "p", strict: false)
        #expect(known?.warnings == 2 && known?.isAppendix == true)
        #expect(again.current("l.pdf", print: "p", strict: true) == nil)
    }

    @Test func `what cannot be written is a failed report, and nothing else`() throws {
        let folder = try ScratchFolder()
        try folder.write(Data("file".utf8), "no-folder")
        var outcome = Self.outcome(folder.path + "/no-folder/a.pdf")
        outcome.add(Self.outcome(folder.path + "/b.pdf"))
        outcome.file()
        #expect(outcome.records.map(\.status) == [.upToDate, .failed, .upToDate, .made])
        #expect(outcome.records.map(\.errors) == [0, 1, 0, 0])
        #expect(outcome.records[1].files.isEmpty)
        #expect(outcome.records[3].files == [folder.path + "/b.pdf"])
        #expect(outcome.diagnostics.map(\.finding.code) == ["output-unwritable"])
    }
}
