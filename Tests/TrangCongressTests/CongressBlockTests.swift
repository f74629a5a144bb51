import Testing
import TrangModel
import TrangReports

@testable import TrangCongress

/// Blocks of a congress where there is none.
@Suite struct CongressBlockTests {
    /// A subject of another field that has nothing.
    private struct Nothing: ReportSubject {
        let place = Place(file: "x.yaml")
        let author: String? = nil
        let pictures: [Picture] = []
        let keyFigures: [KeyFigure] = []
        let dataSets: [DataSet] = []
        let fieldNames: [String] = []
        func text(_ name: String) -> NarrativeText? { nil }
        func hasFile(_ name: String) -> Bool { false }
        func tableFile(_ name: String) -> String { name + ".csv" }
        func field(_ name: String) -> String? { nil }
    }

    @Test(arguments: [
        "block: notes", "block: target-chart", "block: signature", "block: verdict-count",
        "block: indicator-table, columns: [{show: name}]", "block: comparison-table",
    ])
    func `a block of a congress in a report of something else is a finding`(block: String) throws {
        for isRequired in [false, true] {
            let findings = Findings()
            var reader = LayoutReader(families: ["Grid"], findings: findings)
            let read = reader.read(
                """
                title: T
                page: {margins: {top: 10, bottom: 10, left: 10, right: 10}}
                styles:
                  note: {font: Grid, size: 10, leading: 12}
                  count: {like: note}
                  table-head: {like: note}
                  table-cell: {like: note}
                  table-result: {like: note}
                  table-group: {like: note}
                  qualifier: {like: note}
                blocks:
                  - {\(block), required: \(isRequired)}

                """, file: "l.yaml", name: "l")
            let layout = try #require(read, "\(findings.all)")
            let composition = Composition(subject: Nothing(), layout: layout, findings: findings)
            #expect(composition.compose(layout.blocks).isEmpty)
            let name = layout.blocks[0].name
            #expect(
                findings.all.map(\.finding) == [
                    isRequired
                        ? .missingData(block: name, data: "term.yaml", part: .wholeFile)
                        : .blockLeftOut(block: name, data: "term.yaml", part: .wholeFile)
                ])
            #expect(findings.all.first?.place?.line == 12)
        }
    }
}
