import Testing
import TrangModel
import TrangReading
import TrangTestSupport
import TrangTypesetting

@testable import TrangReports

/// A subject of another field: a water station with a text, a table, two big numbers and two fields.
private struct WaterStation: ReportSubject {
    let place = Place(file: "tram/station.yaml")
    let author: String? = "Lò Thị Én"
    let pictures: [Picture] = []
    let keyFigures = [
        KeyFigure(number: "412", unit: "hộ", label: "dùng nước", place: Place(file: "tram/key.csv"))
    ]
    let dataSets: [DataSet]
    let summary: NarrativeText?

    init(_ text: String = "Mở đầu.\n\n# Nguồn nước\n\nNước trong.\n") throws {
        let blocks = try MarkdownReader.read(text, file: "tram/summary.md")
        let start = blocks.firstIndex { if case .heading = $0.content { true } else { false } }
        summary = NarrativeText(
            lead: Array(blocks[..<(start ?? blocks.endIndex)]),
            body: Array(blocks[(start ?? blocks.endIndex)...]))
        let months = try CSVReader.read(
            "Tháng,Nước (m³)\nMột,1.204\nHai,986\n", file: "tram/thang.csv")
        let pumps = try CSVReader.read("Máy,Tuổi\nA,3\n", file: "tram/may.csv")
        dataSets = [DataSet(name: "thang", table: months), DataSet(name: "may", table: pumps)]
    }

    func text(_ name: String) -> NarrativeText? { name == "summary" ? summary : nil }
    func hasFile(_ name: String) -> Bool { ["summary.md", "thang.csv", "may.csv"].contains(name) }
    func tableFile(_ name: String) -> String { name + ".csv" }
    let fieldNames = ["station", "river"]
    func field(_ name: String) -> String? { name == "station" ? "trạm Nậm Rốm" : nil }
}

/// Reports of any field: what layouts and the general blocks make of a subject.
@Suite struct SubjectTests {
    static let head = """
        title: Trạm nước
        page: {margins: {top: 10, bottom: 10, left: 10, right: 10}, grid: 0}
        styles:
          body: {font: Grid, size: 10, leading: 12}
        \(["lead", "heading-1", "heading-2", "author", "note", "table-head", "table-cell",
           "table-group", "table-result", "qualifier", "key-number", "key-unit", "key-label",
           "quotation", "speaker", "speaker-post", "quote-mark", "caption", "credit",
           "chart-label", "chart-strong", "chart-head", "chart-tick", "chart-value"]
            .map { "  \($0): {like: body}" }.joined(separator: "\n"))
        """

    static func compose(
        _ blocks: String, _ catalogue: BlockCatalogue = .general
    ) throws -> (pages: Pages, findings: [Diagnostic]) {
        let findings = Findings()
        var reader = LayoutReader(families: ["Grid"], findings: findings, blocks: catalogue)
        let read = reader.read(
            head + "\nblocks:\n" + blocks, file: "l.yaml", name: "l")
        let layout = try #require(read, "\(findings.all)")
        let report = Composition(
            subject: try WaterStation(), layout: layout, findings: findings
        ).report(DocumentInfo(title: "T", author: nil, subject: "S", date: 0))
        let pages = Typesetter(shaper: GridShaper()).typeset(report, findings: findings)
        return (pages, findings.all)
    }

    @Test func `a subject without a congress is set by the general blocks`() throws {
        let (pages, found) = try Self.compose(
            """
              - {block: text, text: "{station|upper}", style: body, level: 1}
              - lead
              - narrative
              - key-figures
              - {block: when, data: thang, blocks: [{block: data-table, data: thang, total: Cộng}]}
              - {block: each, data: thang, blocks: [{block: text, text: "{row.Tháng}", style: body}]}
              - {block: chart, data: may}
              - {block: when, field: river, blocks: [page-break]}

            """)
        #expect(found.isEmpty, "\(found)")
        for words in [
            "TRẠM NẬM RỐM", "Mở đầu.", "Nguồn nước", "Nước trong.", "LÒ THỊ ÉN", "412", "1.204",
            "2.190", "Hai",
        ] { #expect(pages.dump.contains(words), "\(words)") }
    }

    @Test func `what no block has shown is said`() throws {
        let (_, found) = try Self.compose("  - {block: data-table, data: thang}\n")
        #expect(
            found.map(\.finding) == [
                .contentLeftOut(.part("lead"), layout: "l"),
                .contentLeftOut(.part("narrative"), layout: "l"),
                .contentLeftOut(.part("key-figures"), layout: "l"),
                .dataUnused(.dataSet("may"), layout: "l"),
            ])
        #expect(found.first?.place == Place(file: "tram/summary.md"))
    }

    @Test func `what the subject lacks is said`() throws {
        let blocks = """
              - {block: data-table, data: pho}
              - {block: photo}
              - {block: text, text: "{river}", style: body}
              - {block: text, text: "{statoin}", style: body}

            """
        let (_, found) = try Self.compose(blocks)
        let findings = found.map(\.finding)
        #expect(
            findings.contains(.blockLeftOut(block: "data-table", data: "pho.csv", part: .wholeFile))
        )
        #expect(
            findings.contains(.blockLeftOut(block: "photo", data: "summary.md", part: .photo)))
        #expect(findings.contains(.blockLeftOut(block: "text", data: "river")))
        #expect(findings.contains(.unknownField(name: "statoin", nearest: "station")))
    }

    @Test func `the general blocks need styles, not a field`() throws {
        let findings = Findings()
        var reader = LayoutReader(families: ["Grid"], findings: findings, blocks: .general)
        let layout = reader.read(
            Self.head + "\nblocks: [notes]\n", file: "l.yaml", name: "l")
        #expect(layout == nil)
        #expect(findings.all.map(\.finding.code) == ["unknown-block"])
    }
}
