import Foundation
import TrangModel
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
