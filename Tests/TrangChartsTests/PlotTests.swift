import Testing
import TrangModel
import TrangTestSupport

@testable import TrangCharts

/// Laws over generated plots of every mark.
@Suite struct PlotTests {
    static let font = Font(Face("Grid"), size: 8)
    static let style = ChartStyle(
        accent: Color(0x8F, 0x1D, 0x21), ink: Color(0x1C, 0x1B, 0x1A),
        secondary: Color(0x5A, 0x58, 0x56), bar: Color(0x8E, 0x8B, 0x88),
        quiet: Color(0xC6, 0xC3, 0xBF), band: Color(0xE6, 0xE4, 0xE0), label: font,
        strong: font.with(bold: true), head: font, tick: font, value: Font(Face("Grid"), size: 15))

    static func draw(_ plot: Plot, width: Double = 480) -> ChartDrawing {
        Charts.draw(.plot(plot), style: style, width: width, shaper: GridShaper())
    }

    static func texts(_ drawing: ChartDrawing) -> [(at: Point, run: GlyphRun)] {
        (drawing.head.map { [$0] } ?? []).flatMap { texts($0.marks) }
            + drawing.strips.flatMap { texts($0.marks) }
    }

    static func texts(_ marks: [Mark]) -> [(at: Point, run: GlyphRun)] {
        marks.compactMap { mark in mark.run.map { (mark.at, $0) } }
    }

    static func plot(_ generator: inout Generator, mark: PlotMark, categories: Int, series: Int)
        -> Plot
    {
        var number = 0
        func value() -> PlotValue {
            number += 1
            switch Int.random(in: 0..<12, using: &generator) {
            case 0: return PlotValue(nil, text: "")
            case 1: return PlotValue(0, text: "0")
            case 2:
                return PlotValue(Double.random(in: -80...0, using: &generator), text: "−\(number)")
            case 3: return PlotValue(1e15, text: "1.000.000.000.000.000")
            default:
                return PlotValue(
                    Double.random(in: 0...100, using: &generator), text: "hơn \(number)")
            }
        }
        return Plot(
            mark: mark,
            arrangement: PlotArrangement.allCases.randomElement(using: &generator) ?? .grouped,
            categories: (0..<categories).map { "Mục thứ \($0)" },
            series: (0..<series).map { index in
                PlotSeries(name: "Chuỗi \(index)", values: (0..<categories).map { _ in value() })
            }, unit: "%", panels: Int.random(in: 0..<5, using: &generator) == 0)
    }

    @Test(arguments: PlotMark.allCases)
    func `whatever the data, marks are finite and stand in their place`(mark: PlotMark) {
        var generator = Generator(seed: 211)
        for _ in 0..<120 {
            let plot = Self.plot(
                &generator, mark: mark, categories: Int.random(in: 1...9, using: &generator),
                series: Int.random(in: 1...5, using: &generator))
            let width = Double.random(in: 240...520, using: &generator)
            let drawing = Self.draw(plot, width: width)
            #expect(!drawing.strips.isEmpty)
            for strip in (drawing.head.map { [$0] } ?? []) + drawing.strips {
                #expect(strip.height.isFinite && strip.height > 0 && strip.height < 2000)
                for text in Self.texts(strip.marks) {
                    #expect(text.at.x.isFinite && text.at.y.isFinite)
                    #expect(text.at.y > -1 && text.at.y < strip.height + 4, "\(plot.mark)")
                }
            }
        }
    }

