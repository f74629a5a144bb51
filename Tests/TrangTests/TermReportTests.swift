import Foundation
import Testing
import Trang
import TrangTestSupport

/// Reports of term folders in memory. The working folder of tests is the package's.
@Suite struct TermReportTests {
    static let folder = "Terms/khue-trung/2015-2020"

    @Test func `a term folder gives the bytes that the command writes`() throws {
        let rendering = try TermReport(folder: Self.folder, layout: "summary").render()
        #expect(rendering.pageCount == 4)
        #expect(rendering.messages.contains { $0.code == "verdict-mismatch" && $0.line == 2 })
        let scratch = try ScratchFolder()
        let made = try Command.run(
            Command.trang, ["render", Self.folder, "--output", scratch.path, "--layout", "summary"])
        #expect(made.status == 0, "\(made.errors)")
        let file = URL(fileURLWithPath: scratch.path + "/khue-trung/2015-2020/summary.pdf")
        #expect(try Data(contentsOf: file) == Data(rendering.files[0]))
    }

    @Test func `the first layout of the term is the usual one, and a unit can be compared`() throws
    {
        let usual = try TermReport(folder: Self.folder).pdf()
        #expect(try TermReport(folder: Self.folder, layout: "summary").pdf() == usual)
        let unit = TermReport(folder: "Terms/vi-du/2020-2025", layout: "comparison")
        #expect(try unit.render(.svg).pageCount == unit.render(.dump).pageCount)
        let alone = TermReport(folder: "Terms/hoi-phu/2025-2030", layout: "comparison")
        let error = #expect(throws: RenderingError.self) { try alone.pdf() }
        #expect(error?.messages.map(\.code) == ["one-term"])
    }

    @Test(arguments: [
        ("Terms/nowhere/2015-2020", "summary", "missing-file"),
        ("Terms/khue-trung", "summary", "missing-file"),
        (folder, "sumary", "unknown-layout"),
    ])
    func `what is not there is said`(folder: String, layout: String, code: String) throws {
        let error = #expect(throws: RenderingError.self) {
            try TermReport(folder: folder, layout: layout).pdf()
        }
        let errors = error?.messages.filter { $0.severity == .error }
        #expect(errors?.map(\.code) == [code], "\(String(describing: error))")
    }
}
