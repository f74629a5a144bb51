import Foundation
import Testing
import TrangTestSupport

/// The programs in `Examples/` run.
@Suite struct ExampleTests {
    private func program(_ name: String) -> String {
        URL(fileURLWithPath: Command.trang).deletingLastPathComponent()
            .appendingPathComponent(name).path
    }

    @Test func `the school year makes its report`() throws {
        let folder = try ScratchFolder()
        let file = folder.path + "/a.pdf"
        let outcome = try Command.run(program("SchoolYear"), [file])
        #expect(outcome.status == 0 && outcome.output == "\(file): 2 pages\n", "\(outcome)")
        #expect(try Command.run("qpdf", ["--check", file]).status == 0)
        let text = try Command.run("pdftotext", ["-raw", file, "-"]).output
        #expect(text.contains("Kết quả theo khối lớp") && text.contains("88,7"))
    }

    @Test func `the water works makes its bills`() throws {
        let folder = try ScratchFolder()
        let outcome = try Command.run(program("WaterBills"), ["12", folder.path])
        #expect(outcome.status == 0 && outcome.output.contains("12 bills, 0 failed"), "\(outcome)")
        #expect(folder.files.count == 12)
        let text = try Command.run("pdftotext", ["-raw", folder.path + "/2.pdf", "-"]).output
        #expect(text.contains("152.030") && text.contains("KH100002"), "\(text)")
    }

    @Test func `a program's own block stands in a layout like the shipped ones`() throws {
        let folder = try ScratchFolder()
        let file = folder.path + "/a.pdf"
        let outcome = try Command.run(program("Milestones"), [file])
        #expect(outcome.status == 0 && outcome.output == "\(file): 1 page\n", "\(outcome)")
        let text = try Command.run("pdftotext", ["-layout", file, "-"]).output
        let newest = try #require(text.firstRange(of: "qua mạng"))
        let oldest = try #require(text.firstRange(of: "Nguyễn Khoái"))
        #expect(text.contains("Các mốc của nhiệm kỳ") && newest.lowerBound < oldest.lowerBound)
    }
}