    @Test(arguments: [0, 1, 400])
    func `no category, one and four hundred all come out`(count: Int) {
        for mark in PlotMark.allCases {
            let values = (0..<count).map { PlotValue(Double($0), text: "\($0)") }
            let plot = Plot(
                mark: mark, categories: (0..<count).map { "c\($0)" },
                series: [
                    PlotSeries(name: "s", values: values), PlotSeries(name: "t", values: values),
                ])
            let drawing = Self.draw(plot)
            if count == 0 { #expect(drawing.strips.isEmpty) }
            if count == 400, mark == .bars || mark == .columns || mark == .dumbbell {
                #expect(drawing.strips.count == 400)
                #expect(drawing.head != nil)
            }
        }
    }

    @Test func `zeros, nothing and one value of a thousand million million are no trouble`() {
        for mark in PlotMark.allCases {
            for value in [
                PlotValue(0, text: "0"), PlotValue(nil, text: ""), PlotValue(1e15, text: "1e15"),
            ] {
                let plot = Plot(
                    mark: mark, categories: ["a", "b", "c"],
                    series: [PlotSeries(name: "s", values: [value, value, value])])
                #expect(!Self.draw(plot).strips.isEmpty)
            }
        }
    }

    @Test func `bars are as long as their numbers, to either side of zero`() {
        let numbers = [10.0, 25, -5, 40, 0]
        let plot = Plot(
            mark: .bars, categories: ["a", "b", "c", "d", "e"],
            series: [
                PlotSeries(name: "s", values: numbers.map { PlotValue($0, text: "\(Int($0))") })
            ])
        let bars = Self.draw(plot).strips.map {
            ChartTests.rects($0.marks, Self.style.accent).first
        }
        let unit = (bars[0]?.width ?? 0) / 10
        #expect(unit > 0)
        for (bar, number) in zip(bars, numbers) where number != 0 {
            #expect(abs((bar?.width ?? 0) - abs(number) * unit) < 1e-6)
        }
        // Positive bars begin where the negative one ends.
        let zero = bars[0]?.x ?? 0
        #expect(abs((bars[2]?.x ?? 0) + (bars[2]?.width ?? 0) - zero) < 1e-6)
    }

    @Test func `an outlier is cut and the others keep their differences`() {
        let numbers = [10.0, 12, 15, 900]
        let plot = Plot(
            mark: .bars, categories: ["a", "b", "c", "d"],
            series: [
                PlotSeries(name: "s", values: numbers.map { PlotValue($0, text: "\(Int($0))") })
            ])
        let strips = Self.draw(plot).strips
        let bars = strips.map { ChartTests.rects($0.marks, Self.style.accent)[0].width }
        #expect(bars[2] > bars[1] && bars[3] > bars[2] && bars[3] < 2 * bars[2])
        // The sign of the cut: two ink lines that no other bar has.
        func edges(_ marks: [Mark]) -> Int {
            marks.count { mark in
                if case .path(let path) = mark.content {
                    path.stroke?.color == Self.style.ink
                } else {
                    false
                }
            }
        }
        #expect(edges(strips[3].marks) == edges(strips[2].marks) + 2)
    }

    @Test func `a line is broken where a number is missing`() {
        let values = [1.0, 2, nil, 4, 5].map { PlotValue($0, text: "x") }
        let plot = Plot(
            mark: .lines, categories: ["1", "2", "3", "4", "5"],
            series: [PlotSeries(name: "s", values: values)])
        var moves = 0
        for case .path(let path) in Self.draw(plot).strips[0].marks.map(\.content)
        where path.fill == nil && path.stroke?.color == Self.style.accent {
            moves += path.steps.count { if case .move = $0 { true } else { false } }
        }
        #expect(moves == 2)
    }

    @Test func `names at the ends of lines and slopes never meet`() {
        var generator = Generator(seed: 223)
        for mark in [PlotMark.lines, .slope] {
            for _ in 0..<100 {
                let count = Int.random(in: 2...12, using: &generator)
                let near = Double.random(in: 0...3, using: &generator)
                let columns = (0..<count).map { _ in
                    (0..<2).map { _ in
                        PlotValue(50 + .random(in: -near...near, using: &generator), text: "50")
                    }
                }
                let plot =
                    mark == .lines
                    ? Plot(
                        mark: mark, categories: ["1", "2"],
                        series: columns.enumerated().map { PlotSeries(name: "n\($0)", values: $1) })
                    : Plot(
                        mark: mark, categories: columns.indices.map { "n\($0)" },
                        series: (0..<2).map { side in
                            PlotSeries(name: "s\(side)", values: columns.map { $0[side] })
                        })
                let names = Self.texts(Self.draw(plot)).filter { $0.run.text.hasPrefix("n") }
                    .map(\.at.y).sorted()
                #expect(names.count == count)
                for (one, other) in zip(names, names.dropFirst()) {
                    #expect(other - one > 8, "\(mark) \(names)")
                }
            }
        }
    }

    @Test func `missing numbers are said, not drawn as zero`() {
        let plot = Plot(
            mark: .bars, categories: ["a", "b"],
            series: [
                PlotSeries(name: "s", values: [PlotValue(4, text: "4"), PlotValue(nil, text: "")])
            ])
        let drawing = Self.draw(plot)
        #expect(Self.texts(drawing.strips[1].marks).contains { $0.run.text == plot.missing })
        #expect(ChartTests.rects(drawing.strips[1].marks, Self.style.accent).isEmpty)
    }

    @Test func `columns that find no room for their names lie down`() {
        let names = (0..<14).map { "Mộtcáitênrấtdài\($0)" }
        let plot = Plot(
            mark: .columns, categories: names,
            series: [PlotSeries(name: "s", values: names.map { _ in PlotValue(1, text: "1") })])
        #expect(Self.draw(plot).strips.count == 14)
    }

    @Test func `a ring and a waffle fill in proportion`() {
        let plot = Plot(
            mark: .waffle, categories: ["a"],
            series: [PlotSeries(name: "s", values: [PlotValue(37, text: "37%")])])
        let squares = ChartTests.rects(Self.draw(plot).strips[0].marks, Self.style.accent)
        #expect(squares.count == 37)
    }
}
