import Foundation
import Testing
import Trang
import TrangTestSupport

/// Values outside what is allowed are refused before anything is drawn.
@Suite struct ValueTests {
    static let fonts = Command.root + "/Fonts"

    /// A document of some elements that is refused, and for what.
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let value: String
        let elements: [any DocumentElement]
        var testDescription: String { "\(name) = \(value)" }

        init(_ name: String, _ value: String, _ elements: any DocumentElement...) {
            (self.name, self.value, self.elements) = (name, value, elements)
        }
    }

    static func chart(
        _ mark: ChartElement.Mark = .bars, _ values: [ChartElement.Value] = [1, 2],
        _ change: (inout ChartElement) -> Void = { _ in }
    ) -> ChartElement {
        var chart = ChartElement(mark, categories: ["A", "B"], values: values)
        change(&chart)
        return chart
    }

    static func picture(_ width: Double) throws -> FigureElement {
        let folder = Command.root + "/Terms/khue-trung/2015-2020/photos"
        let name = try #require(
            try FileManager.default.contentsOfDirectory(atPath: folder).first {
                $0.hasSuffix(".jpg") || $0.hasSuffix(".png")
            })
        let bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
        return FigureElement([UInt8](bytes), alternative: "Ảnh", width: width)
    }

    static var nested: any DocumentElement {
        (0..<40).reduce(Paragraph("Trong cùng.") as any DocumentElement) { inner, _ in
            Trang.Columns(1) { inner }
        }
    }

    static let cases: [Case] = [
        Case("elements[1]: Heading.level", "0", Paragraph("A"), Heading("B", level: 0)),
        Case("elements[0]: Heading.level", "7", Heading("B", level: 7)),
        Case("elements[0]: Columns.count", "40", Trang.Columns(40) { Paragraph("A") }),
        Case("elements[0]: Columns.count", "0", Trang.Columns(0) { Paragraph("A") }),
        Case("elements[0]: Columns.count", "-2", Trang.Columns(-2) { Paragraph("A") }),
        Case(
            "elements[0].cells[1].elements[0]: ChartElement.height", "-5.0",
            Row(Row.Cell { Paragraph("A") }, Row.Cell { chart { $0.height = -5 } })),
        Case(
            "elements[0].elements[0]: Row.cells[0].share", "nan",
            Trang.Columns(2) { Row(Row.Cell(share: .nan) { Paragraph("A") }) }),
        Case("elements[0]: Row.cells[0].share", "0.0", Row(Row.Cell(share: 0) { Paragraph("A") })),
        Case("elements[0]: Row.cells.count", "0", Row()),
        Case(
            "elements[0]: TableElement.header.count", "0", TableElement(header: [], rows: [["a"]])),
        Case(
            "elements[0]: TableElement.rows[1].count", "3",
            TableElement(header: ["a", "b"], rows: [["1"], ["1", "2", "3"]])),
        Case(
            "elements[0]: ChartElement.series[0].values[1]", "nan", chart(.bars, [1, .init(.nan)])),
        Case(
            "elements[0]: ChartElement.series[0].values[0]", "inf",
            chart(.lines, [.init(.infinity), 1])),
        Case(
            "elements[0]: ChartElement.series[0].values[0]", "-1e+16", chart(.columns, [-1e16, 1])),
        Case("elements[0]: ChartElement.series[0].values.count", "1", chart(.columns, [1])),
        Case("elements[0]: ChartElement.series[0].values.count", "3", chart(.areas, [1, 2, 3])),
        Case("elements[0]: ChartElement.series.count", "0", chart { $0.series = [] }),
        Case(
            "elements[0]: ChartElement.categories.count", "0",
            ChartElement(.bars, categories: [], values: [])),
        Case("elements[0]: ChartElement.targets.count", "1", chart { $0.targets = [.atLeast(1)] }),
        Case(
            "elements[0]: ChartElement.targets[1]", "inf",
            chart { $0.targets = [nil, .within(1...Double.infinity)] }),
        Case("elements[0]: ChartElement.height", "nan", chart { $0.height = .nan }),
        Case("elements[0]: ChartElement.height", "1000000.0", chart { $0.height = 1e6 }),
        Case("elements[0]: ChartElement.series[0].values[0]", "150.0", chart(.ring, [150, 2])),
        Case("elements[0]: ChartElement.series[0].values[1]", "-2.0", chart(.waffle, [50, -2])),
    ]

    static func refusal(_ document: Document) -> RenderingError? {
        do throws(RenderingError) {
            _ = try document.render(fonts: fonts)
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: cases)
    func `a value outside what is allowed is refused by name`(_ wrong: Case) throws {
        let document = Document(title: "Báo cáo") { wrong.elements }
        let error = try #require(Self.refusal(document))
        let invalid = try #require(error.invalidValues.first)
        #expect(error.invalidValues.count == 1)
        #expect(invalid.name == wrong.name && invalid.value == wrong.value)
        #expect(!invalid.allowed.isEmpty && invalid.description.contains(invalid.allowed))
        #expect(error.messages.map(\.code) == ["invalid-value"])
        #expect(error.description.contains(wrong.name) && error.description.contains(wrong.value))
        #expect(document.invalidValues == error.invalidValues)
    }

    @Test(arguments: [0, -1, 0.04, 1.01, 300, .nan, .infinity])
    func `a picture wider than the text, or of no width, is refused`(width: Double) throws {
        let figure = try Self.picture(width)
        let error = try #require(Self.refusal(Document(title: "A") { figure }))
        #expect(error.invalidValues.map(\.name) == ["elements[0]: FigureElement.width"])
        #expect(error.invalidValues.first?.allowed == "0.05 … 1")
    }

    @Test func `elements that stand too deep in one another are refused`() throws {
        let nested = Self.nested
        let error = try #require(Self.refusal(Document(title: "A") { nested }))
        #expect(error.invalidValues.first?.allowed == "1 … 16 (depth)")
    }

    @Test func `all that is wrong is said at once`() throws {
        var document = Document(title: "A") {
            Heading("B", level: 9)
            Self.chart(.bars, [.init(.nan), .init(.infinity)])
        }
        document.date = -1
        #expect(Self.refusal(document)?.invalidValues.count == 4)
    }

    @Test func `values at the ends of what is allowed are drawn`() throws {
        let figure = try Self.picture(0.05)
        let document = Document(title: "A") {
            Heading("B", level: 6)
            Trang.Columns(6) { Paragraph("C") }
            Row(Row.Cell(share: 0.01) { PageBreak() }, Row.Cell(share: 1000) { Paragraph("D") })
            Self.chart { $0.height = 10 }
            Self.chart(.columns, [999_999_999_999_999, -999_999_999_999_999])
            Self.chart(.ring, [0, 100])
            figure
        }
        #expect(document.invalidValues.isEmpty)
        #expect(try document.render(fonts: Self.fonts).pageCount > 0)
    }

    @Test func `a chart without any number is left out, with a word`() throws {
        let document = Document(title: "A") { Self.chart(.lines, [nil, nil]) }
        let made = try document.render(fonts: Self.fonts)
        #expect(made.messages.map(\.code) == ["no-figures"])
    }

    @Test(arguments: [-5, 0, 9.9, 1201, .nan, .infinity])
    func `a resolution that is none is refused everywhere`(dpi: Double) async throws {
        let document = Document(title: "A") { Paragraph("B") }
        do throws(RenderingError) {
            _ = try document.png(dpi: dpi, fonts: Self.fonts)
            Issue.record("no error")
        } catch {
            #expect(error.invalidValues.map(\.name) == ["dpi"])
        }
        for await outcome in Batch(
            [1], as: .png, dpi: dpi, fonts: Self.fonts, report: { _ in document })
        {
            guard case .failure(let error) = outcome.result else {
                Issue.record("no error")
                continue
            }
            #expect(error.invalidValues.map(\.allowed) == ["10 … 1200"])
        }
    }

    @Test(arguments: [0, -3, 1025])
    func `a number of threads that is none is refused`(workers: Int) async throws {
        var outcomes = 0
        for await outcome in Batch(
            [1, 2], workers: workers, fonts: Self.fonts,
            report: { _ in Document(title: "A") { Paragraph("B") } })
        {
            outcomes += 1
            guard case .failure(let error) = outcome.result else {
                Issue.record("no error")
                continue
            }
            #expect(error.invalidValues.map(\.name) == ["workers"])
        }
        #expect(outcomes == 2)
    }

    @Test func `a press with wrong options says so and writes nothing`() throws {
        let folder = try ScratchFolder()
        let wrong: [(String, (inout RenderOptions) -> Void)] = [
            ("dpi", { $0.dpi = -5 }), ("creep", { $0.creep = .nan }), ("jobs", { $0.jobs = 0 }),
            ("fallbackDate", { $0.fallbackDate = -1 }),
            (
                "shard.count",
                {
                    $0.shard = Shard(index: 0, count: 2)
                    $0.shard?.count = 0
                }
            ),
            (
                "shard.index",
                {
                    $0.shard = Shard(index: 0, count: 2)
                    $0.shard?.index = 2
                }
            ),
        ]
        for (name, change) in wrong {
            var options = RenderOptions()
            options.paths = [Command.root + "/Terms"]
            options.output = folder.path + "/out"
            change(&options)
            #expect(options.invalidValues.map(\.name) == [name])
            var messages: [Message] = []
            let summary = Press(options).render(report: { messages.append($0) })
            #expect(messages.map(\.code) == ["invalid-value"] && summary.hasFailed, "\(name)")
            #expect(messages.first?.text.contains(name) == true)
            #expect(Press(options).check(report: { _ in }).hasFailed)
        }
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/out"))
    }
}
