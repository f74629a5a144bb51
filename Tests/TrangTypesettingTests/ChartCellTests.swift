import Testing
import TrangTestSupport

@testable import TrangModel
@testable import TrangTypesetting

/// The labels of a chart are the cells of its table, whatever else is written on it.
@Suite struct ChartCellTests {
    static let font = Font(Face("Grid"), size: 8)
    static let style = ChartStyle(
        accent: Color(1, 0, 0), ink: .black, secondary: Color(2, 2, 2), bar: Color(3, 3, 3),
        quiet: Color(4, 4, 4), band: Color(5, 5, 5), label: font, strong: font.with(bold: true),
        head: font, tick: font, value: Font(Face("Grid"), size: 15))

    @Test func `a number that is also a tick is read in its row`() {
        let numbers: [Double?] = [5, 10, nil]
        let plot = Plot(
            mark: .bars, categories: ["một", "hai", "ba"],
            series: [
                PlotSeries(
                    name: "số", values: numbers.map { PlotValue($0, text: $0?.plain() ?? "") })
            ])
        let pages = ReportTests.typeset(
            ReportTests.report([
                .chart(
                    ChartBlock(
                        chart: .plot(plot), style: Self.style, alternative: "số",
                        table: ChartTable(
                            header: ["", "số"],
                            rows: [["một", "5"], ["hai", "10"], ["ba", ""]])))
            ]))
        let marks = pages.pages[0].marks.filter { $0.run != nil }
        func cells(_ text: String) -> [Mark] {
            marks.filter { mark in
                let role = mark.tag.node.map { pages.structure[$0].role }
                return mark.run?.text == text && role != .figure
            }
        }
        #expect(
            marks.count { $0.run?.text == "5" } == 2 && marks.count { $0.run?.text == "10" } == 2)
        for (name, number) in [("một", "5"), ("hai", "10")] {
            #expect(cells(name).count == 1 && cells(number).map(\.at.y) == cells(name).map(\.at.y))
        }
        // What is drawn is not said a second time; what is not drawn is said.
        let said = pages.structure.nodes.compactMap(\.actualText)
        #expect(said == ["số"])
    }
}
